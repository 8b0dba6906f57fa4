import CivilTime
import History
@testable import Learn
import Questionnaires
import Scoring
import TestSupport
import Testing

@Suite struct `The right page for a week` {
  /// What is said in a week that is not as in an ordinary one.
  struct Week: Sendable {
    /// How many weeks after the first one it ends.
    var number = 0
    /// The point that counts in every item, 0 for felt to 4 for numb.
    var point = 1
    /// The points in the items of some facets.
    var facets: [String: Int] = [:]
    var context: [String: Int] = [:]
    var answers: [String: Answer] = [:]
  }

  private let questionnaire: Questionnaire
  private let library = TopicLibrary.standard

  init() throws {
    questionnaire = try #require(try QuestionnaireLibrary.builtIn().standard)
  }

  private func scored(_ week: Week) throws -> ScoredCheckIn {
    var answers: [String: Answer] = [:]
    for item in questionnaire.items {
      let point = item.facet.flatMap { week.facets[$0] } ?? week.point
      answers[item.id] = .point(item.keying == .absence ? point : 4 - point)
    }
    answers.merge(week.answers) { $1 }
    let weekEnding = try #require(CivilDate("2026-01-04")).advanced(by: 7 * week.number)
    let checkIn = CheckIn(
      id: "week-\(week.number)", questionnaire: questionnaire.id,
      questionnaireVersion: questionnaire.version, weekEnding: weekEnding,
      recordedAt: Timestamp(date: weekEnding, secondOfDay: 70_000, offset: 0), answers: answers,
      context: week.context.mapValues { .point($0) })
    return try #require(
      HistoryDocument(checkIns: [checkIn]).scored(questionnaire, through: .latest).first)
  }

  /// The ids of the topics that are offered beside the last of some weeks.
  private func offered(_ weeks: Week..., read: Set<String> = []) throws -> [String] {
    let scored = try weeks.map { try self.scored($0) }
    let last = try #require(scored.last)
    return library.fitting(last, after: Array(scored.dropLast()), in: questionnaire, read: read)
      .map(\.id)
  }

  /// All answers the same end of the scale, whatever they say.
  private static let contradictory = [
    "funny", "joy", "sad", "unfair", "warmth", "moods", "outcome", "wish", "mattered", "shown",
    "myself", "ahead", "blank", "others", "far-away", "guest",
  ].reduce(into: [String: Answer]()) { $0[$1] = .point(4) }

  private static let missing = ["funny", "joy", "sad", "unfair", "warmth"]
    .reduce(into: [String: Answer]()) { $0[$1] = .skipped }

  static let examples: [(Week, [String])] = [
    (Week(), []),
    (Week(answers: contradictory), ["this-check"]),
    (Week(point: 1, facets: ["pleasant": 3, "painful": 3]), ["joy-and-sorrow", "how-it-shows"]),
    (Week(point: 3), ["joy-and-sorrow", "how-it-shows"]),
    (Week(context: ["taken": 1]), ["stopping-alone"]),
    (Week(context: ["taken": 3]), ["stopping-alone"]),
    (Week(context: ["taken": 4]), ["stopping-alone"]),
    (Week(context: ["taken": 0]), []),
    (Week(context: ["taken": 9]), []),
    (Week(context: ["bother": 3]), ["talking"]),
    (Week(context: ["bother": 4]), ["talking"]),
    (Week(context: ["bother": 2]), []),
    (Week(context: ["bother": 9]), []),
    (Week(answers: missing), ["this-check"]),
    (Week(facets: ["connection": 2]), ["partners"]),
    (Week(facets: ["caring": 3, "connection": 2]), ["neighbours"]),
    (Week(facets: ["connection": 2, "caring": 2]), ["partners"]),
    (Week(point: 0), ["the-whole-line"]),
    (Week(context: ["helpful": 0]), ["relief"]),
    (Week(context: ["helpful": 1]), ["relief"]),
    (Week(context: ["helpful": 2]), []),
    (Week(context: ["helpful": 9]), []),
  ]

  @Test(arguments: examples)
  func `is told from what was said in it`(week: Week, topics: [String]) throws {
    #expect(try offered(week) == topics)
  }

  @Test func `comes in the order of how well it fits, and there are never more than two`() throws {
    let all = Week(
      point: 3, context: ["taken": 1, "bother": 4, "helpful": 0])
    let occasions = Occasion.all(of: try scored(all), in: questionnaire)
    #expect(
      occasions == [
        .situation(.bothFaint), .situation(.dosesDiffered), .situation(.muchBother),
        .facet("pleasant"), .situation(.foundHelpful),
      ])
    // Beside help from a person there is one.
    #expect(try offered(all) == ["joy-and-sorrow"])
    let withoutBother = Week(point: 3, context: ["taken": 1, "helpful": 0])
    #expect(try offered(withoutBother) == ["joy-and-sorrow", "stopping-alone"])
  }

  @Test func `rests on no score that contradicts itself`() throws {
    let week = Week(
      context: ["taken": 2, "bother": 4, "helpful": 1], answers: Self.contradictory)
    #expect(
      Occasion.all(of: try scored(week), in: questionnaire) == [
        .situation(.contradictory), .situation(.dosesDiffered), .situation(.muchBother),
        .situation(.foundHelpful),
      ])
  }

  @Test func `without a position rests on no facet`() throws {
    let week = Week(point: 4, context: ["bother": 4], answers: Self.missing)
    #expect(
      Occasion.all(of: try scored(week), in: questionnaire) == [
        .situation(.muchBother), .situation(.noPosition),
      ])
  }

  @Test func `tells what the line means only where nothing else is to be told`() throws {
    #expect(try offered(Week(point: 0, context: ["bother": 3])) == ["talking"])
    #expect(try offered(Week(point: 0, context: ["helpful": 0])) == ["relief"])
    #expect(try offered(Week(point: 0, facets: ["expression": 2])) == ["how-it-shows"])
  }

  @Test func `is offered once in eight weeks`() throws {
    let bothered = ["bother": 4]
    #expect(try offered(Week(context: bothered), Week(number: 1, context: bothered)) == [])
    #expect(try offered(Week(context: bothered), Week(number: 8, context: bothered)) == [])
    #expect(
      try offered(Week(context: bothered), Week(number: 9, context: bothered)) == ["talking"])
    // The weeks between offer nothing, so the time is counted from the first.
    #expect(
      try offered(
        Week(context: bothered), Week(number: 5, context: bothered),
        Week(number: 9, context: bothered)) == ["talking"])
  }

  @Test func `makes room for the next one in the weeks after`() throws {
    let weeks = (0..<5).map { Week(number: $0, point: 3) }
    #expect(try offered(weeks[0]) == ["joy-and-sorrow", "how-it-shows"])
    #expect(try offered(weeks[0], weeks[1]) == ["skills"])
    #expect(try offered(weeks[0], weeks[1], weeks[2]) == [])
  }

  @Test func `is not offered once it was read, and none takes its place`() throws {
    let week = Week(point: 3, context: ["taken": 1])
    #expect(try offered(week, read: ["joy-and-sorrow"]) == ["stopping-alone"])
    #expect(try offered(week, read: ["joy-and-sorrow", "stopping-alone"]) == [])
    #expect(try offered(week, read: ["relief"]) == ["joy-and-sorrow", "stopping-alone"])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `is never the same in two weeks running, whatever is said`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var weeks: [ScoredCheckIn] = []
    var last: Set<String> = []
    for number in 0..<40 {
      var context: [String: Int] = [:]
      for question in questionnaire.context where Bool.random(using: &random) {
        context[question.id] = question.responseOptions.randomElement(using: &random)?.value
      }
      let facets = questionnaire.facets.map { ($0.id, Int.random(in: 0...4, using: &random)) }
      let week = try scored(
        Week(
          number: number, facets: Dictionary(uniqueKeysWithValues: facets), context: context,
          answers: [Self.contradictory, Self.missing, [:], [:]].randomElement(using: &random) ?? [:]
        ))
      let topics = library.fitting(week, after: weeks, in: questionnaire).map(\.id)
      #expect(topics.count <= TopicLibrary.mostOffered)
      #expect(Set(topics).count == topics.count)
      #expect(last.isDisjoint(with: topics))
      last = Set(topics)
      weeks.append(week)
    }
  }

  @Test func `is nothing where there are no topics`() throws {
    #expect(
      TopicLibrary(topics: []).fitting(
        try scored(Week(point: 3)), after: [], in: questionnaire) == [])
  }
}

