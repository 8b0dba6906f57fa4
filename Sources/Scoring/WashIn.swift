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
  /// The days beyond the wash-in, six where a week is told of, are those of check-ins that begin in
  /// it.
  ///
  /// - Parameters:
  ///   - date: The date of the event.
  ///   - recallDays: How many days a check-in tells of, at least 1.
  /// - Returns: From this date to the wash-in and one recall period later, less a day.
  package func weeksTakenOut(
    by date: CivilDate, recallDays: Int = 7
  ) -> ClosedRange<CivilDate> {
    date...date.advanced(by: days + max(recallDays, 1) - 1)
  }
}
