import Questionnaires
import Scoring
import StrictJSON
import Testing

@Suite struct `The score of the PHQ-8` {
  private func score(_ values: [Int?]) throws -> Score {
    let questionnaire = try #require(try QuestionnaireLibrary.builtIn().companion)
    var answers: [String: Answer] = [:]
    for (item, value) in zip(questionnaire.items, values) {
      answers[item.id] = value.map(Answer.point) ?? .skipped
    }
    return questionnaire.score(answers)
  }

  @Test(arguments: [
    (0, "minimal"), (4, "minimal"), (5, "mild"), (9, "mild"), (10, "moderate"), (14, "moderate"),
    (15, "moderately-severe"), (19, "moderately-severe"), (20, "severe"), (24, "severe"),
  ])
  func `is the sum, in its published band`(total: Int, band: String) throws {
    let values = (0..<8).map { ($0 < total % 8 ? 1 : 0) + total / 8 }
    let score = try score(values)
    #expect(score.total == total)
    #expect(score.band?.id == band)
    #expect(score.position == nil)
  }

  @Test(arguments: 0..<8)
  func `should not be calculated when not all items are answered`(missing: Int) throws {
    var values: [Int?] = Array(repeating: 3, count: 8)
    values[missing] = nil
    #expect(try score(values).json == ["total": .null, "band": .null])
  }
}
