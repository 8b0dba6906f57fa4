import CivilTime
import History
import Questionnaires
import SafeText

/// Reads check-ins back from a table that ``CheckInTable`` wrote, as it is or as a spreadsheet
/// saved it: all of them, or none.
struct CheckInTableReader {
  /// What a column holds.
  private enum Column {
    case weekEnding, recordedAt, changedAt, id, questionnaire, version, note
    case item(String)
    case context(String)
    /// What follows from the other columns, or an empty column after the last.
    case ignored
  }

  private let library: QuestionnaireLibrary
  private var names: [String] = []
  private var columns: [Column] = []
  /// The rows in which the ids stood.
  private var rowsOfIDs: [String: Int] = [:]

  /// Whether a text begins with a row of names that only such a table has.
  ///
  /// - Parameter bytes: The text in UTF-8.
  /// - Returns: Whether it does.
  static func recognizes(_ bytes: [UInt8]) -> Bool {
    let first = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard let names = try? SeparatedValues(Array(first)).rows.first?.cells else { return false }
    return names.contains(CheckInTable.Name.weekEnding)
      || names.contains { $0.rest(after: CheckInTable.Name.item) != nil }
  }

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - bytes: The table in UTF-8.
  ///   - library: The questionnaires, which tell the answers that an item offers.
  /// - Returns: The check-ins, in the order of the rows.
  /// - Throws: The first fault.
  static func read(
    _ bytes: [UInt8], library: QuestionnaireLibrary
  ) throws(TableFault) -> [CheckIn] {
    let rows = try SeparatedValues(bytes).rows
    guard let head = rows.first else { throw TableFault(reason: "the table is empty") }
    var reader = CheckInTableReader(library: library)
    try reader.readNames(head.cells, row: head.number)
    var checkIns: [CheckIn] = []
    for row in rows.dropFirst() {
      checkIns.append(try reader.checkIn(row.cells, row: row.number))
    }
    return checkIns
  }

  private init(library: QuestionnaireLibrary) {
    self.library = library
  }

  private mutating func readNames(_ cells: [String], row: Int) throws(TableFault) {
    names = cells.map(CellText.read)
    for (index, name) in names.enumerated() where !name.isEmpty {
      guard !names[..<index].contains(name) else {
        throw TableFault(row: row, column: name, reason: "there are two columns of this name")
      }
    }
    for name in CheckInTable.Name.required where !names.contains(name) {
      throw TableFault(row: row, reason: "the column \(name) is missing")
    }
    for name in names {
      guard let column = Self.column(name) else {
        throw TableFault(
          row: row, column: name, reason: "gamut writes no such column; remove it to go on")
      }
      columns.append(column)
    }
  }

  private static func column(_ name: String) -> Column? {
    typealias Name = CheckInTable.Name
    switch name {
    case Name.weekEnding: return .weekEnding
    case Name.recordedAt: return .recordedAt
    case Name.changedAt: return .changedAt
    case Name.id: return .id
    case Name.questionnaire: return .questionnaire
    case Name.version: return .version
    case Name.note: return .note
    case "": return .ignored
    default: break
    }
    if Name.scores.contains(name) || name.rest(after: Name.facet) != nil { return .ignored }
    if let id = name.rest(after: Name.item) { return .item(id) }
    return name.rest(after: Name.context).map { .context($0) }
  }

  private mutating func checkIn(_ cells: [String], row: Int) throws(TableFault) -> CheckIn {
    guard cells.dropFirst(columns.count).allSatisfy(\.isEmpty) else {
      throw TableFault(
        row: row, reason: "it has \(cells.count) cells, and the first row names \(columns.count)")
    }
    var fields = RowFields()
    for (index, cell) in cells.prefix(columns.count).enumerated() where !cell.isEmpty {
      do throws(CellFault) {
        try fields.take(cell, columns[index])
      } catch {
        throw TableFault(row: row, column: names[index], reason: error.reason)
      }
      if case .ignored = columns[index], names[index].isEmpty {
        throw TableFault(row: row, reason: "the cell \(quoted(cell)) stands under no name")
      }
    }
    let checkIn = try fields.checkIn(row: row)
    if let earlier = rowsOfIDs.updateValue(row, forKey: checkIn.id) {
      throw TableFault(
        row: row, column: CheckInTable.Name.id,
        reason: "the id \(checkIn.id) stands in row \(earlier) too")
    }
    try checkAnswers(of: checkIn, row: row)
    return checkIn
  }

