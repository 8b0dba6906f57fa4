import CivilTime
import History
import Questionnaires

/// What shall be changed in a week that is saved: its note, its answers or its date.
struct EditScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case take(Int)
    case open
  }

  /// What can be changed.
  enum Entry: Sendable, CaseIterable {
    case note, answers, week
  }

  let name = "edit"
  let checkIn: CheckIn
  private var choice = RowChoice()

  init(checkIn: CheckIn) {
    self.checkIn = checkIn
  }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    let count = Entry.allCases.count
    return [
      KeyBinding(
        digits: count, hint: KeyHint("1-\(count)", "open"),
        help: KeyHint("1 to \(count)", "open an entry")
      ) { .take($0) }
    ] + KeyBinding.list("choose an entry", hint: "move") { .move($0) } + [
      KeyBinding(
        .enter, does: .open, hint: KeyHint("Enter", "open"),
        help: KeyHint("Enter", "open the chosen entry"))
    ]
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    let count = Entry.allCases.count
    switch command {
    case .move(let move):
      choice.move(move, count: count)
      return .stay()
    case .take(let index): choice.move(.to(index), count: count)
    case .open: break
    }
    switch Entry.allCases[choice.index] {
    case .note: return .replace(NoteScreen(checkIn: checkIn, in: session))
    case .week: return .replace(WeekScreen(checkIn: checkIn))
    case .answers:
      guard let walk = CheckInWalk(correcting: checkIn, in: session) else {
        return .stay(message: CheckInWalk.unknownWording)
      }
      session.request(.dropTypeAhead)
      return .replace(ReviewScreen(walk))
    }
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: ["Edit"])
    page.place = checkIn.weekTitles
    page.rows = [.text("What shall be changed?", .title), .blank]
    for (index, entry) in Entry.allCases.enumerated() {
      var row = Row(spans: [
        Span("\(index + 1)", role: .key), Span(label(entry, in: session), column: 3),
      ])
      row.scrolls = true
      if index == choice.index { row.spans.select() }
      page.rows.append(row)
    }
    page.rows +=
      [.blank]
      + Row.wrapped(
        "The first answers and the first date are kept beside the new ones.", to: layout.width,
        worth: .secondary)
    return page
  }

  private func label(_ entry: Entry, in session: Session) -> String {
    switch entry {
    case .note:
      session.unsaved.notes[checkIn.id] != nil
        ? "The note, begun and not saved" : checkIn.note == nil ? "Write a note" : "The note"
    case .answers:
      session.unsaved.answers[checkIn.id] == nil
        ? "The answers" : "The answers, begun and not saved"
    case .week: "The date of the week"
    }
  }
}

extension CheckIn {
  /// `Week ending 22 November 2026`, the longest form first.
  var weekTitles: [String] {
    [
      "Week ending \(weekEnding.longForm)", "Week ending \(weekEnding.shortForm)",
      weekEnding.shortForm,
    ]
  }
}
