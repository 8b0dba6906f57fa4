import CivilTime
import Learn
import Questionnaires
import Resources
import TestSupport
import Testing

@Suite struct `The built-in topics` {
  private static let library = TopicLibrary.standard

  @Test func `have no fault`() throws {
    let library = try TopicLibrary.builtIn()
    #expect(library == Self.library)
    #expect(library.topics.count == Resource.files(in: "Learn").count)
  }

  @Test(arguments: ContentRule.all)
  func `keep each rule`(_ rule: ContentRule) {
    for topic in Self.library.topics {
      let faults = rule.faults(topic)
      let grade = ReadingGrade.grade(of: topic.runningText)
      #expect(faults.isEmpty, "\(topic.id), of grade \(grade): \(faults.joined(separator: "\n"))")
    }
  }

  @Test(arguments: LibraryRule.all)
  func `together keep each rule`(_ rule: LibraryRule) {
    let faults = rule.faults(Self.library)
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test func `are about facets of the built-in questionnaire, and about each of them`() throws {
    let questionnaire = try #require(try QuestionnaireLibrary.builtIn().standard)
    let facets = Set(questionnaire.facets.map(\.id))
    for topic in Self.library.topics {
      #expect(facets.isSuperset(of: topic.facets), "\(topic.id): \(topic.facets)")
    }
    #expect(Set(Self.library.topics.flatMap(\.facets)) == facets)
  }

  @Test func `let through nothing that no longer stands in them`() {
    for allowance in Allowance.all {
      let topic = Self.library.topic(allowance.topic)
      #expect(topic?.plainText.contains(allowance.text) == true, "\(allowance.text)")
    }
  }

  @Test func `take one cell a character, and nothing of them has to be replaced in ASCII`() {
    for topic in Self.library.topics {
      for text in [topic.plainText] + topic.sources.map({ $0.reference + $0.note }) {
        #expect(
          text.unicodeScalars.allSatisfy {
            $0.value < 0x180 || "‘’“”–—".unicodeScalars.contains($0)
          })
      }
    }
  }
}
