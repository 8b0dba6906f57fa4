import SafeText

/// Looks for words in notes, whatever their capitals, accents and line ends.
package struct NoteSearch: Sendable, Equatable {
  /// What is looked for, as it was typed.
  package var words: String { phrase.text }
  private let phrase: SearchPhrase

  /// A search; `nil` when there is nothing to look for.
  package init?(_ words: String) {
    guard let phrase = SearchPhrase(words) else { return nil }
    self.phrase = phrase
  }

  /// Whether the words occur.
  package func isFound(in note: String?) -> Bool {
    note.map { !phrase.hits(in: Array($0.oneLine)).isEmpty } ?? false
  }

  /// The line around the first hit, in pieces: those that match have the role of a hit.
  ///
  /// - Parameters:
  ///   - note: The note, which holds the words.
  ///   - width: The cells there are.
  /// - Returns: The pieces, one after the other.
  func excerpt(of note: String, to width: Int) -> [Span] {
    let characters = Array(note.oneLine)
    guard let hit = phrase.hits(in: characters).first else { return [] }
    // A third of the line before the hit says what it is about.
    let isShort = characters.count <= width
    let start = isShort ? 0 : max(0, min(hit.lowerBound - width / 3, characters.count - width + 1))
    let shown = Array(characters[start...])
    return (start > 0 ? [Span("…")] : []) + spans(shown, from: start > 0 ? 1 : 0)
  }

  /// The line around the first hit, as text.
  ///
  /// - Parameters:
  ///   - note: The note, which holds the words.
  ///   - width: The cells there are.
  /// - Returns: A line of at most that width, cut where the cells end.
  package func words(around note: String, to width: Int) -> String {
    excerpt(of: note, to: width).map(\.text).joined().shortened(toCells: width)
  }

  /// A line in pieces: those that match have the role of a hit.
  func spans(in line: String) -> [Span] { spans(Array(line), from: 0) }

  private func spans(_ characters: [Character], from column: Int) -> [Span] {
    Span.pieces(of: characters, hits: phrase.hits(in: characters), column: column)
  }
}
