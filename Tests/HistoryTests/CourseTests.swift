import CivilTime
import History
import Questionnaires
import Scoring
import Testing

@Suite struct `A course` {
  private let weeks: WeekOfAnswers

  init() throws { weeks = try WeekOfAnswers() }

  /// Thirty weeks from 2026-01-04, with events.
  private func course(
    _ events: [TimelineEvent], today: String = "2026-12-31", washIn: WashIn = .standard
  ) throws -> Course {
    let first = try #require(CivilDate("2026-01-04"))
    let checkIns = try (0..<30).map { index in
      try weeks.checkIn(
        "c\(index)", first.advanced(by: 7 * index).description, steps: 20 + index)
    }
    return Course(
      in: HistoryDocument(checkIns: checkIns, events: events), of: weeks.questionnaire,
      library: weeks.library, today: try #require(CivilDate(today)), washIn: washIn)
  }

  @Test(arguments: TimelineEvent.Kind.allCases)
  func `is divided by medication events and new baselines alone`(kind: TimelineEvent.Kind) throws {
    let phases = try course([event("e", kind, "2026-03-01", medicine: "a")]).phases()
    switch kind {
    case .start, .stop, .doseChange, .switch:
      #expect(phases.map(\.positions.count) == [8, 19])
    case .baseline: #expect(phases.map(\.positions.count) == [8, 22])
    case .life: #expect(phases.map(\.positions.count) == [30])
    }
  }

  @Test func `leaves out deleted events and those after today`() throws {
    var deleted = try event("e", .start, "2026-03-01", medicine: "a")
    deleted.deletedAt = deleted.recordedAt
    let later = try event("f", .baseline, "2027-01-01")
    let course = try course([deleted, later])
    #expect(course.events == [])
    #expect(course.phases().count == 1)
    #expect(course.comparison(ofEvent: "e") == nil)
    #expect(course.comparison(ofEvent: "f") == nil)
  }

  @Test func `leaves out check-ins after today`() throws {
    #expect(try course([], today: "2026-01-10").trend().needed.forUsualRange == 5)
  }

  @Test func `has a step of a hundredth over all points`() throws {
    #expect(weeks.questionnaire.step == 1.5625)
    #expect(try course([]).trend().usualRange?.step == 1.5625)
  }

  @Test(arguments: TimelineEvent.Kind.allCases)
  func `compares at an event of any kind, by its id`(kind: TimelineEvent.Kind) throws {
    let comparison = try #require(
      try course([event("e", kind, "2026-03-01", medicine: "a")]).comparison(ofEvent: "e"))
    #expect(comparison.event?.kind == kind)
    #expect(comparison.beforeAfter.before.positions.count == 8)
    #expect(comparison.beforeAfter.after.positions.count == 19)
  }

  @Test func `compares on a date at its medication event, else its life event, else bare`() throws {
    let date = try #require(CivilDate("2026-03-01"))
    let events = try [
      event("1", .baseline, "2026-03-01"), event("2", .life, "2026-03-01"),
      event("3", .stop, "2026-03-01", medicine: "a"), event("4", .start, "2026-03-02"),
    ]
    func chosen(_ count: Int) throws -> String? {
      try course(Array(events.prefix(count))).comparison(on: date).event?.id
    }
    #expect(try chosen(4) == "3")
    #expect(try chosen(2) == "2")
    #expect(try chosen(1) == nil)
    #expect(try course([]).comparison(on: date).beforeAfter.before.positions.count == 8)
  }

  @Test func `closes a phase by medication events alone`() throws {
    let closing = try event("2", .start, "2026-04-05", medicine: "a")
    let dividing = try event("1", .doseChange, "2026-03-01", medicine: "a")
    let baseline = try event("3", .baseline, "2026-03-25")
    let open = try course([dividing, baseline]).comparison(ofEvent: "1")
    #expect(open?.beforeAfter.after.positions.count == 19)
    let closed = try course([dividing, closing]).comparison(ofEvent: "1")
    #expect(closed?.beforeAfter.after.positions.count == 2)
    #expect(closed?.beforeAfter.verdict == .tooFewAfter)
    // Seen before the second event, its weeks may still come.
    let earlier = try course([dividing, closing], today: "2026-04-04").comparison(ofEvent: "1")
    #expect(earlier?.beforeAfter.verdict == .tooEarly)
    #expect(earlier?.beforeAfter.needed == 1)
  }

  @Test func `takes a set wash-in for everything`() throws {
    let dividing = try event("1", .doseChange, "2026-03-01", medicine: "a")
    let course = try course([dividing], washIn: WashIn(days: 0))
    #expect(course.phases().map(\.positions.count) == [8, 21])
    #expect(course.comparison(ofEvent: "1")?.beforeAfter.after.positions.count == 21)
  }

  @Test func `takes events before the first check-in and after the last`() throws {
    let early = try event("1", .start, "2025-12-25", medicine: "a")
    let late = try event("2", .stop, "2026-12-24", medicine: "a")
    #expect(try course([early, late]).phases().map(\.positions.count) == [0, 28, 0])
  }
}
