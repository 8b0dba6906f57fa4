import History
@testable import Interface
import Learn
import Preferences
import Testing

@Suite struct `The list of topics` {
  private func open(
    _ keys: String = "", size: (Int, Int) = (80, 24), reading: Reading = Reading()
  ) throws -> Rehearsal {
    try Stage(size: size).rehearse("5" + keys, reading: reading)
  }

  private func chosen(_ rehearsal: Rehearsal) -> String? { rehearsal.app.session.learn.chosen }

  @Test func `shows each topic with its minutes and how far it was read`() throws {
    let text = try open(reading: .some).text
    for topic in TopicLibrary.standard.topics {
      #expect(text.contains(topic.title))
      #expect(text.contains("\(topic.minutes) min"))
    }
    #expect(text.contains("3 of 17 read"))
    let lines = text.split(separator: "\n")
    #expect(lines.count { $0.hasSuffix(" read") } == 4)
    #expect(lines.filter { $0.hasSuffix(" half") }.map { $0.contains("How common") } == [true])
  }

  @Test func `chooses the first topic that was not read`() throws {
    #expect(try chosen(open()) == "what-it-is")
    #expect(try chosen(open(reading: .some)) == "joy-and-sorrow")
  }

  @Test(arguments: [(80, 24), (40, 12), (120, 40)])
  func `keeps the cursor on the chosen row, by whatever keys`(size: (Int, Int)) throws {
    var rehearsal = try open(size: size)
    for key in ["<down>", "j", "<end>", "k", "<up>", "<pageup>", "<pagedown>", "<home>"] {
      rehearsal.press(key)
      let id = try #require(chosen(rehearsal))
      let title = try #require(TopicLibrary.standard.topic(id)?.title)
      #expect(rehearsal.cursorLine.hasPrefix("> \(title.prefix(20))"), "\(key)")
    }
  }

  @Test func `leads to the text and back to where one was`() throws {
    var rehearsal = try open("<down><down>")
    let before = rehearsal.frame
    rehearsal.press("<enter>")
    #expect(rehearsal.text.contains("Numbness rarely announces itself."))
    rehearsal.press("<esc>")
    #expect(rehearsal.frame == before)
    rehearsal.press("q5")
    #expect(chosen(rehearsal) == "how-it-shows")
  }

  // MARK: The week

  @Test func `names the topic that fits the week, until something is chosen or it was read`() throws
  {
    var rehearsal = try Stage(size: (80, 24))
      .rehearse("5", history: .faintWeek(), today: "2026-11-23")
    #expect(chosen(rehearsal) == "joy-and-sorrow")
    #expect(rehearsal.text.contains("Fits this week: When joy and sorrow fade together."))
    rehearsal.press("<down>")
    #expect(!rehearsal.text.contains("Fits this week"))
    let read = Reading(topics: [
      "joy-and-sorrow": Reading.Progress(block: 0, offset: 0, isRead: true)
    ])
    let later = try Stage(size: (80, 24))
      .rehearse("5", history: .faintWeek(), today: "2026-11-23", reading: read)
    #expect(!later.text.contains("Fits this week: When joy"))
  }

  @Test func `names none for a week that is over, or without a check-in`() throws {
    let over = try Stage(size: (80, 24)).rehearse("5", history: .faintWeek(), today: "2026-11-29")
    #expect(!over.text.contains("Fits this week"))
    #expect(try !open().text.contains("Fits this week"))
  }

  // MARK: Finding

  @Test(arguments: [(80, 24), (40, 12), (120, 40)])
  func `finds words in all texts, and marks them in excerpts`(size: (Int, Int)) throws {
    let rehearsal = try open("/grief<enter>", size: size)
    let hits = TopicLibrary.standard.search("grief")
    #expect(hits.count > 1)
    #expect(rehearsal.text.contains("“grief” in \(hits.count) of 17"))
    let marked = rehearsal.frame.cells.map { row in
      row.filter { $0.role == .hit }.map(\.glyph).joined().lowercased()
    }
    #expect(marked.contains { $0 == "grief" })
    #expect(marked.allSatisfy { $0.replacing("grief", with: "").isEmpty })
  }

  @Test func `goes from text to text with n and N, and says when it begins again`() throws {
    var rehearsal = try open("/stop<enter>")
    let ids = TopicLibrary.standard.search("stop").map(\.topic.id)
    #expect(ids.count > 2)
    #expect(chosen(rehearsal) == ids.first)
    rehearsal.press("n")
    #expect(chosen(rehearsal) == ids[1])
    rehearsal.press("NN")
    #expect(chosen(rehearsal) == ids.last)
    #expect(rehearsal.text.contains("From the last text on again."))
    rehearsal.press("n")
    #expect(rehearsal.text.contains("From the first text on again."))
    rehearsal.press("<esc>")
    #expect(rehearsal.text.contains("0 of 17 read"))
    #expect(rehearsal.text.contains("Does it pass?"))
  }

  @Test func `opens a text at the words that were looked for`() throws {
    var rehearsal = try open("/zealand<enter><enter>")
    #expect(rehearsal.text.contains("hit 1 of 1"))
    #expect(rehearsal.cursorLine.contains("Zealand"))
    let cursor = rehearsal.frame.cursor
    #expect(rehearsal.frame.cells[cursor.row][cursor.column] == Cell("Z", role: .hit))
    rehearsal.press("<esc>")
    #expect(rehearsal.text.contains("“zealand” in 1 of 17"))
  }

  @Test(arguments: [
    ("xyzzy", "No text has “xyzzy”. Another word may find more."),
    ("(.*", "No text has “(.*”. Another word may find more."),
    ("[1-9]+$", "No text has “[1-9]+$”."),
    ("слёзы", "The texts are in English; an English word may find more."),
    ("涙", "No text has “涙”. The texts are in English"),
    ("joy xyzzy", "No text has “joy xyzzy”. Fewer words may find more."),
    (String(repeating: "wörd xyzzy ", count: 900), "Fewer words may find more."),
  ])
  func `says kindly when nothing is found, and shows all texts`(
    words: String, sentence: String
  ) throws {
    let rehearsal = try open("/\(words)<enter>")
    let said = rehearsal.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains(sentence))
    #expect(rehearsal.text.contains("Does it pass?"))
    #expect(rehearsal.cursorLine.hasPrefix("> What emotional blunting is"))
  }

  @Test func `looks for nothing when nothing is typed, and leaves the field by Esc`() throws {
    let before = try open()
    #expect(try open("/   <enter>").frame == before.frame)
    #expect(try open("/tears<esc>").frame == before.frame)
  }

  @Test func `takes every letter of the field for a letter`() throws {
    var rehearsal = try open("/q!?nN5 /")
    #expect(rehearsal.text.contains("Find in all texts  q!?nN5 /"))
    rehearsal.send(.paste("one\ntwo"))
    #expect(rehearsal.text.contains("q!?nN5 /one two"))
  }
}
