import CivilTime
import History
@testable import Interface
import Questionnaires
import TestSupport
import Testing

/// Histories for the tests of the chart.
enum ChartHistory {
  /// Check-ins week by week up to a last one, each with its sum of 64; `nil` is a gap.
  static func weeks(
    _ points: [Int?], last: String = "2026-11-22", events: [TimelineEvent] = []
  ) throws -> HistoryDocument {
    let end = try #require(CivilDate(last))
    var checkIns: [CheckIn] = []
    for (index, sum) in points.enumerated() {
      guard let sum else { continue }
      let date = end.advanced(by: -7 * (points.count - 1 - index))
      checkIns.append(try checkIn("\(date)", sum: sum))
    }
    return HistoryDocument(checkIns: checkIns, events: events)
  }

  /// A check-in whose answers count `sum` of 64 together.
  static func checkIn(_ week: String, sum: Int) throws -> CheckIn {
    let questionnaire = try #require(try QuestionnaireLibrary.builtIn().standard)
    var checkIn = try CheckIn.sample(week)
    for (index, item) in questionnaire.items.enumerated() {
      // Seven shares no factor with sixteen, so the odd points are spread over the facets.
      let point = sum / 16 + (index * 7 % 16 < sum % 16 ? 1 : 0)
      checkIn.answers[item.id] = .point(item.keying == .absence ? point : 4 - point)
    }
    return checkIn
  }

  /// A check-in with too few answers for a position.
  static func withoutPosition(_ week: String) throws -> CheckIn {
    let questionnaire = try #require(try QuestionnaireLibrary.builtIn().standard)
    let skipped = questionnaire.items.prefix(6).map { ($0.id, Answer.skipped) }
    return try CheckIn.sample(week, answers: Dictionary(uniqueKeysWithValues: skipped))
  }

  /// A believable course: a person who wanders a little, misses a week now and then, leaves
  /// questions out, and changes the dose twice, after which things move slowly.
  static func believable(weeks count: Int, seed: UInt64) throws -> HistoryDocument {
    var generator = SplitMix64(seed: seed)
    let end = try #require(CivilDate("2026-11-22"))
    let changes = [count / 3, count * 2 / 3]
    var document = HistoryDocument()
    var level = 44.0
    for index in 0..<count {
      let date = end.advanced(by: -7 * (count - 1 - index))
      if changes.contains(index) {
        let dose = index == changes[0] ? 100 : 50
        document.events.append(
          try event(.doseChange, "\(date)", medicine: "sertraline", dose: dose))
      }
      let pull = index < changes[0] ? 44.0 : index < changes[1] ? 50.0 : 34.0
      level += (pull - level) * 0.15 + Double.random(in: -3...3, using: &generator)
      switch Int.random(in: 0..<20, using: &generator) {
      case 0: continue
      case 1: document.checkIns.append(try withoutPosition("\(date)"))
      default:
        document.checkIns.append(try checkIn("\(date)", sum: min(max(Int(level), 0), 64)))
      }
    }
    return document
  }

  static func event(
    _ kind: TimelineEvent.Kind, _ day: String, medicine: String? = nil, dose: Int? = nil,
    title: String? = nil
  ) throws -> TimelineEvent {
    let date = try #require(CivilDate(day))
    var form = EventForm(kind: kind)
    form.date = day
    form.medicine = medicine ?? ""
    form.title = title ?? ""
    if let dose { (form.amount, form.unit, form.perDay) = ("\(dose)", "mg", "1") }
    let blank = TimelineEvent(
      id: "event-\(day)", kind: kind, date: date,
      recordedAt: Timestamp(date: date, secondOfDay: 40_000, offset: 3600))
    return try form.filled(into: blank, today: date)
  }

  /// Steady around 40 of 64, then two weeks beyond the range towards full range.
  static let shifted = [
    40, 42, 39, 41, 40, 38, 41, 40, 42, 39, 40, 41, 40, 39, 41, 40, 28, 27,
  ]
}
