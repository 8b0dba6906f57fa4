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
    let moved = changed.filter { row in
      let glyphs = earlier.cells[row].map(\.glyph)
      return new.contains(glyphs) && glyphs.contains { $0 != " " }
    }
    guard !moved.isEmpty else { return nil }
    var frame = earlier
    for row in moved { frame.cells[row] = Array(repeating: Cell(), count: size.columns) }
    return frame
  }
}
