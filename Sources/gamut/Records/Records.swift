import ArgumentParser
import CivilTime
import History
import Questionnaires

/// The history as the commands see it: opened, its oddities told, its exit status decided.
struct Records {
  /// The exit status when nothing is readable, or a writing command meets a read-only history.
  static let unusable = ExitCode(3)

  /// The file.
  private(set) var file: HistoryFile
  /// What it held.
  private(set) var opened: OpenedHistory

  /// What the history holds.
  var document: HistoryDocument { opened.document }

  /// Opens the history of the data folder.
  ///
  /// - Parameter options: Where the data is.
  /// - Throws: When no data folder can be named.
  init(_ options: some Options) throws {
    file = HistoryFile(folder: try options.folder(), clock: options.clock)
    opened = file.open()
  }

  /// Opens the history for a command that only reads: what can be read is used, and what is odd is
  /// said on standard error.
  ///
  /// - Parameter options: Where the data is.
  /// - Returns: The records.
  /// - Throws: Exit status 3 when nothing can be read.
  static func reading(_ options: some Options) throws -> Records {
    let records = try Records(options)
    for notice in records.opened.notices { Output.complain(notice) }
    if let reason = records.opened.readOnlyReason { Output.complain(reason) }
    if records.opened.isNothingReadable { throw unusable }
    return records
  }

  /// Opens the history for a command that only reads and shall say nothing of what is merely odd.
  ///
  /// - Parameter options: Where the data is.
  /// - Returns: The records.
  /// - Throws: Exit status 3, after a sentence on standard error, when nothing can be read.
  static func readingQuietly(_ options: some Options) throws -> Records {
    let records = try Records(options)
    guard records.opened.isNothingReadable else { return records }
    if let reason = records.opened.readOnlyReason { Output.complain(reason) }
    throw unusable
  }

  /// Opens the history for a command that writes.
  ///
  /// - Parameter options: Where the data is.
  /// - Returns: The records.
  /// - Throws: Exit status 3 when the history is read-only.
  static func writing(_ options: some Options) throws -> Records {
    let records = try Records(options)
    for notice in records.opened.notices { Output.complain(notice) }
    if let reason = records.opened.readOnlyReason {
      Output.complain(reason)
      throw unusable
    }
    return records
  }

  /// Saves a changed history.
  ///
  /// - Parameter document: The history as it shall be.
  /// - Throws: An exit status, after a sentence on standard error, when the disk did not take or
  ///   not confirm it.
  mutating func save(_ document: HistoryDocument) throws {
    do throws(StorageError) {
      let outcome = try file.save(document)
      for notice in outcome.notices { Output.complain(notice) }
      guard case .notConfirmed(let sentence) = outcome.confirmation else { return }
      Output.complain(sentence)
    } catch {
      Output.complain(error.sentence)
      throw error.cause == .readOnly ? Self.unusable : ExitCode.failure
    }
    throw ExitCode.failure
  }
}
