/// Why a choice was not kept: what happened, and what holds until it is mended.
package struct SettingsError: Error, Sendable, Equatable {
  /// The whole sentence.
  package let sentence: String
}
