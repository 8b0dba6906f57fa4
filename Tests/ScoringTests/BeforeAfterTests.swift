import CivilTime
import Scoring
import Testing

@Suite struct `Before and after` {
  /// The weeks of both sides, as numbers in a course of weeks from 2026-01-04.
  private func compare(
    _ count: Int, at date: String, _ medication: [String] = [], washIn: Int = 14
  ) throws -> BeforeAfter {
    BeforeAfter(
      try course((0..<count).map(Double.init)), at: try day(date),
      medicationDates: try medication.map(day), washIn: WashIn(days: washIn))
  }

  private func weeks(_ side: BeforeAfter.Side) -> [Int] { side.positions.map { Int($0.position) } }

  @Test func `leaves out the date and its wash-in`() throws {
    // Week 10 ends on 15 March; its wash-in takes out the weeks 10, 11 and 12.
    let result = try compare(20, at: "2026-03-15")
    #expect(weeks(result.before) == Array(0...9))
    #expect(weeks(result.after) == Array(13...19))
    #expect(result.countsFrom == (try day("2026-04-05")))
  }

  @Test(arguments: [(0, 11), (7, 12), (14, 13), (28, 15)]) func `sets the wash-in`(
    days: Int, first: Int
  ) throws {
    let result = try compare(20, at: "2026-03-15", washIn: days)
    #expect(weeks(result.after).first == first)
    #expect(result.washIn.days == days)
  }

  @Test func `begins after the previous medication event and ends before the next`() throws {
    let result = try compare(
      40, at: "2026-05-03", ["2026-02-01", "2026-05-03", "2026-08-02", "2025-06-01", "2026-09-13"])
    // 1 February is week 4, 3 May week 17 and 2 August week 30.
    #expect(weeks(result.before) == Array(7...16))
    #expect(weeks(result.after) == Array(20...29))
  }

  @Test func `applies the set wash-in to every medication event`() throws {
    let result = try compare(40, at: "2026-05-03", ["2026-02-01", "2026-05-03"], washIn: 0)
    #expect(weeks(result.before) == Array(5...16))
    #expect(weeks(result.after).first == 18)
  }

  @Test func `leaves out what a medication event takes out when a bare date divides`() throws {
    // The wash-in of 26 April, weeks 16 to 18, reaches over the date in week 17.
    let result = try compare(40, at: "2026-05-03", ["2026-04-26"])
    #expect(weeks(result.before) == [])
    #expect(weeks(result.after) == Array(20...39))
  }

  @Test func `takes the last 26 before and the first 26 after`() throws {
    let result = try compare(90, at: "2026-11-01")
    #expect(weeks(result.before) == Array(17...42))
    #expect(weeks(result.after) == Array(46...71))
  }

  @Test func `takes two medication events of one day for one`() throws {
    let result = try compare(20, at: "2026-03-15", ["2026-03-15", "2026-03-15"])
    #expect(weeks(result.before) == Array(0...9))
    #expect(result.verdict == .comparison)
  }

  /// So many weeks before and after, on both sides of a wash-in.
  private func verdict(_ before: Int, _ after: Int, isClosed: Bool = false) throws -> BeforeAfter {
    let date = try day("2026-06-01")
    let positions =
      (0..<before).map { date.advanced(by: 7 * ($0 - before)) }
      + (0..<after).map { date.advanced(by: 21 + 7 * $0) }
    return BeforeAfter(
      positions.map { CountedPosition(weekEnding: $0, position: 50) }, at: date,
      medicationDates: isClosed ? [date, date.advanced(by: 365)] : [date], washIn: .standard)
  }

  @Test(
    arguments: [
      (6, 6, .comparison, 0), (12, 26, .comparison, 0),
      (5, 6, .earlyImpression, 0), (6, 5, .earlyImpression, 0), (3, 3, .earlyImpression, 0),
      (3, 2, .tooEarly, 1), (12, 1, .tooEarly, 2), (3, 0, .tooEarly, 3),
      (2, 3, .tooFewBefore, nil), (0, 20, .tooFewBefore, nil), (0, 0, .tooFewBefore, nil),
      (2, 2, .tooFewBefore, nil),
    ] as [(Int, Int, BeforeAfter.Verdict, Int?)])
  func `has a verdict by the counts`(
    before: Int, after: Int, expected: BeforeAfter.Verdict, needed: Int?
  ) throws {
    let result = try verdict(before, after)
    #expect(result.verdict == expected)
    #expect(result.needed == needed)
    let isCompared = expected == .comparison || expected == .earlyImpression
    #expect((result.pairs != nil) == isCompared)
    #expect((result.difference != nil) == isCompared)
    #expect((result.before.median != nil) == isCompared)
    #expect((result.after.median != nil) == isCompared)
  }

  @Test(
    arguments: [
      (3, 2, .tooFewAfter), (3, 3, .earlyImpression), (6, 6, .comparison), (2, 2, .tooFewBefore),
    ] as [(Int, Int, BeforeAfter.Verdict)])
  func `can no longer be known once a later medication event has closed the phase`(
    before: Int, after: Int, expected: BeforeAfter.Verdict
  ) throws {
    let result = try verdict(before, after, isClosed: true)
    #expect(result.verdict == expected)
    if expected == .tooFewAfter { #expect(result.needed == nil) }
  }

  @Test func `counts late entries and weeks with missed doses`() throws {
    var positions = try course((0..<20).map(Double.init))
    positions[2].isLate = true
    positions[11].isLate = true  // in the wash-in
    positions[3].hasMissedDoses = true
    positions[15].hasMissedDoses = true
    positions[16].hasMissedDoses = true
    let result = BeforeAfter(
      positions, at: try day("2026-03-15"), medicationDates: [], washIn: .standard)
    #expect([result.before.late, result.before.missedDoses] == [1, 1])
    #expect([result.after.late, result.after.missedDoses] == [0, 2])
  }

  @Test func `takes medians, the difference and the pairs`() throws {
    let result = try compare(20, at: "2026-03-15")
    #expect(result.before.median == 4.5)
    #expect(result.after.median == 16)
    #expect(result.difference == 11.5)
    #expect(result.pairs == PairComparison(lower: 0, higher: 70, ties: 0))
  }

  @Test func `prints what scripts read`() throws {
    let result = try compare(20, at: "2026-03-15")
    #expect(
      JSONText.of(result.json) == """
        {"after":{"late":0,"median":16.0,"missedDoses":0,"n":7},"before":{"late":0,"median":4.5,\
        "missedDoses":0,"n":10},"difference":11.5,"nap":0.0,"needed":0,\
        "pairs":{"higher":70,"lower":0,"ties":0},"verdict":"comparison","washInDays":14}
        """)
    #expect(
      JSONText.of(try compare(2, at: "2026-03-15").json) == """
        {"after":{"late":0,"median":null,"missedDoses":0,"n":0},"before":{"late":0,"median":null,\
        "missedDoses":0,"n":2},"difference":null,"nap":null,"needed":null,"pairs":null,\
        "verdict":"too-few-before","washInDays":14}
        """)
  }
}
