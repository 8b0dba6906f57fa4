import Questionnaires
import Testing

@Suite struct `Context questions` {
  private func asked(medicine: Bool, earlier: Int) throws -> [String] {
    try Walk.begin(
      Circumstances(medicine: medicine ? Walk.medicine : nil, earlierCheckIns: earlier)
    ).contextQuestions.map(\.id)
  }

  @Test(arguments: [0, 1, 2, 4, 5, 6, 8, 518])
  func `for every fourth check-in are not asked in others`(earlier: Int) throws {
    #expect(try asked(medicine: false, earlier: earlier) == ["bother", "note"])
    #expect(try asked(medicine: true, earlier: earlier) == ["bother", "taken", "note"])
  }

  @Test(arguments: [3, 7, 11, 519])
  func `for every fourth check-in are asked in the 4th, the 8th and so on`(earlier: Int) throws {
    #expect(try asked(medicine: false, earlier: earlier) == ["bother", "helpful", "note"])
    #expect(
      try asked(medicine: true, earlier: earlier)
        == ["bother", "taken", "helpful", "compared", "note"])
  }

  @Test func `are walked in their order, after the items`() throws {
    let walk = try Walk.begin(Walk.everything)
    #expect(walk.walk == (0..<4).map(Walk.Step.item) + (0..<5).map(Walk.Step.context))
  }

  @Test(arguments: [
    (Answer.point(0), true), (.point(9), true), (.point(2), false), (.point(-1), false),
    (.skipped, true), (.nothingHappened, false),
  ])
  func `take the values of their options, and skipping`(answer: Answer, isOffered: Bool) throws {
    let question = try #require(try SampleDocument.questionnaire().context(.bother))
    #expect(question.offers(answer) == isOffered)
  }

  @Test(arguments: [
    (Answer.point(0), true), (.point(2), true), (.point(3), false), (.point(-1), false),
    (.skipped, true), (.nothingHappened, false),
  ])
  func `and items take their points, and nothing happened only where it is offered`(
    answer: Answer, isOffered: Bool
  ) throws {
    let questionnaire = try SampleDocument.questionnaire()
    #expect(questionnaire.item("sad")?.offers(answer) == isOffered)
    #expect(questionnaire.item("joy")?.offers(.nothingHappened) == true)
  }
}
