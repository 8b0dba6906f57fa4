/// A line of a wrapped text, with its place in it.
package struct WrappedLine: Sendable, Equatable {
  /// What stands on the line.
  package let text: String
  /// The characters of the text's displayable form before the line.
  package let offset: Int
}

extension String {
  /// The displayable form broken into lines, as many words to a line as fit.
  ///
  /// Line ends stay, and so do spaces, except where a line is broken and at its end. A word longer
  /// than a line is broken where the line is full.
  ///
  /// - Parameter width: The most cells a line may take. In one cell a wide character becomes `?`.
  /// - Returns: At least one line, or none if `width` is below 1.
  package func wrapped(toCells width: Int) -> [String] {
    displayable(keepingNewlines: true).filledLines(toCells: width).map(\.text)
  }

  /// The lines of ``wrapped(toCells:)``, each with its place in the displayable form.
  ///
  /// - Parameter width: The most cells a line may take.
  /// - Returns: The lines. Where a character was broken in two, the second line's place is before
  ///   that character.
  package func wrappedLines(toCells width: Int) -> [WrappedLine] {
    let form = displayable(keepingNewlines: true)
    var character = 0
    var scalars = 0
    var rest = form[...]
    return form.filledLines(toCells: width).map { line in
      while let next = rest.first, scalars + next.unicodeScalars.count <= line.start {
        scalars += next.unicodeScalars.count
        character += 1
        rest = rest.dropFirst()
      }
      return WrappedLine(text: line.text, offset: character)
    }
  }

  /// The lines of a displayable form.
  private func filledLines(toCells width: Int) -> [FilledLine] {
    guard width > 0 else { return [] }
    var start = 0
    return split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      var lines = LineFiller(width: width, start: start)
      lines.fill(with: String(paragraph).glyphs)
      start += paragraph.unicodeScalars.count + 1
      return lines.all
    }
  }
}

/// A line with the number of scalars before it.
private struct FilledLine {
  var text = ""
  var start: Int
}

/// Fills lines with the words of one paragraph.
private struct LineFiller {
  /// The most cells of a line.
  let width: Int
  private var lines: [FilledLine] = []
  private var line: FilledLine
  private var used = 0
  /// The scalars before what comes next.
  private var place: Int

  init(width: Int, start: Int) {
    self.width = width
    line = FilledLine(start: start)
    place = start
  }

  /// The lines, the last one included.
  var all: [FilledLine] { lines + [line] }

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
      line.text += String(repeating: " ", count: gap)
      used += gap
      place += gap
    } else {
      place += gap
      if used > 0 { breakLine() } else { line.start = place }
    }
    for glyph in word {
      let shown = glyph.cells > width ? Glyph(text: "?", cells: 1) : glyph
      if used + shown.cells > width { breakLine() }
      line.text += shown.text
      used += shown.cells
      place += glyph.text.unicodeScalars.count
    }
  }

  private mutating func breakLine() {
    lines.append(line)
    line = FilledLine(start: place)
    used = 0
  }
}
