import CivilTime
import Learn
import Testing

@Suite struct `A search in the topics` {
  private let library = TopicLibrary(topics: [
    Topic(
      id: "one", title: "Café and Tears", summary: "Of quiet weeks.", minutes: 1,
      checked: .earliest,
      blocks: [
        .heading("Dry eyes"), .paragraph("A film ends. Nothing rises, and no tears come."),
        .list(["a funeral", "a (sad) song, 3.5 minutes"]),
      ]),
    Topic(
      id: "two", title: "Почему это бывает", summary: "Стра\u{301}нно тихо.", minutes: 1,
      checked: .earliest,
      blocks: [.claim("静かな一週間。感情が遠い [1]."), .paragraph("C'est naïve. Numb, numbness.")]),
  ])

  @Test(arguments: [
    ("tears", ["one"]), ("TEARS film", ["one"]), ("film tears", ["one"]), ("cafe", ["one"]),
    ("CAFÉ", ["one"]), ("cafe\u{301}", ["one"]), ("ear", ["one"]), ("quiet funeral", ["one"]),
    ("naive", ["two"]), ("NAÏVE", ["two"]), ("c’est", ["two"]), ("ПОЧЕМУ", ["two"]),
    ("感情", ["two"]), ("一週間 naive", ["two"]), ("n", ["one", "two"]), ("a\tn", ["one", "two"]),
    ("tears numb", []), ("zebra", []), ("", []), ("  \n ", []),
    ("(sad)", ["one"]), ("3.5", ["one"]), ("3?5", []), (".*", []), ("[a-z]+", []), ("(", ["one"]),
    ("\\", []), ("^", []), ("$", []), ("\u{1B}[", []), ("שלום", []), ("%s", []),
    ("tears come. a", ["one"]),
  ])
  func `finds the topics that hold every word, as it stands`(words: String, ids: [String]) {
    #expect(library.search(words).map(\.topic.id) == ids)
  }

  @Test func `shows the block that holds most words, with what to mark`() throws {
    let hit = try #require(library.search("tears film dry").first)
    #expect(hit.block == 1)
    #expect(hit.excerpt == "A film ends. Nothing rises, and no tears come.")
    #expect(hit.ranges == [2..<6, 35..<40])
    let title = try #require(library.search("café").first)
    #expect(title.block == nil)
    #expect(title.excerpt == "Of quiet weeks.")
    #expect(title.ranges.isEmpty)
    #expect(library.search("eyes").first?.block == 0)
  }

  @Test func `finds words that overlap as one part`() throws {
    let search = try #require(TopicSearch("numb numbness bness"))
    #expect(search.ranges(in: "Numb, numbness.") == [0..<4, 6..<14])
    #expect(search.ranges(in: "").isEmpty)
  }

  @Test func `tells every place of a topic, in order`() throws {
    let search = try #require(TopicSearch("nothing a"))
    let places = search.places(in: library.topics[0])
    #expect(places == places.sorted())
    #expect(places.first == TopicPlace(block: 1, offset: 0))
    #expect(places.count == 8)
  }

  @Test(arguments: [16, 20, 40, 64])
  func `shows an excerpt that fits and holds the first hit`(cells: Int) throws {
    let search = try #require(TopicSearch("needle"))
    for before in stride(from: 0, to: 60, by: 7) {
      let text =
        String(repeating: "hay ", count: before) + "needle" + String(repeating: " hay", count: 30)
      let excerpt = search.excerpt(of: text, to: cells)
      #expect(excerpt.count <= cells)
      #expect(search.ranges(in: excerpt).count == 1)
      #expect(excerpt.hasPrefix("... ") == (before > 0))
      #expect(excerpt.hasSuffix(" ..."))
    }
    let long = String(repeating: "x", count: 5_000) + "needle"
    #expect(search.excerpt(of: long, to: cells).count <= cells)
  }

  @Test func `takes ten thousand characters of anything`() {
    for text in ["needle ", "[(", "漢", "\u{301}", "\u{1B}["] {
      _ = library.search(String(repeating: text, count: 10_000 / text.count))
    }
  }

  @Test(arguments: [
    ("how-comon", ["how-common"]), ("HOW-COMMON", ["how-common"]), ("pass", ["does-it-pass"]),
    ("partner", ["partners"]), ("relieve", ["relief"]), ("xyzzy", []), ("", []),
    ("numbness", ["antidepressants"]),
  ])
  func `suggests ids that are near`(id: String, ids: [String]) throws {
    #expect(try TopicLibrary.builtIn().suggestions(for: id).map(\.id) == ids)
  }

  @Test func `suggests nothing for an id of absurd length`() throws {
    let id = String(repeating: "q", count: 100_000)
    #expect(try TopicLibrary.builtIn().suggestions(for: id).isEmpty)
  }
}
