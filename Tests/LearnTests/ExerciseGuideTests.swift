import CivilTime
@testable import Learn
import Resources
import StrictJSON
import TestSupport
import Testing

@Suite struct `The guides to the exercises` {
  @Test func `are there for each exercise, and have no fault`() throws {
    let guides = try ExerciseGuide.builtIn()
    #expect(guides.map(\.exercise) == Exercise.allCases)
    #expect(guides == ExerciseGuide.standard)
  }

  @Test func `take the two minutes that they say, and no time where something is written`() throws {
    for guide in ExerciseGuide.standard {
      let seconds = guide.steps.map(\.seconds)
      switch guide.exercise {
      case .noticing:
        #expect(seconds.compactMap(\.self).reduce(0, +) == 120)
        #expect(!seconds.contains(nil))
      case .oneThing: #expect(seconds == [nil])
      }
    }
  }

  // An opening stands on a page of its own, and not in one line below a list.
  @Test(arguments: ContentRule.all.filter { $0.name != "has a summary of one line" })
  func `keep the rules of the topics`(_ rule: ContentRule) {
    for guide in ExerciseGuide.standard {
      var topic = Topic(
        id: guide.exercise.rawValue, title: guide.title, summary: guide.opening[0], minutes: 1,
        checked: .earliest, blocks: guide.paragraphs.map(TopicBlock.paragraph))
      topic.minutes = topic.minutesOfWords
      #expect(rule.faults(topic).isEmpty, "\(rule.faults(topic))")
    }
  }

  @Test(arguments: [
    "feel again", "bring", "restore", "recover", "heal", "better", "improve", "help you", "should",
    "every day", "streak", "in a row", "well done", "great",
  ])
  func `claim nothing, praise nothing and count nothing`(phrase: String) {
    for guide in ExerciseGuide.standard {
      let text = guide.paragraphs.joined(separator: " ").lowercased()
      #expect(!text.contains(phrase))
    }
  }

  // MARK: - Faults

  private static let text = #"""
    {"format":"gamut-exercise","version":1,"id":"one-thing",
    "title":"One thing",
    "opening":["Something small."],
    "steps":[
    {"text":"What is it?","detail":"A few words.","seconds":20}],
    "closing":["That was all."]}
    """#

  private func faults(in text: String, path: String = "Exercises/one-thing.json") -> [String] {
    do throws(ContentFaults) {
      _ = try ExerciseGuide.read(Resource(path: path, bytes: Array(text.utf8)))
      return []
    } catch {
      return error.sentences.map(\.faultWithoutColumn)
    }
  }

  @Test func `are read as they stand`() throws {
    #expect(faults(in: Self.text) == [])
    let guide = try ExerciseGuide.read(
      Resource(path: "Exercises/one-thing.json", bytes: Array(Self.text.utf8)))
    #expect(
      guide
        == ExerciseGuide(
          exercise: .oneThing, title: "One thing", opening: ["Something small."],
          steps: [
            ExerciseGuide.Step(text: "What is it?", detail: "A few words.", seconds: 20)
          ],
          closing: ["That was all."]))
  }

  @Test(arguments: [
    ("gamut-exercise", "gamut-topic", "1: \"format\" must be \"gamut-exercise\"."),
    (
      #""id":"one-thing""#, #""id":"dancing""#,
      "1: \"id\" must be one of \"noticing\", \"one-thing\"."
    ),
    (
      #""id":"one-thing""#, #""id":"noticing""#,
      "1: The file must be named after its id, Exercises/noticing.json."
    ),
    (#""title":"One thing","#, "", "1: The field \"title\" is missing."),
    (
      #""title":"One thing""#, #""title":"One thing and another and yet another""#,
      "2: \"title\" must take at most 36 cells."
    ),
    (#"["Something small."]"#, "[]", "3: \"opening\" must have 1 to 3 entries; it has 0."),
    (
      "Something small.", "\\u001b[2J",
      "3: \"opening\" holds the control character U+1B; remove it."
    ),
    (#""seconds":20"#, #""seconds":0"#, "5: \"seconds\" must be a whole number from 5 to 120."),
    (#""seconds":20"#, #""minutes":2"#, "5: The field \"minutes\" has no meaning here; remove it."),
    (#"["That was all."]"#, #""That was all.""#, "6: \"closing\" must be a list; it is text."),
  ])
  func `have their faults told, each with its line`(old: String, new: String, sentence: String) {
    #expect(Self.text.ranges(of: old).count == 1)
    #expect(faults(in: Self.text.replacing(old, with: new)) == [sentence])
  }

  @Test func `have at most so many characters`() {
    let long = String(repeating: "word ", count: 40) + "end"
    #expect(
      faults(in: Self.text.replacing("Something small.", with: long)) == [
        "3: A paragraph must have at most 160 characters."
      ])
    #expect(
      faults(in: Self.text.replacing("What is it?", with: long)) == [
        "5: \"text\" must have at most 72 characters."
      ])
    #expect(
      faults(in: Self.text.replacing("A few words.", with: long)) == [
        "5: \"detail\" must have at most 160 characters."
      ])
  }

  @Test func `that are cut off anywhere are one sentence`() {
    for count in 0..<Self.text.utf8.count {
      #expect(faults(in: String(decoding: Self.text.utf8.prefix(count), as: UTF8.self)).count == 1)
    }
  }

  // MARK: - The schema

  @Test func `have a schema that knows what the reader knows`() throws {
    let file = try #require(
      Resource.files(in: "Schemas").first { $0.path == "Schemas/exercise.schema.json" })
    let schema = ContentNode(try JSONReader.read(file.bytes))
    func words(_ node: ContentNode?) -> [String] {
      node?.elements?.compactMap { $0.value.string } ?? []
    }
    #expect(words(schema["properties"]?["id"]?["enum"]) == Exercise.allCases.map(\.rawValue))
    let fields = schema["properties"]?.value.object?.members.map(\.key) ?? []
    #expect(words(schema["required"]).sorted() == fields.sorted())
    #expect(
      schema["properties"]?["title"]?["maxLength"]?.value.integer == ExerciseReader.mostTitleCells)
    #expect(
      schema["$defs"]?["words"]?["maxLength"]?.value.integer == ExerciseReader.mostCharacters)
    let step = schema["$defs"]?["step"]?["properties"]
    #expect(step?["text"]?["maxLength"]?.value.integer == ExerciseReader.mostStepCharacters)
    for file in Resource.files(in: "Exercises") {
      let root = ContentNode(try JSONReader.read(file.bytes))
      for node in root["steps"]?.elements ?? [] {
        for member in node.value.object?.members ?? [] { #expect(step?[member.key] != nil) }
      }
    }
  }
}

extension ExerciseGuide {
  /// All that is said, but for the title.
  fileprivate var paragraphs: [String] {
    opening + steps.flatMap { [$0.text, $0.detail] }.filter { !$0.isEmpty } + closing
  }
}
