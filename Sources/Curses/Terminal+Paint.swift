import CTerminal
package import Interface

extension Terminal {
  /// Shows a frame; only what differs from the screen is written.
  ///
  /// - Parameter frame: The picture; what lies outside the window is left out.
  package func paint(_ frame: Frame) {
    guard isRunning else { return }
    if let calm = painted.flatMap({ frame.withPlainChanges(from: $0) }) { paintStraight(calm) }
    paintStraight(frame)
  }

  /// Shows a frame without any scrolling of rows.
  private func paintStraight(_ frame: Frame) {
    if let blanked = painted.flatMap({ frame.withMovedRowsBlank(in: $0) }) { show(blanked) }
    show(frame)
  }

  private func show(_ frame: Frame) {
    let size = size
    let known = painted?.size == frame.size ? painted : nil
    if known == nil { unsafe werase(window) }
    // ncurses compares the whole window with the screen; a row that is as it was is left alone.
    for (row, cells) in frame.cells.prefix(size.rows).enumerated()
    where known?.cells[row] != cells {
      unsafe wmove(window, Int32(row), 0)
      unsafe wclrtoeol(window)
      let runs = Run.runs(of: cells, columns: size.columns, depth: colorDepth, isASCII: !isUTF8)
      for run in runs { paint(run, row: row) }
    }
    // Screen readers and braille displays follow this cursor, so it is always somewhere sensible.
    let row = min(max(frame.cursor.row, 0), size.rows - 1)
    let column = min(max(frame.cursor.column, 0), size.columns - 1)
    unsafe wmove(window, Int32(row), Int32(column))
    unsafe wnoutrefresh(window)
    doupdate()
    painted = frame
  }

  /// Writes the whole screen anew at the next ``paint(_:)``, as when other output has spoiled it.
  package func repaint() {
    guard isRunning else { return }
    painted = nil
    unsafe clearok(window, true)
  }

  private func paint(_ run: Run, row: Int) {
    var attributes: attr_t = 0
    if run.style.isBold { attributes |= ct_bold() }
    if run.style.isUnderlined { attributes |= ct_underline() }
    if run.style.isReversed { attributes |= ct_reverse() }
    let pair = run.style.ink.map { pairNumber(of: $0) } ?? 0
    unsafe wattr_set(window, attributes, pair, nil)
    unsafe wmove(window, Int32(row), Int32(run.column))
    unsafe waddnstr(window, run.text, -1)
    unsafe wattr_set(window, 0, 0, nil)
  }
}
