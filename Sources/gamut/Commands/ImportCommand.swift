import ArgumentParser
import CivilTime
import Files
import Glibc
import History
import Interface
import Questionnaires
import Reports
import Sentences

/// Joins records from elsewhere to the history.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Join a history or a table that gamut wrote to the history.",
    discussion: """
      It takes the files of gamut export --format json and csv, and the conflict copies that tools \
      leave which synchronise folders. What a file is, its content tells.

      Records are joined by their ids, and of two versions the one that was changed later holds. \
      Nothing is ever removed. If anything in the file is wrong, nothing of it is taken. What was \
      there before stays in a backup: gamut restore --list
      """)

  @Argument(help: "The file; - for standard input.")
  var file: String

  @Flag(help: "Say what would be done, and change nothing.")
  var dryRun = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    var records = try dryRun ? Records.reading(options) : Records.writing(options)
    let library = try InstalledQuestionnaires.library()
    let imported: ImportedFile
    do {
      imported = try ImportedFile.read(try bytes(records.file.folder), library: library)
    } catch let fault as ImportFault {
      throw refuse(fault.sentence)
    } catch let refusal as Input.Refusal {
      throw refuse(refusal.sentence)
    }
    let copy = records.file.conflictCopies().first { isSameFile($0.path, file) }
    let joined = imported.joined(to: records.document, library: library)
    var lines = summary(of: joined)
    if !dryRun {
      if joined.hasChanges { try records.save(joined.document) }
      lines.append(
        joined.hasChanges ? "Imported." : "There is nothing new in it. Nothing has changed.")
    }
    var failure: StorageError?
    if let copy, !dryRun {
      do throws(StorageError) {
        lines.append("The copy itself is kept as \(try records.file.fileAway(copy)).")
      } catch {
        failure = error
      }
    }
    // Said at the end, so that a reader who has read enough cannot stop the work half done.
    try Output.write(lines.joined(separator: "\n"))
    if let failure { throw failure }
  }

  private func bytes(_ folder: DataFolder) throws(Input.Refusal) -> [UInt8] {
    guard !isSameFile(folder.path(of: DataFolder.Name.history), file) else {
      throw Input.Refusal(sentence: "That file is the history itself.")
    }
    return try Input.bytes(
      of: file, limit: 64 << 20,
      tooLong: "The file has more than 64 MB, far more than a history can have.")
  }

  private func refuse(_ sentence: String) -> ExitCode {
    Output.complain("\(sentence.printable) Nothing was imported.")
    return .failure
  }

  /// What joining comes to, in lines.
  private func summary(of joined: HistoryImport) -> [String] {
    var lines = [line("Check-ins", joined.checkIns), line("Events", joined.events)]
    lines.append("Removed: none.")
    if let span = joined.span {
      lines.append("Time: \(span.lowerBound.longForm) to \(span.upperBound.longForm).")
    }
    if joined.checkIns.kept + joined.events.kept > 0 {
      lines.append("What stays as it is here has no later changedAt in the file.")
    }
    if dryRun { lines.append("Nothing was changed. Without --dry-run this is done.") }
    return lines
  }

  private func line(_ what: String, _ counts: HistoryImport.Counts) -> String {
    guard counts.all > 0 else { return "\(what): none in the file." }
    var line = "\(what): \(counts.new) new, \(counts.changed) changed, \(counts.same) the same"
    if counts.kept > 0 { line += ", \(counts.kept) that stay as they are here" }
    if counts.deleted > 0 { line += "; \(counts.deleted) of the changed are deleted by it" }
    return line + "."
  }

  /// Whether both paths lead to one file that exists.
  private func isSameFile(_ left: String, _ right: String) -> Bool {
    let disk = PosixFileSystem()
    guard let left = try? disk.resolve(left), let right = try? disk.resolve(right) else {
      return false
    }
    return left == right
  }
}
