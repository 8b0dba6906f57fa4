import SafeText

extension [Span] {
  /// Marks the row as the chosen one: the mark before it, the cursor on its first cell, and its
  /// first part drawn as chosen.
  ///
  /// Each cell that is drawn as chosen costs two bytes a key, one here and one in the row that was
  /// chosen before, and a coloured one a dozen more. So only what tells the row is drawn so: a day,
  /// a name, a digit with its label. Where rows begin with long words, or a line elsewhere changes
  /// with the row, the mark alone is.
  ///
  /// - Parameter cells: How many cells of the row are drawn as chosen, beside the mark.
  mutating func select(cells: Int) {
    guard let first = self.first else { return }
    // One piece of text, so that the spaces between are chosen as well.
    var text = ""
    var rest: [Span] = []
    for span in self {
      let start = span.column - first.column
      let shown = span.text.displayable
      let part = start < cells ? shown.clipped(toCells: cells - start) : ""
      if !part.isEmpty { text = text.padded(toCells: start) + part }
      let others = shown.dropFirst(part.count)
      if !others.isEmpty {
        rest.append(Span(String(others), column: span.column + part.cellWidth, role: span.role))
      }
    }
    self = [Span(text, column: first.column, role: first.role, isSelected: true)] + rest
  }

  /// Marks a row that begins with a date as the chosen one, and draws its day, without the year, as
  /// chosen.
  mutating func selectDay() {
    select(cells: 6)
  }

  /// Marks the mark alone, for rows that begin with long words or are told of in another line.
  mutating func selectMark() {
    select(cells: 0)
  }

  /// Marks a row of few cells as the chosen one, and draws all of it as chosen.
  mutating func select() {
    guard let first = self.first, let last = self.last else { return }
    select(cells: last.column + last.text.cellWidth - first.column)
  }
}

extension Row {
  /// Text in rows of a width, each worth the same.
  static func wrapped(
    _ text: String, to width: Int, _ role: Role = .text, worth: Worth = .essential
  ) -> [Row] {
    text.wrapped(toCells: width).map { .text($0, role, worth: worth) }
  }

  /// A line that shows how far something has come.
  static func progress(_ done: Int, of count: Int, layout: Layout) -> Row {
    let cells = layout.width * done / max(count, 1)
    let glyphs = layout.glyphs.ink
    return Row(spans: [
      Span(String(repeating: glyphs[2], count: cells), role: .accent),
      Span(
        String(repeating: glyphs[4], count: layout.width - cells), column: cells, role: .faint),
    ])
  }
}
