import CivilTime
import History
import Questionnaires
import SafeText
import Scoring
import Sentences

/// The chart as a table: a row for each week, newest first.
struct ChartTableScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case open, chart, explain
  }

  let name = "chart as a table"
  private var view: ChartView

  init(_ view: ChartView) {
    self.view = view
  }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    let explanation = KeyBinding<Command>(
      .character("w"), does: .explain, hint: KeyHint("w", "why"),
      help: KeyHint("w", "how change is worked out"))
    let chart = KeyBinding<Command>(
      .character("t"), does: .chart, hint: KeyHint("t", "chart"), help: KeyHint("t", "the chart"))
    guard !view.course.weeks.isEmpty else { return [chart, explanation] }
    return [chart] + KeyBinding.list("choose a week", hint: "week") { .move($0) } + [
      KeyBinding(
        .enter, does: .open, hint: KeyHint("Enter", "open"),
        help: KeyHint("Enter", "all answers of this week")),
      explanation,
    ]
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    view.refresh(in: session)
    switch command {
    case .move(let move): view.move(reversed(move))
    case .chart: return .replace(ChartScreen(view))
    case .explain: return .open(TextScreen.howChangeIsWorkedOut)
    case .open:
      guard let checkIn = view.week?.checkIn else {
        return .stay(message: "There was no check-in that week.")
      }
      return .open(DetailsScreen(checkIn: checkIn))
    }
    return .stay()
  }

  /// The newest week stands first, so down is back in time.
  private func reversed(_ move: RowChoice.Move) -> RowChoice.Move {
    switch move {
    case .by(let distance): .by(-distance)
    case .first: .last
    case .last: .first
    case .to: move
    }
  }

  func page(in session: Session, layout: Layout) -> Page {
    var view = view
    view.refresh(in: session)
    var page = Page(title: ["Chart as a table", "Table"])
    let weeks = view.course.weeks
    let questionnaire = view.course.questionnaire
    let isSum = questionnaire.scoring.method == .sum
    page.place = [isSum ? TotalWording.direction(of: questionnaire) : Wording.direction, ""]
    page.turnsPages = true
    page.statusRows = 1
    guard !weeks.isEmpty else {
      page.rows = [.text(ChartWording.nothingYet, .title)]
      return page
    }
    let events = Dictionary(grouping: view.course.events, by: \.week)
    page.rows = [heading(isSum ? "0-\(questionnaire.highestTotal)" : "0-100", layout)]
    for index in weeks.indices.reversed() {
      var row = row(weeks[index], events: events[index] ?? [], layout: layout)
      row.scrolls = true
      if index == view.chosen { row.spans.selectDay() }
      page.rows.append(row)
    }
    page.status =
      view.line.isAlone
      ? ChartWording.reading(
        view.chosen, in: view.course, line: view.line, signs: layout.chartGlyphs.series,
        width: layout.width)
      : ChartWording.readOutBesideRow(weeks[view.chosen], in: view.course, width: layout.width)
    return page
  }

  /// The columns: the number ends before its own, the others begin at theirs.
  private static let columns = (number: 17, band: 19, bounds: 33, change: 44, events: 50)

  private func heading(_ scale: String, _ layout: Layout) -> Row {
    var spans = [Span("Week ending"), Span(scale, column: Self.columns.number - scale.count)]
    spans.append(Span("Band", column: Self.columns.band))
    if !layout.isNarrow {
      spans += [
        Span("Between", column: Self.columns.bounds), Span("Move", column: Self.columns.change - 1),
        Span("Events", column: Self.columns.events),
      ]
    }
    return Row(spans: spans)
  }

  private func row(
    _ week: ChartWeek, events: [ChartCourse.Event], layout: Layout
  ) -> Row {
    let date = week.ending.shortForm
    var spans = [Span(date.padded(toCells: 11, at: .right))]
    func add(_ text: String, endingAt end: Int) {
      spans.append(Span(text, column: end - text.count))
    }
    if week.checkIn == nil {
      spans.append(Span("no check-in", column: 13))
    } else {
      let number =
        week.position.map { "\($0.shown)" } ?? week.score?.total.map { "\($0)" } ?? "-"
      add(number, endingAt: Self.columns.number)
      let bounds =
        week.openBounds.map { "\($0.lowerBound.shown) to \($0.upperBound.shown)" } ?? ""
      let band = week.score?.band?.title ?? (layout.isNarrow ? bounds : "no position")
      spans.append(Span(band, column: Self.columns.band))
      if !layout.isNarrow {
        spans.append(Span(bounds, column: Self.columns.bounds))
        if let movement = week.movement {
          add(movement > 0 ? "+\(movement)" : "\(movement)", endingAt: Self.columns.change + 3)
        }
      }
    }
    guard !layout.isNarrow else { return Row(spans: spans) }
    let text = events.map(\.label).joined(separator: "; ")
    let room = layout.width - Self.columns.events
    if !text.isEmpty {
      spans.append(Span(text.clipped(toCells: room), column: Self.columns.events))
    }
    return Row(spans: spans.filter { !$0.text.isEmpty })
  }
}
