package import Scoring

/// A comparison of before and after, with the event that it is about.
package struct Comparison: Sendable, Equatable {
  /// The event; `nil` for a bare date.
  package var event: TimelineEvent?
  /// The two sides.
  package var beforeAfter: BeforeAfter
  /// Whether totals are compared, which have no poles and no place on the continuum.
  package var isOfTotals: Bool

  /// Makes a comparison.
  package init(event: TimelineEvent?, beforeAfter: BeforeAfter, isOfTotals: Bool = false) {
    self.event = event
    self.beforeAfter = beforeAfter
    self.isOfTotals = isOfTotals
  }
}
