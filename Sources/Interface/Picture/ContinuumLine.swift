import Questionnaires
import Scoring

/// The line from full range to numb, along which the ink drains away, with its marks.
struct ContinuumLine {
  /// A check-in on the line.
  struct Mark {
    /// The position; `nil` when there is none.
    var position: Double?
    /// What missing answers leave open; drawn only where it is wider than a cell.
    var bounds: ClosedRange<Double>?
    /// What stands beside the mark.
    var label: String
    /// The same for narrow screens.
    var shortLabel: String
  }

  let layout: Layout
  let bands: [Band]

  private var width: Int { layout.lineWidth }

  /// The row above the line, which shows this week.
  func rowAbove(_ mark: Mark) -> Row { row(mark, sign: layout.glyphs.markAbove) }

  /// The row below the line, which shows the check-in before.
  func rowBelow(_ mark: Mark) -> Row {
    Row(
      spans: row(
        Mark(position: mark.position, label: mark.label, shortLabel: mark.shortLabel),
        sign: layout.glyphs.markBelow
      ).spans, worth: .column)
  }

  /// The line itself.
  var line: Row {
    let cells = width / 5
    return Row(
      spans: layout.glyphs.ink.enumerated().map { step, ink in
        Span(String(repeating: ink, count: cells), column: step * cells, role: .band(step))
      })
  }

  /// The names of the bands below the line, or of the two poles where there is no room.
  ///
  /// - Parameter chosen: The id of the band that is bold.
  /// - Returns: The row.
  func names(chosen: String?) -> Row {
    let cells = width / 5
    let fits = bands.count == 5 && bands.allSatisfy { $0.title.count <= cells }
    guard fits else { return poles }
    let spans = bands.enumerated().map { step, band in
      Span(
        band.title, column: step * cells + (cells - band.title.count + 1) / 2,
        role: band.id == chosen ? .title : .text)
    }
    return Row(spans: spans)
  }

  private var poles: Row {
    guard let first = bands.first, let last = bands.last else { return .blank }
    return Row(spans: [Span(first.title), Span(last.title, column: width - last.title.count)])
  }

  /// The cell of the line in which a value lies.
  private func cell(of value: Double) -> Int {
    max(0, min(Int(value * Double(width) / 100 + Double.closeness), width - 1))
  }

  private func row(_ mark: Mark, sign: String) -> Row {
    var spans: [Span] = []
    var left = width
    var right = -1
    if let bounds = mark.bounds, cell(of: bounds.upperBound) > cell(of: bounds.lowerBound) {
      left = cell(of: bounds.lowerBound)
      right = cell(of: bounds.upperBound)
      let glyphs = layout.glyphs.bounds
      let middle = String(repeating: glyphs.middle, count: max(right - left - 1, 0))
      spans.append(Span(glyphs.left + middle + glyphs.right, column: left, role: .accent))
    }
    if let position = mark.position {
      let place = cell(of: position)
      left = min(left, place)
      right = max(right, place)
      spans.append(Span(sign, column: place, role: .accent))
    }
    guard right >= 0 else { return Row(spans: []) }
    spans += label(mark, left: left, right: right)
    return Row(spans: spans)
  }

  /// The label at the right of the mark, at its left where it does not fit, or within bounds.
  private func label(_ mark: Mark, left: Int, right: Int) -> [Span] {
    for label in [mark.label, mark.shortLabel] {
      if right + 2 + label.count <= layout.width { return [Span(label, column: right + 2)] }
      if left - 1 - label.count >= 0 { return [Span(label, column: left - 1 - label.count)] }
    }
    // Bounds so wide that nothing fits beside them have room within.
    let label = " \(mark.shortLabel) "
    let room = right - left - 1 - label.count
    return mark.position == nil && room >= 0
      ? [Span(label, column: left + 1 + room / 2)] : []
  }
}
