import CivilTime
import SafeText
import Scoring

/// The course drawn with characters: 0, full range, at the top, two levels a row.
struct ChartText {
  private let chart: CourseChart
  private let width: Int
  private let isASCII: Bool
  private let signs: Signs
  /// The cells before the plot.
  private let margin: Int
  /// How many weeks share a column.
  private let weeksOfColumn: Int
  /// The cells of a column.
  private let cells: Int
  /// How many columns there are.
  private let columns: Int

  /// The rows of the plot, of ten points each.
  private static let height = 10
  /// The most cells of a column, so that few weeks do not become bars.
  private static let mostCells = 3

  /// The signs that the picture is made of.
  private struct Signs {
    let upper: String
    let lower: String
    let beyond: String
    let bounds: String
    let range: String
    let event: String
    let axis: String

    static let unicode = Signs(
      upper: "▀", lower: "▄", beyond: "█", bounds: "│", range: "─", event: "┊", axis: "┤")
    static let ascii = Signs(
      upper: "o", lower: "o", beyond: "#", bounds: "|", range: "-", event: ":", axis: "|")
  }

  /// Prepares a picture.
  ///
  /// - Parameters:
  ///   - chart: The course.
  ///   - width: The cells of a line, at least 28.
  ///   - isASCII: Whether only ASCII may stand on it.
  init(_ chart: CourseChart, width: Int, isASCII: Bool) {
    self.chart = chart
    self.width = width
    self.isASCII = isASCII
    signs = isASCII ? .ascii : .unicode
    margin = width < 60 ? Self.bare : Self.named
    let room = max(width - margin, 1)
    let weeks = chart.last.days(since: chart.first) / 7 + 1
    weeksOfColumn = (weeks + room - 1) / room
    columns = (weeks + weeksOfColumn - 1) / weeksOfColumn
    cells = max(1, min(Self.mostCells, room / columns))
  }

  /// The cells of the scale alone, and with the names of its ends.
  private static let bare = 6
  private static let named = 15

  /// The picture with its letters, its scale, its dates and what its signs mean.
  var lines: [String] {
    var grid = Array(
      repeating: Array(repeating: " ", count: columns * cells), count: Self.height)
    drawRange(on: &grid)
    for mark in chart.marks {
      for row in grid.indices { grid[row][column(of: mark.date) * cells] = signs.event }
    }
    for column in 0..<columns { drawWeeks(of: column, on: &grid) }
    let plot = grid.enumerated().map { row, cells in scale(row) + cells.joined() }
    return [letters].filter { !$0.isEmpty } + (plot + [dates]).map(\.trimmedAtEnd)
      + key(to: Set(grid.flatMap(\.self)))
  }

  private func column(of day: CivilDate) -> Int {
    let week = min(max(day.days(since: chart.first), 0) / 7, columns * weeksOfColumn - 1)
    return week / weeksOfColumn
  }

  /// The half row of a value, from the top.
  private func level(_ value: Double) -> Int {
    min(Int(max(0, value) / 100 * Double(2 * Self.height) + Double.closeness), 2 * Self.height - 1)
  }

  private func drawRange(on grid: inout [[String]]) {
    guard let range = chart.range, range.since <= chart.last else { return }
    let first = range.since < chart.first ? 0 : column(of: range.since) * cells
    for edge in [range.edges.lowerBound, range.edges.upperBound] {
      for cell in stride(from: first, to: columns * cells, by: 2) {
        grid[level(edge) / 2][cell] = signs.range
      }
    }
  }

  /// Draws the weeks that share a column: the middle of their positions, or what is left open.
  private func drawWeeks(of column: Int, on grid: inout [[String]]) {
    let weeks = chart.weeks.filter { self.column(of: $0.ending) == column }
    let left = column * cells
    if let position = weeks.compactMap(\.position).median {
      let level = level(position)
      let isBeyond = weeks.filter { $0.position != nil }.allSatisfy(\.isBeyond)
      let half = level.isMultiple(of: 2) ? signs.upper : signs.lower
      for cell in left..<(left + cells) { grid[level / 2][cell] = isBeyond ? signs.beyond : half }
    } else if let bounds = weeks.compactMap(\.bounds).first {
      for row in (level(bounds.lowerBound) / 2)...(level(bounds.upperBound) / 2) {
        grid[row][left] = signs.bounds
      }
    }
  }

  private func scale(_ row: Int) -> String {
    let label =
      switch row {
      case 0: margin == Self.named ? "full range 0" : "  0"
      case Self.height / 2: "50"
      case Self.height - 1: margin == Self.named ? "numb 100" : "100"
      default: ""
      }
    return label.padded(toCells: margin - 3, at: .right) + " \(signs.axis) "
  }

  /// The letters of the events, each over its line or as near to it as there is room.
  private var letters: String {
    var row = Array(repeating: " ", count: columns * cells)
    for mark in chart.marks {
      let wanted = column(of: mark.date) * cells
      let free = row.indices.filter { row[$0] == " " }
        .min { abs($0 - wanted) < abs($1 - wanted) }
      if let free { row[free] = mark.letter }
    }
    let text = row.joined().trimmedAtEnd
    return text.isEmpty ? "" : String(repeating: " ", count: margin) + text
  }

  private var dates: String {
    let room = columns * cells
    let (first, last) = (chart.first.shortForm, chart.last.shortForm)
    let gap = room - first.count - last.count
    let text = gap >= 2 ? first + String(repeating: " ", count: gap) + last : last
    return String(repeating: " ", count: margin) + text
  }

  /// What the signs mean, of those that are drawn, as many to a line as fit.
  private func key(to drawn: Set<String>) -> [String] {
    let mark = isASCII ? signs.upper : "\(signs.upper) \(signs.lower)"
    let weeks = weeksOfColumn == 1 ? "a week" : "middle of \(weeksOfColumn) weeks"
    let others = [
      (signs.beyond, "beyond usual range"), (signs.range, "usual range"),
      (signs.event, "medicine"), (signs.bounds, "no position"),
    ].filter { drawn.contains($0.0) }.map { "\($0) \($1)" }
    var lines = ["\(mark) \(weeks)"]
    for part in others {
      let longer = "\(lines[lines.count - 1])   \(part)"
      if longer.cellWidth <= width { lines[lines.count - 1] = longer } else { lines.append(part) }
    }
    return lines
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate var trimmedAtEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
