import CivilTime
import Scoring
import Testing

@Suite struct `This week against last` {
  @Test func `is the newer position less the older one`() throws {
    let change = try #require(trend(of: try course([60, 48])).lastChange)
    #expect(change.difference == -12)
    #expect(change.direction == .lower)
    #expect(change.from == (try day("2026-01-04")))
    #expect(change.to == (try day("2026-01-11")))
    #expect(change.ordinarySwing == nil)
    #expect(change.exceedsOrdinarySwing == nil)
  }

  @Test func `is none with less than two, or more than ten days apart`() throws {
    #expect(trend(of: []).lastChange == nil)
    #expect(trend(of: try course([60])).lastChange == nil)
    #expect(trend(of: try course([60, 48], after: [0, 11])).lastChange == nil)
    #expect(trend(of: try course([60, 48], after: [0, 10])).lastChange?.difference == -12)
    #expect(trend(of: try course([60, 48, 50], after: [0, 7, 11])).lastChange == nil)
  }

  @Test(
    arguments: [
      (5, nil), (6, nil), (7, nil), (8, 3.11), (11, 3.11), (12, 2.85), (20, 2.85),
    ] as [(Int, Double?)])
  func `has an ordinary swing by the size of the baseline`(count: Int, factor: Double?) throws {
    let values = (0..<count).map { $0.isMultiple(of: 2) ? 50.0 : 56.0 }
    let change = try #require(trend(of: try course(values)).lastChange)
    switch factor {
    case let factor?: #expect(change.ordinarySwing?.isClose(to: factor * 6) == true)
    case nil: #expect(change.ordinarySwing == nil)
    }
  }

  @Test func `takes one step for a smaller movement`() throws {
    let change = try #require(trend(of: try course(Array(repeating: 40, count: 8))).lastChange)
    #expect(change.ordinarySwing?.isClose(to: 3.11 * step) == true)
    #expect(change.direction == nil)
  }

  @Test func `goes beyond the swing by more than a millionth`() throws {
    let steady = (0..<12).map { $0.isMultiple(of: 2) ? 50.0 : 56.0 }
    let swing = 2.85 * 6
    func exceeds(_ value: Double) throws -> Bool? {
      trend(of: try course(steady + [value])).lastChange?.exceedsOrdinarySwing
    }
    #expect(try exceeds(56 - swing) == false)
    #expect(try exceeds(56 - swing - 0.000_000_9) == false)
    #expect(try exceeds(56 - swing - 0.000_002) == true)
    #expect(try exceeds(56 + swing + 0.000_002) == true)
  }

  @Test func `takes positions in a wash-in too`() throws {
    let positions = try course([50, 51, 52, 53, 70])
    let change = trend(of: positions, [try medication("2026-01-25")]).lastChange
    #expect(change?.difference == 17)
  }
}
