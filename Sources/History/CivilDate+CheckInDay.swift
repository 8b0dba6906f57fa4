package import CivilTime
import Scoring

extension CivilDate {
  /// The person's own day for a check-in that follows a week that was told of.
  ///
  /// It lies six days later or more, the least that counts, so that coming a day late once does not
  /// put the next one off for nearly two weeks. When a check-in is due it does not change.
  ///
  /// - Parameter weekday: The day that the person has chosen.
  /// - Returns: A date from six to twelve days after this one, the last day of the week told of.
  package func nextCheckInDay(_ weekday: Weekday) -> CivilDate {
    advanced(by: CountedPosition.fewestDaysApart).onOrAfter(weekday)
  }
}
