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
      try Output.write(
        CheckInTable.csv(of: checkIns, library: try InstalledQuestionnaires.library()))
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
    let library = try InstalledQuestionnaires.library()
    var lines = ["Week ending    0-100  Band            Note"]
    for checkIn in checkIns.reversed() {
      let band = band(of: checkIn, in: library)
      let line = [
        checkIn.weekEnding.shortForm.padded(toCells: 13),
        value(of: checkIn, in: library).padded(toCells: 6, at: .right) + " ",
        band.cellWidth > 15 ? band : band.padded(toCells: 15),
        (checkIn.note ?? "").replacing("\n", with: " ").displayable,
      ].joined(separator: " ")
      lines.append(line.trimmedAtEnd)
    }
    lines.append(Wording.direction)
    return lines.joined(separator: "\n")
  }

  private func value(of checkIn: CheckIn, in library: QuestionnaireLibrary) -> String {
    guard let questionnaire = questionnaire(of: checkIn, in: library) else {
      return checkIn.storedPosition.map { "\($0.shown)" }
        ?? checkIn.storedTotal.map { "\($0)" } ?? "-"
    }
    let score = questionnaire.score(checkIn.answerSheet)
    return score.position.map { "\($0.shown)" } ?? score.total.map { "\($0)" } ?? "-"
  }

  /// The band, what missing answers leave open, or why there is neither; a total has the name of
  /// its questionnaire and its highest value beside it, because it is on another scale.
  private func band(of checkIn: CheckIn, in library: QuestionnaireLibrary) -> String {
    guard let questionnaire = questionnaire(of: checkIn, in: library) else {
      return "as filed, \(checkIn.questionnaire) not known here"
    }
    let score = questionnaire.score(checkIn.answerSheet)
    if questionnaire.scoring.method == .sum {
      guard score.total != nil else { return "\(questionnaire.title): no total" }
      return "of \(questionnaire.highestTotal), \(questionnaire.title): \(score.band?.title ?? "")"
    }
    return score.band?.title
      ?? score.bounds.map { "\($0.lowerBound.shown) to \($0.upperBound.shown)" } ?? ""
  }

  private func questionnaire(
    of checkIn: CheckIn, in library: QuestionnaireLibrary
  ) -> Questionnaire? {
    library.questionnaire(checkIn.questionnaire, version: checkIn.questionnaireVersion)
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
