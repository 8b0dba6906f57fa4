import SafeText

/// A text that is being typed, with its cursor; long text wraps.
package struct TextField: Sendable, Equatable {
  /// What an editing key does.
  package enum Edit: Sendable {
    /// Moves the cursor by one character.
    case left, right
    /// Moves the cursor to an end of the text.
    case start, end
    /// Deletes the character on one side of the cursor.
    case deleteBefore, deleteAfter
  }

  /// The most characters that are taken; what is beyond is left out.
  static let limit = 10_000

  private var characters: [Character]
  /// How many characters stand before the cursor.
  private var cursor: Int

  /// Makes a field with the cursor after the text; what is beyond the limit is left out.
  package init(_ text: String) {
    characters = Array(text.prefix(Self.limit))
    cursor = characters.count
  }

  /// The text so far.
  package var text: String { String(characters) }

  /// Whether nothing more is taken.
  package var isFull: Bool { characters.count >= Self.limit }

  /// Puts text in at the cursor; tabs become spaces, and other control characters than line ends
  /// are left out.
  package mutating func insert(_ text: String) {
    let plain = Self.plain(text).prefix(Self.limit - characters.count)
    // A mark that is typed after its letter becomes one character with it.
    let before = Array(String(characters[..<cursor]) + plain)
    let all = Array(String(before) + String(characters[cursor...]))
    guard all.count <= Self.limit else { return }
    characters = all
    cursor = min(before.count, all.count)
  }

  private static func plain(_ text: String) -> String {
    let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    var scalars = String.UnicodeScalarView()
    for scalar in lines.unicodeScalars {
      if scalar == "\t" {
        scalars.append(" ")
      } else if scalar == "\n" || scalar.properties.generalCategory != .control {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Does what an editing key does.
  mutating func apply(_ edit: Edit) {
    switch edit {
    case .left: cursor = max(cursor - 1, 0)
    case .right: cursor = min(cursor + 1, characters.count)
    case .start: cursor = 0
    case .end: cursor = characters.count
    case .deleteBefore where cursor > 0:
      cursor -= 1
      characters.remove(at: cursor)
    case .deleteAfter where cursor < characters.count: characters.remove(at: cursor)
    case .deleteBefore, .deleteAfter: break
    }
  }

  /// The rows of the field, the cursor in one of them.
  func rows(layout: Layout) -> [Row] {
    spans(width: layout.width, layout: layout).map { Row(spans: [$0], scrolls: true) }
  }

  /// The lines of the field, the cursor in one of them.
  ///
  /// - Parameters:
  ///   - width: The cells of a line, at least 2.
  ///   - column: Where the lines begin.
  ///   - layout: The room, for the form in which text is shown.
  /// - Returns: At least one line.
  func spans(width: Int, column: Int = 0, layout: Layout) -> [Span] {
    let lines = lines(of: width, in: layout)
    let place = self.place(in: lines, layout: layout)
    return lines.enumerated().map { index, line in
      let text = shown(characters[line], in: layout)
      var span = Span(text.padded(toCells: width), column: column, role: .field)
      if index == place.line { span.cursor = min(place.column, width - 1) }
      return span
    }
  }

  /// A piece of one line as it is drawn, which may take other cells than what was typed.
  private func shown(_ piece: ArraySlice<Character>, in layout: Layout) -> String {
    let text = String(piece.last == "\n" ? piece.dropLast() : piece)
    return layout.isASCII ? text.asciiForm : text
  }

  /// The pieces of the text that stand in one line each; every character is in just one of them.
  private func lines(of width: Int, in layout: Layout) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    var lastSpace: Int?
    for (index, character) in characters.enumerated() {
      let cells = shown([character], in: layout).cellWidth
      if used + cells > width - 1, index > start {
        let end = lastSpace.map { $0 + 1 } ?? index
        lines.append(start..<end)
        start = end
        used = shown(characters[start..<index], in: layout).cellWidth
        lastSpace = nil
      }
      if character == "\n" {
        lines.append(start..<(index + 1))
        start = index + 1
        used = 0
        lastSpace = nil
        continue
      }
      if character == " " { lastSpace = index }
      used += cells
    }
    return lines + [start..<characters.count]
  }

  private func place(in lines: [Range<Int>], layout: Layout) -> (line: Int, column: Int) {
    let line = lines.lastIndex { $0.lowerBound <= cursor } ?? 0
    return (line, shown(characters[lines[line].lowerBound..<cursor], in: layout).cellWidth)
  }
}
