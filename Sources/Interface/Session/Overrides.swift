package import Preferences

/// What an option or the environment decides in place of the settings.
///
/// The settings screen shows it as such, so that nobody wonders why a choice has no effect.
package struct Overrides: Sendable, Equatable {
  /// A choice that is made already.
  package struct Decided<Value> {
    /// What holds.
    package var value: Value
    /// Who decides it, as in `NO_COLOR is set`.
    package var reason: String

    /// Makes a choice.
    package init(_ value: Value, because reason: String) {
      self.value = value
      self.reason = reason
    }
  }

  /// Whether there is colour; `nil` when the settings say so.
  package var color: Decided<ColorChoice>?
  /// Whether only ASCII may be shown; `nil` when the settings say so.
  package var ascii: Decided<Bool>?

  /// Makes overrides; none where nothing is given.
  package init(color: Decided<ColorChoice>? = nil, ascii: Decided<Bool>? = nil) {
    self.color = color
    self.ascii = ascii
  }

  /// Whether there is colour.
  ///
  /// - Parameter settings: What holds where nothing else decides.
  /// - Returns: What was chosen.
  package func color(over settings: Settings) -> ColorChoice { color?.value ?? settings.color }
}

extension Overrides.Decided: Sendable where Value: Sendable {}
extension Overrides.Decided: Equatable where Value: Equatable {}
