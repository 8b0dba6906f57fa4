/// Words that are looked for as they stand, whatever their capitals, accents and line ends.
package struct SearchPhrase: Sendable, Hashable {
  /// What is looked for, as it was typed, on one line.
  package let text: String
  private let pattern: [Character]

  /// A phrase; `nil` when there is nothing to look for.
  package init?(_ text: String) {
    let line = text.oneLine
    guard !line.isEmpty else { return nil }
    self.text = line
    pattern = line.map(\.folded)
  }

  /// The words of a text, each as a phrase of its own.
  package static func words(of text: String) -> [SearchPhrase] {
    text.split(whereSeparator: \.isWhitespace).compactMap { SearchPhrase(String($0)) }
  }

  /// Where the phrase occurs, none within another.
  ///
  /// - Parameter characters: The text.
  /// - Returns: The places, in order, counted in characters.
  package func hits(in characters: [Character]) -> [Range<Int>] {
    hits(inFolded: characters.map(\.folded))
  }

  /// Where the phrase occurs in a text whose characters were folded before.
  ///
  /// - Parameter text: The text, its characters as `Character.folded` gives them.
  /// - Returns: The places, in order, counted in characters.
  package func hits(inFolded text: [Character]) -> [Range<Int>] {
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

extension String {
  /// The text on one line, without spaces at its ends.
  package var oneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Character {
  /// What this is for a search: small, a Latin letter without its marks, a plain quote or hyphen,
  /// any white space a space.
  package var folded: Character {
    if isWhitespace { return " " }
    if let code = asciiValue {
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(code)
      return isCapital ? Character(UnicodeScalar(code + 0x20)) : self
    }
    let small = lowercased()
    let letter = small.count == 1 ? Character(small) : self
    return Self.plainForms[letter] ?? letter
  }

  /// The letters a to z by their forms with marks, and the quotes and hyphens that keyboards lack.
  ///
  /// Characters are equal when they are canonically equivalent, so that each entry serves for the
  /// one scalar and for the letter with its marks alike.
  private static let plainForms: [Character: Character] = {
    var forms: [Character: Character] = [
      "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ŧ": "t", "‘": "'", "’": "'", "“": "\"", "”": "\"",
      "‐": "-", "‑": "-", "–": "-",
    ]
    func add(_ letter: Unicode.Scalar, _ marks: Unicode.Scalar...) {
      var text = String.UnicodeScalarView([letter])
      text += marks
      forms[Character(String(text))] = Character(letter)
    }
    let marks = (0x300...0x36F).compactMap { Unicode.Scalar($0 as UInt32) }
    for code in UInt8(ascii: "a")...UInt8(ascii: "z") {
      let letter = Unicode.Scalar(code)
      for mark in marks { add(letter, mark) }
      // Two marks are in daily use in Vietnamese alone: breve, circumflex or horn, and a tone.
      for shape in ["\u{306}", "\u{302}", "\u{31B}"] as [Unicode.Scalar] {
        for tone in ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"] as [Unicode.Scalar] {
          add(letter, shape, tone)
        }
      }
    }
    return forms
  }()
}
