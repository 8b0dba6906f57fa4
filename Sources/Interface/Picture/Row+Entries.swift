import SafeText

extension Row {
  /// The rows of a list of numbered entries, one of which is chosen.
  static func entries(_ labels: [String], chosen: Int) -> [Row] {
    let part = EntryPart(of: labels)
    return labels.enumerated().map { index, label in
      Row(spans: .entry(index, label, chosen: index == chosen ? part : nil), scrolls: true)
    }
  }
}

/// How much of a numbered entry is drawn as chosen, the same in all of a list.
enum EntryPart {
  case digit
  case digitAndLabel

  /// The most cells that two labels have together: to draw both anew costs 120 bytes a key.
  private static let most = 54

  init(of labels: [String]) {
    let cells = labels.map(\.cellWidth).sorted().suffix(2).reduce(0, +)
    self = cells <= Self.most ? .digitAndLabel : .digit
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
  ///   - part: What of it is drawn as chosen; `nil` when it is not the chosen one.
  /// - Returns: The pieces.
  static func entry(
    _ index: Int, _ label: String, at column: Int = 0, chosen part: EntryPart?
  ) -> [Span] {
    let cells = part.map { $0 == .digit ? 1 : entryIndent + label.cellWidth }
    return entry(
      index, [Span(label, column: column + entryIndent)], at: column, chosenCells: cells)
  }

  /// A numbered entry that says something in several pieces.
  ///
  /// - Parameters:
  ///   - index: Its index in the list.
  ///   - pieces: What it says.
  ///   - column: Where it begins.
  ///   - cells: How many of its cells are drawn as chosen beside the mark; `nil` when it is not the
  ///     chosen one.
  /// - Returns: The pieces.
  static func entry(
    _ index: Int, _ pieces: [Span], at column: Int = 0, chosenCells cells: Int?
  ) -> [Span] {
    let digit = index < 10 ? "\((index + 1) % 10)" : " "
    var spans = [Span(digit, column: column, role: .key)] + pieces
    if let cells { spans.select(cells: cells) }
    return spans
  }
}
