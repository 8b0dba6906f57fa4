import CivilTime
import Scoring
import Testing

/// The stated figures are those of an individuals chart worked out by others for the same weeks.
@Suite struct `The worked data` {
  private func worked() throws -> Trend {
    trend(of: try course(WorkedData.before + WorkedData.after))
  }

  @Test func `have the stated mean, mean moving range and limits`() throws {
    let range = try #require(try worked().usualRange)
    #expect(range.centre.rounded(to: 3) == 61.417)
    #expect(range.meanMovingRange.rounded(to: 3) == 4.727)
    #expect(range.low.rounded(to: 2) == 48.84)
    #expect(range.high.rounded(to: 2) == 73.99)
    #expect(range.median == 61.5)
    #expect(range.baseline == 12)
    #expect(!range.isProvisional)
    #expect(range.since == (try day("2026-01-04")))
    #expect(range.through == (try day("2026-03-22")))
  }

  @Test func `have the stated ordinary swing`() throws {
    let swing = try #require(try worked().usualRange?.ordinarySwing)
    #expect(swing.rounded(to: 1) == 13.5)
  }

  @Test func `never leave the limits, and eight on one side are not ten`() throws {
    #expect(try worked().signals == [])
  }

  @Test func `are overlapped by no pair, with medians nine apart`() throws {
    let pairs = PairComparison(before: WorkedData.before, after: WorkedData.after)
    #expect(pairs == PairComparison(lower: 96, higher: 0, ties: 0))
    #expect(pairs.nonoverlap == 1)
    let medians = (WorkedData.before.median, WorkedData.after.median)
    #expect(medians == (61.5, 52.5))
  }

  @Test func `read as before and after are a comparison`() throws {
    // The wash-in lies in a gap, so that all twenty weeks remain.
    let positions =
      try course(WorkedData.before) + course(WorkedData.after, from: "2026-04-19")
    let result = BeforeAfter(
      positions, at: try day("2026-03-22").advanced(by: 1), medicationDates: [], washIn: .standard)
    #expect(result.before.positions.count == 12)
    #expect(result.after.positions.count == 8)
    #expect(result.difference == -9)
    #expect(result.pairs?.nonoverlap == 1)
    #expect(result.verdict == .comparison)
    #expect(result.needed == 0)
  }
}

extension PairComparison {
  init(lower: Int, higher: Int, ties: Int) {
    self.init(before: [], after: [])
    (self.lower, self.higher, self.ties) = (lower, higher, ties)
  }
}
