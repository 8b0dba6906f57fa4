import CivilTime
import History
import Questionnaires
import StrictJSON
import TestSupport
import Testing

@Suite struct `The written form` {
  @Test(arguments: [writtenExample, writtenEmpty])
  func `what is read is written again, byte for byte`(text: String) throws {
    #expect(String(decoding: HistoryWriter.bytes(of: try parsed(text)), as: UTF8.self) == text)
  }

  @Test func `the model holds what the example says`() throws {
    let document = try parsed(writtenExample)
    let checkIn = try #require(document.checkIns.first)
    #expect(checkIn.answers == ["laugh": .point(3), "tears": .nothingHappened, "warmth": .skipped])
    #expect(checkIn.context == ["bother": .point(2)])
    #expect(checkIn.note == "quiet week")
    #expect(checkIn.storedScore?.object?["position"]?.double == 46.9)
    #expect(checkIn.unknownFields.members.isEmpty)
    let event = try #require(document.events.first)
    #expect(event.kind == .doseChange)
    #expect(event.dose?.amount.integer == 20)
    #expect(event.note == "")
    #expect(event.medicine == "sertraline")
  }

  @Test func `a model is written as the example`() throws {
    var week = try checkIn("0193a")
    week.context = ["bother": .point(2)]
    week.note = "quiet week"
    week.storedScore = [
      "position": .number(JSONNumber(46.9)), "band": "partly-muted",
      "bounds": [.number(JSONNumber(40.625)), .number(JSONNumber(53.125))],
      "facets": ["caring": .number(JSONNumber(50.0))],
    ]
    var change = try event("0193b", .doseChange, "2026-10-02", medicine: "sertraline", dose: 20)
    change.recordedAt = try #require(Timestamp("2026-10-02T08:00:00+02:00"))
    change.note = ""
    let written = HistoryWriter.bytes(of: HistoryDocument(checkIns: [week], events: [change]))
    #expect(String(decoding: written, as: UTF8.self) == writtenExample)
  }

  @Test func `records stand in their order, however they were added`() throws {
    let weeks = [
      try checkIn("c", week: "2026-11-15"), try checkIn("b", week: "2026-11-08", at: "20:00:00"),
      try checkIn("a2", week: "2026-11-08", at: "19:00:00"),
      try checkIn("a1", week: "2026-11-08", at: "19:00:00"),
    ]
    let written = HistoryWriter.bytes(of: HistoryDocument(checkIns: weeks))
    let read = try parsed(String(decoding: written, as: UTF8.self))
    #expect(read.checkIns.map(\.id) == ["a1", "a2", "b", "c"])
  }

  @Test func `two moments are compared as moments and not as texts`() throws {
    var early = try checkIn("early")
    early.recordedAt = try #require(Timestamp("2026-11-22T23:30:00+05:00"))
    var late = try checkIn("late")
    late.recordedAt = try #require(Timestamp("2026-11-22T19:00:00+00:00"))
    var document = HistoryDocument(checkIns: [late, early])
    document.sort()
    #expect(document.checkIns.map(\.id) == ["early", "late"])
  }

  @Test(
    arguments: [
      #""note":"","#, "", #""context":{},"#, #""note":"a/b \u001b[31m\u202e\u009b","#,
      #""amended":{"answers":{"laugh":1},"weekEnding":"2026-11-15"},"#,
      #""changedAt":"2026-11-23T08:00:00.250Z","deletedAt":"2026-11-23T08:00:00.250Z","#,
    ])
  func `what stands in a check-in survives a rewrite as it is`(fields: String) throws {
    let (before, after) = (
      #"{"answers":{"#, #""id":"a","questionnaire":"q","questionnaireVersion":1"#
    )
    // The fields sort between, before or after, so the record is sorted by reading it once.
    let record =
      before + "}," + fields + after
      + #","recordedAt":"2026-11-22T19:04:11Z","weekEnding":"2026-11-22","zeal":[1.50,{"a":null}]}"#
    let value = try JSONReader.read(Array(record.utf8))
    let text = writtenEmpty.replacing(
      "\"checkIns\":[\n", with: "\"checkIns\":[\n\(value.written)\n")
    #expect(String(decoding: HistoryWriter.bytes(of: try parsed(text)), as: UTF8.self) == text)
    #expect(text.contains(#""zeal":[1.50,{"a":null}]"#))
  }

  @Test(
    arguments: [
      #"{"date":"2026-10-02","dose":"much","id":"a","kind":"life","medicine":5,"recordedAt":"2026-10-02T08:00:00Z","title":"moved house"}"#,
      #"{"date":"2026-10-02","dose":{"amount":2.50,"form":"drops","perDay":1,"unit":"mg"},"id":"a","kind":"start","medicine":"x","recordedAt":"2026-10-02T08:00:00Z","title":7}"#,
      #"{"date":"2026-10-02","id":"a","kind":"baseline","previousMedicine":null,"recordedAt":"2026-10-02T08:00:00Z"}"#,
    ])
  func `fields foreign to an event's kind are kept`(record: String) throws {
    let text = writtenEmpty.replacing("\"events\":[\n", with: "\"events\":[\n\(record)\n")
    #expect(String(decoding: HistoryWriter.bytes(of: try parsed(text)), as: UTF8.self) == text)
  }

  @Test func `any history that is written reads back as itself`() throws {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<200 {
      var document = HistoryDocument.odd(using: &generator)
      document.sort()
      let bytes = HistoryWriter.bytes(of: document)
      #expect(HistoryReader.read(bytes) == .document(document))
      #expect(HistoryWriter.bytes(of: try parsed(String(decoding: bytes, as: UTF8.self))) == bytes)
    }
  }
}
