import CTerminal

/// A cell as a terminal would show it.
struct ScreenCell: Equatable {
  /// What stands in it; empty in the second cell of a wide character.
  var text = " "
  /// How it looks.
  var look = Look()

  /// Attributes of text.
  struct Look: Equatable {
    var isBold = false
    var isUnderlined = false
    var isReversed = false
    /// An index in the palette, or nil for the terminal's own colour.
    var ink: Int?
    /// An index in the palette, or nil for the terminal's own background.
    var ground: Int?
  }
}

/// A terminal's screen, as far as ncurses uses one.
///
/// It interprets what ncurses emits for xterm, screen, linux and vt100; see ECMA-48 and the
/// control sequences of xterm.
struct VirtualScreen {
  /// Columns and rows.
  private(set) var columns: Int
  private(set) var rows: Int
  /// The cells, row by row.
  var cells: [[ScreenCell]]
  /// Where the cursor stands.
  var row = 0
  var column = 0
  /// The private modes that are on, such as 1049 for the second screen and 25 for the cursor.
  var modes: Set<Int> = [7, 25]
  /// The look of what is written next.
  var look = ScreenCell.Look()
  /// Rows that scroll.
  var region: ClosedRange<Int>
  /// Whether characters push the rest of their row aside.
  var inserts = false
  /// Whether the next character goes to the next row first.
  var wrapsNext = false
  /// The last character, for repeating.
  var lastCharacter: Unicode.Scalar?
  /// The first screen while the second is shown.
  private var first: (cells: [[ScreenCell]], row: Int, column: Int)?
  private var saved = (row: 0, column: 0)

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Self.blank(columns, rows)
    region = 0...(rows - 1)
  }

  /// Whether the cursor is shown.
  var showsCursor: Bool { modes.contains(25) }
  /// Whether the second screen is shown.
  var isAlternate: Bool { modes.contains(1049) }

  /// The screen as text, one line a row, without the spaces at the ends.
  var text: String { (0..<rows).map(line).joined(separator: "\n") }

  /// A row as text, without the spaces at the end.
  func line(_ row: Int) -> String {
    let text = cells[row].map(\.text).joined()
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// Where a text first stands, if it is on the screen; columns are counted in cells.
  func find(_ text: String) -> (row: Int, column: Int)? {
    for (row, cells) in cells.enumerated() {
      for column in cells.indices
      where cells[column...].lazy.map(\.text).joined().starts(with: text) {
        return (row, column)
      }
    }
    return nil
  }

  mutating func resize(columns: Int, rows: Int) {
    var fresh = Self.blank(columns, rows)
    for row in 0..<min(rows, self.rows) {
      for column in 0..<min(columns, self.columns) { fresh[row][column] = cells[row][column] }
    }
    cells = fresh
    (self.columns, self.rows) = (columns, rows)
    region = 0...(rows - 1)
    move(row: row, column: column)
  }

  mutating func move(row: Int, column: Int) {
    self.row = min(max(row, 0), rows - 1)
    self.column = min(max(column, 0), columns - 1)
    wrapsNext = false
  }

  mutating func saveCursor() { saved = (row, column) }

  mutating func restoreCursor() { move(row: saved.row, column: saved.column) }

  /// Turns a private mode on or off.
  mutating func set(mode: Int, on: Bool) {
    if on { modes.insert(mode) } else { modes.remove(mode) }
    guard mode == 1049 else { return }
    if on, first == nil {
      first = (cells, row, column)
      cells = Self.blank(columns, rows)
    } else if !on, let former = first {
      first = nil
      let size = (columns, rows)
      (columns, rows) = (former.cells[0].count, former.cells.count)
      cells = former.cells
      resize(columns: size.0, rows: size.1)
      move(row: former.row, column: former.column)
    }
  }

  /// Writes a character at the cursor.
  mutating func write(_ scalar: Unicode.Scalar) {
    let width = Int(ct_cells(scalar.value))
    guard width > 0 else { return combine(scalar) }
    if wrapsNext || column + width > columns {
      column = 0
      lineFeed()
    }
    if inserts { insertCells(width) }
    cells[row][column] = ScreenCell(text: String(Character(scalar)), look: look)
    if width == 2, column + 1 < columns {
      cells[row][column + 1] = ScreenCell(text: "", look: look)
    }
    lastCharacter = scalar
    wrapsNext = column + width >= columns && modes.contains(7)
    column = min(column + width, columns - 1)
  }

  private mutating func combine(_ scalar: Unicode.Scalar) {
    let before = wrapsNext ? column : column - 1
    guard before >= 0 else { return }
    cells[row][before].text.unicodeScalars.append(scalar)
  }

  /// Moves down, scrolling at the end of the region.
  mutating func lineFeed() {
    wrapsNext = false
    if row == region.upperBound {
      scroll(by: 1, in: region)
    } else {
      row = min(row + 1, rows - 1)
    }
  }

  /// Moves rows up, or down if the count is negative; new rows are blank.
  mutating func scroll(by count: Int, in rows: ClosedRange<Int>) {
    guard !rows.isEmpty, rows.upperBound < self.rows else { return }
    let shift = min(abs(count), rows.count)
    let blank = Self.blank(columns, shift)
    var block = Array(cells[rows])
    if count > 0 {
      block.removeFirst(shift)
      block += blank
    } else {
      block.removeLast(shift)
      block = blank + block
    }
    cells.replaceSubrange(rows, with: block)
  }

  /// Pushes the rest of the row to the right.
  mutating func insertCells(_ count: Int) {
    let blank = Array(repeating: ScreenCell(), count: min(count, columns - column))
    cells[row].insert(contentsOf: blank, at: column)
    cells[row].removeLast(blank.count)
  }

  /// Draws the rest of the row to the left.
  mutating func deleteCells(_ count: Int) {
    let count = min(count, columns - column)
    cells[row].removeSubrange(column..<(column + count))
    cells[row] += Array(repeating: ScreenCell(), count: count)
  }

  /// Blanks cells of the row the cursor is in.
  mutating func erase(columns range: Range<Int>) {
    for column in range.clamped(to: 0..<columns) { cells[row][column] = ScreenCell() }
  }

  /// Blanks whole rows.
  mutating func erase(rows range: Range<Int>) {
    for row in range.clamped(to: 0..<rows) {
      cells[row] = Array(repeating: ScreenCell(), count: columns)
    }
  }

  private static func blank(_ columns: Int, _ rows: Int) -> [[ScreenCell]] {
    Array(repeating: Array(repeating: ScreenCell(), count: columns), count: rows)
  }
}
