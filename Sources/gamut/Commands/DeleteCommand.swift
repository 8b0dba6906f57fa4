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
