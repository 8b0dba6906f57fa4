import Scoring
import TestSupport
import Testing

@Suite struct `Nonoverlap of all pairs` {
  /// Reference vectors; the first two count higher as the way to go, so they are turned round.
  @Test(
    arguments: [
      ([20, 20, 26, 25, 22, 23], [28, 25, 24, 27, 30, 30, 29], true, 0.916667),
      ([4, 3, 4, 3, 4, 7, 5, 2, 3, 2], [5, 9, 7, 9, 7, 5, 9, 11, 11, 10, 9], true, 0.963636),
      ([72, 68, 75, 70, 74, 71], [69, 66, 61, 63, 58, 60, 55, 57], false, 0.979167),
    ] as [([Double], [Double], Bool, Double)])
  func `has the published values`(
    before: [Double], after: [Double], isHigherCounted: Bool, expected: Double
  ) throws {
    let lower = try #require(PairComparison(before: before, after: after).nonoverlap)
    #expect((isHigherCounted ? 1 - lower : lower).rounded(to: 6) == expected)
  }

  @Test func `counts 47 of 48 pairs in the third vector`() {
    let pairs = PairComparison(
      before: [72, 68, 75, 70, 74, 71], after: [69, 66, 61, 63, 58, 60, 55, 57])
    #expect(pairs == PairComparison(lower: 47, higher: 1, ties: 0))
    #expect(pairs.count == 48)
  }

  @Test func `counts a tie for half a pair`() {
    #expect(PairComparison(before: [50, 60], after: [50, 40]).nonoverlap == 0.875)
    #expect(PairComparison(before: [50, 50], after: [50, 50, 50]).nonoverlap == 0.5)
  }

  @Test func `takes values closer than a millionth for a tie`() {
    let pairs = PairComparison(before: [50], after: [50.000_000_9, 49.999_999_1, 50.000_002])
    #expect(pairs == PairComparison(lower: 0, higher: 1, ties: 2))
  }

  @Test func `has no value without a pair`() {
    #expect(PairComparison(before: [], after: [1]).nonoverlap == nil)
    #expect(PairComparison(before: [1], after: []).nonoverlap == nil)
  }

  @Test(arguments: 1...40) func `turned round is one less it`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    func values() -> [Double] {
      (0..<Int.random(in: 1...26, using: &generator))
        .map { _ in Double(Int.random(in: 0...20, using: &generator)) * step }
    }
    let (one, other) = (values(), values())
    let forward = try #require(PairComparison(before: one, after: other).nonoverlap)
    let backward = try #require(PairComparison(before: other, after: one).nonoverlap)
    #expect(forward.isClose(to: 1 - backward))
    #expect(forward.isClose(to: NaiveChange.nonoverlap(before: one, after: other)))
  }
}

@Suite struct `A median` {
  @Test(
    arguments: [
      ([], nil), ([7], 7), ([9, 1], 5), ([9, 1, 2], 2), ([4, 1, 3, 2], 2.5), ([5, 5, 5, 5], 5),
    ] as [([Double], Double?)])
  func `is the middle value or the mean of the two middle ones`(
    values: [Double], expected: Double?
  ) {
    #expect(values.median == expected)
  }
}
