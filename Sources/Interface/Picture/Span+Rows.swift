import SafeText

extension [Span] {
  /// Marks the row as the chosen one: its first piece has the mark and the cursor, and all of it,
  /// from there to its end, is drawn as chosen.
  mutating func select() {
    guard let first = self.first, let last = self.last else { return }
    // One piece of text, so that the spaces between are chosen as well.
    let width = last.column + last.text.cellWidth - first.column
    var text = ""
    for span in self {
      text = text.padded(toCells: span.column - first.column) + span.text
    }
    self = [
      Span(text.padded(toCells: width), column: first.column, role: first.role, isSelected: true)
    ]
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
