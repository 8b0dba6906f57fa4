/// Every value before held against every value after.
///
/// Parker and Vannest, "An improved effect size for single-case research: nonoverlap of all pairs",
/// Behavior Therapy 2009;40:357–367.
package struct PairComparison: Sendable, Equatable {
  /// The number of pairs whose later value is the lower one.
  package var lower = 0
  /// The number of pairs whose later value is the higher one.
  package var higher = 0
  /// The number of pairs whose values are the same.
  package var ties = 0

  /// Compares all pairs.
  ///
  /// - Parameters:
  ///   - before: The values before.
  ///   - after: The values after.
  package init(before: [Double], after: [Double]) {
    for earlier in before {
      for later in after {
        switch ChangeDirection(from: earlier, to: later) {
        case .lower: lower += 1
        case .higher: higher += 1
        case nil: ties += 1
        }
      }
    }
  }

  /// The number of pairs.
  package var count: Int { lower + higher + ties }

  /// The nonoverlap of all pairs, 0 to 1: the share of pairs whose later value is the lower one, a
  /// tie counting for half a pair; `nil` when there is no pair.
  package var nonoverlap: Double? {
    count == 0 ? nil : (Double(lower) + Double(ties) / 2) / Double(count)
  }
}
