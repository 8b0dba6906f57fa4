package import CivilTime

/// What the person has chosen once and for all.
package struct Settings: Sendable, Equatable {
  /// The day that is named as the next one for a check-in; `nil` for seven days after the last.
  package var checkInDay: Weekday?
  /// The code of the country whose help lines are shown; `nil` for the one that the locale names.
  package var country: String?
  /// How many days are left out after a medication event, 0 to 365; `nil` for the usual number.
  package var washInDays: Int?
  /// The id of the questionnaire that is asked every week; `nil` for the built-in check.
  package var questionnaire: String?
  /// Whether the second questionnaire is offered after a check-in.
  package var offersCompanion = true
  /// Whether there is colour.
  package var color = ColorChoice.auto
  /// Whether pictures are drawn with ASCII signs alone.
  package var isASCII = false
  /// Whether anything on a screen may move by itself.
  package var hasAnimation = true

  /// Makes settings.
  package init(country: String? = nil) {
    self.country = country
  }

  /// The wash-ins that may be set, in days.
  package static let washIns = 0...365
}
