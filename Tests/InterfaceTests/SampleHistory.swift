import CivilTime
import History
import Questionnaires
import TestSupport
import Testing

/// Believable histories, the same for the same seed.
enum SampleHistory {
  /// Weeks without gaps up to 2026-11-22.
  static func weekly(_ count: Int, seed: UInt64 = 7) throws -> HistoryDocument {
    let last = try #require(CivilDate("2026-11-22"))
    var generator = SplitMix64(seed: seed)
    let checkIns = try (0..<count).reversed().map { back in
      let week = last.advanced(by: -7 * back).description
      return try CheckIn.sample(
        week, point: Int.random(in: 1...3, using: &generator),
        answers: ["joy": .point(Int.random(in: 0...4, using: &generator))],
        note: back % 5 == 0 ? "a walk with Ana in week \(back)" : nil)
    }
    return HistoryDocument(checkIns: checkIns)
  }

  /// Every state that a row can have: a note, a late and an amended one, two for a week, a gap of
  /// one week and of many, one without a position, one deleted, and events between.
  static func withEverything() throws -> HistoryDocument {
    var late = try CheckIn.sample("2026-10-25", point: 2)
    late.recordedAt = try #require(Timestamp("2026-10-30T19:00:00+01:00"))
    let amended = try CheckIn.sample("2026-10-31", point: 1)
    var again = try CheckIn.sample("2026-11-08", point: 3)
    again.id = "again"
    again.recordedAt = try #require(Timestamp("2026-11-08T23:00:00+01:00"))
    var deleted = try CheckIn.sample("2026-10-18", point: 3)
    deleted.deletedAt = late.recordedAt
    let few = Dictionary(
      uniqueKeysWithValues: ["joy", "funny", "sad", "unfair", "warmth"].map {
        ($0, Answer.skipped)
      })
    var document = HistoryDocument()
    for checkIn in [
      try CheckIn.sample("2026-11-22", point: 2, note: "Quiet week,\nwith Ana"),
      try CheckIn.sample("2026-11-15", point: 3), again, try CheckIn.sample("2026-11-08", point: 2),
      amended, late, deleted, try CheckIn.sample("2026-10-11", point: 2, answers: few),
      try CheckIn.sample("2026-07-05", point: 4, note: "ana was here"),
    ] { document.add(checkIn) }
    document.correctWeek(
      ofCheckIn: amended.id, to: try #require(CivilDate("2026-11-01")), at: late.recordedAt)
    document.add(try event("change", .doseChange, "2026-11-04", medicine: "sertraline", dose: 50))
    document.add(try event("life", .life, "2026-10-13", title: "moved house"))
    return document
  }

  /// An event on a date.
  static func event(
    _ id: String, _ kind: TimelineEvent.Kind, _ date: String, medicine: String? = nil,
    dose: Int? = nil, title: String? = nil
  ) throws -> TimelineEvent {
    let day = try #require(CivilDate(date))
    let blank = TimelineEvent(
      id: id, kind: kind, date: day,
      recordedAt: Timestamp(date: day, secondOfDay: 28_800, offset: 3600))
    var form = EventForm(blank)
    form.medicine = medicine ?? ""
    form.title = title ?? ""
    form.amount = dose.map { "\($0)" } ?? ""
    form.unit = dose == nil ? "" : "mg"
    return try form.filled(into: blank, today: day)
  }
}
