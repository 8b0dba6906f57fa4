import ArgumentParser
import Glibc

/// The command line of gamut; alone it opens Home.
@main
struct Gamut: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gamut",
    abstract: "A weekly self-check for emotional numbness. Private, on this computer alone.",
    discussion: """
      gamut alone opens the check-in, the last result and the way to help. It is a notebook for \
      noticing: no diagnosis, not validated, and no word on medicines but "talk to whoever \
      prescribes it".
      """,
    version: "gamut 0.1.0",
    subcommands: [
      CheckInCommand.self, HistoryCommand.self, ScoreCommand.self, TrendCommand.self,
      CompareCommand.self, EventCommand.self, DeleteCommand.self, UndeleteCommand.self,
      StatusCommand.self, RestoreCommand.self, PathsCommand.self,
      QuestionnaireCommand.self, HelpNowCommand.self,
    ])

  @OptionGroup var options: GlobalOptions

  static func main() {
    // Private text: nothing that is created may be read by others.
    umask(0o077)
    // A full disk and a closed pipe are errors to be told, not reasons to die.
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    main(nil)
  }

  func run() throws {
    try Conversation(options: options, start: .home).run()
  }
}
