import History
import TestSupport
import Testing

/// Reading, and what is remembered of it.
@Suite struct LearnJourneys {
  /// Opens Learn from Home.
  private func learn(in folder: TemporaryFolder? = nil, read: Int) throws -> Person {
    let person = try Person(in: folder, history: ExampleHistory.weekly(3))
    try person.waitFor("q quit")
    try person.journey.settle()
    try person.type("5")
    try person.waitFor("\(read) of 17 read")
    try person.journey.settle()
    return person
  }

  /// Leaves the list of texts and the program.
  private func leave(_ person: Person) throws {
    try person.type("q")
    try person.waitFor("q quit")
    try person.journey.settle()
    #expect(try person.quit() == .exited(0))
  }

  @Test func `words are found and read, and the place and the mark are kept`() throws {
    let person = try learn(read: 0)
    try person.type("/")
    try person.waitFor("Find in all texts")
    try person.type("zealand\r")
    try person.waitFor("“zealand” in 1 of 17")
    try person.type("\r")
    try person.waitFor("hit 1 of 1")
    try person.journey.settle()
    #expect(person.screen.line(person.screen.row).contains("Zealand"))
    #expect(person.screen.cells[person.screen.row][person.screen.column].look.isUnderlined)
    try person.type(" ")
    try person.waitFor("page 2 of 3")
    try person.press(.escape)
    try person.waitFor("half")
    try person.press(.escape)
    try person.waitFor("0 of 17 read")
    try person.press(.home)
    try person.journey.settle()
    try person.type("\r")
    try person.waitFor("page 1 of")
    try person.press(.end)
    try person.waitFor("Last checked on")
    try person.press(.escape)
    try person.waitFor("1 of 17 read")
    try leave(person)

    let again = try learn(in: person.folder, read: 1)
    #expect(again.screen.line(2).hasSuffix("read"))
    #expect(again.screen.text.split(separator: "\n").count { $0.hasSuffix("half") } == 1)
    try again.type("/zealand\r")
    try again.waitFor("“zealand” in 1 of 17")
    try again.press(.escape)
    try again.waitFor("1 of 17 read")
    try again.type("\r")
    try again.waitFor("page 2 of 3")
    try again.press(.escape)
    try again.waitFor("1 of 17 read")
    try leave(again)
  }

  @Test func `a place is kept when the window is closed in the middle of a text`() throws {
    let person = try learn(read: 0)
    try person.press(.end)
    try person.journey.settle()
    try person.type("\r")
    try person.waitFor("page 1 of")
    try person.type(" ")
    try person.waitFor("page 2 of")
    person.journey.hangUp()
    #expect(try person.journey.waitForChange() == .killed(1))
    let again = try learn(in: person.folder, read: 0)
    #expect(again.screen.text.contains("half"))
    try leave(again)
  }

  @Test func `marks that cannot be read are told of, and stay as they are`() throws {
    let folder = try TemporaryFolder()
    try folder.put("{\"format\":\"gamut-reading\"", at: DataFolder.Name.reading)
    let person = try Person(in: folder, history: ExampleHistory.weekly(3))
    try person.waitFor("reading.json is not used:")
    try person.type("5")
    try person.waitFor("0 of 17 read")
    try person.journey.settle()
    try person.type("\r")
    try person.waitFor("page 1 of")
    try person.press(.end)
    try person.waitFor("reading.json is not used:")
    try person.press(.escape)
    try person.waitFor("1 of 17 read")
    try leave(person)
    #expect(
      TemporaryFolder.text(at: folder.data.path(of: DataFolder.Name.reading))
        == "{\"format\":\"gamut-reading\"")
  }

  @Test func `pages are turned without scrolling, which a screen reader would take for news`()
    throws
  {
    let person = try Person(history: ExampleHistory.weekly(3), columns: 40, rows: 12)
    try person.waitFor("! help now")
    try person.type("5")
    try person.waitFor("0 of 17 read")
    try person.journey.settle()
    try person.type("\r")
    try person.waitFor("1 of 6")
    try person.journey.settle()
    person.journey.forgetOutput()
    for _ in 1...4 {
      for _ in 1...8 {
        try person.type(" ")
        try person.journey.settle()
      }
      try person.press(.right)
      try person.journey.settle()
    }
    // Sequences that scroll, insert or delete lines, or set the region that scrolls.
    let text = String(decoding: person.journey.output, as: UTF8.self)
    #expect(text.matches(of: /\u{1B}\[[0-9;]*[STLMr]/).isEmpty)
  }
}
