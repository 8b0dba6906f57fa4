import CivilTime
import History
import Scoring

/// The last twelve weeks as columns: ink from the numb end up to the position, so that the empty
/// space above a low column is what is missing.
struct WeekColumns {
  /// A week, whether or not it was answered.
  struct Week: Equatable {
    /// The last day.
    var ending: CivilDate
    /// The position; `nil` when there is none.
    var position: Double?
    /// What the answers leave open; `nil` when the week was not answered.
    var bounds: ClosedRange<Double>?
  }

  /// How many weeks are shown.
  static let count = 12

  let layout: Layout
  let weeks: [Week]

  /// Three rows of columns and one of dates.
  var rows: [Row] {
    var rows = (0..<3).map { row in Row(spans: weeks.indices.flatMap { spans($0, row: row) }) }
    let right = weeks.count * 4 + 1
    rows[0].spans.append(Span("0 full range", column: right))
    rows[2].spans.append(Span("100 numb", column: right))
    if let first = weeks.first?.ending.shortDayAndMonth,
      let last = weeks.last?.ending.shortDayAndMonth
    {
      let column = weeks.count * 4 - 1 - last.count
      let dates = column > first.count ? [Span(first), Span(last, column: column)] : [Span(last)]
      rows.append(Row(spans: dates))
    }
    for index in rows.indices { rows[index].worth = .column }
    return rows
  }

  /// The piece of a week in a row, 0 at the top; an answered week has a ceiling where it has no
  /// ink.
  private func spans(_ index: Int, row: Int) -> [Span] {
    let week = weeks[index]
    guard let bounds = week.bounds else { return [] }
    let column = index * 4
    if let position = week.position {
      if let ink = ink(at: position, row: row) {
        let cells = String(repeating: ink, count: 3)
        return [Span(cells, column: column, role: .band(min(Int(position / 20), 4)))]
      }
    } else if reaches(bounds, row: row) {
      return [Span(layout.glyphs.upright, column: column + 1, role: .faint)]
    }
    guard row == 0 else { return [] }
    return [Span(String(repeating: layout.glyphs.ceiling, count: 3), column: column, role: .faint)]
  }

  /// The ink of a position in a row; a week that is wholly numb still has its lowest step.
  private func ink(at position: Double, row: Int) -> String? {
    let eighths = Int(((100 - position) / 100 * 24).rounded(.toNearestOrAwayFromZero))
    let inRow = min(max(eighths, 1) - (2 - row) * 8, 8)
    return inRow > 0 ? layout.glyphs.columns[inRow - 1] : nil
  }

  private func reaches(_ bounds: ClosedRange<Double>, row: Int) -> Bool {
    let bottom = Double(2 - row)
    let low = (100 - bounds.upperBound) / 100 * 3
    let high = (100 - bounds.lowerBound) / 100 * 3
    return low < bottom + 1 && high > bottom
  }
}

extension WeekColumns {
  /// The weeks that end with the last check-in's, or with the last one that was missed since.
  ///
  /// - Parameters:
  ///   - checkIns: Scored check-ins in the order of their weeks; at least one.
  ///   - today: The present date.
  /// - Returns: At most twelve weeks, from the first check-in's on.
  static func weeks(of checkIns: [ScoredCheckIn], today: CivilDate) -> [Week] {
    guard let last = checkIns.last?.checkIn.weekEnding else { return [] }
    // The week that is due is not missed yet.
    let missed = max(0, (today.days(since: last) - 7) / 7)
    let newest = last.advanced(by: 7 * missed)
    let first = checkIns.first?.checkIn.weekEnding ?? last
    let shown = min(count, newest.days(since: first) / 7 + 1)
    var weeks = (0..<shown).reversed().map { Week(ending: newest.advanced(by: -7 * $0)) }
    // From the last one back, because there may be thousands before those that are shown.
    let recent = checkIns.reversed().prefix {
      newest.days(since: $0.checkIn.weekEnding) / 7 < shown
    }
    for scored in recent.reversed() {
      let back = newest.days(since: scored.checkIn.weekEnding) / 7
      guard case .position(let score) = scored.score, (0..<shown).contains(back) else { continue }
      weeks[shown - 1 - back].position = score.position
      weeks[shown - 1 - back].bounds = score.bounds
    }
    return weeks
  }
}
