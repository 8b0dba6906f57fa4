/// A size or place on the screen, in cells.
package struct Size: Sendable, Hashable {
  /// Cells in a row.
  package var columns: Int
  /// Rows.
  package var rows: Int

  /// Makes a size.
  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// What a cell means, from which the front end chooses how it looks.
package enum Role: Sendable, Hashable {
  /// Ordinary words.
  case text
  /// The name of a screen or of a part of it.
  case title
  /// A key that can be pressed, before what it does.
  case key
  /// A mark that the eye should find, such as that of this week.
  case accent
  /// Rulers and edges, which nothing depends on.
  case faint
  /// Where text is typed.
  case field
  /// A place that was searched for.
  case hit
  /// A message that must not be overlooked.
  case alert
  /// Ink of the continuum: 0 for full range to 4 for numb.
  case band(Int)
}

/// One cell of the screen.
package struct Cell: Sendable, Hashable {
  /// What stands in it: a space, or one character of one or two cells, safe to print; empty in the
  /// second cell of a wide character.
  package var glyph: String
  /// What it means.
  package var role: Role
  /// Whether it lies in the chosen row.
  package var isSelected: Bool

  /// Makes a cell.
  package init(_ glyph: String = " ", role: Role = .text, isSelected: Bool = false) {
    self.glyph = glyph
    self.role = role
    self.isSelected = isSelected
  }
}

/// A picture of the whole screen: a grid of cells, and where the cursor stands.
package struct Frame: Sendable, Equatable {
  /// The size of the grid.
  package let size: Size
  /// The cells, row by row.
  package var cells: [[Cell]]
  /// The cursor, always on the chosen row or where typing goes.
  package var cursor: (row: Int, column: Int) {
    get { (cursorRow, cursorColumn) }
    set { (cursorRow, cursorColumn) = newValue }
  }
  private var cursorRow = 0
  private var cursorColumn = 0

  /// An empty frame.
  package init(size: Size) {
    self.size = size
    cells = Array(
      repeating: Array(repeating: Cell(), count: max(size.columns, 0)), count: max(size.rows, 0))
  }

  /// The frame as text, one line a row, without the spaces at the ends.
  package var text: String {
    cells.map { row in
      let line = row.map(\.glyph).joined()
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}
