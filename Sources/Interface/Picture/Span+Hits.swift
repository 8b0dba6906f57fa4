import SafeText

extension Span {
  /// A line in pieces, one after the other: those that match have the role of a hit.
  ///
  /// - Parameters:
  ///   - text: The line.
  ///   - hits: The parts that match, in characters, in order and apart from one another.
  ///   - column: Where the line begins.
  ///   - role: What the rest of it means.
  ///   - isASCII: Whether it is drawn in plain ASCII, which may take more cells.
  /// - Returns: The pieces.
  static func pieces(
    of text: some Collection<Character>, hits: [Range<Int>], column: Int = 0, role: Role = .text,
    isASCII: Bool = false
  ) -> [Span] {
    var spans: [Span] = []
    var column = column
    var rest = text[...]
    var place = 0
    func append(upTo end: Int, _ role: Role) {
      let piece = String(rest.prefix(max(end - place, 0)))
      guard !piece.isEmpty else { return }
      spans.append(Span(piece, column: column, role: role))
      column += (isASCII ? piece.asciiForm : piece).cellWidth
      rest = rest.dropFirst(end - place)
      place = end
    }
    for hit in hits {
      append(upTo: hit.lowerBound, role)
      append(upTo: hit.upperBound, .hit)
    }
    append(upTo: place + rest.count, role)
    return spans
  }
}
