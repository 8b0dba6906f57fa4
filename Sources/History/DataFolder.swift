import Files

/// The one folder that holds everything gamut keeps: history, draft, lock, backups and quarantine.
///
/// All of it lives together, so that a person who names a folder on an encrypted disk leaves
/// nothing private elsewhere.
package struct DataFolder: Sendable, Equatable {
  /// The names inside the folder.
  package enum Name {
    /// The history.
    package static let history = "history.json"
    /// The check-in that was begun and not finished.
    package static let draft = "draft.json"
    /// An empty file, locked while a save is under way.
    package static let lock = "lock"
    /// Size and hash of the history as gamut saw it last.
    package static let lastSeen = "last-seen.json"
    /// Earlier versions of the history.
    package static let backups = "backups"
    /// What was read in Learn, and how far.
    package static let reading = "reading.json"
    /// What goes with the appointment page, such as what the person wants to ask.
    package static let appointment = "appointment.json"
    /// Copies of what could not be read.
    package static let quarantine = "quarantine"

    /// Every name with the words for it, in the order in which they are told.
    package static let labelled: [(label: String, name: String)] = [
      ("history", history), ("draft", draft), ("backups", backups), ("quarantine", quarantine),
      ("reading", reading), ("appointment", appointment), ("lock", lock), ("last seen", lastSeen),
    ]

    static let all = Set(labelled.map(\.name))
  }

  /// The path of the folder.
  package let path: String

  /// Makes the folder with this path.
  package init(path: String) {
    var path = path
    while path.utf8.count > 1 && path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  /// Finds the folder to use: `--data`, else `GAMUT_DATA`, else `gamut` in `XDG_DATA_HOME`, else
  /// `~/.local/share/gamut`.
  ///
  /// - Parameters:
  ///   - option: The value of `--data`, if it was given.
  ///   - environment: The variables of the environment.
  /// - Returns: The folder, which may not exist yet.
  /// - Throws: When the option is empty, or no home folder is known.
  package static func located(
    option: String?, environment: [String: String]
  ) throws(StorageError) -> DataFolder {
    if let option {
      guard !option.isEmpty else {
        throw StorageError(
          .notFound, "The folder after --data has no name. Give one, such as --data ~/gamut.")
      }
      return DataFolder(path: option)
    }
    if let path = environment["GAMUT_DATA"], !path.isEmpty { return DataFolder(path: path) }
    // The XDG base directory rules say that a relative value is to be ignored.
    if let base = environment["XDG_DATA_HOME"], base.hasPrefix("/") {
      return DataFolder(path: DataFolder(path: base).path(of: "gamut"))
    }
    if let home = environment["HOME"], home.hasPrefix("/") {
      return DataFolder(path: DataFolder(path: home).path(of: ".local/share/gamut"))
    }
    throw StorageError(
      .notFound,
      "No home folder is known, so there is no place for the history. Name one with --data FOLDER.")
  }

  /// Opens the folder to write into it, and creates it, and its parents, where they are missing.
  ///
  /// Until a first save has come to its end, nobody knows whether the names of the folders above
  /// are on the disk: who created them may have been killed, or refused, in between. They are
  /// brought there again then, because a history in a folder without a name is lost.
  func openForWriting(by fileSystem: any FileSystem) throws(SystemError) -> Descriptor {
    let folder = try fileSystem.openOrCreateFolder(at: path)
    do throws(SystemError) {
      _ = try fileSystem.status(of: Name.lastSeen, in: folder)
    } catch {
      do throws(SystemError) {
        try fileSystem.synchronizeFolders(above: path)
      } catch {
        fileSystem.closeQuietly(folder)
        throw error
      }
    }
    return folder
  }

  /// The places into which nothing is handed out: the folder, and where a link to the history leads.
  package var guardedPaths: [String] { [path, path(of: Name.history)] }

  /// The path of something inside the folder.
  package func path(of name: String) -> String {
    path == "/" ? "/\(name)" : "\(path)/\(name)"
  }
}
