package import CivilTime

/// Where a person's positions ordinarily fall, from their own movement from week to week.
///
/// An individuals chart (Shewhart's chart for single values, XmR): the mean, and on both sides of it
/// 2.66 mean moving ranges, 2.66 being 3 / 1.128.
package struct UsualRange: Sendable, Equatable {
  /// The mean of the baseline, 0 to 100.
  package var centre: Double
  /// The lower edge, at least 0.
  package var low: Double
  /// The upper edge, at most 100.
  package var high: Double
  /// The median of the baseline, 0 to 100.
  package var median: Double
  /// The mean of the moving ranges of the baseline, as it is, even below one step.
  package var meanMovingRange: Double
  /// The number of positions in the baseline, 6 to 12.
  package var baseline: Int
  /// Whether the range will still move with every check-in, and nothing is read against it.
  package var isProvisional: Bool
  /// The end of the first week of the baseline.
  package var since: CivilDate
  /// The end of the last week of the baseline.
  package var through: CivilDate
  /// The smallest movement the questionnaire can show, in points of the continuum.
  package var step: Double

  /// The factor from the mean moving range to half the width: three standard deviations, where one
  /// is the mean moving range / 1.128.
  package static let halfWidthFactor = 2.66

  /// Works out the range; `nil` for a baseline without a moving range, of which ``Baseline`` finds
  /// none.
  ///
  /// - Parameters:
  ///   - baseline: The baseline.
  ///   - step: The smallest movement the questionnaire can show, which stands in for a smaller mean
  ///     moving range.
  package init?(_ baseline: Baseline, step: Double) {
    let positions = baseline.positions.map(\.position)
    guard let first = baseline.positions.first, let last = baseline.positions.last,
      let centre = positions.mean, let median = positions.median,
      let meanMovingRange = MovingRange.ranges(of: baseline.positions).mean
    else { return nil }
    let halfWidth = Self.halfWidthFactor * max(meanMovingRange, step)
    self.centre = centre
    low = max(0, centre - halfWidth)
    high = min(100, centre + halfWidth)
    self.median = median
    self.meanMovingRange = meanMovingRange
    self.baseline = positions.count
    isProvisional = baseline.isProvisional
    since = first.weekEnding
    through = last.weekEnding
    self.step = step
  }

  /// The edge that a position lies beyond; `nil` inside the range and on its edges.
  package func edgePassed(by position: Double) -> ChangeDirection? {
    if ChangeDirection(from: low, to: position) == .lower { return .lower }
    if ChangeDirection(from: high, to: position) == .higher { return .higher }
    return nil
  }

  /// How far two weeks in a row ordinarily lie apart at most; `nil` with less than eight positions
  /// in the baseline.
  ///
  /// gamut's own derivation from the individuals chart: 1.96 · √2 / 1.128 = 2.457 mean moving
  /// ranges, widened for the uncertainty of a mean of so few, so that one comparison of a steady
  /// person exceeds it 5 times in 100 (by simulation: 3.11 with 8 positions, 2.85 with 12).
  package var ordinarySwing: Double? {
    guard baseline >= Baseline.smallestSizeForSwing else { return nil }
    return (baseline < Baseline.size ? 3.11 : 2.85) * max(meanMovingRange, step)
  }
}
