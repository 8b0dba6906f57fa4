import ArgumentParser
import CivilTime
import Preferences

/// The options that every command takes.
struct GlobalOptions: ParsableArguments, Options {
  @Option(name: .customLong("data"), help: ArgumentHelp("Keep the data in DIR.", valueName: "dir"))
  var dataFolder: String?

  @Flag(help: "Ask and tell line by line: for screen readers, and for answers from a pipe.")
  var plain = false

  @Flag(help: "Draw with ASCII signs alone.")
  var ascii = false

  @Option(help: ArgumentHelp("Use colour: auto, always or never.", valueName: "when"))
  var color: ColorChoice?

  @Option(
    help: ArgumentHelp("Take DATE for today, to rehearse.", valueName: "date"),
    transform: GlobalOptions.date)
  var today: CivilDate?

  /// Reads a date of the command line.
  ///
  /// - Parameter text: What was given.
  /// - Returns: The date.
  /// - Throws: A usage error that says how a date is written.
  @Sendable static func date(_ text: String) throws -> CivilDate {
    guard let date = CivilDate(text) else {
      throw ValidationError("'\(text.printable)' is no date. Write it like 2026-11-22.")
    }
    return date
  }
}

extension ColorChoice: ExpressibleByArgument {}
