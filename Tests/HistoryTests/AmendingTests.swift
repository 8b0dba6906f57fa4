import CivilTime
import History
import Questionnaires
import Scoring
import StrictJSON
import Testing

@Suite struct `Correcting a check-in` {
  private let questionnaire: Questionnaire
  private let moment: Timestamp
  private let first: CheckIn

  init() throws {
    questionnaire = try #require(try QuestionnaireLibrary.builtIn().standard)
    moment = try #require(Timestamp("2026-11-25T09:00:00+01:00"))
    var checkIn = try HistoryTests.checkIn("a", week: "2026-11-15")
    checkIn.answers = [:]
    for item in questionnaire.items { checkIn.answers[item.id] = .point(2) }
    checkIn.context = ["bother": .point(1)]
    checkIn.storedScore = questionnaire.score(checkIn.answers).json
    first = checkIn
  }

  private var document: HistoryDocument {
    get throws { HistoryDocument(checkIns: [first, try checkIn("b", week: "2026-11-22")]) }
  }

  private func joy(_ point: Int) -> [String: Answer] { ["joy": .point(point)] }

  @Test func `keeps the first answers, and scores the new ones`() throws {
    var document = try document
    let isChanged = document.correctAnswers(
      ofCheckIn: "a", to: joy(0), context: ["bother": .point(3)], by: questionnaire, at: moment)
    let checkIn = try #require(document.checkIn("a"))
    #expect(isChanged)
    #expect(checkIn.answers["joy"] == .point(0))
    #expect(checkIn.answers.count == 16)
    #expect(checkIn.context == ["bother": .point(3)])
    #expect(checkIn.recordedAt.text == first.recordedAt.text)
    #expect(checkIn.changedAt == moment)
    #expect(checkIn.storedScore == questionnaire.score(checkIn.answers).json)
    #expect(checkIn.storedScore != first.storedScore)
    #expect(checkIn.firstAnswers == ["joy": .point(2), "bother": .point(1)])
    #expect(checkIn.amended?.object?["answers"]?.object?.members.count == 16)
    #expect(document.checkIn("b") == (try self.document.checkIn("b")))
  }

  @Test func `keeps the very first answers through a second correction`() throws {
    var document = try document
    document.correctAnswers(
      ofCheckIn: "a", to: joy(0), context: [:], by: questionnaire, at: moment)
    document.correctAnswers(
      ofCheckIn: "a", to: joy(4), context: [:], by: questionnaire, at: moment)
    #expect(document.checkIn("a")?.firstAnswers == ["joy": .point(2)])
    document.correctAnswers(
      ofCheckIn: "a", to: joy(2), context: [:], by: questionnaire, at: moment)
    #expect(document.checkIn("a")?.firstAnswers == [:])
    #expect(document.checkIn("a")?.storedScore == first.storedScore)
  }

  @Test func `changes nothing where nothing is new`() throws {
    var document = try document
    let before = document
    let answers = document.correctAnswers(
      ofCheckIn: "a", to: first.answers, context: first.context, by: questionnaire, at: moment)
    let week = document.correctWeek(ofCheckIn: "a", to: first.weekEnding, at: moment)
    let note = document.setNote(ofCheckIn: "a", to: " \n", at: moment)
    let unknown = document.setNote(ofCheckIn: "nobody", to: "x", at: moment)
    #expect(!answers && !week && !note && !unknown)
    #expect(document == before)
  }

  @Test func `leaves a deleted check-in alone`() throws {
    var document = try document
    document.deleteCheckIn("a", at: moment)
    let before = document
    let isChanged = document.setNote(ofCheckIn: "a", to: "late", at: moment)
    #expect(!isChanged && document == before)
  }

  @Test func `moves to its week, and keeps the first one`() throws {
    var document = try document
    let week = try #require(CivilDate("2026-11-24"))
    document.correctWeek(ofCheckIn: "a", to: week, at: moment)
    #expect(document.checkIns.map(\.id) == ["b", "a"])
    let checkIn = try #require(document.checkIn("a"))
    #expect(checkIn.weekEnding == week)
    #expect(checkIn.firstWeek == first.weekEnding)
    #expect(checkIn.changedAt == moment && checkIn.recordedAt == first.recordedAt)
    #expect(checkIn.storedScore == first.storedScore)
    document.correctWeek(ofCheckIn: "a", to: first.weekEnding, at: moment)
    #expect(document.checkIns.map(\.id) == ["a", "b"])
    #expect(document.checkIn("a")?.firstWeek == nil)
    #expect(document.checkIn("a")?.amended == ["weekEnding": "2026-11-15"])
  }

  @Test func `writes, changes and removes a note without amending`() throws {
    var document = try document
    document.setNote(ofCheckIn: "a", to: "a walk", at: moment)
    #expect(document.checkIn("a")?.note == "a walk")
    #expect(document.checkIn("a")?.changedAt == moment)
    document.setNote(ofCheckIn: "a", to: nil, at: moment)
    #expect(document.checkIn("a")?.note == nil)
    #expect(document.checkIn("a")?.amended == nil)
  }

  @Test func `keeps what another program has put under amended`() throws {
    var document = try document
    document.checkIns[0].amended = "by hand"
    let week = try #require(CivilDate("2026-11-14"))
    document.correctWeek(ofCheckIn: "a", to: week, at: moment)
    #expect(
      document.checkIn("a")?.amended == ["amended": "by hand", "weekEnding": "2026-11-15"])
  }

  @Test func `is read back from the file as it was corrected`() throws {
    var document = try document
    document.correctAnswers(
      ofCheckIn: "a", to: joy(0), context: [:], by: questionnaire, at: moment)
    document.correctWeek(
      ofCheckIn: "a", to: try #require(CivilDate("2026-11-16")), at: moment)
    let bytes = HistoryWriter.bytes(of: document)
    #expect(HistoryReader.read(bytes) == .document(document))
    #expect(HistoryWriter.bytes(of: try parsed(String(decoding: bytes, as: UTF8.self))) == bytes)
  }
}
