import History
@testable import Interface
import Learn
import Preferences
import SafeText
import Testing

@Suite struct `The reader` {
  private static let sizes = [(80, 24), (40, 12), (120, 40)]

  private func open(
    _ topic: String = "how-common", _ keys: String = "", size: (Int, Int) = (80, 24),
    reading: Reading = Reading()
  ) throws -> Rehearsal {
    try Stage(size: size).read(topic, keys, reading: reading)
  }

  private func resize(_ rehearsal: inout Rehearsal, _ size: (Int, Int)) {
    rehearsal.size = Size(columns: size.0, rows: size.1)
    rehearsal.send(.resized(rehearsal.size))
  }

  /// The first words below the header.
  private func firstWords(_ rehearsal: Rehearsal) -> [Substring] {
    let row = rehearsal.text.split(separator: "\n").dropFirst().first {
      !$0.allSatisfy(\.isWhitespace)
    }
    return (row ?? "").split(separator: " ").prefix(3).map { $0 }
  }

  /// What the footer says.
  private func footer(_ rehearsal: Rehearsal) -> Substring {
    rehearsal.text.split(separator: "\n").last ?? ""
  }

  // MARK: Pages

  @Test(arguments: TopicLibrary.standard.topics.map(\.id), sizes)
  func `shows every line of a topic, page by page, and back`(
    topic: String, size: (Int, Int)
  ) throws {
    var rehearsal = try open(topic, size: size)
    var pages = [rehearsal.frame]
    while pages.count < 40 {
      rehearsal.press(" ")
      if rehearsal.frame == pages.last { break }
      pages.append(rehearsal.frame)
    }
    let shown = pages.flatMap { $0.text.split(separator: "\n").map(trimmed) }
    let layout = Layout(size: rehearsal.size, isASCII: false)
    let own = try #require(TopicLibrary.standard.topic(topic))
    for line in TopicLayout(own, width: min(layout.width, 64)).lines
    where line.role != .blank && line.role != .prescriber {
      #expect(shown.contains(trimmed(line.text[...])), "\(line.text)")
    }
    #expect(
      pages[0].text.contains("1 of \(pages.count)") || pages[0].text.contains("1/\(pages.count)"))
    for page in pages.dropLast().reversed() {
      rehearsal.press("b")
      #expect(rehearsal.frame.cells.dropLast() == page.cells.dropLast())
    }
  }

  private func trimmed(_ line: Substring) -> String {
    let text = line.drop { $0 == " " }
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  @Test(arguments: TopicLibrary.standard.topics.map(\.id), sizes)
  func `never ends a page with a heading, nor begins one with a blank row`(
    topic: String, size: (Int, Int)
  ) throws {
    let session = try open(size: size).app.session
    let own = try #require(TopicLibrary.standard.topic(topic))
    let text = ReaderText(
      own, in: session, layout: session.layout(Size(columns: size.0, rows: size.1)))
    for page in text.pages {
      let seen = text.lines[text.visible(from: page)]
      #expect(seen.count <= text.room)
      #expect(seen.first?.isBlank == false)
      #expect(seen.last?.announces == false)
    }
    #expect(text.lines.map(\.place) == text.lines.map(\.place).sorted())
  }

  @Test func `goes line by line, to the first and to the last page`() throws {
    var rehearsal = try open()
    let top = rehearsal.frame
    rehearsal.press("<down>")
    #expect(firstWords(rehearsal) == ["antidepressants", "report", "some"])
    rehearsal.press("k")
    #expect(rehearsal.frame == top)
    rehearsal.press("<end>")
    #expect(rehearsal.text.contains("Last checked on"))
    let end = rehearsal.frame
    rehearsal.press("<down><pagedown>j ")
    #expect(rehearsal.frame == end)
    rehearsal.press("<home>")
    #expect(rehearsal.frame == top)
  }

  @Test func `can be read line by line to its end from anywhere`() throws {
    for size in Self.sizes {
      var rehearsal = try open(size: size)
      for _ in 0..<120 { rehearsal.press("j") }
      #expect(rehearsal.text.contains("Last checked on"))
      for _ in 0..<120 { rehearsal.press("k") }
      #expect(rehearsal.text.contains("1 of ") || rehearsal.text.contains("1/"))
    }
  }

  // MARK: Places

  @Test func `keeps the place while the window changes`() throws {
    for way in [" ", "  ", "jjjj", " jjj"] {
      var rehearsal = try open("how-it-shows", way)
      let words = firstWords(rehearsal)
      let before = rehearsal.frame
      for size in [(40, 12), (120, 40), (66, 18), (80, 24)] { resize(&rehearsal, size) }
      #expect(rehearsal.frame == before)
      resize(&rehearsal, (40, 12))
      let shown = rehearsal.text.split(separator: "\n").dropFirst().prefix(2).joined(separator: " ")
      #expect(shown.contains(words[0]), "\(words) in \(shown)")
    }
  }

  @Test func `opens a topic where it was left, and a read one at its beginning`() throws {
    var rehearsal = try open("how-it-shows", " ")
    let left = rehearsal.frame
    rehearsal.press("<esc><enter>")
    #expect(rehearsal.frame == left)
    rehearsal.press("<end><esc><enter>")
    #expect(rehearsal.text.contains("page 1 of"))
  }

  @Test func `opens where a place of an earlier edition was, at the latest at the end`() throws {
    let far = Reading(topics: [
      "how-common": Reading.Progress(block: 999_999, offset: 7, isRead: false)
    ])
    #expect(try open(reading: far).text.contains("Last checked on"))
  }

  @Test func `remembers a topic from its second page on, and calls it read at its end`() throws {
    var rehearsal = try open("how-it-shows", size: (40, 12))
    #expect(rehearsal.effects.isEmpty)
    rehearsal.press(" ")
    guard case .saveReading(let begun) = rehearsal.effects.last else {
      Issue.record("The place is not kept.")
      return
    }
    #expect(begun.topics["how-it-shows"]?.isRead == false)
    rehearsal.press("<end>")
    guard case .saveReading(let read) = rehearsal.effects.last else {
      Issue.record("The mark is not kept.")
      return
    }
    #expect(read.topics["how-it-shows"]?.isRead == true)
    rehearsal.press("<esc>")
    #expect(rehearsal.cursorLine.hasSuffix("read"))
  }

  @Test func `keeps a place to the line when it is left`() throws {
    var rehearsal = try open("how-it-shows", " ")
    let count = rehearsal.effects.count
    rehearsal.press("jj")
    #expect(rehearsal.effects.count == count)
    let place = rehearsal.app.session.reading
    rehearsal.press("<esc>")
    guard case .saveReading(let left) = rehearsal.effects.last else { return }
    #expect(left != place)
  }

  @Test func `asks for nothing to be written where nothing may be`() throws {
    var rehearsal = try Stage(size: (80, 24))
      .rehearse("5<enter>", access: .readOnly(sentence: "Nothing can be kept."))
    rehearsal.press("  <esc>")
    #expect(rehearsal.cursorLine.hasSuffix("read"))
    #expect(rehearsal.effects.isEmpty)
  }

  // MARK: Topics

  @Test func `leads to the topics before and after, and Esc back to the list`() throws {
    var rehearsal = try open()
    let list = TopicLibrary.standard.topics.map(\.title)
    let index = try #require(list.firstIndex { $0.hasPrefix("How common") })
    rehearsal.press("<right>")
    #expect(rehearsal.text.contains(list[index + 1]))
    rehearsal.press("hh")
    #expect(rehearsal.text.contains(list[index - 1]))
    rehearsal.press("<esc>")
    #expect(rehearsal.cursorLine.contains(list[index - 1]))
  }

  @Test func `says where the topics end`() throws {
    #expect(try open("what-it-is", "<left>").text.contains("This is the first text."))
    let last = try open("this-check", "<end>")
    #expect(last.text.contains("This is the last text."))
    #expect(!footer(last).contains("Enter"))
  }

  @Test func `goes on to the next topic by Enter at the end alone`() throws {
    var rehearsal = try open()
    #expect(!footer(rehearsal).contains("Enter"))
    rehearsal.press("<end>")
    #expect(footer(rehearsal).contains("Enter next text"))
    rehearsal.press("<enter>")
    #expect(rehearsal.text.contains("Neighbours: anhedonia, apathy, burnout, grief"))
    #expect(rehearsal.text.contains("page 1 of"))
  }

  @Test func `opens a related topic by its digit, and Esc leads back to the same place`() throws {
    var rehearsal = try open("how-common", "<end>")
    let before = rehearsal.frame
    #expect(rehearsal.text.contains("2  When feeling less is a relief"))
    rehearsal.press("2")
    #expect(rehearsal.text.contains("When feeling less is a relief  "))
    rehearsal.press("<esc>")
    #expect(rehearsal.frame == before)
    rehearsal.press("<home>")
    let top = rehearsal.frame
    rehearsal.press("2")
    #expect(rehearsal.frame == top)
  }

  @Test func `names the sentence on prescribers on every page of a topic on medicines`() throws {
    let sentence = "Do not stop or change a medicine alone; talk to whoever prescribes it."
    for topic in TopicLibrary.standard.topics {
      var rehearsal = try open(topic.id)
      #expect(rehearsal.text.contains(sentence) == topic.isAboutMedicines)
      rehearsal.press("<end>")
      #expect(rehearsal.text.contains(sentence) == topic.isAboutMedicines)
    }
  }

  @Test(arguments: [
    ("noticing", "Two minutes of noticing"), ("joy-and-sorrow", "One thing that used to matter"),
    ("skills", "One thing that used to matter"),
  ])
  func `opens an exercise where the text tells of it, and Esc leads back`(
    topic: String, title: String
  ) throws {
    for size in Self.sizes {
      var rehearsal = try open(topic, size: size)
      for _ in 0..<20 where !rehearsal.text.contains("1  Begin:") { rehearsal.press(" ") }
      let before = rehearsal.frame
      #expect(before.text.contains("1  Begin: \(title.prefix(20))"))
      rehearsal.press("1")
      #expect(rehearsal.text.split(separator: "\n")[0].contains(title))
      rehearsal.press("<esc>")
      rehearsal.send(.key(.function(9)))
      #expect(rehearsal.frame == before)
    }
  }

  // MARK: Sources

  @Test func `shows the sources of a topic with what each stands for`() throws {
    var rehearsal = try open("how-common", "r", size: (80, 60))
    let before = try open("how-common", size: (80, 60)).frame
    let words = rehearsal.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let topic = try #require(TopicLibrary.standard.topic("how-common"))
    for source in topic.sources {
      #expect(words.contains(source.reference))
      #expect(source.address.map(words.contains) ?? true)
      #expect(words.contains(source.note))
    }
    #expect(words.contains("Sources disagree; the text gives the range."))
    #expect(words.contains("Read in the source itself."))
    rehearsal.press("r")
    #expect(rehearsal.frame == before)
  }

  @Test func `opens the sources at the first one that the page cites`() throws {
    var rehearsal = try open("how-common", size: (40, 12))
    while !rehearsal.text.contains("[3]") { rehearsal.press(" ") }
    rehearsal.press("r")
    #expect(rehearsal.text.split(separator: "\n")[1].contains("[3]"))
  }

  // MARK: Finding

  @Test(arguments: sizes)
  func `goes from hit to hit, the cursor on each and each marked`(size: (Int, Int)) throws {
    var rehearsal = try open("how-common", "/survey<enter>", size: size)
    let topic = try #require(TopicLibrary.standard.topic("how-common"))
    let count = try #require(TopicSearch("survey")?.places(in: topic).count)
    #expect(count > 3)
    var places: Set<String> = []
    for number in 1...count {
      let frame = rehearsal.frame
      let isNumbered = ["hit \(number) of \(count)", "hit \(number)/\(count)"]
        .contains { frame.text.contains($0) }
      #expect(isNumbered)
      #expect(frame.cells[frame.cursor.row][frame.cursor.column].role == .hit)
      #expect(frame.cells[frame.cursor.row][frame.cursor.column].glyph.lowercased() == "s")
      places.insert("\(frame.cursor) \(frame.text)")
      rehearsal.press("n")
    }
    #expect(places.count == count)
    #expect(rehearsal.text.contains("From the first hit on again."))
    rehearsal.press("N")
    #expect(rehearsal.text.contains("From the last hit on again."))
    #expect(
      rehearsal.frame.cells[rehearsal.frame.cursor.row][rehearsal.frame.cursor.column].role == .hit)
  }

  @Test(arguments: ["", "n", "nn", "nnn", "nnnn"])
  func `keeps the hit in sight while the window changes`(keys: String) throws {
    var rehearsal = try open("how-common", "/survey<enter>" + keys)
    for size in [(40, 12), (120, 40), (52, 15), (80, 24)] {
      resize(&rehearsal, size)
      let frame = rehearsal.frame
      #expect(frame.cells[frame.cursor.row][frame.cursor.column].role == .hit, "\(size)")
    }
  }

  @Test func `says where else the words are when this text does not have them`() throws {
    #expect(try open("how-common", "/dry<enter>").text.contains("Not in this text, but"))
    #expect(try open("how-common", "/xyzzy<enter>").text.contains("No text has “xyzzy”."))
    let none = try open("how-common", "/xyzzy<enter>n")
    #expect(none.text.contains("page 1 of"))
  }

  @Test(arguments: sizes)
  func `shows nothing that the plain signs of ASCII cut off`(size: (Int, Int)) throws {
    for topic in TopicLibrary.standard.topics {
      let width = min(Layout(size: Size(columns: size.0, rows: size.1), isASCII: true).width, 64)
      for line in TopicLayout(topic, width: width).lines {
        #expect(line.text.asciiForm.cellWidth <= width)
      }
    }
  }
}
