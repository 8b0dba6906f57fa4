import SafeText

/// Looks for words in notes, whatever their capitals and line ends.
struct NoteSearch: Sendable, Equatable {
  /// What is looked for, as it was typed.
  let words: String
  private let pattern: [String]

  /// A search; `nil` when there is nothing to look for.
  init?(_ words: String) {
    let line = Self.oneLine(words)
    guard !line.isEmpty else { return nil }
    self.words = line
    pattern = line.map { $0.lowercased() }
  }

  /// Whether the words occur.
  func isFound(in note: String?) -> Bool {
    note.map { !hits(in: Array(Self.oneLine($0))).isEmpty } ?? false
  }

  /// The text on one line, without spaces at its ends.
  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The line around the first hit, in pieces: those that match have the role of a hit.
  ///
  /// - Parameters:
  ///   - note: The note, which holds the words.
  ///   - width: The cells there are.
  /// - Returns: The pieces, one after the other.
  func excerpt(of note: String, to width: Int) -> [Span] {
    let characters = Array(Self.oneLine(note))
    guard let hit = hits(in: characters).first else { return [] }
    // A third of the line before the hit says what it is about.
    let isShort = characters.count <= width
    let start = isShort ? 0 : max(0, min(hit.lowerBound - width / 3, characters.count - width + 1))
    let shown = Array(characters[start...])
    return (start > 0 ? [Span("…")] : []) + spans(shown, from: start > 0 ? 1 : 0)
  }

  /// A line in pieces: those that match have the role of a hit.
  func spans(in line: String) -> [Span] { spans(Array(line), from: 0) }

  private func spans(_ characters: [Character], from column: Int) -> [Span] {
    var spans: [Span] = []
    var column = column
    var place = 0
    func append(_ range: Range<Int>, _ role: Role) {
      guard !range.isEmpty else { return }
      let text = String(characters[range])
      spans.append(Span(text, column: column, role: role))
      column += text.cellWidth
    }
    for hit in hits(in: characters) {
      append(place..<hit.lowerBound, .text)
      append(hit, .hit)
      place = hit.upperBound
    }
    append(place..<characters.count, .text)
    return spans
  }

  /// Where the words occur, none within another.
  private func hits(in characters: [Character]) -> [Range<Int>] {
    let text = characters.map { $0.isWhitespace ? " " : $0.lowercased() }
    var hits: [Range<Int>] = []
    var place = 0
    while place + pattern.count <= text.count {
      if text[place] == pattern[0],
        text[place..<(place + pattern.count)].elementsEqual(pattern)
      {
        hits.append(place..<(place + pattern.count))
        place += pattern.count
      } else {
        place += 1
      }
    }
    return hits
  }
}
