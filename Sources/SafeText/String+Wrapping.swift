extension String {
  /// The displayable form broken into lines, as many words to a line as fit.
  ///
  /// Line ends stay, and so do spaces, except where a line is broken and at its end. A word longer
  /// than a line is broken where the line is full.
  ///
  /// - Parameter width: The most cells a line may take. In one cell a wide character becomes `?`.
  /// - Returns: At least one line, or none if `width` is below 1.
  package func wrapped(toCells width: Int) -> [String] {
    guard width > 0 else { return [] }
    return displayable(keepingNewlines: true)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { paragraph in
        var lines = LineFiller(width: width)
        lines.fill(with: String(paragraph).glyphs)
        return lines.all
      }
  }
}

/// Fills lines with the words of one paragraph.
private struct LineFiller {
  /// The most cells of a line.
  let width: Int
  private var lines: [String] = []
  private var line = ""
  private var used = 0

  init(width: Int) {
    self.width = width
  }

  /// The lines, the last one included.
  var all: [String] { lines + [line] }

  mutating func fill(with glyphs: [Glyph]) {
    var rest = glyphs[...]
    while !rest.isEmpty {
      let gap = rest.prefix { $0.text == " " }.count
      rest = rest.dropFirst(gap)
      let word = rest.prefix { $0.text != " " }
      rest = rest.dropFirst(word.count)
      if !word.isEmpty { add(word, after: gap) }
    }
  }

  private mutating func add(_ word: ArraySlice<Glyph>, after gap: Int) {
    let cells = word.reduce(0) { $0 + $1.cells }
    if used + gap + cells <= width {
      line += String(repeating: " ", count: gap)
      used += gap
    } else if used > 0 {
      breakLine()
    }
    for glyph in word {
      let glyph = glyph.cells > width ? Glyph(text: "?", cells: 1) : glyph
      if used + glyph.cells > width { breakLine() }
      line += glyph.text
      used += glyph.cells
    }
  }

  private mutating func breakLine() {
    lines.append(line)
    line = ""
    used = 0
  }
}
