import Questionnaires
import Scoring
import StrictJSON
import Testing

@Suite struct `The written score` {
  private let plan = Blueprint(
    entries: [
      .init(facet: "pleasant", keying: .presence), .init(facet: "painful", keying: .presence),
      .init(facet: "pleasant", keying: .absence), .init(facet: "painful", keying: .absence),
      .init(facet: "zeal", keying: .absence), .init(facet: "caring", keying: .absence),
      .init(facet: "zeal", keying: .absence), .init(facet: "caring", keying: .absence),
    ])

  private func written(_ values: [Int?]) throws -> String {
    try plan.questionnaire().score(plan.answers(values.map { $0.map(Answer.point) })).json.written
  }

  @Test func `has sorted keys and doubles`() throws {
    #expect(
      try written([3, 3, 1, 2, 1, 1, 1, 1]) == """
        {"band":"band-20","bounds":[28.125,28.125],"facets":\
        {"caring":25.0,"painful":37.5,"pleasant":25.0,"zeal":25.0},"position":28.125}
        """)
  }

  @Test func `holds only the facets that have a score`() throws {
    #expect(
      try written([3, nil, 1, nil, nil, nil, nil, nil]) == """
        {"band":"band-20","bounds":[6.25,81.25],"facets":{"pleasant":25.0},\
        "position":25.0}
        """)
  }

  @Test func `has null for a position and a band that are not there`() throws {
    #expect(
      try written(Array(repeating: nil, count: 8))
        == #"{"band":null,"bounds":[0.0,100.0],"facets":{},"position":null}"#)
  }

  @Test func `names the pattern only when there is one`() throws {
    #expect(
      try written(Array(repeating: 0, count: 8)) == """
        {"band":"band-20","bounds":[25.0,25.0],"facets":\
        {"caring":0.0,"painful":50.0,"pleasant":50.0,"zeal":0.0},"pattern":"contradictory",\
        "position":25.0}
        """)
  }

  @Test func `reads back to the very same numbers`() throws {
    let score = try plan.score(plan.answers(points: [1, 2, 3, 0, 1, nil, 2, 2]))
    let read = try JSONReader.read(Array(Score.position(score).json.written.utf8))
    #expect(read.object?["position"]?.double == score.position)
    let bounds = try #require(read.object?["bounds"]?.array)
    #expect(bounds.map(\.double) == [score.bounds.lowerBound, score.bounds.upperBound])
  }
}
