import CivilTime
import History
import Questionnaires
import SafeText
import Scoring
import Sentences

/// Where everything begins: whether a check-in is due, where the last one was, and the ways on.
struct HomeScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case column(Int)
    case take(Int)
    case open
  }

  let name = "home"
  private var choice = RowChoice()

  func keys(in session: Session) -> [KeyBinding<Command>] {
    let count = HomeEntry.all(in: session).count
    return [.digits(count, "open", help: "open an entry") { .take($0) }]
      + KeyBinding.list("choose an entry") { .move($0) } + [
        KeyBinding(keys: .left, does: .column(-1)),
        KeyBinding(keys: .right, does: .column(1)),
        .enter("open", help: "open the chosen entry", does: .open),
      ]
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    let entries = HomeEntry.all(in: session)
    switch command {
    case .move(let move):
      choice.move(move, count: entries.count)
      return .stay()
    case .column(let columns):
      let index = grid(in: session, layout: session.layout)
        .neighbour(of: choice.index, columns: columns)
      choice.move(.to(index), count: entries.count)
      return .stay()
    case .take(let index):
      choice.move(.to(index), count: entries.count)
    case .open: break
    }
    return open(entries[min(choice.index, entries.count - 1)], in: &session)
  }

  private func open(_ entry: HomeEntry, in session: inout Session) -> Transition {
    switch entry {
    case .begin: begin(in: &session) { CheckInScreen.begin(in: &$0) }
    case .goOn: begin(in: &session) { CheckInScreen.goOn(in: &$0) }
    case .beginAnew: begin(in: &session) { CheckInScreen.beginAnew(in: &$0) }
    case .history: .open(HistoryScreen(in: session))
    case .chart: .open(ChartScreen(in: session))
    case .timeline: .open(TimelineScreen())
    case .learn: .open(LearnScreen(in: &session))
    case .report: .open(ReportScreen())
    case .helpNow: .open(HelpNowScreen())
    case .settings: .open(SettingsScreen())
    }
  }

  private func begin(
    in session: inout Session, with make: (inout Session) -> (any Screen)?
  ) -> Transition {
    if case .readOnly(let sentence) = session.access { return .stay(message: sentence) }
    guard let screen = make(&session) else { return .stay() }
    return .open(screen)
  }

  func page(in session: Session, layout: Layout) -> Page {
    let checkIns = session.scoredCheckIns
    var page = Page(title: ["gamut"])
    page.place = [
      session.today.longFormWithWeekday, session.today.shortFormWithWeekday,
      session.today.shortForm,
    ]
    page.rows = due(in: session, layout: layout) + [.blank]
    page.rows += picture(checkIns, session: session, layout: layout)
    page.rows += course(in: session, layout: layout)
    page.rows += [.blank] + grid(in: session, layout: layout).rows(chosen: choice.index)
    return page
  }

  private func due(in session: Session, layout: Layout) -> [Row] {
    let sentences = DueWording(in: session)
    let headline = Row.wrapped(sentences.headline, to: layout.width, .title)
    guard !sentences.detail.isEmpty else { return headline }
    return headline + Row.wrapped(sentences.detail, to: layout.width, worth: .secondary)
  }

  private func picture(
    _ checkIns: [ScoredCheckIn], session: Session, layout: Layout
  ) -> [Row] {
    guard let last = checkIns.last else {
      return session.isUnreadable ? [] : [.text("Nothing recorded yet.")]
    }
    guard case .position(let score) = last.score else {
      return total(of: last, session: session, layout: layout)
    }
    let line = ContinuumLine(layout: layout, bands: session.questionnaire.scoring.bands)
    let when =
      switch session.today.days(since: last.checkIn.weekEnding) {
      case ..<7: "this week"
      case ...10: "last week"
      default: last.checkIn.weekEnding.shortDayAndMonth(seenFrom: session.today)
      }
    let label =
      if let position = score.position {
        "\(when) \(position.shown), \(score.band?.title ?? "")"
      } else {
        "\(when) \(Wording.bounds(score.bounds))"
      }
    let short =
      score.position.map { "last \($0.shown)" }
      ?? "\(score.bounds.lowerBound.shown) to \(score.bounds.upperBound.shown)"
    let mark = ContinuumLine.Mark(
      position: score.position, bounds: score.bounds, label: label, shortLabel: short)
    let columns = WeekColumns(
      layout: layout, weeks: WeekColumns.weeks(of: checkIns, today: session.today))
    return [line.rowAbove(mark), line.line, line.names(chosen: nil), .blank]
      + (layout.isNarrow ? [] : columns.rows)
  }

  /// The last total, for a questionnaire that gives one.
  private func total(
    of last: ScoredCheckIn, session: Session, layout: Layout
  ) -> [Row] {
    let words = TotalWording.result(
      last.score, of: session.questionnaire, answered: last.checkIn.answeredItems)
    let rows = Row.wrapped(
      "\(words), on \(last.checkIn.weekEnding.dayAndMonth(seenFrom: session.today)).",
      to: layout.width)
    guard let total = last.score.total else { return rows }
    let line = TotalLine(questionnaire: session.questionnaire, layout: layout)
    return rows + [.blank] + line.rows(total: total, before: nil)
  }

  /// The sentence that matters most this week, and what is on the timeline since.
  private func course(in session: Session, layout: Layout) -> [Row] {
    guard let last = session.scoredCheckIns.last?.checkIn.weekEnding else { return [] }
    // A total has no usual range; there is nothing to say of one.
    guard session.questionnaire.scoring.method != .sum else { return [] }
    let trend = session.trend
    let latest = session.course.counted.positions.last?.weekEnding
    var rows: [Row] = layout.isNarrow ? [] : [.blank]
    if let signal = ChangeWording.running(trend, through: latest) {
      rows += Row.wrapped(
        ChangeWording.briefly(signal, today: session.today), to: layout.width, .alert)
    } else {
      let sentence = ChangeWording.standing(
        trend, today: session.today, isNarrow: layout.isNarrow)
      rows += Row.wrapped(sentence, to: layout.width)
    }
    if let since = ChangeWording.since(last, session.course.events) {
      rows.append(.text(since.shortened(toCells: layout.width), worth: .secondary))
    }
    return rows
  }

  private func grid(in session: Session, layout: Layout) -> EntryGrid {
    let labels = HomeEntry.all(in: session).map { label($0, in: session, layout: layout) }
    return EntryGrid(labels: labels, width: layout.width)
  }

  private func label(_ entry: HomeEntry, in session: Session, layout: Layout) -> String {
    switch entry {
    case .begin:
      session.requestedQuestionnaire.map { "Begin \($0.title)" }
        ?? (layout.isNarrow ? "Begin" : "Begin the check-in")
    case .goOn: DueWording.goOn(in: session, isNarrow: layout.isNarrow)
    case .beginAnew:
      DueWording.beginAnew(in: session, isNarrow: layout.isNarrow)
    case .history: "History"
    case .chart: "Chart"
    case .timeline: "Timeline"
    case .learn: "Learn"
    case .report: layout.isNarrow ? "Report" : "Report for an appointment"
    case .helpNow: "Help now"
    case .settings: "Settings"
    }
  }
}
