import CivilTime
@testable import Interface
import Testing

@Suite struct `The plot of a chart` {
  /// The rows of a plot as text.
  private func lines(_ plot: ChartPlot) -> [String] {
    plot.rows().map { spans in
      var line: [Character] = Array(repeating: " ", count: plot.width)
      for span in spans {
        for (offset, character) in span.text.enumerated() { line[span.column + offset] = character }
      }
      return String(String(line).reversed().drop { $0 == " " }.reversed())
    }
  }

  private func plot(
    _ positions: [Double?], cells: Int = 2, height: Int = 15, glyphs: ChartGlyphs = .unicode
  ) -> ChartPlot {
    ChartPlot(
      columns: positions.map { ChartPlot.Column(position: $0) }, cells: cells, height: height,
      glyphs: glyphs)
  }

  @Test(arguments: [
    (0.0, 0, "▀▀"), (3.3, 0, "▀▀"), (3.4, 0, "▄▄"), (47.0, 7, "▀▀"), (50.0, 7, "▄▄"),
    (53.4, 8, "▀▀"), (99.9, 14, "▄▄"), (100.0, 14, "▄▄"),
  ])
  func `draws a week at its level, two levels a row`(position: Double, row: Int, mark: String) {
    let lines = lines(plot([nil, position]))
    #expect(lines[row].hasSuffix("  \(mark)") || lines[row].hasSuffix("▔ \(mark)"))
    #expect(lines.count { $0.contains("▀▀") || $0.contains("▄▄") } == 1)
  }

  @Test func `begins every band at the top of a row`() {
    let lines = lines(plot([nil, nil, nil, nil]))
    #expect(lines.indices.filter { lines[$0] == "▔   ▔" } == [0, 3, 6, 9, 12])
  }

  @Test func `leaves a gap as a gap`() {
    let lines = lines(plot([50, nil, 50], height: 5))
    #expect(lines[2] == "▄▄  ▄▄")
  }

  @Test func `fills the row of a week beyond the usual range`() {
    var plot = plot([47], height: 15)
    plot.columns[0].isBeyond = true
    #expect(lines(plot)[7] == "██")
  }

  @Test func `draws the usual range from its first week on, and events and bounds over it`() {
    var plot = plot(Array(repeating: nil, count: 6), height: 10)
    plot.columns[2].bounds = 45...75
    plot.range = .init(low: 48, high: 74, column: 1)
    plot.events = [4]
    let lines = lines(plot)
    #expect(lines[4] == "▔ ─ ┬ ─ ┊ ─")
    #expect(lines[5] == "    │   ┊")
    #expect(lines[7] == "  ─ ┴ ─ ┊ ─")
    #expect(lines[9] == "        ┊")
  }

  @Test func `points at the chosen week and at its place on the axis`() {
    var plot = plot([50, nil], height: 5)
    plot.chosen = 0
    #expect(lines(plot) == ["▔", "▔", "▄▄", "▔▲", "▔│"])
    #expect(plot.cursorRow == 2)
    plot.chosen = 1
    #expect(lines(plot) == ["▔", "▔", "▄▄", "▔", "▔  │"])
    #expect(plot.cursorRow == 4)
  }

  @Test(arguments: [(70.0, ["▔", "▔", "▔", "▄▄", "▔▲"]), (90.0, ["▔", "▔", "▔", "▔▼", "▄▄"])])
  func `has one pointer where the chosen week is near the foot`(position: Double, rows: [String]) {
    var plot = plot([position], height: 5)
    plot.chosen = 0
    #expect(lines(plot) == rows)
  }

  @Test func `points past what is drawn, but for a line from top to bottom`() {
    var plot = plot([30, nil, 30], cells: 1, height: 10)
    plot.range = .init(low: 45, high: 75, column: 0)
    plot.events = [2]
    plot.columns[1].bounds = 20...45
    plot.chosen = 0
    #expect(lines(plot)[3...5] == ["▀│▀", "─┴┊", "▲ ┊"])
    plot.chosen = 1
    #expect(lines(plot)[4...5] == ["─┴┊", " ▲┊"])
    plot.chosen = 2
    #expect(lines(plot)[3...5] == ["▀│▀", "─┴▲", "  ┊"])
    #expect(lines(plot)[9] == "  ┊")
  }

