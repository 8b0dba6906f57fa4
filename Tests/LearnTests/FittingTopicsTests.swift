import CivilTime
import History
import Learn
import Questionnaires
import Scoring
import Testing

@Suite struct `The topics that fit a week` {
  private let questionnaire: Questionnaire

  init() throws {
    questionnaire = try #require(try QuestionnaireLibrary.builtIn().standard)
  }

  /// The ids of the topics for a week in which every answer counts `point`, but for some facets,
  /// with answers to context questions by role.
  private func fitting(
    _ point: Int = 1, facets: [String: Int] = [:], missing: Int = 0,
    context: [ContextQuestion.Role: Int] = [:]
  ) throws -> [String] {
    var answers: [String: Answer] = [:]
    for item in questionnaire.items {
      let point = item.facet.flatMap { facets[$0] } ?? point
      answers[item.id] = .point(item.keying == .absence ? point : 4 - point)
    }
    for item in questionnaire.items.prefix(missing) { answers[item.id] = .skipped }
    let date = try #require(CivilDate("2026-11-22"))
    var checkIn = CheckIn(
      id: "week", questionnaire: questionnaire.id, questionnaireVersion: questionnaire.version,
      weekEnding: date, recordedAt: Timestamp(date: date, secondOfDay: 70_000, offset: 3600),
      answers: answers)
    for (role, value) in context {
      checkIn.context[try #require(questionnaire.context(role)).id] = .point(value)
    }
    let scored = try #require(
      HistoryDocument(checkIns: [checkIn]).scored(questionnaire, through: date).first)
    return TopicLibrary.standard.topics(fitting: scored, by: questionnaire).map(\.id)
  }

  @Test func `are none when a week says little`() throws {
    #expect(try fitting() == [])
    #expect(try fitting(context: [.bother: 2, .adherence: 0, .helpfulness: 2]) == [])
    #expect(try fitting(context: [.bother: 9, .adherence: 9, .helpfulness: 9]) == [])
  }

  @Test func `tell of the line where the position is low`() throws {
    #expect(try fitting(0) == ["the-whole-line"])
    #expect(try fitting(0, context: [.bother: 4]) == ["talking"])
  }

  @Test func `begin with both kinds of feeling when both are faint`() throws {
    #expect(try fitting(facets: ["pleasant": 3, "painful": 3]).first == "joy-and-sorrow")
    #expect(try fitting(facets: ["pleasant": 3]).contains("joy-and-sorrow") == false)
  }

  @Test func `go by the most muted side of feeling`() throws {
    #expect(try fitting(facets: ["connection": 2]) == ["partners"])
    #expect(try fitting(facets: ["connection": 2, "caring": 3]).first == "neighbours")
  }

  @Test func `go by what was said of the medicine, of the bother and of feeling less`() throws {
    for value in [1, 2, 3, 4] {
      #expect(try fitting(context: [.adherence: value]) == ["stopping-alone"])
    }
    #expect(try fitting(context: [.bother: 3]) == ["talking"])
    #expect(try fitting(context: [.helpfulness: 0]) == ["relief"])
    #expect(try fitting(context: [.helpfulness: 1]) == ["relief"])
    #expect(
      try fitting(context: [.bother: 4, .adherence: 1]) == ["stopping-alone", "talking"])
  }

  @Test func `explain the check first when it has no position`() throws {
    #expect(try fitting(missing: 5, context: [.bother: 4]) == ["this-check", "talking"])
  }

  @Test func `name a claim with its mark for each source`() throws {
    let topic = try #require(TopicLibrary.standard.topic("how-common"))
    for number in 1...topic.sources.count {
      let claims = topic.claims(citing: number)
      #expect(!claims.isEmpty)
      #expect(claims.allSatisfy { !$0.text.contains("[") })
    }
    #expect(topic.claims(citing: 1).first?.evidence == .range)
    #expect(topic.claims(citing: 99).isEmpty)
  }
}
