import CivilTime
import History
import Questionnaires
import Testing

extension HistoryDocument {
  /// Fourteen weeks to 15 November 2026: one was missed, one has no position, one has a note.
  static func fourteenWeeks() throws -> HistoryDocument {
    let points = [
      ("2026-08-09", 43), ("2026-08-16", 45), ("2026-08-23", 44), ("2026-08-30", 47),
      ("2026-09-06", 45), ("2026-09-27", 40), ("2026-10-04", 37), ("2026-10-11", 42),
      ("2026-10-18", 38), ("2026-10-25", 40), ("2026-11-01", 36), ("2026-11-08", 39),
      ("2026-11-15", 42),
    ]
    var checkIns = try points.map { week, points in try CheckIn.sample(week, points: points) }
    checkIns.insert(try CheckIn.withoutPosition("2026-09-20"), at: 5)
    return HistoryDocument(checkIns: checkIns)
  }

  /// Three weeks to 15 November 2026, with a medicine since 4 September.
  static func threeWeeksWithMedicine() throws -> HistoryDocument {
    let date = try #require(CivilDate("2026-09-04"))
    let event = TimelineEvent(
      id: "dose", kind: .doseChange, date: date,
      recordedAt: Timestamp(date: date, secondOfDay: 36_000, offset: 7200),
      medicine: "sertraline")
    return HistoryDocument(
      checkIns: [
        try CheckIn.sample("2026-11-01", points: 36), try CheckIn.sample("2026-11-08", points: 39),
        try CheckIn.sample("2026-11-15", points: 42),
      ], events: [event])
  }
}

extension CheckIn {
  /// A check-in whose answers count so many points of 64 in all, spread evenly.
  static func sample(_ week: String, points: Int) throws -> CheckIn {
    let questionnaire = try BuiltIn.questionnaire
    var changes: [String: Answer] = [:]
    for (index, item) in questionnaire.items.enumerated() {
      let point = points / 16 + (index * 7 % 16 < points % 16 ? 1 : 0)
      changes[item.id] = .point(item.keying == .absence ? point : 4 - point)
    }
    return try sample(week, answers: changes)
  }

  /// A check-in with six items skipped, and so without a position.
  static func withoutPosition(_ week: String) throws -> CheckIn {
    let questionnaire = try BuiltIn.questionnaire
    let skipped = questionnaire.items.suffix(6).map { ($0.id, Answer.skipped) }
    return try sample(week, point: 3, answers: Dictionary(uniqueKeysWithValues: skipped))
  }
}

extension Draft {
  /// A draft with the first items answered, begun on this date.
  static func sample(
    answered count: Int, begun: String = Rehearsal.today, note: String? = nil
  ) throws -> Draft {
    let questionnaire = try BuiltIn.questionnaire
    let date = try #require(CivilDate(begun))
    let answers = questionnaire.items.prefix(count).map { ($0.id, Answer.point(1)) }
    return Draft(
      id: "draft-1", questionnaire: questionnaire.id,
      questionnaireVersion: questionnaire.version, weekEnding: date,
      begunAt: Timestamp(date: date, secondOfDay: 60_000, offset: 3600),
      answers: Dictionary(uniqueKeysWithValues: answers), note: note,
      place: questionnaire.items.dropFirst(count).first?.id)
  }

  /// A draft in which everything has an answer, left on the review.
  static func complete() throws -> Draft {
    var draft = try sample(answered: 16)
    draft.context = ["bother": .point(2), "note": .skipped]
    draft.place = nil
    return draft
  }
}
