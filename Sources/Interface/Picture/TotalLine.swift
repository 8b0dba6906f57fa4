import CivilTime
import Questionnaires

/// The line from 0 to the highest total, with a dot at each edge of a band.
struct TotalLine {
  let questionnaire: Questionnaire
  let layout: Layout

  /// Where a total stands on the line, in cells.
  private func column(of total: Double) -> Int {
    let highest = Double(max(questionnaire.highestTotal, 1))
    return min(layout.lineWidth - 1, Int(total / highest * Double(layout.lineWidth - 1) + 0.5))
  }

  /// The line with this total above it, the one before below it, and the ends named.
  ///
  /// - Parameters:
  ///   - total: The total.
  ///   - before: The total before, with its day; `nil` for none.
  /// - Returns: The rows.
  func rows(total: Int, before: (total: Int, day: CivilDate)?) -> [Row] {
    let glyphs = layout.glyphs
    let place = column(of: Double(total))
    var line = [
      Span(String(repeating: glyphs.bounds.middle, count: layout.lineWidth), role: .faint)
    ]
    for band in questionnaire.scoring.bands.dropFirst() {
      line.append(Span(glyphs.edge, column: column(of: band.from), role: .faint))
    }
    line.append(Span(glyphs.point, column: place, role: .accent))
    let ends = Row(spans: [
      Span("0"),
      Span("\(questionnaire.highestTotal)", column: layout.lineWidth - digits),
    ])
    var rows = [
      mark(glyphs.markAbove, "now \(total)", at: place), Row(spans: line),
    ]
    if let before {
      let label = "\(before.day.shortDayAndMonth) \(before.total)"
      rows.append(mark(glyphs.markBelow, label, at: column(of: Double(before.total))))
    }
    return rows + [ends]
  }

  private var digits: Int { "\(questionnaire.highestTotal)".count }

  /// A mark with its words at the side where there is room.
  private func mark(_ sign: String, _ label: String, at column: Int) -> Row {
    let fits = column + 2 + label.count <= layout.lineWidth
    return Row(spans: [
      Span(sign, column: column, role: .accent),
      Span(label, column: fits ? column + 2 : column - 1 - label.count),
    ])
  }
}
