package import CivilTime

/// A weekly reminder, for a calendar or a scheduler that the person has already.
///
/// gamut has no daemon of its own. What is shown on the day names neither gamut nor what it is about,
/// because calendars are shared and lock screens are seen.
package struct Reminder: Sendable, Equatable {
  /// The day of the week on which it comes.
  package var day: Weekday
  /// The time at which it comes, by the clock of where the person is.
  package var time: TimeOfDay
  /// What it says, on one line.
  package var title: String

  /// What it says unless the person chooses otherwise.
  package static let neutralTitle = "Weekly check-in"

  /// Makes a reminder.
  package init(day: Weekday, time: TimeOfDay, title: String = Reminder.neutralTitle) {
    self.day = day
    self.time = time
    self.title = title
  }

  /// `every Sunday at 19:00`.
  package var rhythm: String { "every \(day.name) at \(time)" }

  /// The first day on which it comes, from a date on.
  func firstDay(from date: CivilDate) -> CivilDate {
    (0..<7).map(date.advanced(by:)).first { $0.weekday == day } ?? date
  }
}
