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
  private let earlier: ChartWeek
  private let later: ChartWeek
  private let questionnaire: Questionnaire
  private var scroll = ScrollOffset()

  init(earlier: ChartWeek, later: ChartWeek, of questionnaire: Questionnaire) {
    self.earlier = earlier
    self.later = later
    self.questionnaire = questionnaire
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
    var rows = Row.wrapped(sentence, to: layout.width, .title)
    rows.append(.text(""))
    guard !layout.isNarrow else { return rows }
    return rows + [
      Row(spans: [
        Span("Most moved"), Span(earlier.ending.shortForm, column: Self.first),
        Span(later.ending.shortForm, column: Self.second),
      ])
    ]
  }

  /// How far the position moved.
  ///
  /// `From 66 to 47: 19 towards full range.`
  private var sentence: String {
    guard let before = earlier.position, let after = later.position else {
      return "One of these weeks has no position, so only the answers can be compared."
    }
    let difference = after.shown - before.shown
    guard difference != 0 else { return "Both weeks at \(after.shown): the same place." }
    return "From \(before.shown) to \(after.shown): \(Self.movement(difference))."
  }

  private static func movement(_ difference: Int) -> String {
    "\(abs(difference)) towards \(difference < 0 ? "full range" : "numb")"
  }

  private static let first = 16
  private static let second = 33
  private static let moved = 50

  /// A question with how far its answer moved, in steps of the scale; `nil` where one is missing.
  private struct Line {
    var item: Item
    var steps: Int?
  }

  private var lines: [Line] {
    let lines = questionnaire.items.map { item -> Line in
      guard let before = earlier.checkIn?.answers[item.id]?.point,
        let after = later.checkIn?.answers[item.id]?.point
      else { return Line(item: item, steps: nil) }
      return Line(item: item, steps: item.keying == .presence ? before - after : after - before)
    }
    // Questions that moved alike stay in the order in which they are asked.
    return lines.enumerated().sorted { left, right in
      let moves = [left, right].map { $0.element.steps.map(abs) ?? -1 }
      return (moves[1], left.offset) < (moves[0], right.offset)
    }.map(\.element)
  }

  private func list(layout: Layout) -> [Row] {
    var rows = lines.flatMap { layout.isNarrow ? narrow($0) : wide($0) }
    for index in rows.indices { rows[index].scrolls = true }
    return rows
  }

  private func answers(_ line: Line) -> [String] {
    [earlier, later].map {
      Wording.answer($0.checkIn?.answers[line.item.id], options: line.item.responseOptions)
    }
  }

  private func steps(_ line: Line) -> String {
    switch line.steps {
    case nil: "can't be compared"
    case 0: "the same"
    case .some(let steps): Self.movement(steps)
    }
  }

  private func wide(_ line: Line) -> [Row] {
    let answers = answers(line)
    return [
      Row(spans: [
        Span(line.item.short), Span(answers[0], column: Self.first),
        Span(answers[1], column: Self.second), Span(steps(line), column: Self.moved),
      ])
    ]
  }

  private func narrow(_ line: Line) -> [Row] {
    let answers = answers(line)
    return [
      Row(spans: [Span(line.item.short), Span(steps(line), column: 16)]),
      .text("  \(answers[0]), then \(answers[1])"),
    ]
  }
}
