import Interface
import SafeText

/// Neighbouring cells of one look, painted in one go.
struct Run: Equatable {
  /// The column it begins in.
  let column: Int
  /// What is painted; never a control character.
  var text: String
  /// How it looks.
  let style: Style

  /// The runs of a row, without the plain spaces, which an erased window has already.
  ///
  /// A glyph that does not fit its cells becomes `?`, and one that nothing can be seen of a space,
  /// so that the columns of the frame are the columns of the screen whatever the frame says.
  ///
  /// - Parameters:
  ///   - row: The cells.
  ///   - columns: The columns of the window; cells beyond it are left out.
  ///   - depth: The colours there are.
  ///   - isASCII: Whether the terminal knows ASCII only.
  /// - Returns: Runs from left to right.
  static func runs(of row: [Cell], columns: Int, depth: ColorDepth, isASCII: Bool) -> [Run] {
    let width = min(columns, row.count)
    let blank = Cell()
    let plain = Theme.style(of: .text, isSelected: false, at: depth)
    var runs: [Run] = []
    var end = 0
    var column = 0
    while column < width {
      let cell = row[column]
      if cell == blank, end != column || runs.last?.style != plain {
        column += 1
        continue
      }
      let isFollowed = column + 1 < width && row[column + 1].glyph.isEmpty
      let glyph = glyph(of: cell, isFollowed: isFollowed, isASCII: isASCII)
      let style = Theme.style(of: cell.role, isSelected: cell.isSelected, at: depth)
      if let last = runs.last, end == column, last.style == style {
        runs[runs.count - 1].text += glyph.text
      } else if glyph.text != " " || style.isReversed || style.isUnderlined {
        runs.append(Run(column: column, text: glyph.text, style: style))
      } else {
        column += 1
        continue
      }
      column += glyph.cells
      end = column
    }
    return runs
  }

  /// What may be painted for a cell.
  private static func glyph(of cell: Cell, isFollowed: Bool, isASCII: Bool) -> Glyph {
    let bytes = cell.glyph.utf8
    if let byte = bytes.first, bytes.count == 1, (0x20..<0x7F).contains(byte) {
      return Glyph(text: cell.glyph, cells: 1)
    }
    if bytes.isEmpty { return Glyph(text: " ", cells: 1) }
    let room = isFollowed ? 2 : 1
    let text = isASCII ? cell.glyph.asciiForm : cell.glyph.displayable
    let cells = text.cellWidth
    if cells == room { return Glyph(text: text, cells: cells) }
    return Glyph(text: cells < room && cells > 0 ? text : "?", cells: 1)
  }
}
