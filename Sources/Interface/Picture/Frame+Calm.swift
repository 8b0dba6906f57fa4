extension Frame {
  /// The frame before with those changes made that turn cells into plain text; `nil` where few rows
  /// have such changes beside others.
  ///
  /// Painted in between, it spares a change of colours in each of many rows, as when a page of
  /// the history is turned: half of the bytes.
  ///
  /// - Parameter earlier: The frame that is on the screen.
  /// - Returns: The frame to paint in between.
  package func withPlainChanges(from earlier: Frame) -> Frame? {
    guard earlier.size == size else { return nil }
    var frame = earlier
    var mixedRows = 0
    for row in cells.indices where cells[row] != earlier.cells[row] {
      var hasPlain = false
      var hasOther = false
      for column in cells[row].indices where cells[row][column] != earlier.cells[row][column] {
        let cell = cells[row][column]
        if cell.role == .text, !cell.isSelected {
          frame.cells[row][column] = cell
          hasPlain = true
        } else {
          hasOther = true
        }
      }
      if hasPlain, hasOther { mixedRows += 1 }
    }
    return mixedRows >= Self.fewestMixedRows ? frame : nil
  }

  /// From so many rows on, to paint twice saves more than it costs.
  private static let fewestMixedRows = 3
}
