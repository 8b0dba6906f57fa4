package import History
package import Questionnaires
import SafeText
import StrictJSON

/// What a file holds that someone wants to bring in: a history, or a table of check-ins.
package enum ImportedFile: Sendable, Equatable {
  /// A history in gamut's own format, or a conflict copy of one.
  case history(HistoryDocument)
  /// The check-ins of a table in gamut's columns.
  case table([CheckIn])

  /// Recognises a file by its content, whatever its name is, and reads all of it.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - library: The questionnaires, which tell the answers that an item offers.
  /// - Returns: What it holds.
  /// - Throws: Why it cannot be taken.
  package static func read(
    _ bytes: [UInt8], library: QuestionnaireLibrary
  ) throws(ImportFault) -> ImportedFile {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
    guard let first = text.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
      throw ImportFault("The file is empty. There is nothing in it to import.")
    }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return try history(bytes) }
    try checkText(bytes)
    guard CheckInTableReader.recognizes(bytes) else {
      throw ImportFault(
        "The file is neither a history nor a table that gamut wrote. "
          + "What can be imported: the files of gamut export --format json and --format csv.")
    }
    do throws(TableFault) {
      return .table(try CheckInTableReader.read(bytes, library: library))
    } catch {
      throw ImportFault("The table cannot be read. \(error.sentence)")
    }
  }

  /// Joins what the file holds to the history.
  ///
  /// - Parameters:
  ///   - current: The history.
  ///   - library: The questionnaires, for the scores of a table's rows.
  /// - Returns: What becomes of it; nothing is saved.
  package func joined(
    to current: HistoryDocument, library: QuestionnaireLibrary
  ) -> HistoryImport {
    switch self {
    case .history(let document): HistoryImport(document, into: current)
    case .table(let checkIns): HistoryImport(rows: checkIns, into: current, library: library)
    }
  }

  private static func history(_ bytes: [UInt8]) throws(ImportFault) -> ImportedFile {
    let reason: String
    switch HistoryReader.read(bytes) {
    case .document(let document): return .history(document)
    case .newer(let version):
      throw ImportFault(
        "The file was written by a newer gamut (version \(version) of the format). "
          + "Import it with that one.")
    case .unreadable(let fault): reason = "\(fault)"
    }
    guard let value = try? JSONReader.read(bytes) else {
      throw ImportFault("The file cannot be read at \(reason).")
    }
    if value.object?["resourceType"] != nil {
      throw ImportFault(
        "The file is in FHIR, which gamut writes and does not read. "
          + "To move a history, use gamut export --format json.")
    }
    if value.array != nil {
      throw ImportFault(
        "The file is a list of records and not a whole history. "
          + "gamut export --format json writes one that can be imported.")
    }
    if let format = value.object?["format"]?.string, format == HistoryReader.format {
      throw ImportFault("The history in the file cannot be read at \(reason).")
    }
    throw ImportFault(
      "The file is JSON, but no history of gamut. "
        + "What can be imported: the files of gamut export --format json and --format csv.")
  }

  private static func checkText(_ bytes: [UInt8]) throws(ImportFault) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    {
      throw ImportFault(
        "The file is a workbook of a spreadsheet or an archive. Save the table as CSV in UTF-8.")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw ImportFault("The file is in UTF-16. Save it as CSV in UTF-8.")
    }
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
      throw ImportFault("The file is not text in UTF-8. Save it as CSV in UTF-8.")
    }
  }
}

/// Why a file cannot be imported, as sentences; nothing of it is taken.
package struct ImportFault: Error, Sendable, Equatable {
  /// What is wrong with the file and what to do, in whole sentences.
  package let sentence: String

  init(_ sentence: String) {
    self.sentence = sentence
  }
}

extension TableFault {
  /// The fault with its place, as a sentence.
  var sentence: String {
    let place = [row.map { "row \($0)" }, column.map { "column \($0.shortened(toCells: 60))" }]
    let start = place.compactMap(\.self).joined(separator: ", ")
    let text = start.isEmpty ? reason : "\(start): \(reason)"
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }
}
