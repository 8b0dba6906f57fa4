import ArgumentParser
import CivilTime
import History

/// Takes a check-in out of sight.
struct DeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete a check-in. It can be brought back with undelete.")

  @OptionGroup var named: NamedCheckIn
  @OptionGroup var options: GlobalOptions

  func run() throws {
    var records = try Records.writing(options)
    var document = records.document
    let checkIn = try named.checkIn(in: document)
    guard checkIn.deletedAt == nil else {
      return try Output.write("That check-in is deleted already. Nothing has changed.")
    }
    document.deleteCheckIn(checkIn.id, at: options.clock.now)
    try records.save(document)
    try Output.write(
      "Deleted: week ending \(checkIn.weekEnding.longForm). Undo: gamut undelete \(checkIn.id)")
  }
}

/// Brings a deleted check-in back.
struct UndeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undelete", abstract: "Bring a deleted check-in back.")

  @OptionGroup var named: NamedCheckIn
  @OptionGroup var options: GlobalOptions

  func run() throws {
    var records = try Records.writing(options)
    var document = records.document
    let checkIn = try named.checkIn(in: document)
    guard checkIn.deletedAt != nil else {
      return try Output.write("That check-in is not deleted. Nothing has changed.")
    }
    document.undeleteCheckIn(checkIn.id, at: options.clock.now)
    try records.save(document)
    try Output.write("Back again: week ending \(checkIn.weekEnding.longForm).")
  }
}

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
