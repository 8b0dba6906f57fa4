import SafeText

/// Sentences as text for a terminal.
enum Paragraphs {
  /// How wide a line may be.
  static let width = 78

  /// Puts each sentence on a line of its own, wrapped only where it is longer, with blank lines
  /// between paragraphs.
  ///
  /// - Parameter paragraphs: The sentences of each; empty paragraphs are left out.
  /// - Returns: The text.
  static func text(_ paragraphs: [[String]]) -> String {
    paragraphs.filter { !$0.isEmpty }
      .map { $0.flatMap { $0.wrapped(toCells: width) }.joined(separator: "\n") }
      .joined(separator: "\n\n")
  }
}
