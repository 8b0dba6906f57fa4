/// Cells to draw on, which become pieces of text.
struct ChartCanvas: Sendable {
  /// A cell.
  struct Cell: Sendable, Equatable {
    var glyph = " "
    var role = Role.text
  }

  private(set) var cells: [[Cell]]

  init(width: Int, height: Int) {
    cells = Array(repeating: Array(repeating: Cell(), count: max(width, 0)), count: max(height, 0))
  }

  /// Draws over what is there; outside the canvas nothing happens.
  mutating func put(_ glyph: String, row: Int, column: Int, _ role: Role) {
    guard cells.indices.contains(row), cells[row].indices.contains(column) else { return }
    cells[row][column] = Cell(glyph: glyph, role: role)
  }

  /// Each row in pieces of one role; blanks at the ends are left out.
  func rows() -> [[Span]] {
    cells.map { row in
      var spans: [Span] = []
      var end = 0
      for (column, cell) in row.enumerated() where cell.glyph != " " {
        if let last = spans.last, end == column, last.role == cell.role {
          spans[spans.count - 1].text += cell.glyph
        } else {
          spans.append(Span(cell.glyph, column: column, role: cell.role))
        }
        end = column + 1
      }
      return spans
    }
  }
}
