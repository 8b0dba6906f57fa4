import SafeText
import Testing

@Suite struct `A phrase to look for` {
  @Test(arguments: [
    ("é", "e"), ("e\u{301}", "e"), ("É", "e"), ("ế", "e"), ("e\u{302}\u{301}", "e"), ("Å", "a"),
    ("ø", "o"), ("Ł", "l"), ("ç", "c"), ("’", "'"), ("–", "-"), ("\u{A0}", " "), ("\r\n", " "),
    ("Ж", "ж"), ("漢", "漢"), ("ß", "ß"), ("7", "7"), ("[", "["), ("Z", "z"), ("@", "@"), ("ά", "ά"),
    ("🙂", "🙂"),
  ])
  func `is folded letter by letter`(character: Character, folded: Character) {
    #expect(character.folded == folded)
  }

  @Test func `is folded alike in its one scalar and in its letter with marks`() {
    for value in 0xC0...0x1EFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let character = Character(scalar)
      #expect(character.folded.folded == character.folded)
      #expect(Character(character.lowercased()).folded == character.folded)
    }
  }

  @Test func `is found apart from itself, and in order`() throws {
    let phrase = try #require(SearchPhrase(" aa "))
    #expect(phrase.text == "aa")
    #expect(phrase.hits(in: Array("aaaa baAa")) == [0..<2, 2..<4, 6..<8])
    #expect(phrase.hits(in: []).isEmpty)
    #expect(SearchPhrase("a\n b")?.hits(in: Array("a b")) == [0..<3])
    #expect(SearchPhrase(" \t\n") == nil)
    #expect(SearchPhrase.words(of: " one  two ").map(\.text) == ["one", "two"])
  }
}
