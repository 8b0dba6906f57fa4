import Questionnaires
import Testing

@Suite struct `The context and the rule of emotional range` {
  private let questionnaire: Questionnaire

  init() throws {
    questionnaire = try #require(
      try QuestionnaireLibrary.builtIn().questionnaire("emotional-range"))
  }

  @Test(
    arguments: [
      (.bother, .always, 1), (.adherence, .medicine, 1), (.helpfulness, .always, 4),
      (.comparison, .medicine, 4), (.attribution, .medicine, 4), (.note, .always, 1),
    ] as [(ContextQuestion.Role, ContextQuestion.Condition, Int)])
  func `asks each question when it should`(
    role: ContextQuestion.Role, when: ContextQuestion.Condition, every: Int
  ) throws {
    let question = try #require(questionnaire.context(role))
    #expect(question.when == when)
    #expect(question.every == every)
  }

  @Test func `has just these questions, the note last`() {
    #expect(questionnaire.context.count == ContextQuestion.Role.allCases.count)
    #expect(questionnaire.context.last?.role == .note)
  }

  @Test(
    arguments: [
      (.bother, 5, 1), (.adherence, 5, 1), (.helpfulness, 3, 1), (.comparison, 7, 1),
      (.attribution, 5, 1),
    ] as [(ContextQuestion.Role, Int, Int)])
  func `offers its points and one answer beside them`(
    role: ContextQuestion.Role, points: Int, beside: Int
  ) throws {
    let options = try #require(questionnaire.context(role)).responseOptions
    #expect(options.prefix(points).map(\.value) == Array(0..<points))
    #expect(options.prefix(points).allSatisfy { !$0.isOffScale })
    #expect(options.dropFirst(points).count == beside)
    #expect(options.dropFirst(points).allSatisfy { $0.isOffScale })
  }

  @Test func `marks the answers that tell of missed doses`() throws {
    let options = try #require(questionnaire.context(.adherence)).responseOptions
    #expect(
      options.filter(\.isMissedDose).map(\.label) == ["Missed some", "Missed most", "Took none"])
    #expect(
      questionnaire.context.filter { $0.role != .adherence }.flatMap(\.responseOptions)
        .allSatisfy { !$0.isMissedDose })
  }

  @Test func `names the medicine and the date where it compares`() throws {
    let question = try #require(questionnaire.context(.comparison))
    #expect(question.text.contains("{medicine}") && question.text.contains("{date}"))
  }

  @Test func `has the rule and the bands of the description`() {
    guard case .facetMean(let rule) = questionnaire.scoring.method else {
      Issue.record("not scored by its facets")
      return
    }
    #expect(rule.minimumItems == 12)
    #expect(rule.minimumFacets == 6)
    #expect(rule.minimumShareOfFacet == 0.5)
    #expect(
      questionnaire.scoring.bands.map { "\(Int($0.from)) \($0.id) \($0.title)" } == [
        "0 full-range full range", "20 wide-range wide range", "40 partly-muted partly muted",
        "60 mostly-muted mostly muted", "80 numb numb",
      ])
    #expect(questionnaire.scoring.bands.allSatisfy { !$0.meaning.isEmpty })
  }
}
