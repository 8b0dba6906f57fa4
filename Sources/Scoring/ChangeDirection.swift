/// Which way along the continuum: lower is towards full range, higher towards numb.
///
/// Neither is the better one.
package enum ChangeDirection: String, Sendable {
  /// Towards full range, 0.
  case lower
  /// Towards numb, 100.
  case higher

  /// The way from one place to another; `nil` when they are the same place.
  package init?(from reference: Double, to position: Double) {
    guard !position.isClose(to: reference) else { return nil }
    self = position < reference ? .lower : .higher
  }
}
