import ArgumentParser
import History
import Questionnaires
import Scoring
import StrictJSON

/// Scores answers and stores nothing.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score answers from a file or standard input, and print the score as JSON.",
    discussion: """
      The input is {"questionnaire":"emotional-range","answers":{"joy":3,"funny":\
      "nothing-happened"}}. Nothing is stored.
      """)

  @Argument(help: "The file; standard input when there is none, or for -.")
  var file: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    do {
      let bytes = try Input.bytes(
        of: file, limit: ScoreRequest.limit,
        tooLong: "The input is too long; answers fit into a few lines.")
      let (questionnaire, answers) = try ScoreRequest.read(
        bytes, library: try InstalledQuestionnaires.library())
      try Output.write(questionnaire.score(answers).json.written)
    } catch let refusal as Input.Refusal {
      Output.complain(refusal.sentence)
      throw ExitCode.failure
    } catch let fault as ScoreRequest.Fault {
      Output.complain(fault.sentence)
      throw ExitCode.failure
    }
  }
}
