import ArgumentParser
import CivilTime
import History
import Interface
import Sentences

/// Brings the history back from a backup.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Bring the history back from a backup. What it replaces becomes a backup itself.")

  @Flag(help: "List the backups and change nothing; so does no name.")
  var list = false

  @Argument(help: "The name of the backup.")
  var backup: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    var file = HistoryFile(folder: try options.folder(), clock: options.clock)
    guard let backup, !list else { return try listBackups(of: &file) }
    let opened = file.open()
    guard let chosen = file.backups().first(where: { $0.name == backup }) else {
      Output.complain(
        "There is no backup '\(backup.printable)'. For their names: gamut restore --list")
      throw ExitCode.failure
    }
    try Output.write("Now: \(opened.inWords)")
    let outcome: SaveOutcome
    do throws(StorageError) {
      outcome = try file.restore(backup)
    } catch {
      Output.complain(error.sentence)
      throw error.cause == .readOnly ? Records.unusable : ExitCode.failure
    }
    for notice in outcome.notices { Output.complain(notice) }
    if case .notConfirmed(let sentence) = outcome.confirmation {
      Output.complain(sentence)
      throw ExitCode.failure
    }
    try Output.write("Restored: \(chosen.inWords)")
  }

  private func listBackups(of file: inout HistoryFile) throws {
    let backups = file.backups()
    guard !backups.isEmpty else {
      let opened = file.open()
      if opened.isNothingReadable, let reason = opened.readOnlyReason {
        Output.complain(reason)
        throw Records.unusable
      }
      return try Output.write("There are no backups yet. Each save keeps one.")
    }
    for backup in backups { try Output.write(backup.inWords) }
    try Output.write("To bring one back: gamut restore NAME")
  }
}

extension OpenedHistory {
  fileprivate var inWords: String {
    if isNothingReadable { return "nothing that can be read." }
    return Wording.count(document.checkIns.count { $0.deletedAt == nil }, "check-in") + "."
  }
}
