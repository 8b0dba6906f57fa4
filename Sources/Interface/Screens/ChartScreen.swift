import CivilTime
import History
import Questionnaires

/// Positions over weeks, with the bands, the usual range and the events.
struct ChartScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case event(forward: Bool)
    case zoom(nearer: Bool)
    case turnLine(Int)
    case mark, open, table, explain
  }

  let name = "chart"
  var view: ChartView

  /// Opens the chart at the last week.
  init(in session: Session) {
    view = ChartView(
      ChartCourse(in: session), zoom: session.layout.isNarrow ? .quarter : .half)
  }

  /// Opens the chart where the table was left.
  init(_ view: ChartView) {
    self.view = view
  }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    guard !view.course.weeks.isEmpty else { return [explanation] }
    let zoom = zoomKeys
    let weeks = [
      KeyBinding<Command>(
        keys: .left, does: .move(.by(-1)), hint: KeyHint("← →", "week"),
        help: KeyHint("← → h l", "the week before, the week after")),
      KeyBinding(keys: .right, does: .move(.by(1))),
    ]
    // On a narrow screen only the first hint is seen, and arrows are found without one.
    return (session.layout.isNarrow ? zoom + weeks : weeks + zoom) + otherKeys
  }

  private var zoomKeys: [KeyBinding<Command>] {
    let works = view.zooms.count > 1
    return [
      KeyBinding(
        .character("+"), .character("="), does: .zoom(nearer: true),
        hint: works ? KeyHint("+ -", "zoom") : nil,
        help: works ? KeyHint("+ = -", "fewer weeks, more weeks") : nil),
      KeyBinding(.character("-"), does: .zoom(nearer: false)),
    ]
  }

  private var otherKeys: [KeyBinding<Command>] {
    let hasEvents = !view.course.events.isEmpty
    let hasLines = view.course.lines.count > 1
    return [
      KeyBinding(
        .tab, does: .turnLine(1), hint: hasLines ? KeyHint("Tab", "line") : nil,
        help: hasLines ? KeyHint("Tab", "draw the next line beside the position") : nil),
      KeyBinding(.backTab, does: .turnLine(-1)),
      KeyBinding(
        .character("t"), does: .table, hint: KeyHint("t", "table"),
        help: KeyHint("t", "the same as a table")),
      explanation,
      KeyBinding(
        keys: .up, does: .event(forward: false),
        help: hasEvents ? KeyHint("↑ ↓ k j", "the event before, the event after") : nil),
      KeyBinding(keys: .down, does: .event(forward: true)),
      KeyBinding(
        .character("m"), does: .mark, help: KeyHint("m", "mark this week to compare")),
      KeyBinding(
        .enter, does: .open,
        help: KeyHint(
          "Enter",
          view.marked == nil ? "all answers of this week" : "compare with the marked week")),
      KeyBinding(.home, does: .move(.first)),
      KeyBinding(.end, does: .move(.last)),
      KeyBinding(.pageUp, does: .move(.by(-view.windowLength))),
      KeyBinding(.pageDown, does: .move(.by(view.windowLength))),
    ]
  }

  private var explanation: KeyBinding<Command> {
    KeyBinding(
      .character("w"), does: .explain, hint: KeyHint("w", "why"),
      help: KeyHint("w", "how change is worked out"))
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    view.refresh(in: session)
    switch command {
    case .move(let move): view.move(move)
    case .event(let forward):
      if !view.moveToEvent(forward: forward) { return .stay(message: noEvent(forward)) }
    case .zoom(let nearer):
      view.zoom(nearer: nearer)
      let share = ChartFrame(layout: session.layout, weeks: view.windowLength).weeksPerColumn
      if share > 1 { return .stay(message: "Each column: the middle of \(share) weeks.") }
    case .turnLine(let step):
      view.turnLine(by: step)
      // Where the sentence above the plot has no room, the signs are named for a moment.
      guard ChartFrame(layout: session.layout, weeks: view.windowLength).isLow else { break }
      return .stay(
        message: ChartWording.shortLegend(view.line, signs: session.layout.chartGlyphs.series))
    case .mark: return mark()
    case .open: return open(in: session)
    case .table: return .replace(ChartTableScreen(view))
    case .explain: return .open(TextScreen.howChangeIsWorkedOut)
    }
    return .stay()
  }

  private func noEvent(_ forward: Bool) -> String {
    view.course.events.isEmpty
      ? "No events on the timeline yet."
      : "No event \(forward ? "after" : "before")."
  }

  private mutating func mark() -> Transition {
    guard let week = view.week, week.checkIn != nil else {
      return .stay(message: "There is no check-in to mark.")
    }
    view.toggleMark()
    let date = week.ending.shortDayAndMonth
    guard view.marked != nil else { return .stay(message: "\(date) is no longer marked.") }
    return .stay(message: "\(date) marked. Enter compares.")
  }

  private func open(in session: Session) -> Transition {
    guard let week = view.week, let checkIn = week.checkIn else {
      return .stay(message: "There was no check-in that week.")
    }
    guard let index = view.markedWeek, view.course.weeks[index].checkIn?.id != checkIn.id else {
      return .open(DetailsScreen(checkIn: checkIn))
    }
    let weeks = [view.course.weeks[index], week].sorted { $0.ending < $1.ending }
    return .open(
      TwoWeeksScreen(earlier: weeks[0], later: weeks[1], of: view.course.questionnaire))
  }
}
