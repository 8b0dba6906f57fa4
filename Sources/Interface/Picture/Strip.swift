/// The line from full range to numb, thin, as it stands in a table: dots at the edges of the bands, a block at the position.
struct Strip {
  let layout: Layout
  /// The cells, one more than a multiple of five.
  let width: Int

  /// The pieces of a strip.
  ///
  /// - Parameters:
  ///   - position: Where the block stands; `nil` for none.
  ///   - column: The strip's left edge.
  /// - Returns: The pieces.
  func spans(position: Double?, column: Int) -> [Span] {
    let step = (width - 1) / 5
    var spans = (0...5).map { Span(layout.glyphs.edge, column: column + $0 * step, role: .faint) }
    if let position {
      let place = Int((position / 100 * Double(width - 1)).rounded(.toNearestOrAwayFromZero))
      let band = min(Int(position / 20), 4)
      spans.append(Span(layout.glyphs.point, column: column + place, role: .band(band)))
    }
    return spans
  }
}
