import CivilTime
import History
import Questionnaires
import Reports
import TestSupport
import Testing

@Suite struct `A file that is brought in` {
  private let library: QuestionnaireLibrary

  init() throws {
    library = try QuestionnaireLibrary.builtIn()
  }

  private func document() throws -> HistoryDocument {
    guard case .document(let document) = HistoryReader.read(Array(ExampleHistory.three.utf8)) else {
      throw Unreadable()
    }
    return document
  }

  private struct Unreadable: Error {}

  private func csv() throws -> String {
    String(
      decoding: ExportedFile(
        try document(), as: .csv, library: library,
        at: try #require(Timestamp("2026-11-22T19:04:11+01:00"))
      ).bytes, as: UTF8.self)
  }

  private func sentence(_ bytes: [UInt8]) -> String? {
    let fault = #expect(throws: ImportFault.self) {
      try ImportedFile.read(bytes, library: library)
    }
    return fault?.sentence
  }

  private func sentence(_ text: String) -> String? { sentence(Array(text.utf8)) }

  @Test func `is known by its content`() throws {
    let json = Array(("\u{FEFF}\n" + ExampleHistory.three).utf8)
    #expect(try ImportedFile.read(json, library: library) == .history(try document()))
    let live = try document().checkIns.filter { $0.deletedAt == nil }
    #expect(try ImportedFile.read(Array(try csv().utf8), library: library) == .table(live))
  }

  @Test(arguments: [
    ("", "is empty"), (" \r\n\t", "is empty"), ("\u{FEFF}", "is empty"),
    ("[]", "is a list of records"), ("[{\"id\":\"a\"}]", "gamut export --format json"),
    ("{\"resourceType\":\"Bundle\"}", "is in FHIR"),
    ("{\"format\":\"gamut-questionnaire\",\"version\":1}", "no history of gamut"),
    ("{\"mood\":[1,2]}", "no history of gamut"), ("{\"a\":1,}", "line 1, column 7"),
    ("{\"format\":\"gamut-history\",\"version\":1,\"checkIns\":[{}],\"events\":[]}", "line 1"),
    ("{\"format\":\"gamut-history\",\"version\":7}", "newer gamut (version 7"),
    ("Dear diary", "neither a history nor a table"), ("date,mood\n1,2\n", "neither a history"),
    ("<!DOCTYPE html>", "neither a history"),
  ])
  func `may be someone else's`(text: String, words: String) {
    #expect(sentence(text)?.contains(words) == true)
  }

  @Test func `may be no text at all`() {
    #expect(sentence([0x50, 0x4B, 3, 4, 20, 0])?.contains("workbook") == true)
    #expect(sentence([0xD0, 0xCF, 0x11, 0xE0])?.contains("workbook") == true)
    #expect(sentence([0xFF, 0xFE, 0x77, 0])?.contains("UTF-16") == true)
    #expect(sentence([0x77, 0xE9, 0x2C])?.contains("not text in UTF-8") == true)
    #expect(sentence([0x77, 0, 0x65])?.contains("not text in UTF-8") == true)
  }

  @Test func `may come from a spreadsheet with its own separators and numbers`() throws {
    let lines = try csv().split(separator: "\r\n").map(String.init)
    // What a spreadsheet of a country with decimal commas makes of it.
    let local = lines.map { line in
      line.replacing(",", with: ";").replacing("25.0", with: "25,0").replacing(";3;", with: ";3,0;")
    }
    let text = "\u{FEFF}" + local.joined(separator: "\r\n") + "\r\n;;;\r\n"
    let live = try document().checkIns.filter { $0.deletedAt == nil }
    #expect(try ImportedFile.read(Array(text.utf8), library: library) == .table(live))
  }

  @Test(arguments: [
    (
      "2026-11-15,2026", "15.11.2026,2026",
      "Row 3, column weekEnding: \"15.11.2026\" must be a date such as 2026-11-22."
    ),
    (
      "2026-11-15T19:04:11+01:00", "15/11/2026 19:04",
      "Row 3, column recordedAt: \"15/11/2026 19:04\" must be a time"
    ),
    (",second,", ",,", "Row 3, column id: the cell must not be empty."),
    (",second,", ",a b,", "Row 3, column id: \"a b\" must be an id of"),
    (",second,", ",first,", "Row 3, column id: the id first stands in row 2 too."),
    (
      ",second,emotional-range,1,", ",second,emotional-range,one,",
      "column questionnaireVersion: \"one\" must be a whole"
    ),
    (
      ",second,emotional-range,1,", ",second,emotional-range,0,",
      "\"0\" must be a whole number from 1"
    ),
    (
      ",skipped,2,", ",passed,2,",
      "Row 3, column item.funny: \"passed\" must be a whole number, nothing-happened or skipped, or empty."
    ),
    (",skipped,2,", ",skipped,2.5,", "column item.joy: \"2.5\" must be a whole number"),
    (",skipped,2,", ",skipped,7,", "Row 3, column item.joy: the answer must lie between 0 and 4."),
    (",skipped,2,", ",skipped,nothing-happened,", "this item does not offer nothing-happened"),
    (",skipped,2,", ",\"skipped,2,", "Row 3: a quotation mark is opened and never closed."),
    ("item.joy", "item.mood", "Row 2, column item.mood: emotional-range has no such item."),
    ("item.joy", "item.funny", "Row 1, column item.funny: there are two columns of this name."),
    ("changedAt", "mood", "Row 1, column mood: gamut writes no such column; remove it to go on."),
    ("recordedAt", "recorded", "Row 1: the column recordedAt is missing."),
    (",changedAt", ",changedAt,", "Row 2: the cell \"a quiet week\" stands under no name."),
    (
      "a quiet week", "a quiet week,and more", "Row 2: it has 40 cells, and the first row names 39."
    ),
  ])
  func `with one fault is refused whole, with its row and column`(
    text: String, fault: String, words: String
  ) throws {
    let csv = try csv()
    #expect(csv.contains(text))
    let broken = csv.replacing(text, with: fault, maxReplacements: 1)
    let sentence = try #require(self.sentence(broken))
    #expect(sentence.hasPrefix("The table cannot be read. Row "), "\(sentence)")
    #expect(sentence.contains(words), "\(sentence)")
  }

  @Test func `with one bad row in ten thousand is refused`() throws {
    var checkIns = try (0..<10_000).map { number in
      var checkIn = try document().checkIns[0]
      checkIn.id = "week-\(number)"
      return checkIn
    }
    checkIns[7000].answers["joy"] = .point(9)
    let csv = CheckInTable.csv(of: checkIns, library: library)
    #expect(
      sentence(csv)
        == "The table cannot be read. Row 7002, column item.joy: the answer must lie between 0 and 4."
    )
  }
}

