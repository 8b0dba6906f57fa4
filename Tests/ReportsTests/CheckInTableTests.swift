import CivilTime
import History
import Questionnaires
import Reports
import Testing

@Suite struct `Check-ins as comma-separated values` {
  private func checkIn(_ answers: [String: Answer], note: String?) throws -> CheckIn {
    CheckIn(
      id: "a", questionnaire: "emotional-range", questionnaireVersion: 1,
      weekEnding: try #require(CivilDate("2026-11-22")),
      recordedAt: try #require(Timestamp("2026-11-22T19:04:11+01:00")), answers: answers,
      context: ["bother": .point(2)], note: note)
  }

  private func row(_ checkIn: CheckIn) throws -> [String: String] {
    let csv = CheckInTable.csv(of: [checkIn], library: try QuestionnaireLibrary.builtIn())
    let lines = csv.split(separator: "\r\n", maxSplits: 1).map(String.init)
    let names = lines[0].split(separator: ",").map(String.init)
    // A carriage return with its line feed is one character.
    let cells = lines[1].dropLast().split(separator: ",", omittingEmptySubsequences: false)
    return Dictionary(zip(names, cells.map(String.init))) { $1 }
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

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1 week", "'+1 week"), ("-x", "'-x"), ("@a", "'@a"), ("'q", "''q"),
    ("plain", "plain"), ("-1", "-1"),
  ])
  func `never let a note become a formula`(note: String, cell: String) throws {
    #expect(try row(checkIn([:], note: note))["note"] == cell)
  }

  @Test func `quote what holds commas, quotes and line ends`() throws {
    let csv = CheckInTable.csv(
      of: [try checkIn([:], note: "a \"b\", c\nd")], library: try QuestionnaireLibrary.builtIn())
    #expect(csv.hasSuffix(",\"a \"\"b\"\", c\nd\"\r\n"))
  }
}
