import Files

/// What saves that were killed have left behind.
///
/// None of it was ever called saved, so none of it is taken over: half-written files are removed,
/// and a backup that is only a second name of the history loses that name, because a change of the
/// one would be a change of the other.
struct Leftovers {
  let fileSystem: any FileSystem
  /// The data folder.
  let folder: Descriptor
  /// Where the history file is.
  let place: HistoryPlace

  /// Cleans up, if there is anything and no save is under way.
  func clean() {
    guard isAnythingThere, let lock = SaveLock.takeAtOnce(in: folder, by: fileSystem) else {
      return
    }
    defer { lock.giveBack() }
    // Another data folder may lead to the same file, and be saving it under a lock of its own.
    guard (try? fileSystem.tryLock(place.folder)) != false else { return }
    removeTemporaries(in: folder)
    if place.isElsewhere { removeTemporaries(in: place.folder) }
    for name in Self.subfolders { inSubfolder(name, removeTemporaries) }
    inSubfolder(DataFolder.Name.backups) { folder in
      let backups = BackupFolder(fileSystem: fileSystem, folder: folder)
      guard let names = try? backups.names(),
        let twin = try? backups.sameFile(as: place.name, in: place.folder, among: names)
      else { return }
      backups.drop(twin)
    }
  }

  private static let subfolders = [DataFolder.Name.backups, DataFolder.Name.quarantine]

  private var isAnythingThere: Bool {
    if let status = try? fileSystem.status(of: place.name, in: place.folder), status.links > 1,
      status.kind == .file
    {
      return true
    }
    return !names.isEmpty
  }

  /// The names of all half-written files.
  var names: [String] {
    var found = temporaries(in: folder)
    if place.isElsewhere { found += temporaries(in: place.folder) }
    for name in Self.subfolders { inSubfolder(name) { found += temporaries(in: $0) } }
    return found
  }

  private func inSubfolder(_ name: String, _ body: (Descriptor) -> Void) {
    guard let subfolder = try? fileSystem.openFolder(name, in: folder) else { return }
    defer { fileSystem.closeQuietly(subfolder) }
    body(subfolder)
  }

  private func temporaries(in folder: Descriptor) -> [String] {
    ((try? fileSystem.names(in: folder)) ?? []).filter { $0.hasPrefix(temporaryPrefix) }
  }

  private func removeTemporaries(in folder: Descriptor) {
    for name in temporaries(in: folder) { try? fileSystem.remove(name, in: folder) }
  }
}
