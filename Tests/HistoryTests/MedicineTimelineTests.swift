import CivilTime
import History
import Questionnaires
import StrictJSON
import TestSupport
import Testing

@Suite struct `The medicines in force` {
  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  private func timeline(_ events: [TimelineEvent], today: String = "2026-12-31") throws
    -> MedicineTimeline
  {
    MedicineTimeline(events, today: try day(today))
  }

  @Test func `a medicine is in force from its start to the day before its stop`() throws {
    let timeline = try timeline([
      event("1", .start, "2026-03-01", medicine: "sertraline", dose: 50),
      event("2", .stop, "2026-04-01", medicine: "sertraline"),
    ])
    #expect(timeline.medicines(on: try day("2026-02-28")) == [])
    #expect(timeline.medicines(on: try day("2026-03-01")).map(\.name) == ["sertraline"])
    #expect(timeline.medicines(on: try day("2026-03-31")).first?.dose?.amount.integer == 50)
    #expect(timeline.medicines(on: try day("2026-04-01")) == [])
  }

  @Test func `a change of dose keeps the beginning and tells the change`() throws {
    let timeline = try timeline([
      event("1", .start, "2026-03-01", medicine: "Sertraline", dose: 50),
      event("2", .doseChange, "2026-05-01", medicine: " sertraline ", dose: 100),
    ])
    let now = try #require(timeline.medicines(on: try day("2026-06-01")).first)
    #expect(now.since == (try day("2026-03-01")))
    #expect(now.changed == (try day("2026-05-01")))
    #expect(now.dose?.amount.integer == 100)
    #expect(timeline.medicines(on: try day("2026-04-01")).first?.dose?.amount.integer == 50)
    let both = try day("2026-04-28")...day("2026-05-04")
    #expect(timeline.medicines(during: both).map(\.dose?.amount.integer) == [100])
  }

  @Test func `a switch ends one medicine and begins the other`() throws {
    let timeline = try timeline([
      event("1", .start, "2026-03-01", medicine: "sertraline"),
      event("2", .switch, "2026-05-01", medicine: "bupropion", previous: "sertraline"),
    ])
    #expect(timeline.medicines(on: try day("2026-04-30")).map(\.name) == ["sertraline"])
    #expect(timeline.medicines(on: try day("2026-05-01")).map(\.name) == ["bupropion"])
  }

  @Test func `no order of events is refused`() throws {
    let timeline = try timeline([
      event("1", .stop, "2026-01-01", medicine: "a"),
      event("2", .doseChange, "2026-02-01", medicine: "b", dose: 5),
      event("3", .start, "2026-03-01", medicine: "b"),
      event("4", .switch, "2026-04-01", medicine: nil, previous: "c"),
      event("5", .start, "2026-04-01", medicine: "  "),
      event("6", .start, "2026-04-02", medicine: "d"),
      event("7", .stop, "2026-04-02", medicine: "d"),
    ])
    #expect(timeline.medicines(on: try day("2026-01-01")) == [])
    #expect(timeline.medicines(on: try day("2026-02-01")).map(\.since) == [try day("2026-02-01")])
    #expect(timeline.medicines(on: try day("2026-12-01")).map(\.name) == ["b"])
    #expect(timeline.medicines(on: try day("2026-04-02")).map(\.name) == ["b"])
  }

  @Test func `deleted events and those after today take no part`() throws {
    var deleted = try event("1", .start, "2026-03-01", medicine: "a")
    deleted.deletedAt = deleted.recordedAt
    let later = try event("2", .start, "2026-11-02", medicine: "b")
    let timeline = try timeline([deleted, later], today: "2026-11-01")
    #expect(timeline.medicines(on: try day("2026-11-05")) == [])
  }

  @Test func `a check-in names the medicine that changed last among those of its days`() throws {
    let timeline = try timeline([
      event("1", .start, "2026-01-01", medicine: "a"),
      event("2", .start, "2026-02-01", medicine: "b"),
      event("3", .doseChange, "2026-03-01", medicine: "a", dose: 10),
      event("4", .stop, "2026-06-01", medicine: "a"),
    ])
    func named(_ week: String) throws -> String? {
      timeline.medicineToName(weekEnding: try day(week), recallDays: 7)
        .map { "\($0.name) \($0.since)" }
    }
    #expect(try named("2025-12-31") == nil)
    #expect(try named("2026-01-01") == "a 2026-01-01")
    #expect(try named("2026-02-28") == "b 2026-02-01")
    #expect(try named("2026-03-01") == "a 2026-03-01")
    #expect(try named("2026-06-06") == "a 2026-03-01")
    #expect(try named("2026-06-07") == "b 2026-02-01")
  }

  @Test(arguments: 1...20) func `the order in which events are given does not matter`(seed: UInt64)
    throws
  {
    var generator = SplitMix64(seed: seed)
    let kinds = TimelineEvent.Kind.allCases
    let events = try (0..<12).map { index in
      try event(
        "e\(index)", kinds[Int.random(in: 0..<kinds.count, using: &generator)],
        "2026-0\(Int.random(in: 1...9, using: &generator))-01",
        medicine: ["a", "b", "c"][index % 3], previous: ["b", "c", "a"][index % 3])
    }
    let shuffled = events.shuffled(using: &generator)
    #expect(try timeline(events) == timeline(shuffled))
  }
}
