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
    if quiet { return try Self.tellWhetherDue(options) }
    let records = try Records.reading(options)
    let status = Self.status(of: records, options)
    if json { return try Output.write(status.json.written) }
    let day = Wording.checkInDay(
      options.settings.checkInDay, after: status.lastWeekEnding, today: options.clock.today)
    try Output.write(status.sentence + day)
  }

  /// Says that a check-in is due, or nothing.
  ///
  /// In a shell that starts, only what the person can act on is worth a line.
  ///
  /// - Parameter options: Where the data is, and what day it is.
  /// - Throws: Exit status 3 when nothing can be read.
  static func tellWhetherDue(_ options: some Options) throws {
    let records = try Records.readingQuietly(options)
    if status(of: records, options).isDue { try Output.write("A gamut check-in is due.") }
  }

  private static func status(of records: Records, _ options: some Options) -> DueStatus {
    records.document.dueStatus(
      of: QuestionnaireLibrary.standardIdentifier, today: options.clock.today)
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
