import ArgumentParser
import CivilTime
import History

/// Brings the history back from a backup.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Bring the history back from a backup.",
    discussion: """
      How much the history holds now and how much the backup holds is told before it is replaced. \
      What is replaced becomes a backup itself, so a restore can be undone; that is why nothing is \
      asked.
      """)

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
    if chosen.isReadable {
      try Output.write("Now:       \(opened.inWords)\nRestoring: \(chosen.inWords)")
    }
    let earlier = Set(file.backups().map(\.name))
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
    try Output.write("Restored.")
    guard let kept = file.backups().first(where: { !earlier.contains($0.name) }) else { return }
    try Output.write("What it replaced is kept. To undo this: gamut restore \(kept.name)")
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
    isNothingReadable ? "nothing that can be read" : HistoryExtent(of: document).inWords
  }
}