  /// Refuses what no item offers, where the questions are known.
  private func checkAnswers(of checkIn: CheckIn, row: Int) throws(TableFault) {
    let questionnaire = library.questionnaire(
      checkIn.questionnaire, version: checkIn.questionnaireVersion)
    guard let questionnaire else { return }
    for (id, answer) in checkIn.answers.sorted(by: { $0.key < $1.key }) {
      let column = CheckInTable.Name.item + id
      guard let item = questionnaire.item(id) else {
        throw TableFault(row: row, column: column, reason: "\(questionnaire.id) has no such item")
      }
      guard item.offers(answer) else {
        let reason =
          answer == .nothingHappened
          ? "this item does not offer nothing-happened"
          : "the answer must lie between 0 and \(item.highest)"
        throw TableFault(row: row, column: column, reason: reason)
      }
    }
  }

  /// What is wrong with one cell.
  private struct CellFault: Error {
    let reason: String
  }

  /// The cells of a row, read as far as they were there.
  private struct RowFields {
    var weekEnding: CivilDate?
    var recordedAt: Timestamp?
    var changedAt: Timestamp?
    var id: String?
    var questionnaire: String?
    var version: Int?
    var note: String?
    var answers: [String: Answer] = [:]
    var context: [String: Answer] = [:]

    mutating func take(_ cell: String, _ column: Column) throws(CellFault) {
      switch column {
      case .weekEnding:
        weekEnding = try demand(CivilDate(cell), cell, "a date such as 2026-11-22")
      case .recordedAt: recordedAt = try time(cell)
      case .changedAt: changedAt = try time(cell)
      case .id:
        // An id may begin with a hyphen, which a spreadsheet would take for a minus.
        let text = CellText.read(cell)
        id = try demand(
          RecordIdentifier.isValid(text) ? text : nil, cell,
          "an id of 1 to 64 letters, digits and hyphens")
      case .questionnaire: questionnaire = CellText.read(cell)
      case .version:
        version = try demand(
          wholeNumber(cell).flatMap { $0 >= 1 ? $0 : nil }, cell, "a whole number from 1")
      case .note: note = CellText.read(cell)
      case .item(let id): answers[id] = try answer(cell)
      case .context(let id): context[id] = try answer(cell)
      case .ignored: break
      }
    }

    func checkIn(row: Int) throws(TableFault) -> CheckIn {
      func demand<Value>(_ value: Value?, _ column: String) throws(TableFault) -> Value {
        guard let value else {
          throw TableFault(row: row, column: column, reason: "the cell must not be empty")
        }
        return value
      }
      typealias Name = CheckInTable.Name
      var checkIn = CheckIn(
        id: try demand(id, Name.id), questionnaire: try demand(questionnaire, Name.questionnaire),
        questionnaireVersion: try demand(version, Name.version),
        weekEnding: try demand(weekEnding, Name.weekEnding),
        recordedAt: try demand(recordedAt, Name.recordedAt), answers: answers, context: context,
        note: note)
      checkIn.changedAt = changedAt
      return checkIn
    }

    private func time(_ cell: String) throws(CellFault) -> Timestamp {
      try demand(Timestamp(cell), cell, "a time such as 2026-11-22T19:04:11+01:00")
    }

    private func answer(_ cell: String) throws(CellFault) -> Answer {
      switch cell {
      case "nothing-happened": .nothingHappened
      case "skipped": .skipped
      default:
        .point(
          try demand(
            wholeNumber(cell), cell, "a whole number, nothing-happened or skipped, or empty"))
      }
    }

    private func demand<Value>(
      _ value: Value?, _ cell: String, _ form: String
    ) throws(CellFault) -> Value {
      guard let value else { throw CellFault(reason: "\(quoted(cell)) must be \(form)") }
      return value
    }
  }
}

extension String {
  /// What follows a beginning; `nil` when the text begins otherwise.
  ///
  /// By scalars, because a mark that combines with the last one would hide the beginning.
  fileprivate func rest(after beginning: String) -> String? {
    let scalars = beginning.unicodeScalars
    guard unicodeScalars.starts(with: scalars) else { return nil }
    return String(unicodeScalars.dropFirst(scalars.count))
  }
}

/// A cell as a fault shows it.
private func quoted(_ cell: String) -> String {
  "\"\(cell.shortened(toCells: 30))\""
}

/// The whole number of a cell, which a spreadsheet may have given decimals: `3`, `3.0` or `3,00`.
private func wholeNumber(_ cell: String) -> Int? {
  let parts = cell.split(maxSplits: 1, omittingEmptySubsequences: false) { ".,".contains($0) }
  guard parts.dropFirst().allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 == "0" } }) else {
    return nil
  }
  return parts.first.flatMap { Int($0) }
}
