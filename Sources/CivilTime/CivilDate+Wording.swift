extension CivilDate {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The name of the month, such as `November`.
  package var monthName: String { Self.months[month - 1] }

  /// `22 November`, for a date whose year goes without saying.
  package var dayAndMonth: String { "\(day) \(monthName)" }

  /// `22 November`, with the year where it is another than that of a day.
  ///
  /// - Parameter day: The day from which it is looked at, as a rule today.
  /// - Returns: The words.
  package func dayAndMonth(seenFrom day: CivilDate) -> String {
    year == day.year ? dayAndMonth : longForm
  }

  /// `22 Nov`, with the year where it is another than that of a day.
  ///
  /// - Parameter day: The day from which it is looked at, as a rule today.
  /// - Returns: The words.
  package func shortDayAndMonth(seenFrom day: CivilDate) -> String {
    year == day.year ? shortDayAndMonth : shortForm
  }

  /// `22 November 2026`.
  package var longForm: String { "\(dayAndMonth) \(year)" }

  /// `Sunday 22 November 2026`.
  package var longFormWithWeekday: String { "\(weekday.name) \(longForm)" }

  /// `22 Nov`.
  package var shortDayAndMonth: String { "\(day) \(monthName.prefix(3))" }

  /// `22 Nov 2026`.
  package var shortForm: String { "\(shortDayAndMonth) \(year)" }

  /// `Sun 22 Nov 2026`.
  package var shortFormWithWeekday: String { "\(weekday.name.prefix(3)) \(shortForm)" }
}