  @Test func `runs a line from the marked week down`() {
    var plot = plot([50, nil], height: 5)
    plot.marked = 0
    #expect(lines(plot) == ["▔", "▔", "▄▄", "│", "│"])
  }

  @Test func `puts the cursor on the chosen week once`() {
    var plot = plot([50, 60, 70], height: 10)
    plot.chosen = 1
    let cursors = plot.rows().flatMap { $0 }.filter { $0.cursor != nil }
    #expect(cursors.map(\.column) == [2])
  }

  @Test func `shows two series side by side where they meet`() {
    var plot = plot([10], height: 5)
    plot.columns[0].series = [50, 50]
    #expect(lines(plot)[2] == "ox")
    plot.columns[0].series = [50, nil]
    #expect(lines(plot)[2] == "o")
  }

  @Test func `has an ASCII form in which a second series is told from a week`() {
    var plot = plot([50, 20], height: 5, glyphs: .ascii)
    plot.columns[0].isBeyond = true
    plot.columns[1].series = [90, 95]
    #expect(lines(plot) == ["'", "' oo", "##", "'", "' +x"])
  }

  @Test(arguments: [0, 1, 5, 8, 40]) func `draws nothing outside itself`(count: Int) {
    for height in 1...12 {
      for cells in 1...4 {
        var plot = plot((0..<count).map { Double($0 * 37 % 101) }, cells: cells, height: height)
        plot.range = .init(low: -5, high: 120, column: 50)
        plot.events = [-1, 0, 99]
        plot.chosen = count
        plot.marked = -3
        let spans = plot.rows().flatMap { $0 }
        #expect(plot.rows().count == height)
        #expect(spans.allSatisfy { $0.column >= 0 && $0.column + $0.text.count <= plot.width })
      }
    }
  }
}

@Suite struct `The axis of a chart` {
  private func axis(_ first: String, weeks: Int, cells: Int, gaps: Set<Int> = []) throws -> String {
    let date = try #require(CivilDate(first))
    let plot = ChartPlot(
      columns: Array(repeating: ChartPlot.Column(), count: weeks), cells: cells, height: 5,
      glyphs: .unicode)
    var line: [Character] = Array(repeating: " ", count: plot.width + 2)
    let endings = (0..<weeks).map { date.advanced(by: 7 * $0) }
    for span in ChartFrame.axis(plot, endings: endings, gaps: gaps) {
      for (offset, character) in span.text.enumerated() { line[span.column + offset] = character }
    }
    return String(String(line).reversed().drop { $0 == " " }.reversed())
  }

  @Test func `names each month at its first week and breaks where a check-in is missing`() throws {
    #expect(
      try axis("2026-08-16", weeks: 26, cells: 2, gaps: [4, 19])
        == "Aug───Sep ────Oct─────Nov───────Dec───  Jan───────Feb")
  }

  @Test func `leaves out a first month that the next leaves no room for`() throws {
    #expect(
      try axis("2026-08-30", weeks: 6, cells: 2) == "──Sep─────Oct")
  }

  @Test func `names years where months do not fit`() throws {
    let line = try axis("2024-11-17", weeks: 60, cells: 1)
    #expect(line.contains("Dec"))
    let plot = ChartPlot(
      columns: Array(repeating: ChartPlot.Column(), count: 60), cells: 1, height: 5,
      glyphs: .unicode)
    let date = try #require(CivilDate("2024-11-17"))
    let spans = ChartFrame.axis(
      plot, endings: (0..<60).map { date.advanced(by: 21 * $0) }, gaps: [])
    let names = spans.map(\.text).filter { !$0.contains("─") }
    #expect(names == ["2025", "2026", "2027", "2028"])
  }
}
