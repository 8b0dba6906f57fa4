import CivilTime
import History
import Questionnaires
import SafeText
import Scoring
import Sentences

/// Two weeks side by side, question by question, what moved most first.
struct TwoWeeksScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
  }

  let name = "two weeks"
  private let weeks: TwoWeeks
  private var scroll = ScrollOffset()

  init(earlier: ChartWeek, later: ChartWeek, of questionnaire: Questionnaire) {
    weeks = TwoWeeks(earlier: earlier, later: later, of: questionnaire)
  }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    let layout = session.layout
    let isLong = ScrollOffset.isNeeded(
      count: list(layout: layout).count, fixed: heading(layout: layout).count, in: layout)
    return KeyBinding.list(isLong ? "scroll" : nil, hint: isLong ? "scroll" : nil) { .move($0) }
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    guard case .move(let move) = command else { return .stay() }
    let layout = session.layout
    scroll.move(
      move, count: list(layout: layout).count, fixed: heading(layout: layout).count, in: layout)
    return .stay()
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: ["Two weeks", "Weeks"])
    let (earlier, later) = (weeks.earlier, weeks.later)
    page.place = [
      "\(earlier.ending.longForm) and \(later.ending.longForm)",
      "\(earlier.ending.shortForm), \(later.ending.shortForm)",
      "\(earlier.ending.shortDayAndMonth), \(later.ending.shortDayAndMonth)",
    ]
    page.rows = heading(layout: layout) + list(layout: layout)
    page.scroll = scroll.row
    return page
  }

  private func heading(layout: Layout) -> [Row] {
    var rows = Row.wrapped(weeks.sentence, to: layout.width, .title)
    rows.append(.text(""))
    guard !layout.isNarrow else { return rows }
    return rows + [
      Row(spans: [
        Span("Most moved"), Span(weeks.earlier.ending.shortForm, column: Self.first),
        Span(weeks.later.ending.shortForm, column: Self.second),
      ])
    ]
  }

  private static let first = 16
  private static let second = 33
  private static let moved = 50

  private func list(layout: Layout) -> [Row] {
    var rows = weeks.lines.flatMap { layout.isNarrow ? narrow($0) : wide($0) }
    for index in rows.indices { rows[index].scrolls = true }
    return rows
  }

  private func wide(_ line: TwoWeeks.Line) -> [Row] {
    let answers = weeks.answers(line)
    return [
      Row(spans: [
        Span(line.item.short), Span(answers[0], column: Self.first),
        Span(answers[1], column: Self.second), Span(weeks.steps(line), column: Self.moved),
      ])
    ]
  }

  private func narrow(_ line: TwoWeeks.Line) -> [Row] {
    let answers = weeks.answers(line)
    return [
      Row(spans: [Span(line.item.short), Span(weeks.steps(line), column: 16)]),
      .text("  \(answers[0]), then \(answers[1])"),
    ]
  }
}
