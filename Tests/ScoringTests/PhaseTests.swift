import CivilTime
import Scoring
import Testing

@Suite struct `Phases` {
  /// The weeks of each phase, as numbers counted from 0 in a course of weeks from 2026-01-04.
  private func weeks(
    _ count: Int, _ events: [DividingEvent], washIn: WashIn = .standard
  ) throws -> [[Int]] {
    let positions = try course((0..<count).map(Double.init))
    return Phase.phases(of: positions, dividedBy: events, washIn: washIn)
      .map { $0.positions.map { Int($0.position) } }
  }

  /// Whether a week that ends so many days after a medication event is in a phase.
  private func isKept(_ days: Int, washIn: WashIn) throws -> Bool {
    let date = try day("2026-05-03")
    let position = CountedPosition(weekEnding: date.advanced(by: days), position: 50)
    let event = DividingEvent(kind: .medication, date: date)
    let phases = Phase.phases(of: [position], dividedBy: [event], washIn: washIn)
    return phases[days < 0 ? 0 : 1].positions == [position]
  }

  @Test func `without events are one`() throws {
    #expect(try weeks(3, []) == [[0, 1, 2]])
    #expect(try weeks(0, []) == [[]])
  }

  @Test(arguments: [0, 1, 14, 30]) func `leave out from the event to the wash-in and six days more`(
    days: Int
  ) throws {
    let washIn = WashIn(days: days)
    #expect(try isKept(-1, washIn: washIn))
    #expect(try !isKept(0, washIn: washIn))
    #expect(try !isKept(days + 6, washIn: washIn))
    #expect(try isKept(days + 7, washIn: washIn))
  }

  @Test func `are divided by a medication event, with its wash-in in none`() throws {
    // Week 2 ends on 18 January; 14 + 6 days later is 7 February, so week 5 is the first after.
    #expect(try weeks(8, [medication("2026-01-18")]) == [[0, 1], [5, 6, 7]])
  }

  @Test func `are divided by a new baseline, which takes nothing out`() throws {
    #expect(try weeks(5, [baseline("2026-01-18")]) == [[0, 1], [2, 3, 4]])
    #expect(try weeks(5, [baseline("2026-01-19")]) == [[0, 1, 2], [3, 4]])
  }

  @Test func `take a wash-in out of every phase, whatever else divides in it`() throws {
    let events = try [medication("2026-01-18"), baseline("2026-01-25")]
    #expect(try weeks(8, events) == [[0, 1], [], [5, 6, 7]])
    let two = try [medication("2026-01-18"), medication("2026-01-25")]
    #expect(try weeks(8, two) == [[0, 1], [], [6, 7]])
  }

  @Test func `may be empty, the current one too`() throws {
    #expect(try weeks(3, [medication("2026-01-18")]) == [[0, 1], []])
    #expect(
      try weeks(3, [medication("2025-01-01"), medication("2025-01-01")]) == [[], [], [0, 1, 2]])
  }

  @Test func `take events in any order, before the first check-in too`() throws {
    let events = try [
      baseline("2026-02-01"), medication("2025-12-25"), medication("2026-03-01"),
    ]
    #expect(try weeks(14, events) == [[], [2, 3], [4, 5, 6, 7], [11, 12, 13]])
    #expect(try weeks(14, events.reversed()) == (try weeks(14, events)))
  }

  @Test func `have a wash-in of 14 days unless set, and never a negative one`() {
    #expect(WashIn.standard.days == 14)
    #expect(WashIn(days: -3).days == 0)
    #expect(WashIn(days: .max).days == 36_500)
  }
}
