import CivilTime
import History
import Questionnaires

/// What shall be changed in a week that is saved: its note, its answers or its date.
struct EditScreen: Screen {
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

  func keys(in session: Session) -> [KeyBinding<EntryCommand>] {
    KeyBinding.entries(Entry.allCases.count)
  }

  mutating func perform(_ command: EntryCommand, in session: inout Session) -> Transition {
    let entries = Entry.allCases
    guard let index = choice.entry(for: command, of: entries.count) else { return .stay() }
    switch entries[index] {
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
    page.rows += Row.entries(
      Entry.allCases.map { label($0, in: session) }, chosen: choice.index)
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
