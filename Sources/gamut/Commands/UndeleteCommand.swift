import ArgumentParser
import CivilTime
import History

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
