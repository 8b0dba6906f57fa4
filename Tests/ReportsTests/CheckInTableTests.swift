import CivilTime
import History
import Questionnaires
import TestSupport
import Testing

@testable import Reports

@Suite struct `Check-ins as comma-separated values` {
  private let library: QuestionnaireLibrary

  init() throws {
    library = try QuestionnaireLibrary.builtIn()
  }

  private func checkIn(_ answers: [String: Answer], note: String?) throws -> CheckIn {
    CheckIn(
      id: "a", questionnaire: "emotional-range", questionnaireVersion: 1,
      weekEnding: try #require(CivilDate("2026-11-22")),
      recordedAt: try #require(Timestamp("2026-11-22T19:04:11+01:00")), answers: answers,
      context: ["bother": .point(2)], note: note)
  }

  private func row(_ checkIn: CheckIn) throws -> [String: String] {
    let csv = CheckInTable.csv(of: [checkIn], library: library)
    let rows = try SeparatedValues(Array(csv.utf8)).rows
    return Dictionary(zip(rows[0].cells, rows[1].cells)) { $1 }
  }

  @Test func `tell a missing, a skipped and an untested answer apart`() throws {
    let row = try row(
      checkIn(["joy": .point(0), "funny": .nothingHappened, "sad": .skipped], note: nil))
    #expect(row["item.joy"] == "0")
    #expect(row["item.funny"] == "nothing-happened")
    #expect(row["item.sad"] == "skipped")
    #expect(row["item.warmth"] == "")
    #expect(row["position"] == "")
    #expect(row["context.bother"] == "2")
  }

  @Test func `quote what holds commas, quotes and line ends`() throws {
    let note = "a \"b\", c\nd"
    let csv = CheckInTable.csv(of: [try checkIn([:], note: note)], library: library)
    #expect(csv.hasSuffix(",\"a \"\"b\"\", c\nd\"\r\n"))
    let combined = CheckInTable.csv(of: [try checkIn([:], note: "\"\u{301}")], library: library)
    #expect(
      combined.unicodeScalars.suffix(6).map(\.value) == [34, 34, 34, 0x301, 34, 13, 10].suffix(6))
  }

  @Test func `have a column for answers to questions that are not known here`() throws {
    var other = try checkIn(["b,\"x\"": .point(1), "joy": .point(2)], note: nil)
    other.questionnaire = "=other"
    let row = try row(other)
    #expect(row["item.b,\"x\""] == "1" && row["item.joy"] == "2" && row["position"] == "")
    #expect(row["questionnaire"] == "'=other")
  }

  @Test func `are read back as they were`() throws {
    var one = try checkIn(["joy": .point(0), "funny": .nothingHappened], note: "=1, \"x\"\r\n")
    one.changedAt = Timestamp("2026-11-23T08:00:00.25Z")
    var two = try checkIn([:], note: nil)
    two.id = "b"
    let csv = CheckInTable.csv(of: [one, two], library: library)
    #expect(try CheckInTableReader.read(Array(csv.utf8), library: library) == [one, two])
  }

  @Test(arguments: ["-", "-a", "--1", "1-"])
  func `bring back an id that a spreadsheet would take for a formula`(id: String) throws {
    var checkIn = try checkIn(["joy": .point(0)], note: nil)
    checkIn.id = id
    let csv = CheckInTable.csv(of: [checkIn], library: library)
    #expect(!csv.contains(",-"))
    #expect(try CheckInTableReader.read(Array(csv.utf8), library: library) == [checkIn])
  }

  /// 500 histories of odd content go out as a table and come in again.
  @Test(arguments: 0..<5) func `bring every check-in back`(block: UInt64) throws {
    for seed in (block * 100 + 1)...(block * 100 + 100) {
      var generator = SplitMix64(seed: seed)
      var document = HistoryDocument.odd(using: &generator)
      document.sort()
      let told = document.checkIns.filter { $0.deletedAt == nil }.map(\.asTold)
      let bytes = Array(CheckInTable.csv(of: told, library: library).utf8)
      let came = try CheckInTableReader.read(bytes, library: library)
      #expect(came == told, "seed \(seed)")
      let restored = HistoryImport(rows: came, into: HistoryDocument(), library: library)
      #expect(restored.document.checkIns.map(\.asTold) == told, "seed \(seed)")
      #expect(
        CheckInTable.csv(of: restored.document.checkIns, library: library).utf8.elementsEqual(bytes)
      )
      let again = HistoryImport(rows: came, into: document, library: library)
      #expect(!again.hasChanges && again.checkIns.same == told.count, "seed \(seed)")
      #expect(again.document == document)
    }
  }
}
