/// How far positions move from week to week.
package enum MovingRange {
  /// The absolute differences of successive positions that are at most ten days apart.
  ///
  /// A longer gap breaks the chain: it gives no range, and none reaches across it.
  ///
  /// - Parameter positions: Positions of one phase, in the order of their weeks.
  /// - Returns: One range for each step from week to week, 0 to 100.
  package static func ranges(of positions: [CountedPosition]) -> [Double] {
    zip(positions, positions.dropFirst())
      .filter { earlier, later in later.adjoins(earlier) }
      .map { earlier, later in abs(later.position - earlier.position) }
  }
}
