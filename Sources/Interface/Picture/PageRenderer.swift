import SafeText

/// Draws a page into a frame: header, as many rows as fit, message and footer.
struct PageRenderer {
  let layout: Layout
  private var frame: Frame

  /// Draws a page.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - message: What the message line says; empty for nothing.
  ///   - part: Which part of the message is seen, where it does not fit at once.
  ///   - footer: The hints of the screen's own keys, the dearest first.
  ///   - fixedFooter: The hints that stay at the right.
  ///   - layout: The room.
  /// - Returns: The frame.
  static func draw(
    _ page: Page, message: String, part: Int = 0, footer: [KeyHint], fixedFooter: [KeyHint],
    layout: Layout
  ) -> Frame {
    var renderer = PageRenderer(layout: layout, frame: Frame(size: layout.size))
    renderer.drawHeader(page)
    let parts = messageParts(
      message.isEmpty ? page.status : message, layout: layout, hasProgress: page.progress != nil)
    renderer.drawRows(of: page, message: parts.isEmpty ? [] : parts[min(part, parts.count - 1)])
    renderer.drawFooter(footer, fixed: fixedFooter)
    return renderer.frame
  }

  /// Draws the one sentence that stands where the terminal is too small for anything else.
  ///
  /// - Parameter layout: The room.
  /// - Returns: The frame.
  static func drawSentenceForTinyScreens(layout: Layout) -> Frame {
    var renderer = PageRenderer(layout: layout, frame: Frame(size: layout.size))
    let least = Layout.smallest
    let sentence = "gamut needs \(least.columns) by \(least.rows) cells."
    renderer.write(sentence, row: 0, column: 0, end: layout.size.columns)
    return renderer.frame
  }

  private mutating func drawHeader(_ page: Page) {
    let gap = 2
    let pairs = page.title.flatMap { title in page.place.map { (title, $0) } }
    let fitting = pairs.first { title, place in
      prepared(title).cellWidth + prepared(place).cellWidth + (place.isEmpty ? 0 : gap)
        <= layout.width
    }
    let (title, place) = fitting ?? (page.title.last ?? "", "")
    draw(Span(title, role: .title), row: 0)
    draw(Span(place, column: layout.width - prepared(place).cellWidth), row: 0)
  }

  /// What the message line says, in parts that each fit: half of the height at most, so that the
  /// chosen row stays in sight.
  ///
  /// - Parameters:
  ///   - message: The message, which may hold anything; empty for none.
  ///   - layout: The room.
  ///   - hasProgress: Whether the page has a row below its header.
  /// - Returns: The lines of each part.
  static func messageParts(
    _ message: String, layout: Layout, hasProgress: Bool
  ) -> [[String]] {
    let renderer = PageRenderer(layout: layout, frame: Frame(size: layout.size))
    let text = renderer.prepared(message)
    guard !text.isEmpty else { return [] }
    let lines = text.wrapped(toCells: layout.width)
    let height = max((layout.size.rows - 1 - firstRow(layout, hasProgress: hasProgress)) / 2, 1)
    return stride(from: 0, to: lines.count, by: height).map {
      Array(lines[$0..<min($0 + height, lines.count)])
    }
  }

  /// The first row below the header.
  private static func firstRow(_ layout: Layout, hasProgress: Bool) -> Int {
    layout.hasGaps || hasProgress ? 2 : 1
  }

  private mutating func drawRows(of page: Page, message messageRows: [String]) {
    let gap = layout.hasGaps ? 1 : 0
    if let progress = page.progress {
      for span in progress.spans { draw(span, row: 1) }
    }
    let first = Self.firstRow(layout, hasProgress: page.progress != nil)
    frame.cursor = (first, layout.margin)
    let lastRow = layout.size.rows - 2
    let messageTop = lastRow - gap - max(messageRows.count, page.statusRows) + 1
    let bottom = messageTop - 1
    var row = first
    let rows = Self.fit(
      page.rows, into: bottom - first + 1, from: page.scroll, turningPages: page.turnsPages,
      unseen: page.unseen)
    for fitting in rows {
      for span in fitting.spans { draw(span, row: row, isWide: fitting.isWide) }
      row += 1
    }
    for (index, line) in messageRows.enumerated() {
      draw(Span(line), row: messageTop + index)
    }
  }

