import Files

/// What gamut keeps in its data folder, to be told before all of it is removed.
package struct KeptFiles: Sendable, Equatable {
  /// What the history holds; `nil` when there is none or it cannot be read.
  package internal(set) var extent: HistoryExtent?
  /// The paths inside the data folder, in the order in which they are removed.
  package internal(set) var paths: [String] = []
  /// Where the history really is, when `history.json` is a link.
  package internal(set) var target: String?
  /// What stands there besides and is not gamut's; it stays.
  package internal(set) var foreign: [String] = []

  /// Whether gamut keeps nothing there.
  package var isEmpty: Bool { paths.isEmpty }
}

extension HistoryFile {
  /// Finds all that gamut keeps in the data folder; changes nothing.
  ///
  /// - Returns: What there is.
  /// - Throws: When the folder cannot be listed.
  package func keptFiles() throws(StorageError) -> KeptFiles {
    do throws(SystemError) {
      let descriptor = try fileSystem.openFolder(at: folder.path)
      defer { fileSystem.closeQuietly(descriptor) }
      return try keptFiles(in: descriptor)
    } catch {
      if error.isMissing { return KeptFiles() }
      throw StorageError(.refused, "Nothing was removed: \(error).")
    }
  }

  private func keptFiles(in descriptor: Descriptor) throws(SystemError) -> KeptFiles {
    var kept = KeptFiles()
    let names = try fileSystem.names(in: descriptor).sorted()
    let subfolders = [DataFolder.Name.quarantine, DataFolder.Name.backups]
    for subfolder in subfolders where names.contains(subfolder) {
      let opened = try fileSystem.openFolder(subfolder, in: descriptor)
      defer { fileSystem.closeQuietly(opened) }
      for name in try fileSystem.names(in: opened).sorted() {
        let isOwn =
          subfolder == DataFolder.Name.quarantine || BackupName(name) != nil
          || name.hasPrefix(temporaryPrefix)
        let isFolder = try fileSystem.status(of: name, in: opened).kind == .folder
        let path = "\(subfolder)/\(name)"
        if isOwn && !isFolder { kept.paths.append(path) } else { kept.foreign.append(path) }
      }
    }
    for name in names where !subfolders.contains(name) {
      if name.hasPrefix(temporaryPrefix) { kept.paths.append(name) }
      if !name.hasPrefix(temporaryPrefix) && !DataFolder.Name.all.contains(name) {
        kept.foreign.append(name)
      }
    }
    // The history goes last but for the lock, so that until then a gamut that is begun finds it.
    let last = [DataFolder.Name.history, DataFolder.Name.lock]
    let ordinary = DataFolder.Name.all.subtracting(last + subfolders).sorted() + last
    kept.paths += ordinary.filter(names.contains)
    let place = try HistoryPlace.find(in: folder, opened: descriptor, by: fileSystem)
    defer { place.close(fileSystem) }
    if place.isElsewhere { kept.target = "\(place.path)/\(place.name)" }
    if let bytes = try? fileSystem.readWhole(place.name, in: place.folder).bytes,
      case .document(let document) = HistoryReader.read(bytes)
    {
      kept.extent = HistoryExtent(of: document)
    }
    return kept
  }

  /// Removes all that gamut keeps in the data folder, and the folder when it is empty then.
  ///
  /// Whatever stops this, the next one does the rest.
  ///
  /// - Throws: Why not all of it was removed.
  package mutating func removeEverything() throws(StorageError) {
    guard try !keptFiles().isEmpty else { return }
    let file = self
    try LockedFolder.run(in: folder, by: fileSystem) { locked throws(StorageError) in
      do throws(SystemError) {
        try file.removeEverything(in: locked)
      } catch {
        throw StorageError(
          .refused,
          "Not all of it is removed: \(error).\(error.advice) gamut purge --everything goes on where "
            + "this stopped.")
      }
    }
    basis = .unknown
    let parent = try? fileSystem.openFolder(at: parentPath(of: folder.path))
    guard let parent, let name = folder.path.split(separator: "/").last else { return }
    defer { fileSystem.closeQuietly(parent) }
    // Where something else is in it, or it is a link, it stays.
    try? fileSystem.removeFolder(String(name), in: parent)
  }

  private func removeEverything(in locked: LockedFolder) throws(SystemError) {
    for path in try keptFiles(in: locked.folder).paths {
      let parts = path.split(separator: "/").map(String.init)
      if path == DataFolder.Name.history, locked.place.isElsewhere {
        try fileSystem.remove(locked.place.name, in: locked.place.folder)
        try fileSystem.synchronizeNames(of: locked.place.folder)
      }
      guard parts.count == 2 else {
        try fileSystem.remove(path, in: locked.folder)
        continue
      }
      let subfolder = try fileSystem.openFolder(parts[0], in: locked.folder)
      defer { fileSystem.closeQuietly(subfolder) }
      try fileSystem.remove(parts[1], in: subfolder)
    }
    for name in [DataFolder.Name.quarantine, DataFolder.Name.backups] {
      try? fileSystem.removeFolder(name, in: locked.folder)
    }
    try fileSystem.synchronizeNames(of: locked.folder)
  }
}
