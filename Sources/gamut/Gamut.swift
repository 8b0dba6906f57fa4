import ArgumentParser
import Curses
import Glibc
import History
import SafeText

/// The command line of gamut; alone it opens Home.
@main
struct Gamut: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gamut",
    abstract: "A weekly self-check for emotional numbness. Private, on this computer alone.",
    discussion: """
      gamut alone opens the check-in, the weeks so far, texts to read and the way to help. It is a \
      notebook for noticing: no diagnosis, not validated, and no word on medicines but "talk to \
      whoever prescribes it".
      """,
    version: "gamut 0.1.0",
    subcommands: [
      CheckInCommand.self, HistoryCommand.self, ScoreCommand.self, TrendCommand.self,
      CompareCommand.self, EventCommand.self, DeleteCommand.self, UndeleteCommand.self,
      ReportCommand.self, ExportCommand.self, ImportCommand.self, StatusCommand.self,
      RemindCommand.self, RestoreCommand.self, PurgeCommand.self, DoctorCommand.self,
      PathsCommand.self, QuestionnaireCommand.self, LearnCommand.self, HelpNowCommand.self,
      ManualCommand.self,
    ])

  @OptionGroup var options: GlobalOptions

  static func main() {
    Terminal.keepCrashesPrivate()
    // A stream that was closed must not become the number of a file of the history. Opened the wrong
    // way round, it still refuses what is written to it.
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
    // Private text: nothing that is created may be read by others.
    umask(0o077)
    // A full disk and a closed pipe are errors to be told, not reasons to die.
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    do {
      if let shortcut = Shortcut(Array(CommandLine.arguments.dropFirst())) {
        try shortcut.run()
      } else {
        var command = try parseAsRoot()
        try command.run()
      }
    } catch {
      end(after: error)
    }
  }

  /// Ends the program with what is to be said: help and version too come as errors.
  ///
  /// The library would print them itself, with whatever sequences the arguments hold, and would not
  /// notice a full disk.
  private static func end(after error: any Error) -> Never {
    var status = exitCode(for: error)
    var text = (error as? StorageError)?.sentence ?? fullMessage(for: error)
    if status == .validationFailure, text.contains("nexpected argument"),
      let hint = CommandSuggestion.sentence(for: CommandLine.arguments.dropFirst())
    {
      let place = text.firstIndex(of: "\n") ?? text.endIndex
      text.insert(contentsOf: ". \(hint)", at: place)
    }
    if !text.isEmpty {
      let safe = text.displayable(keepingNewlines: true)
      if status.isSuccess {
        do { try Output.write(safe) } catch { status = .failure }
      } else {
        Output.complain(safe)
      }
    }
    Glibc.exit(status.rawValue)
  }

  func run() throws {
    try Self.openHome(options)
  }

  /// Talks from Home on until the person leaves.
  ///
  /// - Parameter options: What the options come to.
  /// - Throws: An exit status, after a sentence on standard error, when no talk is possible.
  static func openHome(_ options: any Options) throws {
    try Conversation(options: options, start: .home).run()
  }
}
