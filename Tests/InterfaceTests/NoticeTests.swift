import Interface
import Testing

/// What must be said of the files when the program starts.
@Suite struct `A long notice on Home` {
  private static let notices = [
    "settings.json: \"washInDays\" must be a whole number from 0 to 365. \"color\" must be one of "
      + "\"auto\", \"always\", \"never\". What is usual holds there until it is mended; the rest "
      + "counts.",
    "The history was changed outside gamut since it was last seen here; the file as it was is kept "
      + "as a backup before the first save.",
  ]

  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `is read on with Space, to its last word, while Home stays in sight`() throws {
    var rehearsal = try Rehearsal(
      history: .fourteenWeeks(), size: (40, 12), notices: Self.notices)
    var read = ""
    var parts = 0
    while true {
      #expect(rehearsal.cursorLine.contains("1  Begin"))
      let lines = rehearsal.text.split(separator: "\n", omittingEmptySubsequences: false)
      let footer = lines[11]
      // The message stands right above the footer, below what is left of the menu.
      let menu = lines.lastIndex { $0.contains("Begin") || $0.contains("more below") } ?? 0
      read += lines[(menu + 1)..<11].joined(separator: "\n") + "\n"
      parts += 1
      guard footer.contains("Space read on"), parts < 9 else { break }
      rehearsal.press(" ")
    }
    #expect(parts > 1)
    #expect(words(read).contains(words(Self.notices.joined(separator: " "))))
    let last = rehearsal.frame
    rehearsal.press(" ")
    #expect(rehearsal.frame != last)
    #expect(!rehearsal.text.contains("backup before the first save"))
  }

  @Test func `ends with any other key`() throws {
    var rehearsal = try Rehearsal(
      history: .fourteenWeeks(), size: (40, 12), notices: Self.notices)
    rehearsal.press("<down>")
    #expect(!rehearsal.text.contains("washInDays"))
    #expect(!rehearsal.text.contains("Space"))
  }

  @Test func `needs no key where it fits`() throws {
    let rehearsal = try Rehearsal(history: .fourteenWeeks(), notices: Self.notices)
    #expect(words(rehearsal.text).contains(words(Self.notices[1])))
    #expect(!rehearsal.text.contains("Space"))
  }
}
