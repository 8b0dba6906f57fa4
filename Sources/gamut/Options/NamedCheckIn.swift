import ArgumentParser
import History

/// The check-in that a command is about.
struct NamedCheckIn: ParsableArguments {
  @Argument(help: ArgumentHelp("The id of the check-in.", valueName: "check-in-id"))
  var id: String

  /// Finds it in the history.
  ///
  /// - Parameter document: The history.
  /// - Returns: The check-in, deleted or not.
  /// - Throws: Exit status 1, after a sentence on standard error, when there is none.
  func checkIn(in document: HistoryDocument) throws -> CheckIn {
    if let checkIn = document.checkIn(id) { return checkIn }
    Output.complain(
      "There is no check-in '\(id.printable)'. Its ids stand in gamut history --format json.")
    throw ExitCode.failure
  }
}
