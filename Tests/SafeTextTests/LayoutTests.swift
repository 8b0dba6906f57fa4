import SafeText
import Testing

@Suite struct LayoutTests {
  @Test(arguments: [
    ("plain", 3, "pla"), ("plain", 9, "plain"), ("plain", 0, ""), ("plain", -1, ""),
    ("日本", 3, "日"), ("日本", 1, ""), ("e\u{301}e", 1, "e\u{301}"), ("🇩🇪x", 1, ""),
    ("a\u{1B}", 4, "a\\u{"),
  ])
  func `a clipped text ends before the edge`(text: String, cells: Int, result: String) {
    #expect(text.clipped(toCells: cells) == result)
  }

  @Test func `a padded text fills its field exactly`() {
    #expect("ab".padded(toCells: 5) == "ab   ")
    #expect("ab".padded(toCells: 5, at: .right) == "   ab")
    #expect("ab".padded(toCells: 5, at: .middle) == " ab  ")
    #expect("日本".padded(toCells: 3) == "日 ")
    #expect("abc".padded(toCells: 2, at: .right) == "ab")
    #expect("abc".padded(toCells: -2).isEmpty)
  }

  @Test(arguments: [
    ("", 5, [""]), ("one two three", 7, ["one two", "three"]), ("one  two", 8, ["one  two"]),
    ("one two", 3, ["one", "two"]), ("  in", 6, ["  in"]), ("a\n\nb", 5, ["a", "", "b"]),
    ("abcdefg", 3, ["abc", "def", "g"]), ("x abcdefg", 3, ["x", "abc", "def", "g"]),
    ("日本語", 4, ["日本", "語"]), ("日本", 1, ["?", "?"]), ("a b  ", 1, ["a", "b"]),
    ("one\n", 9, ["one", ""]), ("word", 0, []), ("word", -3, []), ("     long", 4, ["long"]),
  ])
  func `text is broken between words`(text: String, cells: Int, lines: [String]) {
    #expect(text.wrapped(toCells: cells) == lines)
  }

  @Test(arguments: [1, 2, 3, 7, 40])
  func `no line is wider than its limit and nothing but spaces is lost`(width: Int) {
    for text in HostileText.random(count: 400, seed: UInt64(width)) {
      let lines = text.wrapped(toCells: width)
      #expect(!lines.isEmpty)
      #expect(lines.allSatisfy { $0.cellWidth <= width })
      if width > 1 {
        let form = text.displayable(keepingNewlines: true).unicodeScalars
        let kept = lines.joined().unicodeScalars.filter { $0 != " " }
        #expect(Array(kept) == form.filter { $0 != " " && $0 != "\n" })
      }
    }
  }

  @Test(arguments: [
    ("one two three", 7, [0, 8]), ("  in", 3, [2]), ("a\n\nb", 5, [0, 2, 3]),
    ("abcdefg", 3, [0, 3, 6]), ("日本語", 4, [0, 2]), ("e\u{301}e\u{301} x", 2, [0, 3]),
    ("one  two", 4, [0, 5]), ("", 4, [0]), ("\u{1B}a b", 6, [0, 6]), ("🇬🇧🇬🇧", 3, [0, 1]),
  ])
  func `a line knows its place in the text`(text: String, cells: Int, offsets: [Int]) {
    #expect(text.wrappedLines(toCells: cells).map(\.offset) == offsets)
  }

  @Test(arguments: [2, 3, 7, 40])
  func `a line stands in the text where it says`(width: Int) {
    for text in HostileText.random(count: 200, seed: UInt64(width)) {
      let form = text.displayable(keepingNewlines: true)
      let lines = text.wrappedLines(toCells: width)
      #expect(lines.map(\.text) == text.wrapped(toCells: width))
      for line in lines {
        let rest = form.dropFirst(line.offset)
        // Where a character was broken in two, the line begins within it.
        let starts = 0..<max(rest.first?.unicodeScalars.count ?? 1, 1)
        #expect(
          starts.contains { start in
            rest.unicodeScalars.dropFirst(start).starts(with: line.text.unicodeScalars)
          })
      }
    }
  }

  @Test func `ten thousand characters are laid out`() {
    let text = String(repeating: "日本 e\u{301} 👨‍👩‍👧 ", count: 1_000)
    let lines = text.wrapped(toCells: 20)
    #expect(lines.count > 500)
    #expect(lines.allSatisfy { $0.cellWidth <= 20 })
    #expect(String(repeating: "x", count: 10_000).wrapped(toCells: 80).count == 125)
  }

  @Test(arguments: [
    ("plain\n", "plain\n"), ("Teléfono de la Esperanza", "Telefono de la Esperanza"),
    ("Écoute", "Ecoute"), ("E\u{301}coute", "Ecoute"), ("Łódź", "Lodz"), ("Straße", "Strasse"),
    ("others’ “moods”", "others' \"moods\""), ("1–2 … ×", "1-2 ... x"),
    ("← → ↑ ↓", "left right up down"), ("日本", "??"), ("Æther", "AEther"), ("čšž", "csz"),
    ("\u{1B}", "\\u{1B}"),
  ])
  func `every text has a form in ASCII`(text: String, form: String) {
    #expect(text.asciiForm == form)
  }

  @Test func `the form in ASCII is ASCII whatever the text`() {
    for text in HostileText.random(count: 1000, seed: 9) {
      #expect(text.asciiForm.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A })
    }
  }

  @Test(arguments: Array(0xC0..<0x180))
  func `letters of Latin fall back to the letter they are based on`(value: Int) {
    let scalar = Unicode.Scalar(UInt32(value)) ?? " "
    let form = String(Character(scalar)).asciiForm
    #expect((1...2).contains(form.count))
    #expect(form.first?.isUppercase == (scalar.properties.generalCategory == .uppercaseLetter))
  }
}
