import CivilTime
import History
import Reports
import SafeText

/// The choice of the notes that go along with the appointment page.
struct ReportNotesScreen: Screen {
  let name = "notes of the report"
  private var choice = RowChoice()

  func keys(in session: Session) -> [KeyBinding<EntryCommand>] {
    [
      KeyBinding(
        .enter, .character(" "), does: .open, hint: KeyHint("Enter", "choose"),
        help: KeyHint("Enter Space", "let the note go along, or leave it out")),
      KeyBinding(
        digits: min(session.notesForPage.count + Self.rowsBefore, 10),
        help: KeyHint("digits", "choose the line with that number")
      ) { .take($0) },
    ] + KeyBinding.list("choose a line", hint: "move") { .move($0) }
  }

  /// The lines before the notes: none, and all.
  private static let rowsBefore = 2

  mutating func perform(_ command: EntryCommand, in session: inout Session) -> Transition {
    let notes = session.notesForPage
    guard let index = choice.entry(for: command, of: notes.count + Self.rowsBefore) else {
      return .stay()
    }
    switch index {
    case 0: session.report.notes = .none
    case 1: session.report.notes = .all
    case let row:
      session.chooseNote(notes[min(row - Self.rowsBefore, notes.count - 1)].id)
    }
    return .stay(message: "Notes that go along: \(session.notesInWords).")
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: ["Notes of the report", "Notes"])
    let notes = session.notesForPage
    page.place = ["\(session.notesInWords)"]
    page.rows = Row.wrapped("Which notes shall go along?", to: layout.width, .title) + [.blank]
    let lines =
      [[Span("none", column: 3)], [Span("all", column: 3)]]
      + notes.map { line($0, isChosen: session.report.notes.holds($0.id), layout: layout) }
    page.rows += lines.enumerated().map { index, line in
      Row(
        spans: .entry(
          index, line, chosenCells: index == choice.index ? Self.noteColumn - 2 : nil),
        scrolls: true)
    }
    return page
  }

  /// Where the words of a note begin, after the digit, the box and the date.
  private static let noteColumn = 20

  private func line(_ note: CheckIn, isChosen: Bool, layout: Layout) -> [Span] {
    [
      Span(isChosen ? "[x]" : "[ ]", column: 3), Span(note.weekEnding.shortForm, column: 7),
      Span(
        (note.note ?? "").shortened(toCells: layout.width - Self.noteColumn),
        column: Self.noteColumn),
    ]
  }
}
