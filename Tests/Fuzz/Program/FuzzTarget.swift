import CivilTime
import Glibc
@testable import History
import Questionnaires
import Reports
import SafeText
import Synchronization

/// A reader of outside bytes, with what must hold of everything that it reads.
enum FuzzTarget: String, CaseIterable {
  /// The reader that is tried in this run.
  static let chosen = Mutex(FuzzTarget.history)

  case history, draft, questionnaire, table, dates, text

  /// Feeds the reader, and traps where something does not hold.
  func feed(_ bytes: [UInt8]) {
    switch self {
    case .history: Self.feedHistory(bytes)
    case .draft: Self.feedDraft(bytes)
    case .questionnaire: _ = try? QuestionnaireReader.read(bytes)
    case .table: Self.feedTable(bytes)
    case .dates: Self.feedDates(String(decoding: bytes, as: UTF8.self))
    case .text: Self.feedText(String(decoding: bytes, as: UTF8.self))
    }
  }

  private static func feedHistory(_ bytes: [UInt8]) {
    let reading = HistoryReader.read(bytes)
    precondition(reading == HistoryReader.readGenerally(bytes), "the two readers differ")
    guard case .document(let document) = reading else { return }
    let written = HistoryWriter.bytes(of: document)
    precondition(HistoryReader.read(written) == .document(document), "read back otherwise")
    precondition(HistoryWriter.bytes(of: document) == written, "written otherwise")
  }

  private static func feedDraft(_ bytes: [UInt8]) {
    guard case .success(let draft) = DraftRecord1.read(bytes) else { return }
    guard case .success(let again) = DraftRecord1.read(DraftRecord1(draft).bytes) else {
      preconditionFailure("not read back")
    }
    precondition(again == draft, "read back otherwise")
  }

  private static let library = try? QuestionnaireLibrary.builtIn()

  private static func feedTable(_ bytes: [UInt8]) {
    guard let library, case .table(let rows)? = try? ImportedFile.read(bytes, library: library)
    else { return }
    _ = HistoryImport(rows: rows, into: HistoryDocument(), library: library)
    let csv = CheckInTable.csv(of: rows, library: library)
    guard case .table(let again)? = try? ImportedFile.read(Array(csv.utf8), library: library) else {
      preconditionFailure("not read back")
    }
    precondition(again == rows, "read back otherwise")
  }

  private static func feedDates(_ text: String) {
    for today in [CivilDate.earliest, CivilDate.latest] {
      _ = try? DatePhrase.date(text, today: today)
    }
    if let date = CivilDate(text) { precondition(date.description == text, "another date") }
    if let moment = Timestamp(text) {
      precondition(Timestamp(moment.text) == moment, "another moment")
      _ = moment.millisecondsSince1970
    }
  }

  private static func feedText(_ text: String) {
    let form = text.displayable
    precondition(form.displayable == form, "the form has another form")
    precondition(text.displayable(keepingNewlines: true).unicodeScalars.allSatisfy(isHarmless))
    precondition(form.unicodeScalars.allSatisfy { isHarmless($0) && $0 != "\n" }, "not harmless")
    precondition(
      text.asciiForm.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) }, "not ASCII")
    // One of the widths each time: ten millions of texts are worth more than thrice as many widths.
    let width = [3, 7, 40][text.utf8.count % 3]
    precondition(text.clipped(toCells: width).cellWidth <= width, "wider than clipped to")
    precondition(text.shortened(toCells: width).cellWidth <= width, "wider than shortened to")
    precondition(
      text.wrapped(toCells: width).allSatisfy { $0.cellWidth <= width }, "wider than wrapped to")
    if let phrase = SearchPhrase(text) { _ = phrase.hits(in: Array(text)) }
  }

  /// Whether a terminal takes a character for text, by its number alone.
  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return value == 0x0A
      || !(value < 0x20 || (0x7F...0x9F).contains(value) || (0x2028...0x202E).contains(value)
        || (0x2066...0x2069).contains(value) || [0x200E, 0x200F, 0x61C, 0xFEFF].contains(value)
        || (0xE0000...0xE007F).contains(value))
  }
}
