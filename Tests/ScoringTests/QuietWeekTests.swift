import Questionnaires
import Scoring
import Testing

@Suite struct `A quiet week` {
  @Test func `costs no position when nothing happened wherever that is offered`() throws {
    let questionnaire = try #require(try QuestionnaireLibrary.builtIn().standard)
    let answers = questionnaire.items.map { item in
      (item.id, item.mayBeUntested ? Answer.nothingHappened : .point(2))
    }
    let score = questionnaire.score(Dictionary(uniqueKeysWithValues: answers))
    #expect(answers.contains { $0.1 == .nothingHappened })
    #expect(score.position?.isClose(to: 50) == true)
  }
}
