import Questionnaires
import Scoring
import StrictJSON
import Testing

@Suite struct `The worked example` {
  @Test func `presence 3 and absence 1 throughout are position 25 and wide range`() throws {
    let questionnaire = try #require(try QuestionnaireLibrary.builtIn().standard)
    let answers = questionnaire.items.map { ($0.id, Answer.point($0.keying == .absence ? 1 : 3)) }
    let score = questionnaire.score(Dictionary(uniqueKeysWithValues: answers))
    #expect(
      score.json.written == """
        {"band":"wide-range","bounds":[25.0,25.0],"facets":{"caring":25.0,"connection":25.0,\
        "expression":25.0,"painful":25.0,"pleasant":25.0,"selfhood":25.0},"position":25.0}
        """)
  }

  @Test func `the ends of the continuum are 0 and 100`() throws {
    let plan = Blueprint.sixteen
    let felt = try plan.score(plan.answers(points: Array(repeating: 0, count: 16)))
    #expect(felt.position == 0)
    #expect(felt.band?.id == "band-0")
    let numb = try plan.score(plan.answers(points: Array(repeating: 4, count: 16)))
    #expect(numb.position == 100)
    #expect(numb.band?.id == "band-80")
  }

  @Test func `one point of one item moves the position by 1,5625`() throws {
    let plan = Blueprint.sixteen
    for item in 0..<16 {
      var points = Array(repeating: Int?(2), count: 16)
      points[item] = 3
      let position = try #require(try plan.score(plan.answers(points: points)).position)
      #expect(position.isClose(to: 50 + 1.5625))
    }
  }
}
