import CivilTime
import Scoring

/// Where the parts of a chart stand on a screen: scale, plot and names of the bands.
struct ChartFrame: Sendable {
  let layout: Layout
  /// The cells of the chart from its scale to the end of its names.
  let width: Int
  /// The cells of a column.
  let cells: Int
  /// How many weeks share a column.
  let weeksPerColumn: Int

  /// Divides the screen.
  ///
  /// - Parameters:
  ///   - layout: The room.
  ///   - weeks: How many weeks the plot must hold.
  init(layout: Layout, weeks: Int) {
    self.layout = layout
    // Charts alone grow with the screen.
    let room = max(layout.width, layout.size.columns - 10)
    let rest = Self.scaleWidth + Self.namesWidth(room)
    let most = room - rest
    weeksPerColumn = max(1, (weeks + most - 1) / most)
    let columns = max(1, (weeks + weeksPerColumn - 1) / weeksPerColumn)
    cells = min(4, max(1, most / columns))
    width = max(layout.width, min(room, columns * cells + rest))
  }

  /// The chart's left edge, from the left edge of the text column.
  var left: Int { (layout.size.columns - width) / 2 - layout.margin }

  /// The cells of the scale, without the first digit of `100`, which hangs in the margin.
  private static let scaleWidth = 3

  /// The cells for the names at the right.
  private static func namesWidth(_ width: Int) -> Int { width < 60 ? 9 : 13 }

  /// The left edge of the plot; the scale stands before it, and `100` hangs in the margin.
  var plotLeft: Int { left + Self.scaleWidth }

  /// Whether the names of the bands between the poles are left out.
  var isNarrow: Bool { width < 60 }

  /// The rows of the plot: the greatest multiple of five that leaves nine rows for the rest, and
  /// eight where not even five are left.
  var height: Int {
    let rows = (layout.size.rows - 9) / 5 * 5
    return rows >= 5 ? rows : 8
  }

  /// Whether there is room for the plot, its axis and one sentence alone.
  var isLow: Bool { layout.size.rows - 9 < 5 }

  /// The numbers of the scale, right-aligned before the plot.
  ///
  /// - Parameters:
  ///   - plot: The plot.
  ///   - highestTotal: The end of the scale of totals, where they are drawn; `nil` for positions.
  /// - Returns: The numbers by their rows.
  func scale(_ plot: ChartPlot, highestTotal: Int? = nil) -> [Int: Span] {
    if let highestTotal { return [0: number(0), plot.height - 1: number(highestTotal)] }
    var spans: [Int: Span] = [:]
    for (band, row) in plot.bandRows.enumerated() { spans[row] = number(band * 20) }
    spans[plot.height - 1] = number(100)
    return spans
  }

  private func number(_ value: Int) -> Span {
    let text = "\(value)"
    return Span(text, column: plotLeft - 1 - text.count)
  }

  /// The names at the right: the poles, the edges of the usual range, and the bands where there is
  /// room.
  ///
  /// - Parameters:
  ///   - plot: The plot.
  ///   - bands: The names of the bands, from full range to numb.
  /// - Returns: The names by their rows.
  func names(_ plot: ChartPlot, bands: [String]) -> [Int: Span] {
    var taken: [Int: String] = [:]
    func place(_ text: String, _ rows: [Int]) {
      guard let row = rows.first(where: { (0..<plot.height).contains($0) && taken[$0] == nil })
      else { return }
      taken[row] = text
    }
    let last = plot.bandRows.count == 5 && !isNarrow ? plot.bandRows[4] : plot.height - 1
    // The poles stay whatever else is named.
    if let name = bands.first { place(name, [0]) }
    if let name = bands.last, last == plot.height - 1 { place(name, [last]) }
    if let range = plot.range {
      let low = plot.row(of: range.low)
      let high = plot.row(of: range.high)
      place("usual \(range.low.shown)", [low, low - 1, low + 1])
      place("usual \(range.high.shown)", [high, high + 1])
    }
    if let name = bands.last, last < plot.height - 1 { place(name, Array(last..<plot.height)) }
    if bands.count == 5, plot.bandRows.count == 5, !isNarrow {
      for band in 1...3 {
        let top = plot.bandRows[band]
        place(bands[band], Array(top..<plot.bandRows[band + 1]))
      }
    }
    return taken.mapValues { Span($0, column: nameColumn($0, plot)) }
  }

  private func nameColumn(_ name: String, _ plot: ChartPlot) -> Int {
    isNarrow ? left + width - name.count : plotLeft + plot.width + 1
  }

  /// The time axis below the plot: the names of the months, and a line that breaks where there is
  /// no check-in.
  ///
  /// - Parameters:
  ///   - plot: The plot.
  ///   - endings: The last day of each column; `nil` where there is no week yet.
  ///   - gaps: The columns without any check-in.
  /// - Returns: The pieces, from the plot's left edge.
  static func axis(_ plot: ChartPlot, endings: [CivilDate?], gaps: Set<Int>) -> [Span] {
    var canvas = ChartCanvas(width: plot.width, height: 1)
    for column in plot.columns.indices where !gaps.contains(column) && endings[column] != nil {
      for cell in 0..<plot.cells {
        canvas.put(plot.glyphs.rule, row: 0, column: column * plot.cells + cell, .faint)
      }
    }
    var spans = canvas.rows()[0]
    for label in labels(plot, endings: endings) {
      spans.append(Span(label.text, column: label.column))
    }
    return spans
  }

  /// The months, and where these do not fit the years.
  private static func labels(
    _ plot: ChartPlot, endings: [CivilDate?]
  ) -> [(text: String, column: Int)] {
    func starts(_ key: (CivilDate) -> Int, _ text: (CivilDate) -> String) -> [(String, Int)] {
      var found: [(String, Int)] = []
      var before: Int?
      for (column, ending) in endings.enumerated() {
        guard let ending, key(ending) != before else { continue }
        before = key(ending)
        found.append((text(ending), column * plot.cells))
      }
      return found
    }
    let months = starts({ $0.year * 12 + $0.month }, { String($0.monthName.prefix(3)) })
    let years = starts(\.year, { "\($0.year)" })
    let gaps = zip(months, months.dropFirst()).map { $1.1 - $0.1 }
    // The first month may be cut short by the window; the others are as wide as a month is.
    let fits = gaps.dropFirst().allSatisfy { $0 >= 4 }
    var labels = fits ? months : years
    if labels.count > 1, labels[1].1 - labels[0].1 < labels[0].0.count + 1 { labels.removeFirst() }
    var end = 0
    return labels.filter { text, column in
      // A name that begins at the plot's edge may hang over it, towards the names of the bands.
      guard column >= end, column + text.count <= plot.width + 2 else { return false }
      end = column + text.count + 1
      return true
    }.map { ($0.0, $0.1) }
  }
}
