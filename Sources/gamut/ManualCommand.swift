import ArgumentParser
import StrictJSON

/// Prints the manual page, made from the commands themselves.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page, for man.",
    discussion: """
      To read it: gamut manual | man -l -

      To keep it: gamut manual > ~/.local/share/man/man1/gamut.1
      """,
    shouldDisplay: false)

  @OptionGroup var options: GlobalOptions

  func run() throws {
    // The one description of all commands that the library gives; a test holds that each is there.
    let tool = try JSONReader.read(Array(Gamut._dumpHelp().utf8))
    guard let command = tool.object?["command"], let page = ManualPage(of: command) else {
      Output.complain("The commands cannot be described. This is a mistake in gamut.")
      throw ExitCode.failure
    }
    try Output.write(page.text)
  }
}
