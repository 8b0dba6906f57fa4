@testable import Learn
import Resources
import StrictJSON
import Testing

@Suite struct `The schemas of topics and sources` {
  private let topic: ContentNode
  private let sources: ContentNode

  init() throws {
    func schema(_ name: String) throws -> ContentNode {
      let file = try #require(
        Resource.files(in: "Schemas").first { $0.path == "Schemas/\(name).schema.json" })
      return ContentNode(try JSONReader.read(file.bytes))
    }
    topic = try schema("topic")
    sources = try schema("sources")
  }

  private func keys(_ node: ContentNode?) -> Set<String> {
    Set(node?.value.object?.members.map(\.key) ?? [])
  }

  private func words(_ node: ContentNode?) -> Set<String> {
    Set(node?.elements?.compactMap { $0.value.string } ?? [])
  }

  @Test func `know the words that the readers know`() {
    let situations = topic["properties"]?["situations"]?["items"]?["enum"]
    #expect(words(situations) == Set(Situation.allCases.map(\.rawValue)))
    #expect(words(topic["$defs"]?["mark"]?["enum"]) == Set(Evidence.allCases.map(\.rawValue)))
    let exercises = topic["$defs"]?["tryThis"]?["properties"]?["exercise"]?["enum"]
    #expect(words(exercises) == Set(Exercise.allCases.map(\.rawValue)))
    let types = ["text", "claim", "list", "tryThis"].flatMap { name in
      words(topic["$defs"]?[name]?["properties"]?["type"]?["enum"])
    }
    #expect(types.sorted() == TopicReader.BlockType.allCases.map(\.rawValue).sorted())
  }

  @Test func `have the limits of the readers`() {
    #expect(
      topic["properties"]?["title"]?["maxLength"]?.value.integer == TopicReader.mostTitleCells)
    #expect(
      topic["$defs"]?["words"]?["maxLength"]?.value.integer == TopicReader.mostCharacters)
  }

  @Test func `ask for what the readers ask for`() {
    for key in words(topic["required"]) {
      let pattern = "\"\(key)\":"
      var sample = TopicSample()
      sample.first = sample.first.replacing(pattern, with: "\"other\":", maxReplacements: 1)
      #expect(sample.faults.contains { $0.contains("The field \"\(key)\" is missing.") })
    }
    #expect(words(topic["required"]) == keys(topic["properties"]))
    for key in words(sources["$defs"]?["source"]?["required"]) {
      var sample = TopicSample()
      sample.sources = sample.sources.replacing("\"\(key)\":", with: "\"other\":")
      #expect(sample.faults.contains { $0.contains("The field \"\(key)\" is missing.") })
    }
    #expect(
      keys(sources["$defs"]?["source"]?["properties"])
        .subtracting(words(sources["$defs"]?["source"]?["required"])) == ["doi", "note", "year"])
  }

  @Test func `know every field of the built-in files`() throws {
    for file in Resource.files(in: "Learn") {
      let root = ContentNode(try JSONReader.read(file.bytes))
      #expect(keys(root).isSubset(of: keys(topic["properties"])))
      for block in root["blocks"]?.elements ?? [] {
        let type = block["type"]?.value.string ?? ""
        let name = ["text", "claim", "list", "tryThis"].first { name in
          words(topic["$defs"]?[name]?["properties"]?["type"]?["enum"]).contains(type)
        }
        let properties = name.flatMap { topic["$defs"]?[$0]?["properties"] }
        #expect(keys(block).isSubset(of: keys(properties)))
      }
    }
    let file = try #require(Resource.files(in: "Sources").first)
    for source in ContentNode(try JSONReader.read(file.bytes))["sources"]?.elements ?? [] {
      #expect(keys(source).isSubset(of: keys(sources["$defs"]?["source"]?["properties"])))
    }
  }
}
