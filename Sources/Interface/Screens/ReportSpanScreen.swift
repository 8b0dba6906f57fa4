import CivilTime
import Preferences
import Reports

/// The choice of how far back the appointment page looks.
struct ReportSpanScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case take(Int)
    case choose
  }

  /// A line of the list.
  private enum Entry: Sendable {
    case span(ReportSpan)
    case sinceAppointment
  }

  private static let entries: [Entry] =
    ReportDesk.spans.map(Entry.span) + [.sinceAppointment]

  let name = "time of the report"
  private var choice: RowChoice

  init(in session: Session) {
    let index = Self.entries.firstIndex { entry in
      switch (entry, session.report.span) {
      case (.span(let span), let chosen): span == chosen
      case (.sinceAppointment, .since): true
      case (.sinceAppointment, _): false
      }
    }
    choice = RowChoice(index ?? 0)
  }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    let count = Self.entries.count
    return [
      KeyBinding(
        digits: count, hint: KeyHint("1-\(count)", "choose"),
        help: KeyHint("1 to \(count)", "choose the time")
      ) { .take($0) },
      KeyBinding(
        .enter, does: .choose, hint: KeyHint("Enter", "choose"),
        help: KeyHint("Enter", "choose the time")),
    ] + KeyBinding.list("choose a line", hint: "move") { .move($0) }
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    switch command {
    case .move(let move):
      choice.move(move, count: Self.entries.count)
      return .stay()
    case .take(let index): choice.move(.to(index), count: Self.entries.count)
    case .choose: break
    }
    switch Self.entries[choice.index] {
    case .span(let span):
      session.report.span = span
      return .back()
    case .sinceAppointment: return .replace(ReportDayScreen())
    }
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: ["Time of the report", "Time"])
    page.rows = [.text("How far back shall the page look?", .title), .blank]
    page.rows += Self.entries.enumerated().map { index, entry in
      var row = Row(
        spans: [
          Span("\(index + 1)", role: .key), Span(label(entry, in: session), column: 3),
        ], scrolls: true)
      if index == choice.index { row.spans.select() }
      return row
    }
    page.rows +=
      [.blank]
      + Row.wrapped(
        ReportDesk.wholeHistory, to: layout.width, worth: .secondary)
    return page
  }

  private func label(_ entry: Entry, in session: Session) -> String {
    switch entry {
    case .span(let span): ReportDesk.words(span)
    case .sinceAppointment:
      session.report.appointment.last.map { "since my last visit, \($0.shortForm)" }
        ?? "since my last visit"
    }
  }
}
