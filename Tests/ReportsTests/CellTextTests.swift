import TestSupport
import Testing

@testable import Reports

@Suite struct `The text of a cell` {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("=1+1", "'=1+1"), ("+1 week", "'+1 week"), ("-x", "'-x"),
    ("@a", "'@a"), ("'q", "''q"), ("'", "''"), ("''=", "'''="), (" \n=x", "' \n=x"),
    ("\u{FF1D}1", "'\u{FF1D}1"), ("-1", "-1"), ("+0.5", "+0.5"), ("--1", "'--1"), ("-", "'-"),
    ("-1.", "'-1."), ("=\u{301}", "'=\u{301}"), ("a=b", "a=b"), ("two\nlines", "two\nlines"),
    ("\u{1B}[31m", "\\u{1B}[31m"), ("\r\n", "\\u{D}\n"), ("\t=x", "\\u{9}=x"),
    ("a\\b", "a\\b"), ("\\u{1B}", "\\u{5C}u{1B}"), ("\\\u{1B}", "\\\\u{1B}"),
    ("\\\\u{41}", "\\\\u{5C}u{41}"), ("\u{202E}x\u{2028}", "\\u{202E}x\\u{2028}"),
    ("👍🏽 ❤️ e\u{301}", "👍🏽 ❤️ e\u{301}"),
  ])
  func `is inert, and reads back as it was`(text: String, cell: String) {
    #expect(CellText.written(text) == cell)
    #expect(Array(CellText.read(cell).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(arguments: [
    ("'tis", "'tis"), ("\\u{", "\\u{"), ("\\u{}", "\\u{}"), ("\\u{110000}", "\\u{110000}"),
    ("\\u{D800}", "\\u{D800}"), ("\\u{zz}", "\\u{zz}"), ("\\u{41", "\\u{41"), ("=1", "=1"),
  ])
  func `that a person typed stands for itself`(cell: String, text: String) {
    #expect(CellText.read(cell) == text)
  }

  @Test func `reads back whatever it is`() {
    var generator = SplitMix64(seed: 7)
    let signs: [Unicode.Scalar] = [
      "=", "+", "-", "@", "'", "\\", "u", "{", "}", "1", "B", " ", ".",
    ]
    for _ in 0..<5000 {
      var text = oddText(&generator)
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        let sign = signs[Int.random(in: 0..<signs.count, using: &generator)]
        if Bool.random(using: &generator) {
          text.unicodeScalars.append(sign)
        } else {
          text = String(sign) + text
        }
      }
      let cell = CellText.written(text)
      #expect(Array(CellText.read(cell).unicodeScalars) == Array(text.unicodeScalars))
      #expect(!cell.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x9B })
      let first = cell.unicodeScalars.first { !$0.properties.isWhitespace }
      #expect(first.map { "=+-@".unicodeScalars.contains($0) } != true || Double(cell) != nil)
    }
  }
}
