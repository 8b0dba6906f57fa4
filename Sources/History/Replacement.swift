import CivilTime
import Files

/// Puts a new history file in the place of the old one, which becomes a backup.
///
/// Until the one exchange of names nothing that exists is touched; whatever fails before it leaves
/// the old history, and nothing half-written. After it the new history is there, and only its
/// confirmation can still fail.
struct Replacement {
  /// What happened.
  struct Done {
    var status: FileStatus
    var confirmation: SaveOutcome.Confirmation
  }

  /// The new history.
  let bytes: [UInt8]
  /// What it looks like, for the note of what was last seen.
  let look: LastSeen.Look
  /// The old file; `nil` when there is none.
  let current: WholeFile?
  /// The day that backups are named by.
  let today: CivilDate
  /// Another version that would be lost otherwise, to be kept as a backup of its own.
  let alsoKept: [UInt8]?
  /// Whether the old file becomes a backup; not when just that is to be forgotten.
  var keepsCurrent = true

  /// Makes a replacement; nothing is done yet.
  init(bytes: [UInt8], current: WholeFile?, today: CivilDate, alsoKept: [UInt8]?) {
    self.bytes = bytes
    look = LastSeen.Look(of: bytes)
    self.current = current
    self.today = today
    self.alsoKept = alsoKept
  }

  /// Replaces the file.
  ///
  /// - Parameter locked: The open and locked folder.
  /// - Returns: The new file; `nil` when another program has changed the old one meanwhile.
  /// - Throws: Why the old history stayed.
  func carryOut(in locked: LockedFolder) throws(StorageError) -> Done? {
    let fileSystem = locked.fileSystem
    let temporary = temporaryName()
    let status: FileStatus
    do throws(SystemError) {
      status = try fileSystem.writeNew(temporary, bytes, in: locked.place.folder)
    } catch {
      // The person knows nothing of the file that is created first.
      throw StorageError(
        SystemError(code: error.code, operation: .write, file: locked.place.name))
    }
    let renaming: Renaming
    do throws(SystemError) {
      renaming = try replace(with: temporary, status, in: locked)
    } catch {
      try? fileSystem.remove(temporary, in: locked.place.folder)
      throw StorageError(error)
    }
    switch renaming {
    case .done: return Done(status: status, confirmation: confirm(in: locked))
    case .doneWithoutAnswer(let error):
      return Done(status: status, confirmation: Self.unconfirmed(error.reason))
    case .unknown(let error): throw Self.unclear(error)
    case .notTried:
      try? fileSystem.remove(temporary, in: locked.place.folder)
      return nil
    }
  }

  /// What became of giving the new file its name.
  enum Renaming {
    /// It has the name.
    case done
    /// It has the name, though the system said otherwise.
    case doneWithoutAnswer(SystemError)
    /// The disk no longer tells.
    case unknown(SystemError)
    /// The old file had changed.
    case notTried
  }

  /// Keeps the backups and renames.
  private func replace(
    with temporary: String, _ status: FileStatus, in locked: LockedFolder
  ) throws(SystemError) -> Renaming {
    if let alsoKept {
      _ = try locked.withBackups { backups throws(SystemError) in
        try backups.keep(alsoKept, today: today)
      }
    }
    guard try isUnchanged(in: locked) else { return .notTried }
    let backup = try keepCurrent(in: locked)
    // Before the last look, so that nothing stands between that and the change of names.
    announce(in: locked)
    do throws(SystemError) {
      guard try isUnchanged(in: locked) else { return .notTried }
    } catch {
      forget(backup, in: locked)
      throw error
    }
    do throws(SystemError) {
      return try giveName(to: temporary, status, in: locked)
    } catch {
      switch isInPlace(temporary, status, in: locked) {
      case true?:
        keepDisplaced(temporary, in: locked)
        return .doneWithoutAnswer(error)
      case nil: return .unknown(error)
      case false?:
        forget(backup, in: locked)
        throw error
      }
    }
  }

  /// Removes the backup of a file that is to stay, as it would change together with it.
  private func forget(_ backup: BackupName?, in locked: LockedFolder) {
    guard let backup else { return }
    try? locked.withBackups { backups throws(SystemError) in backups.drop(backup) }
  }

  private func keepCurrent(in locked: LockedFolder) throws(SystemError) -> BackupName? {
    guard let current, keepsCurrent else { return nil }
    let place = locked.place
    if current.status.permissions & 0o177 != 0 {
      try makePrivate(place, by: locked.fileSystem)
    }
    return try locked.withBackups { backups throws(SystemError) in
      try backups.keep(place.name, in: place.folder, bytes: current.bytes, today: today)
    }
  }

  /// Closes the old file to others, since it lives on under the name of a backup.
  private func makePrivate(
    _ place: HistoryPlace, by fileSystem: any FileSystem
  ) throws(SystemError) {
    let file = try fileSystem.openForReading(place.name, in: place.folder)
    defer { fileSystem.closeQuietly(file) }
    try fileSystem.setPermissions(0o600, of: file)
  }

  /// Whether the old file is still the one that was read, or still missing.
  private func isUnchanged(in locked: LockedFolder) throws(SystemError) -> Bool {
    do throws(SystemError) {
      let now = try locked.fileSystem.status(of: locked.place.name, in: locked.place.folder)
      return current.map { now.isSameContent(as: $0.status) } ?? false
    } catch {
      guard error.isMissing else { throw error }
      return current == nil
    }
  }

  private func confirm(in locked: LockedFolder) -> SaveOutcome.Confirmation {
    do throws(SystemError) {
      try locked.fileSystem.synchronizeNames(of: locked.place.folder)
      // The folder of backups, which may be new, has its name there.
      if locked.place.isElsewhere { try locked.fileSystem.synchronizeNames(of: locked.folder) }
      return .saved
    } catch {
      return Self.unconfirmed(error.reason)
    }
  }

  private static func unconfirmed(_ reason: String) -> SaveOutcome.Confirmation {
    .notConfirmed(
      "Your history was written, but the disk did not confirm it (\(reason)). It may be gone after "
        + "a power cut. Save again, and keep a copy elsewhere if this comes back.")
  }

  private static func unclear(_ error: SystemError) -> StorageError {
    StorageError(
      .refused,
      "It is not known whether your history was saved, because the disk stopped answering: "
        + "\(error.reason). Nothing is torn; it is as it was before, or as it should be now. "
        + "Open gamut again to see which.")
  }
}
