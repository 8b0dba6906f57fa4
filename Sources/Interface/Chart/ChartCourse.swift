import CivilTime
package import History
package import Questionnaires
package import Scoring

/// All that the chart shows of a history, worked out once and kept until the history changes.
package struct ChartCourse: Sendable {
  /// The weeks from the first check-in on, those without one included; none without a check-in.
  package let weeks: [ChartWeek]
  /// What can be said about the whole course.
  package let trend: Trend
  /// The questionnaire in the version that counts.
  package let questionnaire: Questionnaire
  /// The position, and what can be drawn beside it.
  package let lines: [ChartLine]
  /// The events that fall into the weeks, in the order of time.
  package let events: [Event]

  /// An event with its place on the chart.
  package struct Event: Sendable, Equatable {
    /// The event.
    package var event: TimelineEvent
    /// The index of the first week that ends on its day or later, or of the last week.
    package var week: Int
    /// What happened, without the date, as short as it can be said.
    package var label: String
  }

  private let history: HistoryDocument
  private let today: CivilDate

  /// Whether this is what the session's history comes to.
  func isCurrent(in session: Session) -> Bool {
    // Arrays that share their storage are equal at a glance.
    today == session.today && history == session.history
  }

  /// Works out the chart of the history.
  package init(in session: Session) {
    history = session.history
    today = session.today
    let course = Course(
      in: history, of: session.questionnaire, library: session.library, today: today,
      washIn: session.settings.washIn)
    let trend = course.trend()
    self.trend = trend
    questionnaire = course.counted.questionnaire
    var weeks = [ChartWeek](filling: Self.checkIns(of: course, in: history), today: today)
    if let range = trend.usualRange {
      for index in weeks.indices where weeks[index].ending >= range.since {
        weeks[index].edgePassed = weeks[index].position.flatMap(range.edgePassed)
      }
    }
    self.weeks = weeks
    lines = Self.lines(over: weeks, of: questionnaire, in: session)
    events = Self.events(of: course, over: weeks)
  }

  /// One week for each check-in that is drawn.
  private static func checkIns(of course: Course, in history: HistoryDocument) -> [ChartWeek] {
    let counted = course.counted
    let scored = counted.version == counted.questionnaire.version
    let positions = Dictionary(
      counted.positions.map { ($0.checkInID, $0.position) }, uniquingKeysWith: { $1 })
    let replaced = Set(counted.uncounted.filter { $0.reason == .replaced }.map(\.checkInID))
    let all = history.checkIns(of: counted.questionnaire.id, through: course.today)
      .filter { $0.questionnaireVersion == counted.version }
    let weeksTwice = Set(all.filter { replaced.contains($0.id) }.map(\.weekEnding))
    var scorer = scored ? Scorer(counted.questionnaire) : nil
    return all.filter { !replaced.contains($0.id) }.map { checkIn in
      let score = scorer?.score(checkIn.answerSheet)
      var week = ChartWeek(
        checkIn, score: score, position: positions[checkIn.id] ?? score?.position)
      week.hasReplaced = weeksTwice.contains(checkIn.weekEnding)
      return week
    }
  }

  private static func lines(
    over weeks: [ChartWeek], of questionnaire: Questionnaire, in session: Session
  ) -> [ChartLine] {
    if case .sum = questionnaire.scoring.method {
      let totals = weeks.compactMap { week in week.score?.total.map { (week.ending, $0) } }
      guard var line = ChartLine.line(of: questionnaire, totals: totals, over: weeks) else {
        return ChartLine.lines(over: weeks, of: questionnaire)
      }
      line.isAlone = true
      return [line]
    }
    let sums = session.library.questionnaires.compactMap { other -> ChartLine? in
      guard case .sum = other.scoring.method, other.id != questionnaire.id else { return nil }
      let totals = session.history.scored(other, through: session.today).compactMap { scored in
        scored.score.total.map { (scored.checkIn.weekEnding, $0) }
      }
      return ChartLine.line(of: other, totals: totals, over: weeks)
    }
    return ChartLine.lines(over: weeks, of: questionnaire) + sums
  }

  private static func events(of course: Course, over weeks: [ChartWeek]) -> [Event] {
    guard let first = weeks.first?.ending.advanced(by: -6) else { return [] }
    let medicines = MedicineTimeline(course.events, today: course.today)
    return course.events.filter { $0.date >= first }.map { event in
      let week = weeks.firstIndex { $0.ending >= event.date } ?? weeks.count - 1
      return Event(
        event: event, week: week, label: ChartWording.label(of: event, among: medicines))
    }
  }
}
