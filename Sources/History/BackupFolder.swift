import CivilTime
import Glibc
import Files

/// The folder `backups`, opened for one operation.
struct BackupFolder {
  let fileSystem: any FileSystem
  let folder: Descriptor

  /// The names of all backups, the newest first.
  func names() throws(SystemError) -> [BackupName] {
    try fileSystem.names(in: folder).compactMap { BackupName($0) }.sorted(by: >)
  }

  /// Reads a backup.
  func backup(_ name: BackupName) -> Backup {
    guard let file = try? fileSystem.readWhole(name.text, in: folder),
      case .document(let document) = HistoryReader.read(file.bytes)
    else {
      return Backup(
        name: name.text, date: name.date, extent: HistoryExtent(), isReadable: false)
    }
    return Backup(
      name: name.text, date: name.date, extent: HistoryExtent(of: document), isReadable: true)
  }

  /// Keeps the file that a save is about to replace, under the next name.
  ///
  /// A second name is enough, because the save gives the old name to another file. Where the disk
  /// knows no second names, or they would lie on another disk, a copy is written.
  ///
  /// - Returns: The name that was given; the folder has been brought to the disk.
  func keep(
    _ name: String, in source: Descriptor, bytes: [UInt8], today: CivilDate
  ) throws(SystemError) -> BackupName {
    let existing = try names()
    if let twin = try sameFile(as: name, in: source, among: existing) {
      // Left by a save that was killed between the backup and the replacement.
      try fileSystem.synchronizeNames(of: folder)
      return twin
    }
    let backup = BackupName(sequence: (existing.first?.sequence ?? 0) + 1, date: today)
    do throws(SystemError) {
      try fileSystem.link(name, in: source, to: backup.text, in: folder)
    } catch {
      guard error.forbidsLinks else {
        if error.code != EEXIST { drop(backup) }
        throw error
      }
      try fileSystem.replace(backup.text, with: bytes, in: folder)
      return backup
    }
    do throws(SystemError) {
      try fileSystem.synchronizeNames(of: folder)
    } catch {
      drop(backup)
      throw error
    }
    return backup
  }

  /// Keeps what is in no file yet, or in one that will be removed, under the next name.
  ///
  /// - Returns: The name that was given.
  @discardableResult
  func keep(_ bytes: [UInt8], today: CivilDate) throws(SystemError) -> BackupName {
    let sequence = (try names().first?.sequence ?? 0) + 1
    let backup = BackupName(sequence: sequence, date: today)
    try fileSystem.replace(backup.text, with: bytes, in: folder)
    return backup
  }

  /// Removes a backup, where that succeeds.
  func drop(_ backup: BackupName) {
    try? fileSystem.remove(backup.text, in: folder)
  }

  /// The backup that is only another name of the file.
  func sameFile(
    as name: String, in source: Descriptor, among backups: [BackupName]
  ) throws(SystemError) -> BackupName? {
    let status = try fileSystem.status(of: name, in: source)
    guard status.links > 1 else { return nil }
    return backups.first { backup in
      let other = try? fileSystem.status(of: backup.text, in: folder)
      return other?.isSameFile(as: status) ?? false
    }
  }
}
