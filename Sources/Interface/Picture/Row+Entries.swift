extension Row {
  /// The rows of a list of numbered entries, one of which is chosen.
  static func entries(_ labels: [String], chosen: Int) -> [Row] {
    labels.enumerated().map { index, label in
      Row(spans: .entry(index, label, isChosen: index == chosen), scrolls: true)
    }
  }
}

extension [Span] {
  /// The cells between the left edge of an entry's digit and what it says.
  static let entryIndent = 3

  /// A numbered entry: the digit that takes it, and what it says.
  ///
  /// - Parameters:
  ///   - index: Its index in the list; from the eleventh on no digit takes it.
  ///   - label: What it says.
  ///   - column: Where it begins.
  ///   - isChosen: Whether it is the chosen one.
  /// - Returns: The pieces.
  static func entry(
    _ index: Int, _ label: String, at column: Int = 0, isChosen: Bool
  ) -> [Span] {
    entry(index, [Span(label, column: column + entryIndent)], at: column, isChosen: isChosen)
  }

  /// A numbered entry that says something in several pieces.
  static func entry(
    _ index: Int, _ pieces: [Span], at column: Int = 0, isChosen: Bool
  ) -> [Span] {
    let digit = index < 10 ? "\((index + 1) % 10)" : " "
    var spans = [Span(digit, column: column, role: .key)] + pieces
    if isChosen { spans.select() }
    return spans
  }
}
