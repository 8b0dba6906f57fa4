import SafeText
import TestSupport
import Testing

/// Hostile text, in its every shown form, holds no byte that a terminal acts on.
@Suite struct `Whatever text is shown` {
  /// Whether bytes on their way to a terminal are text and line ends alone; looked at as bytes, and
  /// apart from the code that is checked.
  private static func areAllowed(_ bytes: String.UTF8View) -> Bool {
    var (third, second): (UInt8, UInt8) = (0, 0)
    for byte in bytes {
      if byte < 0x20 && byte != 0x0A || byte == 0x7F { return false }
      switch (third, second, byte) {
      case (_, 0xC2, 0x80...0x9F), (_, 0xD8, 0x9C): return false  // C1; an Arabic mark
      case (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xA8...0xAE), (0xE2, 0x81, 0xA6...0xA9):
        return false  // marks and lines that turn the direction or the line
      case (0xEF, 0xBB, 0xBF), (0xF3, 0xA0, 0x80...0x81): return false  // byte order mark, tags
      default: break
      }
      (third, second) = (second, byte)
    }
    return true
  }

  private static func violations(
    in count: Int, _ forms: (String) -> [String]
  ) -> [String] {
    var violations: [String] = []
    for chunk in 0..<max(1, count / 1000) {
      for text in HostileText.random(count: 1000, seed: UInt64(chunk) + 100)
      where !forms(text).allSatisfy({ areAllowed($0.utf8) }) {
        violations.append("\(Array(text.unicodeScalars))")
      }
    }
    return violations
  }

  @Test func `nothing of it steers the terminal`() {
    let count = AttackRun.count(10_000, full: 1_000_000)
    let violations = Self.violations(in: count) { text in
      [
        text.displayable, text.displayable(keepingNewlines: true), text.asciiForm,
        text.shortened(toCells: 20), text.wrapped(toCells: 40).joined(separator: "\n"),
      ]
    }
    #expect(violations.isEmpty, "\(violations.prefix(3))")
    AttackRun.report(
      "random hostile strings, shown in five forms", count,
      "\(violations.count) with a byte that is not allowed")
  }

  @Test(arguments: ["sequences", "escapes", "controls"])
  func `the same look finds what a careless author would leave in it`(manner: String) {
    let violations = Self.violations(in: 1000) { text in
      switch manner {
      case "sequences": [text.replacing("\u{1B}[", with: "")]
      case "escapes": [text.filter { $0 != "\u{1B}" }]
      default: [text.filter { !($0.unicodeScalars.first.map { $0.value < 0x20 } ?? false) }]
      }
    }
    #expect(!violations.isEmpty)
  }
}