@Suite struct `Help beside a week` {
  private func isOffered(point: Int, bother: Answer?) throws -> Bool {
    let questionnaire = try #require(try QuestionnaireLibrary.builtIn().standard)
    let date = try #require(CivilDate("2026-01-04"))
    let answers = questionnaire.items.map { item in
      (item.id, Answer.point(item.keying == .absence ? point : 4 - point))
    }
    let checkIn = CheckIn(
      id: "a", questionnaire: questionnaire.id, questionnaireVersion: questionnaire.version,
      weekEnding: date, recordedAt: Timestamp(date: date, secondOfDay: 0, offset: 0),
      answers: Dictionary(uniqueKeysWithValues: answers),
      context: bother.map { ["bother": $0] } ?? [:])
    return Situation.isMuchBother(checkIn, in: questionnaire)
  }

  @Test(arguments: 0...4)
  func `hangs on what the person says, and never on a score`(point: Int) throws {
    for value in 0...4 {
      #expect(try isOffered(point: point, bother: .point(value)) == (value >= 3))
    }
    #expect(try !isOffered(point: point, bother: .point(9)))
    #expect(try !isOffered(point: point, bother: .point(77)))
    #expect(try !isOffered(point: point, bother: .skipped))
    #expect(try !isOffered(point: point, bother: nil))
  }
}
