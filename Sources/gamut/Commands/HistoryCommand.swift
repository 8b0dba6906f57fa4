import ArgumentParser
import CivilTime
import History
import Interface
import Questionnaires
import Reports
import SafeText
import Scoring
import Sentences
import StrictJSON

/// Prints past check-ins.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Print past check-ins.")

  /// The forms in which the history can be printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
  }

  @Option(help: "table (newest first), json or csv (oldest first).")
  var format = Format.table

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let records = try Records.reading(options)
    for copy in records.file.conflictCopies() {
      if let notice = copy.notice(beside: records.document) { Output.complain(notice.printable) }
    }
    let checkIns = records.document.checkIns.filter { $0.deletedAt == nil }
    switch format {
    case .json: try Output.write(json(of: checkIns))
    case .csv:
      try Output.write(CheckInTable.csv(of: checkIns, library: try QuestionnaireLibrary.builtIn()))
    case .table: try Output.write(try table(of: checkIns))
    }
  }

  /// The records as they are filed, one a line.
  private func json(of checkIns: [CheckIn]) -> String {
    let records = checkIns.map { HistoryWriter.json(of: $0).written }
    return records.isEmpty ? "[]" : "[\n" + records.joined(separator: ",\n") + "\n]"
  }

  private func table(of checkIns: [CheckIn]) throws -> String {
    guard !checkIns.isEmpty else { return "Nothing recorded yet." }
    let library = try QuestionnaireLibrary.builtIn()
    var lines = ["Week ending    0-100  Band            Note"]
    for checkIn in checkIns.reversed() {
      let questionnaire = library.questionnaire(
        checkIn.questionnaire, version: checkIn.questionnaireVersion)
      let score = questionnaire?.score(checkIn.answers)
      let value = score?.position.map { "\($0.shown)" } ?? score?.total.map { "\($0)" } ?? "-"
      let band =
        score?.band?.title
        ?? score?.bounds.map { "\($0.lowerBound.shown) to \($0.upperBound.shown)" }
        ?? "unknown version"
      let line = [
        checkIn.weekEnding.shortForm.padded(toCells: 13),
        value.padded(toCells: 6, at: .right) + " ",
        band.padded(toCells: 15),
        (checkIn.note ?? "").replacing("\n", with: " ").displayable,
      ].joined(separator: " ")
      lines.append(line.trimmedAtEnd)
    }
    lines.append(Wording.direction)
    return lines.joined(separator: "\n")
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
