import CivilTime
import Preferences
import Reports

/// The choice of how far back the appointment page looks.
struct ReportSpanScreen: Screen {
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

  func keys(in session: Session) -> [KeyBinding<EntryCommand>] {
    [
      .digits(Self.entries.count, "choose", help: "choose the time") { .take($0) },
      .enter("choose", help: "choose the time", does: .open),
    ] + KeyBinding.list("choose a line", hint: "move") { .move($0) }
  }

  mutating func perform(_ command: EntryCommand, in session: inout Session) -> Transition {
    guard let index = choice.entry(for: command, of: Self.entries.count) else { return .stay() }
    switch Self.entries[index] {
    case .span(let span):
      session.report.span = span
      return .back()
    case .sinceAppointment: return .replace(ReportDayScreen())
    }
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: ["Time of the report", "Time"])
    page.rows = [.text("How far back shall the page look?", .title), .blank]
    page.rows += Row.entries(
      Self.entries.map { label($0, in: session) }, chosen: choice.index)
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
