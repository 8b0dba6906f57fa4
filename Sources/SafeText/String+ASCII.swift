extension String {
  /// This text in plain ASCII, for terminals that know no other character.
  ///
  /// Accents fall away, quotes and dashes become plain ones, arrows become words, and what has no
  /// likeness becomes `?`. Line ends stay; other control characters take their displayable form.
  package var asciiForm: String {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
    var form = ""
    for scalar in displayable(keepingNewlines: true).unicodeScalars {
      if scalar.isASCII {
        form.unicodeScalars.append(scalar)
      } else if let likeness = ASCIILikeness.of(scalar) {
        form += likeness
      } else if scalar.cells > 0 {
        form += "?"
      }
    }
    return form
  }
}

/// What a character looks like in ASCII.
private enum ASCIILikeness {
  /// The likeness of a scalar, if it has one.
  static func of(_ scalar: Unicode.Scalar) -> String? {
    if let words = others[scalar] { return words }
    guard (0xC0..<0x180).contains(scalar.value) else { return nil }
    return String(letters[Int(scalar.value) - 0xC0])
  }

  /// Base letters of U+00C0 to U+017F, Latin-1 and Latin Extended-A.
  private static let letters = Array(
    """
    AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTs\
    aaaaaaaceeeeiiiidnooooo/ouuuuyty\
    AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGg\
    GgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL\
    lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSs\
    SsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs
    """)

  /// Letters that need two, punctuation, signs, arrows, and the blocks and lines of the charts.
  private static let others: [Unicode.Scalar: String] = [
    "Æ": "AE", "æ": "ae", "Þ": "Th", "þ": "th", "ß": "ss", "Œ": "OE", "œ": "oe", "Ĳ": "IJ",
    "ĳ": "ij", "ẞ": "SS", "ŉ": "'n", "Ŋ": "Ng", "ŋ": "ng",
    "\u{A0}": " ", "\u{2009}": " ", "\u{202F}": " ", "\u{2007}": " ", "\u{2002}": " ",
    "\u{2003}": " ",
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "´": "'", "ʼ": "'", "‹": "<", "›": ">",
    "“": "\"", "”": "\"", "„": "\"", "‟": "\"", "″": "\"", "«": "\"", "»": "\"",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "…": "...",
    "×": "x", "÷": "/", "±": "+/-", "·": ".", "•": "*", "≤": "<=", "≥": ">=", "≈": "~", "≠": "/=",
    "°": " degrees", "½": "1/2", "¼": "1/4", "¾": "3/4", "²": "2", "³": "3", "¹": "1", "€": "EUR",
    "£": "GBP", "©": "(c)", "®": "(R)", "™": "(TM)", "¡": "!", "¿": "?", "§": "section ",
    "ª": "a", "º": "o", "←": "left", "→": "right", "↑": "up", "↓": "down", "✓": "x",
    "█": "#", "▇": "#", "▆": "*", "▅": "*", "▄": "+", "▃": "+", "▂": "-", "▁": ".", "▀": "+",
    "▔": "'", "▼": "v", "▲": "^", "─": "-", "│": "|", "┊": ":", "├": "|", "┤": "|", "┬": "|",
    "┴": "|",
  ]
}
