import CivilTime
import Scoring
import Testing

@Suite struct `Positions that count` {
  @Test func `are at least six days apart`() throws {
    let positions = try course([1, 2, 3, 4], after: [0, 5, 1, 6])
    // Days 0, 5, 6 and 12: the second is too soon after the first, the third is not.
    #expect(CountedPosition.counting(positions).map(\.position) == [1, 3, 4])
  }

  @Test func `are measured from the last that counted, not from the last that was shown`() throws {
    let positions = try course([1, 2, 3, 4, 5], after: [0, 3, 3, 3, 3])
    #expect(CountedPosition.counting(positions).map(\.position) == [1, 3, 5])
  }

  @Test func `make a step up to ten days apart, and none at eleven`() throws {
    let positions = try course([50, 60, 40, 45], after: [0, 10, 11, 6])
    #expect(MovingRange.ranges(of: positions) == [10, 5])
    #expect(positions[1].adjoins(positions[0]))
    #expect(!positions[2].adjoins(positions[1]))
  }

  @Test func `alone or missing make no step`() throws {
    #expect(MovingRange.ranges(of: []) == [])
    #expect(MovingRange.ranges(of: try course([50])) == [])
  }
}