  /// Leaves out rows, the least worth first, and scrolls the list when that is not enough.
  static func fit(
    _ rows: [Row], into height: Int, from start: Int = 0, turningPages: Bool = false,
    unseen: (above: Int, below: Int) = (0, 0)
  ) -> [Row] {
    var rows = rows
    if rows.count > height { rows.removeAll { $0.worth == .gap } }
    for worth in [Row.Worth.blank, .secondary, .remark, .column, .bandNames] {
      while rows.count > height, let last = rows.lastIndex(where: { $0.worth == worth }) {
        // Half a paragraph would be worse than none.
        let isParagraph = worth == .secondary || worth == .remark
        let first = rows[..<last].lastIndex { $0.worth != worth }.map { $0 + 1 } ?? 0
        rows.removeSubrange((isParagraph ? first : last)...last)
      }
    }
    guard rows.count > height else { return rows }
    return scroll(rows, into: height, from: start, turningPages: turningPages, unseen: unseen)
  }

  /// Shows the part of the list around the chosen row, and says how many rows are left out.
  private static func scroll(
    _ rows: [Row], into height: Int, from start: Int, turningPages: Bool,
    unseen: (above: Int, below: Int)
  ) -> [Row] {
    var rows = rows
    guard let top = rows.firstIndex(where: \.scrolls) else { return Array(rows.prefix(height)) }
    let fixed = rows.count { !$0.scrolls }
    // One row of the list is worth more than what stands before it.
    rows.removeSubrange((top - min(max(fixed + 1 - height, 0), top))..<top)
    let list = rows.indices.filter { rows[$0].scrolls }
    guard let first = list.first, let last = list.last else { return rows }
    let room = height - (rows.count - list.count)
    let window = max(room - 1, 1)
    let chosen = list.firstIndex { rows[$0].spans.contains { $0.isSelected || $0.cursor != nil } }
    // All rows are counted, and those that are unseen left out again.
    let all = unseen.above + list.count + unseen.below
    let wanted =
      chosen.map { $0 + unseen.above }
      .map { turningPages ? $0 / window * window : $0 - window / 2 } ?? start
    let above = min(max(wanted, 0), max(all - window, 0))
    let start = min(max(above - unseen.above, 0), list.count)
    let shown = list[start..<min(start + window, list.count)]
    let below = all - above - shown.count
    let note = below > 0 ? "\(below) more below" : above > 0 ? "\(above) more above" : ""
    let notes = room > window ? [Row.text(note)] : []
    let visible = rows[..<first] + shown.map { rows[$0] } + notes + rows[(last + 1)...]
    return Array(visible.prefix(height))
  }

  private mutating func drawFooter(_ hints: [KeyHint], fixed: [KeyHint]) {
    let row = layout.size.rows - 1
    let gap = 3
    func width(_ hint: KeyHint) -> Int { prepared("\(hint.keys) \(hint.label)").cellWidth }
    func total(_ hints: [KeyHint]) -> Int {
      hints.map(width).reduce(0, +) + gap * max(hints.count - 1, 0)
    }
    var left = hints
    while !left.isEmpty, total(left) + gap + total(fixed) > layout.width { left.removeLast() }
    var column = 0
    for hint in left {
      draw(hint, row: row, column: column)
      column += width(hint) + gap
    }
    column = layout.width - total(fixed)
    for hint in fixed {
      draw(hint, row: row, column: column)
      column += width(hint) + gap
    }
  }

  private mutating func draw(_ hint: KeyHint, row: Int, column: Int) {
    draw(Span(hint.keys, column: column, role: .key), row: row)
    draw(Span(hint.label, column: column + prepared(hint.keys).cellWidth + 1), row: row)
  }

  private mutating func draw(_ span: Span, row: Int, isWide: Bool = false) {
    let column = layout.margin + span.column
    let end = isWide ? layout.size.columns : layout.margin + layout.width
    write(
      span.text, row: row, column: column, end: end, role: span.role, isSelected: span.isSelected)
    if span.isSelected {
      // The mark and the first part of the row are one block, which is seen at a glance.
      write("> ", row: row, column: column - 2, end: end, isSelected: true)
      frame.cursor = (row, column)
    }
    if let cursor = span.cursor {
      frame.cursor = (row, min(column + cursor, end - 1))
    }
  }

  /// Writes text cell by cell, as far as it fits before the column where it must end.
  private mutating func write(
    _ text: String, row: Int, column: Int, end: Int, role: Role = .text, isSelected: Bool = false
  ) {
    guard frame.cells.indices.contains(row), column >= 0 else { return }
    var column = column
    for glyph in prepared(text).glyphs {
      guard column + glyph.cells <= min(end, layout.size.columns) else { return }
      frame.cells[row][column] = Cell(glyph.text, role: role, isSelected: isSelected)
      if glyph.cells == 2 {
        frame.cells[row][column + 1] = Cell("", role: role, isSelected: isSelected)
      }
      column += glyph.cells
    }
  }

  /// The text in the form in which it may reach this terminal.
  private func prepared(_ text: String) -> String {
    layout.isASCII ? text.asciiForm.displayable : text.displayable
  }
}
