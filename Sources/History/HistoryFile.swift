package import CivilTime
package import Files

/// The history on the disk: the one place that reads and writes it.
///
/// A save never changes the file that exists. It writes a new one beside it, reads that back, keeps
/// the old one as a backup, and only then gives the new one the name; so that at every moment either
/// the old or the new history is whole.
package struct HistoryFile: Sendable {
  /// What is known of the file on the disk since it was last read or written.
  enum Basis: Sendable {
    /// It has not been looked at.
    case unknown
    /// There was none.
    case nothing
    /// It held this.
    case history(KnownHistory)
    /// It must not be written, for this reason.
    case refused(StorageError)
  }

  /// A history file that has been read, or written.
  struct KnownHistory: Sendable {
    var file: WholeFile
    var document: HistoryDocument
    /// Whether the file is sure to be in the written form.
    var isInWrittenForm = false

    /// The file with the places of its lines, where they are sure.
    var written: WrittenHistory? {
      isInWrittenForm ? WrittenHistory(bytes: file.bytes, document: document) : nil
    }
  }

  /// The folder that holds the history.
  package let folder: DataFolder
  let clock: LocalClock
  let fileSystem: any FileSystem
  var basis = Basis.unknown

  /// Makes the history of a folder; nothing is read yet.
  ///
  /// - Parameters:
  ///   - folder: The folder, which need not exist.
  ///   - clock: Tells the day that backups are named by.
  ///   - fileSystem: Where the folder is.
  package init(
    folder: DataFolder, clock: LocalClock = .system,
    fileSystem: any FileSystem = PosixFileSystem()
  ) {
    self.folder = folder
    self.clock = clock
    self.fileSystem = fileSystem
  }
}
