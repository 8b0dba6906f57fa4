import Files

/// The data folder, opened, locked and fit to be written to, for the time of one save.
struct LockedFolder {
  let fileSystem: any FileSystem
  /// The data folder.
  let folder: Descriptor
  /// Where the history file is.
  let place: HistoryPlace

  /// Opens and locks the folder, creating it where it is missing, and gives everything back at the
  /// end.
  ///
  /// - Parameters:
  ///   - data: The folder.
  ///   - fileSystem: The file system.
  ///   - body: What is done meanwhile.
  /// - Returns: What `body` returns.
  /// - Throws: When the folder cannot be had or trusted or stays locked, and what `body` throws.
  static func run<Result>(
    in data: DataFolder, by fileSystem: any FileSystem,
    _ body: (LockedFolder) throws(StorageError) -> Result
  ) throws(StorageError) -> Result {
    let folder = try refusing { () throws(SystemError) in
      try data.openForWriting(by: fileSystem)
    }
    defer { fileSystem.closeQuietly(folder) }
    try makePrivate(folder, data, fileSystem)
    let lock = try SaveLock.take(in: folder, by: fileSystem)
    defer { lock.giveBack() }
    let place = try refusing { () throws(SystemError) in
      try HistoryPlace.find(in: data, opened: folder, by: fileSystem)
    }
    defer { place.close(fileSystem) }
    let refusal = try refusing { () throws(SystemError) in try place.refusal(by: fileSystem) }
    if let refusal { throw StorageError(.refused, refusal) }
    try SaveLock.takeFolder(place.folder, by: fileSystem)
    return try body(LockedFolder(fileSystem: fileSystem, folder: folder, place: place))
  }

  /// Opens the folder of backups, creating it where it is missing, for the time of `body`.
  func withBackups<Result>(
    _ body: (BackupFolder) throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    let backups = try fileSystem.openOrCreateFolder(DataFolder.Name.backups, in: folder)
    defer { fileSystem.closeQuietly(backups) }
    return try body(BackupFolder(fileSystem: fileSystem, folder: backups))
  }

  /// Refuses a folder in which others could read or write, and closes gamut's own to others.
  static func makePrivate(
    _ folder: Descriptor, _ data: DataFolder, _ fileSystem: any FileSystem
  ) throws(StorageError) {
    let trust = try refusing { () throws(SystemError) in
      try FolderTrust(of: folder, data, by: fileSystem)
    }
    switch trust {
    case .refused(let sentence): throw StorageError(.refused, sentence)
    case .trusted(mustBeTightened: false): break
    case .trusted(mustBeTightened: true):
      try refusing { () throws(SystemError) in try fileSystem.setPermissions(0o700, of: folder) }
    }
  }
}

/// Turns a refusal of the system into an error that tells the person that nothing was lost.
func refusing<Result>(
  _ body: () throws(SystemError) -> Result
) throws(StorageError) -> Result {
  do throws(SystemError) {
    return try body()
  } catch {
    throw StorageError(error)
  }
}
