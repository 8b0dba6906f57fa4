import SafeText

/// Numbered entries, in two columns where they are many and both fit.
struct EntryGrid {
  /// What the entries say.
  let labels: [String]
  /// The cells of the text column.
  let width: Int

  /// From so many entries on two columns are tried.
  private static let many = 5
  /// The least cells between the columns.
  private static let gap = 3

  /// How many entries stand in the left column.
  var columnLength: Int { isDouble ? (labels.count + 1) / 2 : labels.count }

  private var half: Int { (labels.count + 1) / 2 }

  /// Where the right column begins: in the middle, or further right for long labels at the left.
  private var rightColumn: Int {
    max(width / 2, [Span].entryIndent + widest(labels.prefix(half)) + Self.gap)
  }

  private var isDouble: Bool {
    labels.count >= Self.many
      && rightColumn + [Span].entryIndent + widest(labels.dropFirst(half)) <= width
  }

  private func widest(_ labels: ArraySlice<String>) -> Int {
    labels.map(\.cellWidth).max() ?? 0
  }

  /// The rows, one of which holds the chosen entry.
  func rows(chosen: Int) -> [Row] {
    let part = EntryPart(of: labels)
    func entry(_ index: Int, at column: Int) -> [Span] {
      .entry(index, labels[index], at: column, chosen: index == chosen ? part : nil)
    }
    return (0..<columnLength).map { row in
      let right = row + columnLength
      let spans = entry(row, at: 0)
      guard labels.indices.contains(right) else { return Row(spans: spans, scrolls: true) }
      return Row(spans: spans + entry(right, at: rightColumn), scrolls: true)
    }
  }

  /// The entry beside another in the next column or the one before; the same where there is none.
  func neighbour(of index: Int, columns: Int) -> Int {
    let wanted = index + columns * columnLength
    return isDouble && labels.indices.contains(wanted) ? wanted : index
  }
}
