extension Frame {
  /// The frame before with those rows blank that stand elsewhere in this one; `nil` when none does.
  ///
  /// Painted in between, it keeps ncurses from scrolling a part of the screen to save some bytes:
  /// a screen reader takes scrolled rows for news, and not every emulator knows the sequence.
  ///
  /// - Parameter earlier: The frame that is on the screen.
  /// - Returns: The frame to paint in between.
  package func withMovedRowsBlank(in earlier: Frame) -> Frame? {
    guard earlier.size == size else { return nil }
    let changed = cells.indices.filter { cells[$0] != earlier.cells[$0] }
    // ncurses knows a row again by its characters, whatever they look like.
    let new = Set(changed.map { cells[$0].map(\.glyph) })
    var moved = changed.filter { row in
      !earlier.isBlank(row) && new.contains(earlier.cells[row].map(\.glyph))
    }
    // Even the only blank row is known again, unless another is blank as well.
    if changed.contains(where: earlier.isBlank) { moved += changed.filter(isBlank) }
    guard !moved.isEmpty else { return nil }
    var frame = earlier
    for row in moved { frame.cells[row] = Array(repeating: Cell(), count: size.columns) }
    return frame
  }

  private func isBlank(_ row: Int) -> Bool {
    cells[row].allSatisfy { $0.glyph == " " }
  }
}
