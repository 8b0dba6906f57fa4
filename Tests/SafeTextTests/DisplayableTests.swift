import CTerminal
import Testing

@testable import SafeText

@Suite struct DisplayableTests {
  @Test(arguments: HostileText.measured)
  func `each text has its displayable form`(text: String, form: String, cells: Int) {
    #expect(Array(text.displayable.unicodeScalars) == Array(form.unicodeScalars))
    #expect(text.cellWidth == cells)
    #expect(text.glyphs.reduce(0) { $0 + $1.cells } == cells)
    #expect(text.glyphs.map(\.text).joined() == text.displayable)
  }

  @Test func `line ends stay only where they are asked for`() {
    #expect("a\nb".displayable == "a\\u{A}b")
    #expect("a\nb".displayable(keepingNewlines: true) == "a\nb")
    #expect("a\r\nb".displayable(keepingNewlines: true) == "a\\u{D}\nb")
    let mark = "a\n\u{301}".displayable(keepingNewlines: true)
    #expect(Array(mark.unicodeScalars) == ["a", "\n", "\u{25CC}", "\u{301}"])
  }

  @Test func `each half of a sequence is made visible by itself`() {
    let inner = "\u{1B}\u{1B}[31m[31m"
    #expect(inner.displayable == "\\u{1B}\\u{1B}[31m[31m")
  }

  @Test func `nothing a terminal acts on is left in any text`() {
    for text in HostileText.random(count: 4000, seed: 1) {
      let form = text.displayable
      for scalar in form.unicodeScalars {
        #expect(
          !isForbidden(scalar), "\(scalar.value) in the form of \(Array(text.unicodeScalars))")
      }
      #expect(mostMarks(in: form) <= 4)
    }
  }

  @Test func `taking the form twice changes nothing`() {
    for text in HostileText.random(count: 4000, seed: 2) {
      let form = text.displayable
      #expect(Array(form.displayable.unicodeScalars) == Array(form.unicodeScalars))
    }
  }

  @Test func `no piece takes more than two cells or none`() {
    for text in HostileText.random(count: 2000, seed: 3) {
      #expect(text.glyphs.allSatisfy { (1...2).contains($0.cells) })
      #expect(text.glyphs.reduce(0) { $0 + $1.cells } == text.cellWidth)
    }
  }

  @Test func `what is taken to be one cell is so by the tables`() {
    let quick = (0..<0x3000).compactMap { Unicode.Scalar(UInt32($0)) }.filter(\.isOneCell)
    #expect(quick.count == 862)
    for scalar in quick {
      #expect(ct_cells(scalar.value) == 1, "\(scalar.value)")
      #expect(
        ![.control, .format, .nonspacingMark, .enclosingMark, .spacingMark].contains(
          scalar.properties.generalCategory), "\(scalar.value)")
    }
    for (first, second) in zip(quick, quick.dropFirst() + quick.prefix(1)) {
      #expect((String(first) + String(second)).count == 2, "\(first.value) \(second.value)")
    }
  }

  /// The set of storage by value alone, written apart from the code it checks.
  private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return value < 0x20 || (0x7F...0x9F).contains(value) || [0x2028, 0x2029].contains(value)
      || (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
      || [0x200E, 0x200F, 0x61C, 0xFEFF].contains(value) || (0xE0000...0xE007F).contains(value)
      || (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE
  }

  /// The longest row of marks, by Unicode's own categories.
  private func mostMarks(in text: String) -> Int {
    var most = 0
    var count = 0
    for scalar in text.unicodeScalars {
      let category = scalar.properties.generalCategory
      count = category == .nonspacingMark || category == .enclosingMark ? count + 1 : 0
      most = max(most, count)
    }
    return most
  }
}
