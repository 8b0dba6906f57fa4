import CivilTime
import Learn
import Resources
import Testing

@Suite struct `Faults of topics and sources` {
  /// A change to one of the files with what must be said of it.
  struct Fault: Sendable, CustomTestStringConvertible {
    var file: TopicSample.File
    var old: String
    var new: String
    var sentences: [String]

    init(
      _ file: TopicSample.File, _ old: String, _ new: String,
      _ sentences: String...
    ) {
      self.file = file
      self.old = old
      self.new = new
      self.sentences = sentences
    }

    var testDescription: String { "\(old.prefix(60)) → \(new.prefix(60))" }
  }

  @Test func `are none in right files, which keep the order that they give`() throws {
    let library = try TopicSample().library()
    #expect(library.topics.map(\.id) == ["second", "first"])
    let topic = try #require(library.topic("first"))
    #expect(topic.title == "When feelings go quiet")
    #expect(topic.checked.description == "2026-11-23")
    #expect(topic.facets == ["pleasant"])
    #expect(topic.situations == [.bothFaint, .muchBother])
    #expect(topic.isAboutMedicines)
    #expect(
      topic.blocks == [
        .heading("In words"), .paragraph("It can be hard to say."),
        .claim("In one survey many felt numb [1] [2]."),
        .list(["one thing,", "another [2]."]), .described(["The film ends.", "Nothing comes."]),
        .caution("One week tells little."), .tryThis("Name one thing.", exercise: .oneThing),
      ])
    #expect(topic.evidence == [2: .confirmed, 3: .range])
    #expect(topic.sources.map(\.id) == ["read-2014", "goodwin-2017"])
    #expect(library.topic("second")?.blocks.last == .tryThis("Look up.", exercise: nil))
  }

  @Test func `a loop of related topics is normal and ends`() throws {
    let library = try TopicSample().library()
    let first = try #require(library.topic("first"))
    let second = try #require(library.related(to: first).first)
    #expect(library.related(to: second) == [first])
  }

  private static let ofHead: [Fault] = [
    Fault(.first, "gamut-topic", "gamut-page", "first 1: \"format\" must be \"gamut-topic\"."),
    Fault(
      .first, #""version":1"#, #""version":2"#,
      "first 1: \"version\" must be a whole number from 1 to 1."),
    Fault(
      .first, #""id":"first""#, #""id":"First""#,
      "first 1: \"id\" must be made of a to z, 0 to 9 and hyphens, at most 64 of them.",
      "first 1: The file must be named after its id, Learn/First.json.",
      "second 7: There is no topic \"first\"."),
    Fault(
      .first, #""id":"first""#, #""id":"second""#,
      "first 1: The file must be named after its id, Learn/second.json.",
      "first 7: A topic cannot be related to itself.",
      "second 1: There is another topic \"second\".",
      "second 7: There is no topic \"first\"."),
    Fault(
      .first, #""order":2"#, #""order":1"#, "second 1: Another topic has the order 1 too."),
    Fault(
      .first, #""order":2"#, #""order":0"#,
      "first 1: \"order\" must be a whole number from 1 to 999."),
    Fault(
      .first, "When feelings go quiet", "When feelings go quiet, and what all may follow from it",
      "first 2: \"title\" must take at most 46 cells."),
    Fault(
      .first, "When feelings go quiet", String(repeating: "静", count: 24),
      "first 2: \"title\" must take at most 46 cells."),
    Fault(
      .first, "What it is like.", "What it is like [@read-2014].",
      "first 3: \"summary\" must not cite; a block can."),
    Fault(
      .first, "What it is like.", String(repeating: "long ", count: 40) + "text",
      "first 3: \"summary\" must have at most 160 characters."),
    Fault(
      .first, #""minutes":1"#, #""minutes":1e9"#,
      "first 4: \"minutes\" must be a whole number from 1 to 30."),
    Fault(
      .first, "2026-11-23", "2026-02-29", "first 5: \"checked\" must be a date such as 2026-11-23."
    ),
    Fault(
      .first, #""aboutMedicines":true,"#, "", "first 1: The field \"aboutMedicines\" is missing."),
    Fault(
      .first, #""aboutMedicines":true"#, #""aboutMedicines":"yes""#,
      "first 6: \"aboutMedicines\" must be true or false; it is text."),
    Fault(.first, #"["second"]"#, #"["third"]"#, "first 7: There is no topic \"third\"."),
    Fault(
      .first, #"["second"]"#, #"["first"]"#, "first 7: A topic cannot be related to itself."),
    Fault(
      .first, #"["second"]"#, #"["second","second"]"#,
      "first 7: The entry \"second\" stands twice; each must be different."),
    Fault(
      .first, #"["pleasant"]"#, #"["Pleasant feelings"]"#,
      "first 8: \"facets\" must be made of a to z, 0 to 9 and hyphens, at most 64 of them."),
    Fault(.first, #"["pleasant"]"#, "[7]", "first 8: \"facets\" must be text; it is a number."),
    Fault(
      .first, #""much-bother""#, #""bother""#,
      "first 9: A situation must be one of \"both-faint\", \"doses-differed\", \"much-bother\", "
        + "\"contradictory\", \"full-range\", \"no-position\", \"found-helpful\"."),
    Fault(
      .first, #""minutes":1,"#, #""minutes":1,"author":"me","#,
      "first 4: The field \"author\" has no meaning here; remove it."),
  ]

  private static let ofBlocks: [Fault] = [
    Fault(
      .first, #""type":"caution""#, #""type":"warning""#,
      "first 16: \"type\" must be one of \"heading\", \"paragraph\", \"claim\", \"list\", "
        + "\"described\", \"caution\", \"tryThis\"."),
    Fault(
      .first, "[@read-2014] ", "[@read-2015] ",
      "sources 4: No topic cites the source \"read-2014\".",
      "first 13: There is no source \"read-2015\" in the list of sources."),
    Fault(
      .first, " [@read-2014] [@goodwin-2017]", "",
      "sources 4: No topic cites the source "
        + "\"read-2014\".", "first 13: A claim must cite a source."),
    Fault(
      .first, #","mark":"confirmed""#, "",
      "first 13: This cites and has no \"mark\" that says how well its sources bear it out."),
    Fault(
      .first, #""mark":"confirmed""#, #""mark":"unconfirmed""#,
      "first 13: \"mark\" must be one of \"confirmed\", \"range\", \"secondary\"."),
    Fault(
      .first, "It can be hard to say.\"", "It can be hard to say.\",\"mark\":\"confirmed\"",
      "first 12: This has a \"mark\" and cites nothing."),
    Fault(
      .first, "numb [@read-2014]", "numb[@read-2014]",
      "first 13: A space must stand before a citation."),
    Fault(
      .first, "hard to say.", "hard to say [1].",
      "first 12: A \"[\" must begin a citation such as [@goodwin-2017], and a \"]\" end it."),
    Fault(
      .first, "hard to say.", "hard to say [@goodwin-2017.",
      "first 12: A \"[\" must begin a citation such as [@goodwin-2017], and a \"]\" end it."),
    Fault(
      .first, #""text":"One week tells little.""#, #""words":"One week tells little.""#,
      "first 16: The field \"text\" is missing.",
      "first 16: The field \"words\" has no meaning here; remove it."),
    Fault(
      .first, "One week tells little.", "", "first 16: \"text\" must say something; it is empty."),
    Fault(
      .first, "One week tells little.", "One week\\u001b[2J",
      "first 16: \"text\" holds the control character U+1B; remove it.",
      "first 16: A \"[\" must begin a citation such as [@goodwin-2017], and a \"]\" end it."),
    Fault(
      .first, "Nothing comes.", "Nothing\\u0007 comes.",
      "first 15: \"items\" holds the control character U+7; remove it."),
    Fault(
      .first, #"["The film ends.","Nothing comes."]"#, "[]",
      "first 15: \"items\" must have 1 to 20 entries; it has 0."),
    Fault(
      .first, #""Nothing comes.""#, "null", "first 15: \"items\" must be text; it is null."),
    Fault(
      .first, "One week tells little.", String(repeating: "word ", count: 300) + "end",
      "first 16: A block or an entry must have at most 1200 characters."),
    Fault(
      .first, "\"one-thing\"", "\"breathing\"",
      "first 17: \"exercise\" must be one of \"noticing\", \"one-thing\"."),
    Fault(
      .first, "tells little.\"", "tells little.\",\"exercise\":\"noticing\"",
      "first 16: The field \"exercise\" has no meaning here; remove it."),
    Fault(
      .second, #"{"type":"tryThis","text":"Look up."}"#, "7",
      "second 12: This must be an object; it is a number."),
  ]

  private static let ofSources: [Fault] = [
    Fault(
      .sources, "gamut-sources", "sources", "sources 1: \"format\" must be \"gamut-sources\"."),
    Fault(
      .sources, #""id":"read-2014""#, #""id":"goodwin-2017""#,
      "sources 4: The source \"goodwin-2017\" stands twice; each must be different.",
      "first 13: There is no source \"read-2014\" in the list of sources."),
    Fault(
      .sources, #""note":"People"#, #""doi":"10.1016/j.jad.2017.05.048","note":"People"#,
      "sources 4: The doi \"10.1016/j.jad.2017.05.048\" stands twice; each must be different."),
    Fault(
      .sources, "10.1016/", "https://doi.org/10.1016/",
      "sources 3: \"doi\" must be an identifier such as 10.1016/j.jad.2017.05.048."),
    Fault(
      .sources, "Read J, Cartwright C", "Read J, , C",
      "sources 4: \"authors\" must have a name of two letters or more between commas."),
    Fault(
      .sources, #""year":2014"#, #""year":1014"#,
      "sources 4: \"year\" must be a whole number from 1900 to 2100."),
    Fault(
      .sources, "chose to", "chose\\u202eto",
      "sources 5: \"note\" holds the control character U+202E; remove it."),
    Fault(
      .sources, #""note":"#, #""notes":"#,
      "sources 5: The field \"notes\" has no meaning here; remove it. Did you mean \"note\"?"),
  ]

  @Test(arguments: ofHead + ofBlocks + ofSources)
  func `are sentences with their file and line`(_ fault: Fault) {
    var sample = TopicSample()
    #expect(sample[fault.file].ranges(of: fault.old).count == 1)
    sample[fault.file] = sample[fault.file].replacing(fault.old, with: fault.new)
    #expect(sample.faults == fault.sentences)
  }

  @Test func `are all told together, of every file`() {
    var sample = TopicSample()
    sample.first = sample.first.replacing("2026-11-23", with: "today")
    sample.second = sample.second.replacing("tryThis", with: "game")
    sample.sources = sample.sources.replacing("2014,", with: "-1,")
    #expect(
      sample.faults.map { $0.prefix { $0 != ":" } } == ["sources 4", "first 5", "second 12"])
  }

  @Test func `of a file that is no JSON blame no other file`() {
    var sample = TopicSample()
    sample.second = "{"
    #expect(sample.faults == ["second 1: a key must stand here, in double quotes."])
    sample = TopicSample()
    sample.sources = "[]"
    #expect(sample.faults.first == "sources 1: This must be an object; it is a list.")
    sample.sources = ""
    #expect(sample.faults == ["sources 1: the text ends too early."])
  }

  @Test func `of a file of absurd size are one sentence`() {
    var sample = TopicSample()
    sample.first = sample.first.replacing("Name one", with: String(repeating: "a", count: 1 << 17))
    #expect(sample.faults.count == 1)
    #expect(sample.faults.first?.contains("at most 65536 are read") == true)
    sample = TopicSample()
    let block = #"{"type":"caution","text":"One week tells little."},"#
    sample.first = sample.first.replacing(
      block, with: String(repeating: block + "\n", count: 80))
    #expect(
      sample.faults == ["first 10: \"blocks\" must have 1 to 60 entries; it has 86."])
  }

  @Test func `of a file that is cut off or garbled anywhere are sentences, never a crash`() {
    let whole = TopicSample()
    for count in stride(from: 0, to: whole.first.utf8.count, by: 7) {
      var sample = whole
      sample.first = String(decoding: whole.first.utf8.prefix(count), as: UTF8.self)
      #expect(!sample.faults.isEmpty)
      for change in ["\"\"", "null", "[]", "{}", "-1", "[@", "\\u0000"] {
        let start = whole.first.utf8.prefix(count)
        let rest = whole.first.utf8.dropFirst(count + 5)
        sample.first =
          String(decoding: start, as: UTF8.self) + change + String(decoding: rest, as: UTF8.self)
        _ = sample.faults
      }
    }
  }

  @Test(arguments: [
    ("10.1016/j.jad.2017.05.048", true), ("10.1016/S2215-0366(24)00133-0", true),
    ("10.1016/", false), ("10.10/x", false), ("11.1016/x", false), ("10.1016", false),
    ("10.1016/a b", false), ("doi:10.1016/x", false), ("10.10x6/x", false), ("", false),
    ("10.1016/x.", false), ("10.1016/é", false),
  ])
  func `an identifier of a publication has one form`(doi: String, isRight: Bool) {
    #expect(Source.isWellFormed(doi: doi) == isRight)
  }
}
