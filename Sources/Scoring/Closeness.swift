/// Comparisons in which two values closer than 0.000001 are equal.
///
/// Positions are sums of fractions; without this a tie at a band's edge would hang on the last bit
/// of a double.
extension Double {
  /// The distance below which two values are the same.
  package static let closeness = 0.000_001

  /// Whether the values are equal in every comparison that gamut makes.
  package func isClose(to other: Double) -> Bool {
    abs(self - other) < Self.closeness
  }

  /// Whether this value is greater, or as good as equal.
  package func isAtLeast(_ other: Double) -> Bool {
    self > other || isClose(to: other)
  }

  /// The whole number that is shown: the nearest, half away from zero, a half being told with the
  /// same closeness.
  package var shown: Int {
    let nudged = self < 0 ? self - Self.closeness : self + Self.closeness
    return Int(nudged.rounded(.toNearestOrAwayFromZero))
  }
}
