extension String {
  /// The displayable form in one line of at most so many cells, with dots where something is left
  /// out.
  ///
  /// - Parameter limit: The most cells, at least 3.
  /// - Returns: A line without a line end.
  package func shortened(toCells limit: Int) -> String {
    // A name can be very long, and what lies far beyond the limit need not be measured.
    let head = prefix(limit * 2)
    let line = head.split { $0.isWhitespace }.joined(separator: " ")
    guard head.endIndex < endIndex || line.cellWidth > limit else {
      return line.displayable
    }
    return line.clipped(toCells: limit - 3) + "..."
  }
}
