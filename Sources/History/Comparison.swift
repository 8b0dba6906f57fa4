package import Scoring

/// A comparison of before and after, with the event that it is about.
package struct Comparison: Sendable, Equatable {
  /// The event; `nil` for a bare date.
  package var event: TimelineEvent?
  /// The two sides.
  package var beforeAfter: BeforeAfter
}
