import CivilTime
import History
import Questionnaires
import Scoring

/// What a history comes to within the time that the appointment page tells of.
///
/// The time bounds what is drawn, counted and listed. The usual range, what is worth a look, and
/// before and after are read from the whole course, because they rest on what lies before.
struct ReportReading {
  /// The history.
  let document: HistoryDocument
  /// The whole course.
  let course: Course
  /// What can be said about the whole course.
  let trend: Trend
  /// The questionnaires that are known.
  let library: QuestionnaireLibrary
  /// What the person chose.
  let choices: ReportChoices
  /// The check-ins with the questionnaire whose weeks end in the time, in any version.
  let checkIns: [CheckIn]
  /// The end of the first week ever told of.
  private let oldest: CivilDate?

  init(
    _ document: HistoryDocument, course: Course, trend: Trend, library: QuestionnaireLibrary,
    choices: ReportChoices
  ) {
    self.document = document
    self.course = course
    self.library = library
    self.choices = choices
    self.trend = trend
    let all = document.checkIns(of: course.counted.questionnaire.id, through: course.today)
    let start = choices.span.firstDay(today: course.today) ?? .earliest
    oldest = all.first?.weekEnding
    checkIns = all.filter { $0.weekEnding >= start }
  }

  var questionnaire: Questionnaire { course.counted.questionnaire }

  var today: CivilDate { course.today }

  /// The first day on which a week may end to be told of.
  private var start: CivilDate { choices.span.firstDay(today: today) ?? .earliest }

  /// The first day that is told of: that of the first week ever, or later.
  var first: CivilDate {
    let begin = oldest?.advanced(by: 1 - questionnaire.recallDays) ?? today
    return min(max(begin, start), today)
  }

  /// Whether a day lies in the time that is told of.
  func holds(_ day: CivilDate) -> Bool { (first...today).contains(day) }

  /// How many blocks of seven days that end today lie in the time, none before the first check-in.
  var weeksPassed: Int {
    oldest.map { today.days(since: max($0, start)) / 7 + 1 } ?? 0
  }

  /// In how many of these a check-in falls.
  var weeksAnswered: Int {
    Set(checkIns.map { today.days(since: $0.weekEnding) / 7 }).count
  }

  /// The positions that count and lie in the time.
  var positions: [CountedPosition] {
    course.counted.positions.filter { holds($0.weekEnding) }
  }

  /// Whether the wording of the version that counts is known here, so that answers can be told.
  var isWordingKnown: Bool { course.counted.version == questionnaire.version }

  /// The check-ins whose positions count, in the order of their weeks, those of the time alone.
  var countedCheckIns: [CheckIn] {
    let ids = Set(positions.map(\.checkInID))
    return checkIns.filter { ids.contains($0.id) }
  }

  /// The check-ins in the time that have no position.
  var withoutPosition: [CheckIn] {
    // Where there are totals, no check-in has a position, and none lacks one.
    guard questionnaire.scoring.method != .sum else { return [] }
    let ids = Set(
      course.counted.uncounted.filter { $0.reason == .noPosition }.map(\.checkInID))
    return checkIns.filter { ids.contains($0.id) }
  }

  /// The medication events in the time, the oldest first.
  var medicationEvents: [TimelineEvent] {
    course.events.filter { $0.kind.isMedication && $0.date >= start }
  }
}
