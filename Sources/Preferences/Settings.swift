/// What the person has chosen once and for all.
package struct Settings: Sendable, Equatable {
  /// The code of the country whose help lines are shown; `nil` for the one that the locale names.
  package var country: String?

  /// Makes settings.
  package init(country: String? = nil) {
    self.country = country
  }
}
