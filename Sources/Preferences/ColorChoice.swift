/// What the person said about colour, as an option or in the settings.
package enum ColorChoice: String, Sendable, CaseIterable {
  /// Colour, unless the variable `NO_COLOR` is set and not empty.
  case auto
  /// Colour, whatever the environment says.
  case always
  /// No colour.
  case never
}
