import ArgumentParser
import CivilTime
import Questionnaires

/// Asks the questionnaire.
struct CheckInCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-in", abstract: "Take the check-in, for the seven days that end today.")

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Tell of the seven days that end on DATE.", valueName: "date"),
    transform: GlobalOptions.date)
  var week: CivilDate?

  @Option(help: ArgumentHelp("Ask this questionnaire.", valueName: "id"))
  var questionnaire: String?

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if let week, week > options.clock.today {
      throw ValidationError(
        "\(week) has not come yet. A check-in can end today, \(options.clock.today), or earlier.")
    }
  }

  func run() throws {
    if let questionnaire {
      _ = try InstalledQuestionnaires.library().questionnaire(named: questionnaire)
    }
    try Conversation(
      options: options, start: .checkIn(week: week, questionnaire: questionnaire)
    ).run()
  }
}
