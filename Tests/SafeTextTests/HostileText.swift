/// Texts at the edges of what people type, paste and import.
enum HostileText {
  /// One of each kind, with the cells of its displayable form.
  static let measured: [(text: String, form: String, cells: Int)] = [
    ("", "", 0),
    ("plain", "plain", 5),
    ("Écoute", "Écoute", 6),
    ("日本", "日本", 4),
    ("e\u{301}", "e\u{301}", 1),
    ("\u{301}x", "\u{25CC}\u{301}x", 2),
    ("a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "a\u{301}\u{301}\u{301}\u{301}", 1),
    ("👨‍👩‍👧", "👨👩👧", 6),
    ("👍🏽", "👍", 2),
    ("❤\u{FE0F}", "❤", 1),
    ("🇩🇪", "🇩🇪", 2),
    ("שלום", "שלום", 4),
    ("\u{1B}[31m", "\\u{1B}[31m", 10),
    ("a\u{9B}31m", "a\\u{9B}31m", 10),
    ("a\u{7F}", "a\\u{7F}", 7),
    ("a\u{202E}b", "a\\u{202E}b", 10),
    ("\u{2066}\u{200E}\u{61C}\u{FEFF}", "\\u{2066}\\u{200E}\\u{61C}\\u{FEFF}", 31),
    ("\u{2028}", "\\u{2028}", 8),
    ("\u{E0041}", "\\u{E0041}", 9),
    ("\u{AD}", "\\u{AD}", 6),
    ("a\r\nb", "a\\u{D}\\u{A}b", 12),
    ("\t", "\\u{9}", 5),
    ("क्ष", "क्ष", 2), ("क्षि", "क्षि", 3),
    ("한국", "한국", 4),
    ("█▆▄▂▁│▼", "█▆▄▂▁│▼", 7),
  ]

  /// Random texts that are the same in every run.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - seed: Where the sequence begins.
  /// - Returns: Texts of up to 40 scalars, most of them from the ranges that do harm.
  static func random(count: Int, seed: UInt64) -> [String] {
    var generator = SplitMix(state: seed)
    let ranges: [ClosedRange<UInt32>] = [
      0...0x9F, 0x20...0x7E, 0x20...0x20, 0x300...0x36F, 0x200B...0x206F, 0x1100...0x11FF,
      0x1F1E6...0x1F1FF, 0x1F3FB...0x1F64F, 0x900...0x97F, 0xE0000...0xE01EF, 0xFDD0...0xFEFF,
      0xFFF0...0xFFFF,
      0x4E00...0x4E20, 0...0xD7FF, 0xE000...0x10FFFF,
    ]
    return (0..<count).map { _ in
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...40, using: &generator) {
        let range = ranges[Int.random(in: 0..<ranges.count, using: &generator)]
        if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) {
          text.append(scalar)
        }
      }
      return String(text)
    }
  }
}

/// The generator SplitMix64 (Steele, Lea, Flood 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
