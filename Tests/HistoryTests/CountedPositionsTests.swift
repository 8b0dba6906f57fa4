import CivilTime
import History
import Questionnaires
import Scoring
import StrictJSON
import Testing

/// A history of check-ins with the built-in questionnaire, by how numb they are.
struct WeekOfAnswers {
  let questionnaire: Questionnaire
  let library: QuestionnaireLibrary

  init() throws {
    library = try QuestionnaireLibrary.builtIn()
    questionnaire = try #require(library.standard)
  }

  /// A check-in that is so many steps of 1.5625 away from full range; `nil` answers nothing.
  func checkIn(
    _ id: String, _ week: String, steps: Int?, at moment: String? = nil, taken: Int? = nil,
    version: Int = 1
  ) throws -> CheckIn {
    var checkIn = CheckIn(
      id: id, questionnaire: questionnaire.id, questionnaireVersion: version,
      weekEnding: try #require(CivilDate(week)),
      recordedAt: try #require(Timestamp(moment ?? "\(week)T19:00:00+01:00")), answers: [:])
    if let steps {
      for (index, item) in questionnaire.items.enumerated() {
        let point = steps / 16 + (index < steps % 16 ? 1 : 0)
        checkIn.answers[item.id] = .point(item.keying == .absence ? point : item.highest - point)
      }
    }
    if let taken, let question = questionnaire.context(.adherence) {
      checkIn.context[question.id] = .point(taken)
    }
    return checkIn
  }

  func counted(
    _ checkIns: [CheckIn], today: String = "2026-12-31"
  ) throws -> CountedPositions {
    CountedPositions(
      in: HistoryDocument(checkIns: checkIns), of: questionnaire, library: library,
      today: try #require(CivilDate(today)))
  }
}

@Suite struct `The check-ins that count` {
  private let weeks: WeekOfAnswers

  init() throws { weeks = try WeekOfAnswers() }

  @Test func `give their positions in the order of their weeks`() throws {
    let counted = try weeks.counted([
      weeks.checkIn("b", "2026-11-08", steps: 40), weeks.checkIn("a", "2026-11-01", steps: 32),
    ])
    #expect(counted.positions.map(\.checkInID) == ["a", "b"])
    #expect(counted.positions.map { ($0.position * 10).rounded() } == [500, 625])
    #expect(counted.checkIns == 2)
    #expect(counted.version == 1)
    #expect(counted.uncounted == [])
  }

  @Test func `are not deleted, not of another questionnaire and not after today`() throws {
    var deleted = try weeks.checkIn("a", "2026-11-01", steps: 32)
    deleted.deletedAt = deleted.recordedAt
    var other = try weeks.checkIn("b", "2026-11-08", steps: 32)
    other.questionnaire = "other"
    let later = try weeks.checkIn("c", "2026-11-23", steps: 32)
    let today = try weeks.checkIn("d", "2026-11-22", steps: 32)
    let counted = try weeks.counted([deleted, other, later, today], today: "2026-11-22")
    #expect(counted.positions.map(\.checkInID) == ["d"])
    #expect(counted.checkIns == 1)
  }

  @Test func `are for one week the one recorded last, as an instant`() throws {
    // 20:00 in Vienna is later than 20:30 two hours further east.
    let counted = try weeks.counted([
      weeks.checkIn("a", "2026-11-01", steps: 10, at: "2026-11-01T20:00:00+01:00"),
      weeks.checkIn("b", "2026-11-01", steps: 20, at: "2026-11-01T20:30:00+03:00"),
    ])
    #expect(counted.positions.map(\.checkInID) == ["a"])
    #expect(counted.checkIns == 1)
    #expect(counted.uncounted == [.init(checkInID: "b", reason: .replaced)])
  }

  @Test func `are for one week and instant the one with the greater id`() throws {
    let counted = try weeks.counted([
      weeks.checkIn("b", "2026-11-01", steps: 10), weeks.checkIn("a", "2026-11-01", steps: 20),
      weeks.checkIn("B", "2026-11-01", steps: 30),
    ])
    #expect(counted.positions.map(\.checkInID) == ["b"])
  }

  @Test func `have a position, even where an earlier one of that week had one`() throws {
    let counted = try weeks.counted([
      weeks.checkIn("a", "2026-11-01", steps: 32),
      weeks.checkIn("b", "2026-11-01", steps: nil, at: "2026-11-02T08:00:00+01:00"),
      weeks.checkIn("c", "2026-11-08", steps: 32),
    ])
    #expect(counted.positions.map(\.checkInID) == ["c"])
    #expect(counted.checkIns == 2)
    #expect(
      counted.uncounted
        == [.init(checkInID: "a", reason: .replaced), .init(checkInID: "b", reason: .noPosition)])
  }

  @Test func `lie six days apart, measured over those without a position`() throws {
    let counted = try weeks.counted([
      weeks.checkIn("a", "2026-11-01", steps: 32), weeks.checkIn("b", "2026-11-05", steps: nil),
      weeks.checkIn("c", "2026-11-06", steps: 32), weeks.checkIn("d", "2026-11-07", steps: 32),
    ])
    #expect(counted.positions.map(\.checkInID) == ["a", "d"])
    #expect(
      counted.uncounted
        == [.init(checkInID: "b", reason: .noPosition), .init(checkInID: "c", reason: .tooSoon)])
    #expect(counted.checkIns == 4)
  }

