/// A file that a person makes to hand on.
package struct Handout: Sendable, Equatable {
  /// The name without its ending, such as `gamut-2026-11-27`; where it is taken, a number follows.
  package var name: String
  /// The ending without its dot.
  package var fileExtension: String
  /// What the file shall hold.
  package var text: String
}
