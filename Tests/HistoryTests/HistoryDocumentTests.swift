import CivilTime
import History
import Questionnaires
import Testing

@Suite struct `The history in memory` {
  private func history(_ weeks: [String]) throws -> HistoryDocument {
    var document = HistoryDocument()
    for (index, week) in weeks.enumerated() {
      document.add(try checkIn("c\(index)", week: week))
    }
    return document
  }

  private func status(_ weeks: [String], today: String) throws -> DueStatus {
    try history(weeks).dueStatus(
      of: "emotional-range", today: try #require(CivilDate(today)))
  }

  @Test func `a check-in is put in its place, and takes that of the one with its id`() throws {
    var document = try history(["2026-11-15", "2026-11-01", "2026-11-08"])
    #expect(document.checkIns.map(\.id) == ["c1", "c2", "c0"])
    document.add(try checkIn("c1", week: "2026-11-22"))
    #expect(document.checkIns.map(\.id) == ["c2", "c0", "c1"])
  }

  @Test func `deleting keeps the record, and can be undone`() throws {
    var document = try history(["2026-11-15"])
    let before = document
    let moment = try #require(Timestamp("2026-11-20T08:00:00Z"))
    let deleted = document.deleteCheckIn("c0", at: moment)
    let deletedTwice = document.deleteCheckIn("c0", at: moment)
    #expect(deleted && !deletedTwice)
    #expect(document.checkIns.first?.deletedAt == moment)
    #expect(document.checkIns.first?.recordedAt == before.checkIns.first?.recordedAt)
    #expect(document.latestCheckIn(of: "emotional-range", through: .latest) == nil)
    let undeleted = document.undeleteCheckIn("c0", at: moment)
    #expect(undeleted)
    #expect(document.checkIns.first?.deletedAt == nil)
    #expect(document.checkIns.first?.changedAt == moment)
    let unknown = document.deleteCheckIn("nobody", at: moment)
    #expect(!unknown)
  }

  @Test func `deleted check-ins stand in the order in which they were deleted`() throws {
    var document = try history(["2026-11-01", "2026-11-08", "2026-11-15", "2026-12-06"])
    let days = ["2026-12-10", "2026-12-09", nil, "2026-12-11"]
    for (index, day) in days.enumerated() {
      guard let day else { continue }
      document.deleteCheckIn(
        document.checkIns[index].id, at: try #require(Timestamp("\(day)T08:00:00Z")))
    }
    let today = try #require(CivilDate("2026-11-30"))
    let deleted = document.deletedCheckIns(of: "emotional-range", through: today)
    #expect(deleted.map(\.weekEnding.description) == ["2026-11-08", "2026-11-01"])
  }

  @Test func `an event is deleted and brought back the same way`() throws {
    var document = HistoryDocument(events: [try event("e", .start, "2026-10-02", medicine: "a")])
    let moment = try #require(Timestamp("2026-11-20T08:00:00Z"))
    let deleted = document.deleteEvent("e", at: moment)
    #expect(deleted && document.event("e")?.deletedAt == moment)
    let undeleted = document.undeleteEvent("e", at: moment)
    #expect(undeleted && document.event("e")?.deletedAt == nil)
  }

  @Test func `the latest is that of the last week, and of one week the last recorded`() throws {
    var document = try history(["2026-11-15", "2026-11-08"])
    document.add(try checkIn("again", week: "2026-11-15", at: "20:00:00"))
    var other = try checkIn("other", week: "2026-11-22")
    other.questionnaire = "phq-8"
    document.add(other)
    #expect(document.latestCheckIn(of: "emotional-range", through: .latest)?.id == "again")
    let earlier = try #require(CivilDate("2026-11-14"))
    #expect(document.latestCheckIn(of: "emotional-range", through: earlier)?.id == "c1")
  }

  @Test func `with no check-in one is due and nothing is overdue`() throws {
    let expected = DueStatus(
      isDue: true, lastWeekEnding: nil, daysOverdue: 0, weeksAnswered: 0, weeksOfLast: 0)
    #expect(try status([], today: "2026-11-22") == expected)
    #expect(try status(["2026-11-23"], today: "2026-11-22") == expected)
  }

  @Test(
    arguments: [
      ("2026-11-15", false, 0), ("2026-11-21", false, 0), ("2026-11-22", true, 0),
      ("2026-11-23", true, 1), ("2027-11-15", true, 358),
    ])
  func `one is due seven days after the last`(today: String, isDue: Bool, overdue: Int) throws {
    let status = try status(["2026-11-15"], today: today)
    #expect(status.isDue == isDue)
    #expect(status.daysOverdue == overdue)
    #expect(status.lastWeekEnding?.description == "2026-11-15")
  }

  @Test func `weeks are blocks of seven days that end today`() throws {
    let weeks = ["2026-11-22", "2026-11-16", "2026-11-15", "2026-11-01"]
    let status = try status(weeks, today: "2026-11-22")
    #expect(status.weeksOfLast == 4)
    #expect(status.weeksAnswered == 3)
  }

  @Test func `at most ten weeks count`() throws {
    let status = try status(["2026-01-04", "2026-09-20", "2026-09-13"], today: "2026-11-22")
    #expect(status.weeksOfLast == 10)
    #expect(status.weeksAnswered == 1)
  }

  @Test(arguments: [("2026-11-22", 0), ("2026-11-21", 1), ("2026-11-15", 7), ("2026-11-14", 0)])
  func `an early check-in shares days with the last`(week: String, shared: Int) throws {
    let weekEnding = try #require(CivilDate(week))
    let document = try history(["2026-11-15"])
    #expect(
      (document.latestCheckIn(of: "emotional-range", through: weekEnding)?
        .daysShared(withWeekEnding: weekEnding, recallDays: 7) ?? 0) == shared)
  }

  @Test(arguments: [("2026-11-25T23:59:59+01:00", false), ("2026-11-26T00:00:00+01:00", true)])
  func `more than three days after its week a check-in is late`(time: String, isLate: Bool) throws {
    var week = try checkIn("a", week: "2026-11-22")
    week.recordedAt = try #require(Timestamp(time))
    #expect(week.isLate == isLate)
  }
}
