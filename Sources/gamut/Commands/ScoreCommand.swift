import ArgumentParser
import Glibc
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
      let bytes = try input()
      let (questionnaire, answers) = try ScoreRequest.read(
        bytes, library: try QuestionnaireLibrary.builtIn())
      try Output.write(questionnaire.score(answers).json.written)
    } catch let fault as ScoreRequest.Fault {
      Output.complain(fault.sentence)
      throw ExitCode.failure
    }
  }

  private func input() throws -> [UInt8] {
    let descriptor =
      file.map { $0 == "-" ? STDIN_FILENO : unsafe open($0, O_RDONLY | O_CLOEXEC) }
      ?? STDIN_FILENO
    guard descriptor >= 0 else { throw unreadable() }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= ScoreRequest.limit {
      let count = unsafe read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable() }
      guard count > 0 else { return bytes }
      bytes += buffer.prefix(count)
    }
    throw ScoreRequest.Fault(sentence: "The input is too long; answers fit into a few lines.")
  }

  private func unreadable() -> ScoreRequest.Fault {
    let name = file.map { "'\($0.printable)'" } ?? "The standard input"
    return ScoreRequest.Fault(
      sentence: "\(name) cannot be read: \(unsafe String(cString: strerror(errno))).")
  }
}
