import Preferences
import Reports
import SafeText

/// The page for an appointment as it will be, with what can be chosen for it.
struct ReportScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case scroll(RowChoice.Move)
    case take(Int)
    case open
  }

  /// What can be chosen.
  enum Entry: CaseIterable, Sendable {
    case span, notes, question, save

    var label: String {
      switch self {
      case .span: "Time"
      case .notes: "Notes"
      case .question: "My question"
      case .save: "Save"
      }
    }
  }

  let name = "report"
  private var choice = RowChoice()
  private var scroll = ScrollOffset()

  func keys(in session: Session) -> [KeyBinding<Command>] {
    guard !session.isUnreadable else { return [] }
    return [
      .digits(
        Entry.allCases.count, "choose", help: "choose what goes on the page, or save it"
      ) { .take($0) },
      .enter("open", help: "open the chosen line", does: .open),
      KeyBinding(
        .character(" "), .pageDown, does: .scroll(.by(8)), hint: KeyHint("Space", "read on"),
        help: KeyHint("Space PgDn PgUp", "read the page")),
      KeyBinding(.pageUp, does: .scroll(.by(-8))),
      KeyBinding(
        keys: .up, does: .move(.by(-1)), hint: KeyHint("↑ ↓", "move"),
        help: KeyHint("↑ ↓ k j", "choose a line; from the last one on, read the page")),
      KeyBinding(keys: .down, does: .move(.by(1))),
      KeyBinding(.home, does: .scroll(.first)),
      KeyBinding(.end, does: .scroll(.last)),
    ]
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    let entries = Entry.allCases
    switch command {
    case .move(.by(let distance)) where continuesIntoPage(distance):
      turn(.by(distance), in: session)
    case .move(let move): choice.move(move, count: entries.count)
    case .scroll(let move): turn(move, in: session)
    case .take(let index):
      choice.move(.to(index), count: entries.count)
      return open(entries[choice.index], in: session)
    case .open: return open(entries[choice.index], in: session)
    }
    return .stay()
  }

  /// Whether an arrow scrolls, because no line is left in that direction or the page is scrolled.
  private func continuesIntoPage(_ distance: Int) -> Bool {
    choice.index == Entry.allCases.count - 1 && (distance > 0 || scroll.row > 0)
  }

  private mutating func turn(_ move: RowChoice.Move, in session: Session) {
    let layout = session.layout
    scroll.move(
      move, count: preview(in: session, layout: layout).count,
      fixed: head(in: session, layout: layout).count, in: layout)
  }

  private func open(_ entry: Entry, in session: Session) -> Transition {
    switch entry {
    case .span: .open(ReportSpanScreen(in: session))
    case .notes:
      session.notesForPage.isEmpty
        ? .stay(message: "There is no note in this time.") : .open(ReportNotesScreen())
    case .question: .open(ReportQuestionScreen(in: session))
    case .save: .open(ReportSaveScreen())
    }
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: ["Report for an appointment", "Report"])
    guard !session.isUnreadable else {
      page.rows = Row.wrapped(
        "Your history cannot be read now, so there is nothing to put on a page.",
        to: layout.width, .title)
      return page
    }
    page.place = layout.isNarrow ? [""] : ["the page as it will be"]
    page.rows = head(in: session, layout: layout) + preview(in: session, layout: layout)
    page.scroll = scroll.row
    return page
  }

  private func head(in session: Session, layout: Layout) -> [Row] {
    let rows = Entry.allCases.enumerated().map { index, entry in
      let column = 16
      let value = value(of: entry, in: session).shortened(toCells: layout.width - column)
      return Row(
        spans: .entry(
          index, [Span(entry.label, column: [Span].entryIndent), Span(value, column: column)],
          chosenCells: index == choice.index ? [Span].entryIndent + entry.label.cellWidth : nil))
    }
    return rows + (layout.hasGaps ? [.text("")] : [])
  }

  private func value(of entry: Entry, in session: Session) -> String {
    switch entry {
    case .span: ReportDesk.words(session.report.span)
    case .notes: session.notesInWords
    case .question:
      session.report.appointment.question.oneLine.isEmpty
        ? "nothing yet" : session.report.appointment.question.oneLine
    case .save: "as a page to print, as text, or all of the history"
    }
  }

  private func preview(in session: Session, layout: Layout) -> [Row] {
    let text = PageText(session.appointmentPage, width: layout.width, isASCII: layout.isASCII)
    return text.lines.map { line in
      var row = Row.text(line.text, line.role == .text ? .text : .title)
      row.scrolls = true
      return row
    }
  }
}
