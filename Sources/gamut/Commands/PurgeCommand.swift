import ArgumentParser
import Files
import Glibc
import History
import Preferences
import SafeText
import Sentences

/// Removes for good what was deleted, or everything.
struct PurgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract: "Remove for good what you deleted, from the backups too.",
    discussion: """
      Deleting keeps a record, so that it can be brought back. A purge removes the deleted records \
      from the history, from every backup and from what was put aside as unreadable. All others \
      stay. What it removes is told first, and it goes on only when you type the word.

      An earlier wording of a note lives on in the backups; --backups removes these too.
      """)

  @Flag(help: "Remove all backups, and all that was put aside, as well.")
  var backups = false

  @Flag(help: "Remove all that gamut keeps: history, backups, draft and settings.")
  var everything = false

  @Flag(help: "Ask nothing; for scripts.")
  var yes = false

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if backups && everything { throw ValidationError("Choose one of --backups and --everything.") }
  }

  func run() throws {
    var file = HistoryFile(folder: try options.folder(), clock: options.clock)
    do {
      try everything ? removeEverything(&file) : removeDeleted(&file)
    } catch let error as StorageError {
      Output.complain(error.sentence)
      throw error.cause == .readOnly ? Records.unusable : ExitCode.failure
    }
  }

  private func removeDeleted(_ file: inout HistoryFile) throws {
    let plan = try file.purgePlan(backups ? .backups : .deleted)
    guard !plan.isEmpty else {
      let more = backups ? "no backups, and nothing deleted" : "nothing deleted in the history"
      return try Output.write("There is \(more). Nothing was removed.")
    }
    try tell(PurgeWording.lines(of: plan))
    try agree(to: "purge")
    let outcome = try file.purge(plan)
    if case .notConfirmed(let sentence) = outcome.confirmation {
      Output.complain(sentence)
      throw ExitCode.failure
    }
    try Output.write("Removed. What stays: \(HistoryExtent(of: outcome.document).inWords).")
  }

  private func removeEverything(_ file: inout HistoryFile) throws {
    let kept = try file.keptFiles()
    let settings = SettingsFile(environment: Environment.variables)
    // Settings are not kept in a folder that was named, which may be one for rehearsing.
    let path =
      options.dataFolder == nil && settings.exists
      ? SettingsFile.path(environment: Environment.variables) : nil
    guard !kept.isEmpty || path != nil else {
      return try Output.write("gamut keeps nothing there. Nothing was removed.")
    }
    let lines = PurgeWording.lines(of: kept, in: file.folder.path, settings: path)
    try tell(lines)
    try agree(to: "everything")
    try file.removeEverything()
    if path != nil {
      do throws(SettingsError) {
        try settings.remove()
      } catch {
        Output.complain(error.sentence)
        throw ExitCode.failure
      }
    }
    try Output.write("Removed.")
  }

  private func tell(_ lines: [String]) throws {
    let wrapped = lines.flatMap { line in
      // What is listed stays on its line, however long the path.
      line.hasPrefix(" ") ? [line.printable] : line.wrapped(toCells: Paragraphs.width)
    }
    try Output.write(wrapped.joined(separator: "\n"))
  }

  /// Asks for a word, which nobody types by mistake.
  ///
  /// - Parameter word: The word.
  /// - Throws: Exit status 1, after a sentence on standard error, when anything else is said.
  private func agree(to word: String) throws {
    if yes { return }
    guard isatty(STDIN_FILENO) == 1 else {
      Output.complain(
        "Nothing was removed, because there is no terminal to ask on. To go on without asking, add "
          + "--yes.")
      throw ExitCode.failure
    }
    try Output.write("\nTo go on, type \(word); anything else changes nothing.")
    guard readLine()?.oneLine.lowercased() == word else {
      Output.complain("Nothing was removed.")
      throw ExitCode.failure
    }
  }
}