@Suite struct `A file that is handed out of the history` {
  @Test func `has a name of its day, and says what it leaves out`() throws {
    let library = try QuestionnaireLibrary.builtIn()
    let moment = try #require(Timestamp("2026-11-22T19:04:11+01:00"))
    guard case .document(var document) = HistoryReader.read(Array(ExampleHistory.three.utf8)) else {
      return
    }
    let kinds: [TimelineEvent.Kind] = [.start, .life]
    for (index, kind) in kinds.enumerated() {
      document.add(
        TimelineEvent(
          id: "e\(index)", kind: kind, date: moment.localDate, recordedAt: moment, medicine: "x",
          title: "y"))
    }
    let files = ExportedFile.Format.allCases.map {
      ExportedFile(document, as: $0, library: library, at: moment)
    }
    #expect(
      files.map(\.suggestedName) == [
        "gamut-2026-11-22.json", "gamut-2026-11-22.csv", "gamut-2026-11-22.fhir.json",
      ])
    #expect(
      files.map(\.content) == [
        "2 check-ins, 2 events", "2 check-ins", "2 check-ins, 1 dose period",
      ])
    #expect(files[0].leftOut == nil)
    #expect(files[0].bytes == HistoryWriter.bytes(of: document))
    #expect(
      files[1].leftOut == "The table leaves out: 2 events, 1 deleted check-in. "
        + "gamut export --format json holds everything.")
    #expect(
      files[2].leftOut == "The FHIR file leaves out: 1 note, 1 other event. "
        + "gamut export --format json holds everything.")
  }
}
