@testable import Interface
import SafeText

/// Looks for what no frame may hold.
struct FrameFaults {
  /// Cells of the glyphs that were measured before.
  private var widths: [String: Int] = [:]

  /// What is wrong with a frame, in words; empty when nothing is.
  mutating func faults(in frame: Frame, size: Size, isASCII: Bool) -> [String] {
    guard frame.size == size, frame.cells.count == size.rows,
      frame.cells.allSatisfy({ $0.count == size.columns })
    else { return ["The frame has another size than the terminal."] }
    let layout = Layout(size: size, isASCII: isASCII)
    var faults = frame.cells.indices.flatMap { row in
      glyphFaults(in: frame.cells[row], isASCII: isASCII).map { "Row \(row): \($0)" }
    }
    if !(0..<size.rows).contains(frame.cursor.row)
      || !(0..<size.columns).contains(frame.cursor.column)
    {
      faults.append("The cursor is outside.")
    }
    return faults
      + (layout.isEnough ? Self.layoutFaults(frame, layout) : Self.sentenceFaults(frame))
  }

  private mutating func glyphFaults(in row: [Cell], isASCII: Bool) -> [String] {
    var faults: [String] = []
    var isSecondHalf = false
    for cell in row {
      let glyph = cell.glyph
      if glyph == " ", !isSecondHalf { continue }
      if isSecondHalf != glyph.isEmpty { faults.append("a wide glyph is not followed by nothing") }
      isSecondHalf = false
      guard !glyph.isEmpty else { continue }
      let cells = width(of: glyph)
      isSecondHalf = cells == 2
      if isASCII, !glyph.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
        faults.append("'\(glyph)' is not ASCII")
      }
      if !(1...2).contains(cells) { faults.append("'\(glyph)' takes \(cells) cells") }
    }
    if isSecondHalf { faults.append("half of a wide glyph is cut off") }
    return faults
  }

  /// The cells of a glyph; 0 when it would not be shown as it is.
  private mutating func width(of glyph: String) -> Int {
    if let known = widths[glyph] { return known }
    let isSafe = glyph.displayable == glyph && glyph.glyphs.count == 1
    let width = isSafe ? glyph.cellWidth : 0
    widths[glyph] = width
    return width
  }

  private static func sentenceFaults(_ frame: Frame) -> [String] {
    let sentence = "gamut needs 40 by 12 cells."
    let shown = sentence.prefix(frame.size.columns)
    let expected = String(shown.reversed().drop { $0 == " " }.reversed())
    let rest = String(repeating: "\n", count: frame.size.rows - 1)
    return frame.text == expected + rest ? [] : ["The small screen says something else."]
  }

  private static func layoutFaults(_ frame: Frame, _ layout: Layout) -> [String] {
    var faults: [String] = []
    let cursor = frame.cursor
    // A chart alone grows with the width, and hangs the 100 of its scale in the margin.
    let isChart = frame.cells[0].map(\.glyph).joined().contains("Chart")
    let text =
      isChart ? 0..<frame.size.columns : layout.margin..<(layout.margin + layout.width)
    var selected: [(row: Int, column: Int)] = []
    for (row, cells) in frame.cells.enumerated() {
      if let column = cells.firstIndex(where: \.isSelected) { selected.append((row, column)) }
      for column in cells.indices where !text.contains(column) && cells[column].glyph != " " {
        // Before the chosen text, or before the first row of the field that is typed in.
        let isMark =
          cells[column].glyph == ">"
          && (row == cursor.row && column == cursor.column - 2
            || row <= cursor.row && column == layout.margin - 2 && selected.isEmpty)
        if !isMark { faults.append("'\(cells[column].glyph)' stands in the margin of row \(row).") }
      }
    }
    if selected.count > 1 { faults.append("\(selected.count) rows are chosen.") }
    if let first = selected.first {
      // The mark, the space after it and the chosen part of the row are one block.
      if first != (cursor.row, cursor.column - 2) {
        faults.append("The cursor is not on the chosen row.")
      }
      if frame.cells[first.row][first.column].glyph != ">" {
        faults.append("The chosen row has no mark.")
      }
    }
    let content = frame.cells.dropFirst(layout.hasGaps ? 2 : 1).dropLast()
    // An empty field is seen by its colour.
    if content.allSatisfy({ $0.allSatisfy { $0.glyph == " " && $0.role != .field } }) {
      faults.append("Nothing is said.")
    }
    if !text.contains(cursor.column) { faults.append("The cursor is in the margin.") }
    if cursor.row == frame.size.rows - 1 { faults.append("The cursor is in the footer.") }
    return faults
  }
}
