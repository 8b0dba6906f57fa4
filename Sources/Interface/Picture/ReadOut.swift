import SafeText

/// One line on the chosen row or week, in columns.
///
/// From one to the next only the words that differ change their cells, and only those are written:
/// a sentence whose words move along would cost three times the bytes, which is felt on a slow line.
struct ReadOut {
  /// The cells it takes; below, a sentence says more.
  static let leastWidth = 64

  /// The line so far.
  private(set) var text: String

  /// Begins a line with its first words.
  init(_ text: String) {
    self.text = text
  }

  /// Adds words at a column, or two cells after what stands there already.
  ///
  /// - Parameters:
  ///   - words: The words; `nil` leaves the column empty.
  ///   - column: The column, in cells from the start of the line.
  mutating func add(_ words: String?, at column: Int) {
    guard let words else { return }
    text = text.padded(toCells: max(column, text.cellWidth + 2)) + words
  }
}
