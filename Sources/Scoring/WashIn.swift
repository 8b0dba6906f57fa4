package import CivilTime

/// How long after a medication event positions are left out of all comparisons.
///
/// A counting rule, not how long a medicine takes or lasts.
package struct WashIn: Sendable, Equatable {
  /// The length, 0 to 36 500 days.
  package let days: Int

  /// The length that holds unless another is set: 14 days.
  package static let standard = WashIn(days: 14)

  /// Makes a wash-in; a length below 0 or above 36 500 becomes the nearest one inside.
  package init(days: Int) {
    self.days = min(max(0, days), 36_500)
  }

  /// The ends of the weeks that an event takes out.
  ///
  /// The six days beyond the wash-in are those of weeks that begin in it.
  ///
  /// - Parameter date: The date of the event.
  /// - Returns: From this date to the wash-in and six days later.
  package func weeksTakenOut(by date: CivilDate) -> ClosedRange<CivilDate> {
    date...date.advanced(by: days + 6)
  }
}
