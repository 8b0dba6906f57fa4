extension Strip {
  /// The pieces of a strip with the bounds that missing answers leave open.
  ///
  /// - Parameters:
  ///   - position: Where the block stands; `nil` for none.
  ///   - bounds: What is left open; drawn where it is wider than three cells.
  ///   - column: The strip's left edge.
  /// - Returns: The pieces.
  func spans(position: Double?, bounds: ClosedRange<Double>?, column: Int) -> [Span] {
    var spans = spans(position: nil, column: column)
    if let bounds {
      let left = cell(of: bounds.lowerBound)
      let right = cell(of: bounds.upperBound)
      if right - left + 1 > 3 || position == nil {
        let glyphs = layout.glyphs.bounds
        let middle = String(repeating: glyphs.middle, count: max(right - left - 1, 0))
        let text = right > left ? glyphs.left + middle + glyphs.right : layout.glyphs.upright
        spans.append(Span(text, column: column + left, role: .faint))
      }
    }
    // The block comes last, so that it stands before the bounds.
    if let point = self.spans(position: position, column: column).last, position != nil {
      spans.append(point)
    }
    return spans
  }

  private func cell(of value: Double) -> Int {
    Int((value / 100 * Double(width - 1)).rounded(.toNearestOrAwayFromZero))
  }
}
