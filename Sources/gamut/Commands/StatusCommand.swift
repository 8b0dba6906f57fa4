import ArgumentParser
import CivilTime
import History
import Interface
import Preferences
import Questionnaires
import Sentences
import StrictJSON

/// Says whether a check-in is due, for shell prompts and scripts.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Say whether a check-in is due.",
    discussion: """
      For a word in every new shell, put gamut status --quiet into your shell's start-up file.
      """)

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Print nothing unless a check-in is due.")
  var quiet = false

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if json && quiet { throw ValidationError("Choose one of --json and --quiet.") }
  }

  func run() throws {
    // In a shell that starts, only what the person can act on is worth a line.
    let records = try quiet ? Records.readingQuietly(options) : Records.reading(options)
    let questionnaire = try QuestionnaireLibrary.builtIn().standard?.id ?? ""
    let status = records.document.dueStatus(of: questionnaire, today: options.clock.today)
    if json { return try Output.write(status.json.written) }
    if quiet {
      if status.isDue { try Output.write("A gamut check-in is due.") }
      return
    }
    let day = Wording.checkInDay(
      options.settings.checkInDay, after: status.lastWeekEnding, today: options.clock.today)
    try Output.write(status.sentence + day)
  }
}

extension DueStatus {
  /// The form that scripts read.
  fileprivate var json: JSONValue {
    [
      "due": .bool(isDue),
      "lastWeekEnding": lastWeekEnding.map { .string($0.description) } ?? .null,
      "daysOverdue": .number(JSONNumber(daysOverdue)),
      "weeksAnswered": .number(JSONNumber(weeksAnswered)),
      "weeksOfLast": .number(JSONNumber(weeksOfLast)),
    ]
  }

  fileprivate var sentence: String {
    guard let lastWeekEnding else { return "A check-in is due. There is none yet." }
    let due =
      isDue
      ? "A check-in is due."
      : "The next check-in is due from \(lastWeekEnding.advanced(by: 7).longFormWithWeekday)."
    let weeks = Wording.count(weeksOfLast, "week")
    return "\(due) The last was for the week ending \(lastWeekEnding.longForm). "
      + "Answered: \(weeksAnswered) of the last \(weeks)."
  }
}
