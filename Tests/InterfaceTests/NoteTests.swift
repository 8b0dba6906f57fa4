import History
@testable import Interface
import SafeText
import Testing

@Suite struct `A note` {
  private func field(size: (Int, Int) = (80, 24), isASCII: Bool = false) throws -> Rehearsal {
    var rehearsal = try Rehearsal(start: .checkIn, size: size, isASCII: isASCII)
    rehearsal.press(Scene.toAfterwards + "42")
    return rehearsal
  }

  private static let odd = [
    "日本語のメモ、とても静かな週", "👩‍👩‍👧 🇬🇧 ❤️", "שלום עולם", "e\u{301}a\u{323}\u{302}", "क्षि क्षेत्र",
    "tab between", "\u{202E}turned", "\u{301}begins with a mark",
    String(repeating: "word ", count: 2000).prefix(9_999) + "!",
    String(repeating: "漢", count: 10_000),
  ]

  @Test(arguments: odd)
  func `is kept exactly as it was written`(text: String) throws {
    var rehearsal = try field()
    rehearsal.send(.paste(text))
    #expect(rehearsal.app.session.draft?.note == text)
    rehearsal.press("<enter>9")
    #expect(
      rehearsal.saved.first?.note.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
  }

  @Test(arguments: odd, [(80, 24), (40, 12)])
  func `shows the cursor right behind what was typed`(text: String, size: (Int, Int)) throws {
    for isASCII in [false, true] {
      var rehearsal = try field(size: size, isASCII: isASCII)
      rehearsal.send(.paste(text))
      let (frame, cursor) = (rehearsal.frame, rehearsal.frame.cursor)
      let margin = Layout(size: rehearsal.size, isASCII: isASCII).margin
      try #require(cursor.column >= margin)
      let before = frame.cells[cursor.row][margin..<cursor.column].map(\.glyph).joined()
      let shown = isASCII ? text.asciiForm : text.displayable
      #expect(shown.hasSuffix(before))
      let rest = frame.cells[cursor.row][cursor.column...].map(\.glyph).joined()
      #expect(rest.allSatisfy { $0 == " " })
    }
  }

  @Test func `takes letters that are keys elsewhere`() throws {
    var rehearsal = try field()
    rehearsal.press("q?!9ns b1")
    #expect(rehearsal.app.session.draft?.note == "q?!9ns b1")
    #expect(rehearsal.text.contains("F2 help now   F1 keys"))
    rehearsal.press("<f2>")
    #expect(rehearsal.text.contains("You need not feel upset to call."))
    rehearsal.press("<esc><f1><esc>!")
    #expect(rehearsal.app.session.draft?.note == "q?!9ns b1!")
  }

  @Test func `is in the draft after every key`() throws {
    var rehearsal = try field()
    for (count, letter) in "dry".enumerated() {
      rehearsal.effects = []
      rehearsal.press(String(letter))
      guard case .saveDraft(let draft) = rehearsal.effects.last else {
        Issue.record("Nothing was kept after letter \(count + 1).")
        continue
      }
      #expect(draft.note == String("dry".prefix(count + 1)))
    }
    rehearsal.press("<esc>")
    #expect(rehearsal.app.session.draft?.note == "dry")
    rehearsal.press("12 day<enter>")
    #expect(rehearsal.app.session.draft?.note == "dry day")
  }

  @Test(arguments: [
    ("abc<left><left>X", "aXbc"), ("abc<home>X", "Xabc"), ("abc<home><end>X", "abcX"),
    ("abc<left><right>X", "abcX"), ("abc<backspace>", "ab"), ("abc<home><delete>", "bc"),
    ("abc<home><backspace>X", "Xabc"), ("abc<delete>X", "abcX"), ("ab<left><left><left>X", "Xab"),
    ("ab<right><right>X", "abX"),
  ])
  func `is edited where the cursor is`(keys: String, text: String) throws {
    var rehearsal = try field()
    rehearsal.press(keys)
    #expect(rehearsal.app.session.draft?.note == text)
  }

  @Test func `takes a mark with the letter before it as one character`() throws {
    var rehearsal = try field()
    rehearsal.press("cafe\u{301}s<left><backspace>X")
    #expect(rehearsal.app.session.draft?.note == "cafXs")
  }

  @Test func `takes pasted text as text, line ends and escapes included`() throws {
    var rehearsal = try field()
    rehearsal.send(.paste("one\ntwo\r\nthree\u{1B}[31m\tfour\u{7}\u{9B}9"))
    #expect(rehearsal.app.session.draft?.note == "one\ntwo\nthree[31m four9")
    #expect(rehearsal.text.contains("     one\n     two\n     three[31m four9\n"))
    #expect(rehearsal.saved.isEmpty)
  }

  @Test func `takes no more than ten thousand characters`() throws {
    var rehearsal = try field()
    rehearsal.send(.paste(String(repeating: "x", count: 12_000)))
    rehearsal.press("y")
    let note = rehearsal.app.session.draft?.note
    #expect(note == String(repeating: "x", count: 10_000))
  }

  @Test func `is pasted nowhere else`() throws {
    var rehearsal = try Rehearsal(start: .checkIn)
    rehearsal.send(.paste("12345\n"))
    #expect(rehearsal.text.contains("Question 1 of 16"))
    #expect(rehearsal.app.session.draft == nil)
  }

  @Test func `goes back to its question by Shift-Tab, and stays`() throws {
    var rehearsal = try field()
    rehearsal.press("quiet<backtab>")
    #expect(rehearsal.text.contains("2  Write a note"))
    #expect(rehearsal.app.session.draft?.note == "quiet")
    rehearsal.press("2 week<enter>")
    #expect(rehearsal.text.contains("note              quiet week"))
  }
}