  @Test func `do not depend on the order in which they were recorded`() throws {
    let one = try weeks.checkIn("a", "2026-11-01", steps: 32, at: "2026-12-01T10:00:00+01:00")
    let two = try weeks.checkIn("b", "2026-11-08", steps: 40, at: "2026-11-08T10:00:00+01:00")
    #expect(try weeks.counted([two, one]).positions == (try weeks.counted([one, two]).positions))
    #expect(try weeks.counted([one, two]).positions.map(\.isLate) == [true, false])
  }

  @Test(arguments: [(0, false), (1, true), (2, true), (3, true), (4, false), (9, false)])
  func `tell of missed doses by the answer about taking the medicine`(
    value: Int, isMissed: Bool
  ) throws {
    let counted = try weeks.counted([
      weeks.checkIn("a", "2026-11-01", steps: 32, taken: value)
    ])
    #expect(counted.positions.map(\.hasMissedDoses) == [isMissed])
  }

  @Test func `are of the newest version that has check-ins`() throws {
    var newer = weeks.questionnaire
    newer.version = 3
    let library = QuestionnaireLibrary([weeks.questionnaire, newer])
    let checkIns = try [
      weeks.checkIn("a", "2026-11-01", steps: 32),
      weeks.checkIn("b", "2026-11-08", steps: 32),
    ]
    func counted(_ checkIns: [CheckIn]) -> CountedPositions {
      CountedPositions(
        in: HistoryDocument(checkIns: checkIns), of: newer, library: library, today: .latest)
    }
    #expect(counted(checkIns).version == 1)
    #expect(counted(checkIns).positions.count == 2)
    let more = try checkIns + [weeks.checkIn("c", "2026-11-15", steps: 32, version: 3)]
    #expect(counted(more).version == 3)
    #expect(counted(more).positions.map(\.checkInID) == ["c"])
    #expect(counted(more).uncounted == [])
  }

  @Test func `keep the stored score where their version is not known`() throws {
    var known = try weeks.checkIn("a", "2026-11-01", steps: 32, version: 9)
    known.storedScore = ["position": .number(JSONNumber(41.5))]
    var absurd = try weeks.checkIn("b", "2026-11-08", steps: 32, version: 9)
    absurd.storedScore = ["position": .number(JSONNumber(141))]
    let without = try weeks.checkIn("c", "2026-11-15", steps: 32, version: 9)
    let counted = try weeks.counted([known, absurd, without])
    #expect(counted.version == 9)
    #expect(counted.positions.map(\.position) == [41.5])
    #expect(counted.checkIns == 3)
    #expect(counted.questionnaire == weeks.questionnaire)
  }

  @Test func `are none in an empty history`() throws {
    let counted = try weeks.counted([])
    #expect(counted.positions == [])
    #expect(counted.version == nil)
    #expect(counted.checkIns == 0)
  }
}
