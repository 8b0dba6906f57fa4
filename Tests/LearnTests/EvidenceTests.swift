import CivilTime
import Learn
import Testing

@Suite struct `The claims of a topic` {
  @Test func `are told for each of its sources, with their marks and without numbers`() {
    for topic in TopicLibrary.standard.topics {
      for (index, source) in topic.sources.enumerated() {
        let claims = topic.claims(citing: index + 1)
        #expect(!claims.isEmpty, "\(topic.id): \(source.id)")
        #expect(claims.allSatisfy { !$0.text.contains("[") && !$0.text.contains("\n") })
      }
      #expect(topic.claims(citing: topic.sources.count + 1).isEmpty)
    }
  }

  @Test func `each have a sentence for their mark`() {
    #expect(Set(Evidence.allCases.map(\.sentence)).count == Evidence.allCases.count)
  }

  @Test func `are not taken for those of a source whose number only begins alike`() throws {
    let topic = Topic(
      id: "sample", title: "Sample", summary: "", minutes: 1,
      checked: try #require(CivilDate("2026-11-23")),
      blocks: [.claim("One thing [1]."), .claim("Another [12].")],
      evidence: [0: .confirmed, 1: .range])
    #expect(topic.claims(citing: 1).map(\.text) == ["One thing"])
    #expect(topic.claims(citing: 12).map(\.evidence) == [.range])
  }
}
