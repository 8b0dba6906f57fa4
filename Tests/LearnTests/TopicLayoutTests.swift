import CivilTime
import Learn
import SafeText
import Sentences
import Testing

@Suite struct `The layout of a topic` {
  private func topic(_ blocks: TopicBlock..., aboutMedicines: Bool = false) -> Topic {
    Topic(
      id: "topic", title: "Title", summary: "Summary.", minutes: 1, checked: .earliest,
      isAboutMedicines: aboutMedicines, blocks: blocks)
  }

  @Test func `gives each block its form, with blank lines between`() {
    let layout = TopicLayout(
      topic(
        .heading("In words"), .paragraph("One two three four five."),
        .described(["The film ends and nothing comes.", "Dry eyes."]), .paragraph("These:"),
        .list(["one", "two"]), .caution("One week tells little."),
        .tryThis("Name one thing.", exercise: nil)), width: 20)
    #expect(
      layout.lines.map(\.text) == [
        "In words", "One two three four", "five.", "", "People describe it", "as:",
        "- The film ends and", "  nothing comes.", "- Dry eyes.", "", "These:", "- one", "- two",
        "", "Take care: One week", "tells little.", "", "Try this: Name one", "thing.",
      ])
    #expect(
      layout.lines.map(\.role) == [
        .heading, .text, .text, .blank, .described, .described, .described, .described, .described,
        .blank, .text, .listItem, .listItem, .blank, .caution, .caution, .blank, .tryThis, .tryThis,
      ])
  }

  @Test func `ends a topic about medicines with the sentence on prescribers`() {
    let layout = TopicLayout(topic(.paragraph("Text."), aboutMedicines: true), width: 64)
    #expect(layout.lines.map(\.role) == [.text, .blank, .prescriber, .prescriber])
    #expect(
      layout.lines.dropFirst(2).map(\.text).joined(separator: " ") == ChangeWording.prescriber)
    #expect(layout.lines.last?.place.block == 1)
    #expect(TopicLayout(topic(.paragraph("Text.")), width: 64).lines.count == 1)
  }

  @Test func `never parts the number of a source from its word`() {
    let words = (1...40).map { "word\($0) [\($0)]" }.joined(separator: " ")
    for width in 16...64 {
      let layout = TopicLayout(topic(.claim(words)), width: width)
      #expect(layout.lines.allSatisfy { !$0.text.hasPrefix("[") })
    }
  }

  @Test(arguments: [-5, 0, 1, 15, 16, 17, 36, 63, 64, 65, 500, Int.max])
  func `keeps to its width and loses nothing`(width: Int) throws {
    for topic in try TopicLibrary.builtIn().topics + [odd] {
      let layout = TopicLayout(topic, width: width)
      #expect((16...64).contains(layout.width))
      #expect(layout.lines.allSatisfy { $0.text.cellWidth <= layout.width })
      #expect(zip(layout.lines, layout.lines.dropFirst()).allSatisfy { $0.place <= $1.place })
      for (index, block) in topic.blocks.enumerated() {
        let lines = layout.lines.filter { $0.place.block == index && $0.role != .blank }
        let shown = lines.map { $0.text.dropFirst($0.lead) }.joined()
        #expect(shown.filter { !$0.isWhitespace } == block.text.filter { !$0.isWhitespace })
      }
    }
  }

  @Test func `says of each line where its text begins in the block`() throws {
    for width in [16, 23, 40, 64] {
      for topic in try TopicLibrary.builtIn().topics {
        for line in TopicLayout(topic, width: width).lines
        where line.role != .blank && line.role != .prescriber {
          let text = topic.blocks[line.place.block].text.dropFirst(line.place.offset)
          #expect(text.hasPrefix(line.text.dropFirst(line.lead)))
        }
      }
    }
  }

  @Test func `finds the line of a place again in any width`() throws {
    for topic in try TopicLibrary.builtIn().topics {
      let wide = TopicLayout(topic, width: 64)
      let narrow = TopicLayout(topic, width: 20)
      for (index, line) in wide.lines.enumerated() {
        let found = narrow.lines[narrow.line(at: line.place)]
        #expect(found.place <= line.place)
        let back = wide.line(at: found.place)
        #expect(back <= index && wide.lines[back].place.block == line.place.block)
        #expect(wide.lines[wide.line(at: line.place)].place == line.place)
      }
    }
  }

  @Test func `takes a place that no longer exists for the nearest before it`() {
    let layout = TopicLayout(topic(.paragraph("One."), .paragraph("Two.")), width: 64)
    #expect(layout.line(at: TopicPlace(block: 9, offset: 0)) == 2)
    #expect(layout.line(at: TopicPlace(block: 0, offset: 99)) == 1)
    #expect(layout.line(at: TopicPlace(block: -1, offset: 0)) == 0)
    #expect(TopicLayout(topic(), width: 64).line(at: TopicPlace(block: 3, offset: 3)) == 0)
  }

  @Test func `tells which parts of a line were found`() throws {
    let topic = topic(
      .caution("A numb week tells little of numbness."), .list(["numb", "not numb"]))
    let search = try #require(TopicSearch("NUMB"))
    let layout = TopicLayout(topic, width: 20)
    let found = layout.lines.map { line -> [String] in
      let characters = Array(line.text)
      return line.parts(of: search.ranges(in: topic.blocks[line.place.block].text))
        .map { String(characters[$0]) }
    }
    #expect(
      layout.lines.map(\.text) == [
        "Take care: A numb", "week tells little of", "numbness.", "", "- numb", "- not numb",
      ])
    #expect(found == [["numb"], [], ["numb"], [], ["numb"], ["numb"]])
  }

  @Test func `shows nothing that a terminal could act on`() {
    for width in [16, 30, 64] {
      let layout = TopicLayout(odd, width: width)
      #expect(
        layout.lines.allSatisfy { line in
          line.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" }
        })
      for line in layout.lines where line.place.block < odd.blocks.count {
        let count = line.text.count
        #expect(line.parts(of: [0..<10_000]).allSatisfy { $0.upperBound <= count })
      }
    }
  }

  /// A topic that no reader would let through.
  private let odd = Topic(
    id: "odd", title: "\u{1B}[31m", summary: "", minutes: 0, checked: .latest,
    isAboutMedicines: true,
    blocks: [
      .paragraph(""), .paragraph("日本語のとても静かな一週間 e\u{301}a\u{323}\u{302} שלום"),
      .list(["\u{1B}[2J\u{7}", "", "tab\there", "a\r\nb"]), .described([]),
      .heading(String(repeating: "x", count: 300)), .caution("\u{202E}turned"),
      .tryThis(String(repeating: "漢 ", count: 200), exercise: .noticing),
    ])
}
