import CivilTime
import History
import Questionnaires
import Scoring
import StrictJSON
import TestSupport
import Testing

@Suite struct `Joining records from elsewhere` {
  private func edited(_ checkIn: CheckIn, _ note: String, at time: String) -> CheckIn {
    var edited = checkIn
    edited.note = note
    edited.changedAt = Timestamp("2026-11-23T\(time)Z")
    return edited
  }

  @Test func `counts what is new, changed, the same and older`() throws {
    let (a, b, c, d) = (
      try checkIn("a"), try checkIn("b"), try checkIn("c"), try checkIn("d", week: "2026-11-29")
    )
    let (older, newer) = (edited(b, "x", at: "08:00:00"), edited(b, "y", at: "09:00:00"))
    let here = HistoryDocument(checkIns: [a, older, edited(c, "z", at: "10:00:00")])
    let came = HistoryDocument(
      checkIns: [a, newer, c, d], events: [try event("e", .start, "2026-01-05", medicine: "x")])
    let joined = HistoryImport(came, into: here)
    #expect(
      joined.checkIns == HistoryImport.Counts(new: 1, changed: 1, deleted: 0, same: 1, kept: 1))
    #expect(joined.events == HistoryImport.Counts(new: 1))
    #expect(joined.span?.lowerBound.description == "2026-01-05")
    #expect(joined.span?.upperBound.description == "2026-11-29")
    #expect(joined.document.checkIns.map(\.note) == [nil, "y", "z", nil])
    #expect(joined.hasChanges)
  }

  @Test func `never removes, and tells of what is deleted`() throws {
    let a = try checkIn("a")
    var deleted = a
    deleted.deletedAt = Timestamp("2026-11-23T08:00:00Z")
    deleted.changedAt = deleted.deletedAt
    let joined = HistoryImport(
      HistoryDocument(checkIns: [deleted]),
      into: HistoryDocument(checkIns: [a, try checkIn("b")]))
    #expect(joined.checkIns == HistoryImport.Counts(changed: 1, deleted: 1))
    #expect(joined.document.checkIns.map(\.id) == ["a", "b"])
    let empty = HistoryImport(HistoryDocument(), into: joined.document)
    #expect(!empty.hasChanges && empty.document == joined.document && empty.span == nil)
  }

  /// A history of hundreds of records goes out and comes in byte by byte; laws of joining two.
  @Test(arguments: 0..<5) func `brings a history back just as it went out`(block: UInt64) throws {
    for seed in (block * 100 + 1)...(block * 100 + 100) {
      var generator = SplitMix64(seed: seed)
      var document = HistoryDocument.odd(using: &generator)
      document.sort()
      let bytes = HistoryWriter.bytes(of: document)
      guard case .document(let came) = HistoryReader.read(bytes) else {
        Issue.record("seed \(seed) cannot be read")
        continue
      }
      let restored = HistoryImport(came, into: HistoryDocument())
      #expect(HistoryWriter.bytes(of: restored.document) == bytes, "seed \(seed)")
      #expect(restored.checkIns.new == document.checkIns.count)
      let again = HistoryImport(came, into: document)
      #expect(!again.hasChanges && again.document == document, "seed \(seed)")
      var other = HistoryDocument.odd(using: &generator)
      other.sort()
      let (one, two) = (HistoryImport(other, into: document), HistoryImport(document, into: other))
      #expect(
        HistoryWriter.bytes(of: one.document) == HistoryWriter.bytes(of: two.document),
        "seed \(seed): the order matters")
      #expect(!HistoryImport(other, into: one.document).hasChanges)
    }
  }
}

@Suite struct `Joining rows of a table` {
  private let library: QuestionnaireLibrary

  init() throws {
    library = try QuestionnaireLibrary.builtIn()
  }

  private func joined(_ rows: [CheckIn], _ here: [CheckIn]) -> HistoryImport {
    HistoryImport(rows: rows, into: HistoryDocument(checkIns: here), library: library)
  }

  private func full() throws -> CheckIn {
    var checkIn = try checkIn("a")
    checkIn.answers = ["joy": .point(2), "funny": .skipped]
    checkIn.note = ""
    checkIn.unknownFields["odd"] = 1
    checkIn.amended = ["answers": ["joy": 4]]
    return checkIn
  }

  @Test func `keeps what no table holds`() throws {
    let full = try full()
    #expect(joined([full.asTold], [full]).checkIns == HistoryImport.Counts(same: 1))
    var row = full.asTold
    row.note = "later"
    row.weekEnding = try #require(CivilDate("2026-11-15"))
    row.changedAt = Timestamp("2026-11-24T08:00:00Z")
    let joined = joined([row], [full])
    let result = try #require(joined.document.checkIns.first)
    #expect(joined.checkIns == HistoryImport.Counts(changed: 1))
    #expect(result.note == "later" && result.unknownFields["odd"] == 1)
    #expect(result.amended == ["answers": ["joy": 4], "weekEnding": "2026-11-22"])
  }

  @Test func `leaves what is here unless the row is later`() throws {
    let full = try full()
    var row = full.asTold
    row.answers["joy"] = .point(0)
    #expect(joined([row], [full]).checkIns == HistoryImport.Counts(kept: 1))
    #expect(joined([row], [full]).document.checkIns == [full])
    row.changedAt = Timestamp("2026-11-24T08:00:00Z")
    var deleted = full
    deleted.deletedAt = Timestamp("2026-11-25T08:00:00Z")
    #expect(joined([row], [deleted]).document.checkIns == [deleted])
  }

  @Test func `scores new answers and corrected ones`() throws {
    let full = try full()
    var row = full.asTold
    row.answers["joy"] = .point(0)
    row.changedAt = Timestamp("2026-11-24T08:00:00Z")
    let questionnaire = try #require(library.standard)
    let score = questionnaire.score(row.answers).json
    #expect(joined([row], [full]).document.checkIns[0].storedScore == score)
    #expect(joined([row], []).document.checkIns[0].storedScore == score)
    row.questionnaireVersion = 9
    #expect(joined([row], []).document.checkIns[0].storedScore == nil)
  }
}
