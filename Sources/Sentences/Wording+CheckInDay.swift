package import CivilTime
import History

extension Wording {
  /// Names the person's own day for the next check-in, as a sentence that follows others.
  ///
  /// - Parameters:
  ///   - weekday: The day that the person has chosen; `nil` for none.
  ///   - last: The end of the last week told of; `nil` for none.
  ///   - today: The present date.
  /// - Returns: The sentence, with a space before it; empty when there is no such day, or when it is
  ///   past, or when it is the seventh day, which is named anyway.
  package static func checkInDay(
    _ weekday: Weekday?, after last: CivilDate?, today: CivilDate
  ) -> String {
    guard let last, let day = weekday.map(last.nextCheckInDay), day >= today,
      day != last.advanced(by: 7)
    else { return "" }
    return day == today
      ? " Today is your day." : " Your day is \(day.weekday.name) \(day.dayAndMonth)."
  }
}
