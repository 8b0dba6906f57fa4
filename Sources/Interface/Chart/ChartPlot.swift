import Scoring

/// Weeks drawn from 0 at the top to 100 at the bottom, two levels a row.
///
/// It knows neither screens nor histories: columns go in, rows of pieces come out, whose columns
/// count from the plot's left edge.
struct ChartPlot: Sendable {
  /// What stands in one place of the time axis: a week, or several.
  struct Column: Sendable, Equatable {
    /// The position, 0 to 100; `nil` when there is none.
    var position: Double?
    /// What the answers leave open; drawn where there is no position.
    var bounds: ClosedRange<Double>?
    /// Whether the position lies beyond the usual range.
    var isBeyond = false
    /// The values of the second series and the third, 0 to 100.
    var series: [Double?] = []
  }

  /// The usual range, 0 to 100, from one of the columns on.
  struct Range: Sendable, Equatable {
    var low: Double
    var high: Double
    var column: Int
  }

  var columns: [Column]
  /// The cells of a column, at least 1.
  var cells: Int
  /// The rows, at least 1; the scale is always 0 to 100.
  var height: Int
  var range: Range?
  /// The columns of events.
  var events: Set<Int> = []
  /// The column of the chosen week.
  var chosen: Int?
  /// The column of the week that is marked to compare.
  var marked: Int?
  let glyphs: ChartGlyphs

  /// The cells from edge to edge.
  var width: Int { columns.count * cells }

  /// The row in which a value lies.
  func row(of value: Double) -> Int { level(of: value) / 2 }

  /// The half row in which a value lies, from the top.
  private func level(of value: Double) -> Int {
    let levels = 2 * height
    let level = Int(max(0, min(value, 100)) / 100 * Double(levels) + Double.closeness)
    return min(level, levels - 1)
  }

  /// The rows at whose top a band begins: all five where the height divides evenly, else the first.
  var bandRows: [Int] {
    height.isMultiple(of: 5) ? (0..<5).map { $0 * height / 5 } : [0]
  }

  /// The row of the mark of the chosen week; the last one where there is no mark.
  var cursorRow: Int {
    guard let chosen, columns.indices.contains(chosen) else { return height - 1 }
    return top(of: chosen) ?? height - 1
  }

  private func top(of column: Int) -> Int? {
    let column = columns[column]
    return column.position.map(row) ?? column.bounds.map { row(of: $0.lowerBound) }
  }

  /// The rows of the plot, from the top.
  func rows() -> [[Span]] {
    var canvas = ChartCanvas(width: width, height: height)
    drawBandEdges(on: &canvas)
    drawRange(on: &canvas)
    drawEvents(on: &canvas)
    drawMarked(on: &canvas)
    for index in columns.indices { drawWeek(index, on: &canvas) }
    for index in columns.indices { drawSeries(index, on: &canvas) }
    drawChosen(on: &canvas)
    var rows = canvas.rows()
    if let chosen, columns.indices.contains(chosen) {
      rows[cursorRow].append(cursor(at: chosen * cells, row: cursorRow, on: canvas))
    }
    return rows
  }

  private func cursor(at column: Int, row: Int, on canvas: ChartCanvas) -> Span {
    let cell = canvas.cells[row][column]
    return Span(cell.glyph, column: column, role: cell.role, cursor: 0)
  }

  private func drawBandEdges(on canvas: inout ChartCanvas) {
    for row in bandRows {
      for column in stride(from: 0, to: width, by: 4) {
        canvas.put(glyphs.bandEdge, row: row, column: column, .faint)
      }
    }
  }

  private func drawRange(on canvas: inout ChartCanvas) {
    guard let range else { return }
    for edge in [range.low, range.high] {
      for column in stride(from: max(range.column, 0) * cells, to: width, by: 2) {
        canvas.put(glyphs.rule, row: row(of: edge), column: column, .faint)
      }
    }
  }

  private func drawEvents(on canvas: inout ChartCanvas) {
    for column in events where columns.indices.contains(column) {
      for row in 0..<height {
        canvas.put(glyphs.event, row: row, column: column * cells, .faint)
      }
    }
  }

  /// A line from the marked week down.
  private func drawMarked(on canvas: inout ChartCanvas) {
    guard let marked, columns.indices.contains(marked) else { return }
    for row in (top(of: marked) ?? 0)..<height {
      canvas.put(glyphs.marked, row: row, column: marked * cells, .accent)
    }
  }

  /// A pointer at the chosen week and a foot above its place on the axis, both where nothing else
  /// is drawn but a line from top to bottom.
  ///
  /// Two cells and no colour: a line between them would write each row again at every key.
  private func drawChosen(on canvas: inout ChartCanvas) {
    guard let chosen, columns.indices.contains(chosen) else { return }
    let bounds = columns[chosen].position == nil ? columns[chosen].bounds : nil
    // Lines and the edges of bands keep to the first cell of a week.
    let column = chosen * cells + (bounds == nil && cells > 1 ? 1 : 0)
    func glyph(_ row: Int) -> String { canvas.cells[row][column].glyph }
    let isFree = (0..<height).map { [" ", glyphs.event, glyphs.marked].contains(glyph($0)) }
    let isFootFree = glyph(height - 1) == " "
    if let top = top(of: chosen) {
      let bottom = bounds.map { row(of: $0.upperBound) } ?? top
      if let below = (bottom + 1..<height).first(where: { isFree[$0] }) {
        canvas.put(glyphs.pointers.below, row: below, column: column, .text)
        if below == height - 1 { return }
      } else if let above = (0..<top).last(where: { isFree[$0] }) {
        canvas.put(glyphs.pointers.above, row: above, column: column, .text)
      }
    }
    if isFootFree { canvas.put(glyphs.foot, row: height - 1, column: column, .text) }
  }

  private func drawWeek(_ index: Int, on canvas: inout ChartCanvas) {
    let column = columns[index]
    let left = index * cells
    if let position = column.position {
      let level = level(of: position)
      let half = level.isMultiple(of: 2) ? glyphs.halves.upper : glyphs.halves.lower
      let ink = column.isBeyond ? glyphs.beyond : half
      let band = min(Int(max(position, 0) / 20 + Double.closeness), 4)
      for cell in 0..<cells {
        canvas.put(ink, row: level / 2, column: left + cell, .band(band))
      }
    } else if let bounds = column.bounds {
      let top = row(of: bounds.lowerBound)
      let bottom = row(of: bounds.upperBound)
      for row in top...max(top, bottom) {
        let glyph =
          row == top
          ? glyphs.bounds.top : row == bottom ? glyphs.bounds.bottom : glyphs.bounds.middle
        canvas.put(glyph, row: row, column: left, .text)
      }
    }
  }

  /// The second series in the first cell of a week and the third in the last, so that both are seen
  /// where they meet.
  private func drawSeries(_ index: Int, on canvas: inout ChartCanvas) {
    for (number, value) in columns[index].series.enumerated() where number < glyphs.series.count {
      guard let value else { continue }
      canvas.put(
        glyphs.series[number], row: row(of: value),
        column: index * cells + (number == 0 ? 0 : cells - 1), .title)
    }
  }
}
