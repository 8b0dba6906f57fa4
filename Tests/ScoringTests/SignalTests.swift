import CivilTime
import Scoring
import Testing

@Suite struct `What is worth a look` {
  /// Twelve weeks with mean and median 50 and a mean moving range of 4: 39.36 to 60.64.
  private static let steady: [Double] = [52, 48, 52, 48, 52, 48, 52, 48, 52, 48, 52, 48]

  /// The first day of each of the weeks after the baseline.
  private func week(_ index: Int) throws -> CivilDate {
    try day("2026-01-04").advanced(by: 7 * (12 + index))
  }

  private func signals(_ values: [Double], _ events: [DividingEvent] = []) throws -> [Signal] {
    trend(of: try course(Self.steady + values), events).signals
  }

  private func signals(_ values: [Double], after gaps: [Int]) throws -> [Signal] {
    let baseline = Array(repeating: 7, count: 12)
    return trend(of: try course(Self.steady + values, after: baseline + gaps)).signals
  }

  @Test func `is two in a row beyond the same edge`() throws {
    #expect(try signals([39, 50, 39, 50]) == [])
    #expect(
      try signals([50, 39, 39, 50])
        == [
          Signal(
            rule: .twoBeyondRange, direction: .lower, since: week(1), through: week(2), count: 2)
        ])
    #expect(try signals([61, 61]).map(\.direction) == [.higher])
  }

  @Test func `is not one beyond each edge`() throws {
    #expect(try signals([39, 61, 39, 61]) == [])
  }

  @Test func `is not on the edge, told to a millionth`() throws {
    let low = 50 - 2.66 * 4.0
    #expect(try signals([low, low]) == [])
    #expect(try signals([low - 0.000_000_9, low - 0.000_000_9]) == [])
    #expect(try signals([low - 0.000_002, low - 0.000_002]).count == 1)
    let high = 50 + 2.66 * 4.0
    #expect(try signals([high + 0.000_000_9, high + 0.000_000_9]) == [])
    #expect(try signals([high + 0.000_002, high + 0.000_002]).count == 1)
  }

  @Test func `is one signal for each unbroken run, through its last week`() throws {
    let found = try signals([39, 38, 37, 50, 39, 38, 61, 62])
    #expect(found.map(\.since) == (try [week(0), week(4), week(6)]))
    #expect(found.map(\.through) == (try [week(2), week(5), week(7)]))
    #expect(found.map(\.count) == [3, 2, 2])
    #expect(found.map(\.direction) == [.lower, .lower, .higher])
  }

  @Test func `is not two beyond an edge over a gap of more than ten days`() throws {
    #expect(try signals([39, 39], after: [7, 10]).count == 1)
    #expect(try signals([39, 39], after: [7, 11]) == [])
    let parted = try signals([39, 39, 39, 39, 39], after: [7, 7, 11, 7, 11])
    #expect(parted.map(\.count) == [2, 2])
  }

  @Test func `is ten in a row on one side of the median, and not nine`() throws {
    #expect(try signals(Array(repeating: 49, count: 9)) == [])
    let ten = try signals(Array(repeating: 49, count: 10))
    #expect(
      ten == [
        Signal(
          rule: .tenOnOneSide, direction: .lower, since: try week(0), through: try week(9),
          count: 10)
      ])
    #expect(try signals(Array(repeating: 51, count: 14)).map(\.through) == [week(13)])
  }

  @Test func `passes over positions equal to the median, told to a millionth`() throws {
    let run = Array(repeating: 49.0, count: 5) + [50, 50.000_000_9, 49.999_999_1]
    #expect(try signals(run + Array(repeating: 49, count: 4)) == [])
    let found = try signals(run + Array(repeating: 49, count: 5) + [50, 50])
    #expect(found.map(\.count) == [10])
    // The run ends with its last position on the side, not with one on the median.
    #expect(found.map(\.through) == [try week(12)])
  }

  @Test func `lets a run of ten reach over gaps`() throws {
    let found = try signals(
      Array(repeating: 49, count: 10), after: [7, 7, 90, 7, 11, 30, 7, 7, 400, 7])
    #expect(found.map(\.rule) == [.tenOnOneSide])
  }

  @Test func `breaks a run of ten on the other side`() throws {
    #expect(
      try signals(Array(repeating: 49, count: 9) + [51] + Array(repeating: 49, count: 9)) == [])
  }

  @Test func `does not reach back into the baseline`() throws {
    let low: [Double] = [52, 52, 52, 52, 52, 52, 48, 48, 48, 48, 48, 48]
    #expect(trend(of: try course(low + Array(repeating: 49, count: 9))).signals == [])
    let ending = Self.steady.dropLast() + [20]
    #expect(trend(of: try course(ending + [20])).signals == [])
  }

  @Test func `reaches across later phases, without the weeks of a wash-in`() throws {
    // The event on 26 April, in week 4, takes out the weeks 4, 5 and 6.
    let values = Array(repeating: 49.0, count: 4) + [80, 80, 80] + Array(repeating: 49, count: 6)
    let found = try signals(values, [medication("2026-04-26")])
    #expect(found.map(\.rule) == [.tenOnOneSide])
    #expect(found.map(\.since) == [try week(0)])
    #expect(found.map(\.through) == [try week(12)])
  }

  @Test func `joins two weeks on both sides of a new baseline`() throws {
    #expect(try signals([50, 39, 39], [baseline("2026-04-12")]).map(\.count) == [2])
  }

  @Test func `is read against the range before until a phase has its own`() throws {
    let events = try [baseline("2026-03-29")]
    let shifted = Array(repeating: 30.0, count: 11)
    #expect(try signals(shifted, events).count == 2)
    // With twelve, the new phase has a range of its own and nothing after it.
    #expect(try signals(shifted + [30], events) == [])
  }

  @Test func `is never read from a provisional range`() throws {
    let positions = try course([50, 50, 50, 50, 50, 50, 90, 90, 90, 90, 90])
    #expect(trend(of: positions).usualRange?.isProvisional == true)
    #expect(trend(of: positions).signals == [])
    let range = try #require(trend(of: Array(positions.prefix(6))).usualRange)
    #expect(Signal.signals(in: positions, against: range) == [])
  }

  @Test func `is sorted by its beginning, then by its rule`() throws {
    let found = try signals([39] + Array(repeating: 38, count: 9))
    #expect(found.map(\.rule) == [.tenOnOneSide, .twoBeyondRange])
    #expect(Set(found.map(\.since)).count == 1)
    let later = try signals([49] + Array(repeating: 38, count: 9) + [50, 61, 61])
    #expect(later.map(\.rule) == [.tenOnOneSide, .twoBeyondRange, .twoBeyondRange])
    #expect(later.map(\.since) == (try [week(0), week(1), week(11)]))
  }

  @Test func `is nothing in a steady course`() throws {
    #expect(try signals(Self.steady) == [])
    #expect(try signals([]) == [])
  }
}
