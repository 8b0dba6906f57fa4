import CivilTime
import Files

extension HistoryFile {
  /// The backups, the newest first.
  package func backups() -> [Backup] {
    guard let descriptor = try? fileSystem.openFolder(at: folder.path) else { return [] }
    defer { fileSystem.closeQuietly(descriptor) }
    guard let backups = try? fileSystem.openFolder(DataFolder.Name.backups, in: descriptor) else {
      return []
    }
    defer { fileSystem.closeQuietly(backups) }
    let opened = BackupFolder(fileSystem: fileSystem, folder: backups)
    return ((try? opened.names()) ?? []).map { opened.backup($0) }
  }
}

extension HistoryFile {
  /// Brings a backup back; the file that it replaces becomes a backup itself, even one that cannot
  /// be read, so that this can be undone.
  ///
  /// It ends the read-only state of a history that was missing or could not be read.
  ///
  /// - Parameter name: The name of the backup, as `backups` gives it.
  /// - Returns: The history that is now in the file.
  /// - Throws: Why nothing was restored; the file is then as it was before.
  package mutating func restore(_ name: String) throws(StorageError) -> SaveOutcome {
    guard backups().contains(where: { $0.name == name }) else {
      throw StorageError(
        .notFound, "There is no backup of this name. gamut restore --list names them all.")
    }
    let file = self
    let (known, outcome) = try LockedFolder.run(in: folder, by: fileSystem) {
      locked throws(StorageError) in
      try file.restore(name, in: locked)
    }
    basis = .history(known)
    return outcome
  }

  private func restore(
    _ name: String, in locked: LockedFolder
  ) throws(StorageError) -> (KnownHistory, SaveOutcome) {
    let document = try document(ofBackup: name, in: locked)
    for _ in 0..<5 {
      let current: WholeFile?
      do throws(ReadingRefusal) {
        current = try fileSystem.readWhole(locked.place.name, in: locked.place.folder)
      } catch {
        guard error.isMissing else {
          throw StorageError(
            .refused,
            "Not restored: \(locked.place.name) is in the way (\(error.reason)). Move it elsewhere "
              + "and try again.")
        }
        current = nil
      }
      let replacement = Replacement(
        bytes: HistoryWriter.bytes(of: document), current: current, today: clock.today,
        alsoKept: nil)
      if let done = try replacement.carryOut(in: locked) {
        remember(replacement.look, done.confirmation, in: locked)
        let known = KnownHistory(
          file: WholeFile(bytes: replacement.bytes, status: done.status), document: document)
        return (known, SaveOutcome(document: document, confirmation: done.confirmation))
      }
    }
    throw StorageError(
      .busy, "Not restored: another program keeps changing \(locked.place.name). Try again.")
  }

  private func document(
    ofBackup name: String, in locked: LockedFolder
  ) throws(StorageError) -> HistoryDocument {
    let bytes: [UInt8]?
    do throws(SystemError) {
      bytes = try locked.withBackups { backups throws(SystemError) in
        try? fileSystem.readWhole(name, in: backups.folder).bytes
      }
    } catch {
      throw StorageError(error)
    }
    guard let bytes else {
      throw StorageError(
        .notFound,
        "The backup \(name) does not exist or cannot be opened. gamut restore --list names them all."
      )
    }
    switch HistoryReader.read(bytes) {
    case .document(let document): return document
    case .newer: throw StorageError(.readOnly, "The backup \(name) was written by a newer gamut.")
    case .unreadable(let fault):
      throw StorageError(
        .notFound,
        "The backup \(name) cannot be read at \(fault). gamut restore --list tells which can be.")
    }
  }

  /// Does what follows a save and may fail without harm: notes what the file looks like.
  ///
  /// The first note waits for the disk to confirm a save: after a power cut a note without a
  /// history would tell that one is missing.
  func remember(
    _ look: LastSeen.Look, _ confirmation: SaveOutcome.Confirmation, in locked: LockedFolder
  ) {
    guard confirmation == .saved || LastSeen.isKept(in: locked.folder, by: fileSystem) else {
      return
    }
    LastSeen(look).keep(in: locked.folder, by: fileSystem)
  }
}
