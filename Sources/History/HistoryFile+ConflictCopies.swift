import CivilTime
import Files

extension HistoryFile {
  /// The conflict copies beside the history, sorted by name.
  ///
  /// They are found by name, and by content where a name alone is no proof: `history-DESKTOP.json`
  /// may be anything. Nothing is changed.
  package func conflictCopies() -> [ConflictCopy] {
    guard let descriptor = try? fileSystem.openFolder(at: folder.path) else { return [] }
    defer { fileSystem.closeQuietly(descriptor) }
    guard let place = try? HistoryPlace.find(in: folder, opened: descriptor, by: fileSystem) else {
      return []
    }
    defer { place.close(fileSystem) }
    let names = (try? fileSystem.names(in: place.folder)) ?? []
    return names.sorted().compactMap { copy($0, in: place) }
  }

  private func copy(_ name: String, in place: HistoryPlace) -> ConflictCopy? {
    guard let likeness = ConflictName(name, of: place.name) else { return nil }
    let content: ConflictCopy.Content
    do throws(ReadingRefusal) {
      let bytes = try fileSystem.readWhole(name, in: place.folder).bytes
      switch HistoryReader.read(bytes) {
      case .document(let document): content = .history(document)
      case .newer: content = .newer
      case .unreadable(let fault): content = .unreadable("\(fault)")
      }
    } catch {
      content = .unreadable(error.reason)
    }
    if case .unreadable = content, likeness == .possible { return nil }
    return ConflictCopy(name: name, folder: place.path, content: content)
  }

  /// Moves a conflict copy among the backups, after what it holds was joined and saved.
  ///
  /// It is given the next number there, so that it can be restored like any backup.
  ///
  /// - Parameter copy: The copy, as ``conflictCopies()`` found it.
  /// - Returns: The path of the backup inside the data folder.
  /// - Throws: Why it stayed where it is.
  package func fileAway(_ copy: ConflictCopy) throws(StorageError) -> String {
    try LockedFolder.run(in: folder, by: fileSystem) { locked throws(StorageError) in
      let bytes: [UInt8]
      do throws(ReadingRefusal) {
        bytes = try fileSystem.readWhole(copy.name, in: locked.place.folder).bytes
      } catch {
        throw StorageError(.notFound, "\(copy.name) is gone or cannot be read: \(error.reason).")
      }
      guard case .document(let document) = HistoryReader.read(bytes),
        copy.content == .history(document)
      else {
        throw StorageError(
          .busy, "\(copy.name) has changed meanwhile and stays where it is. Import it once more.")
      }
      return try refusing { () throws(SystemError) in
        let backup = try locked.withBackups { backups throws(SystemError) in
          try backups.keep(bytes, today: clock.today)
        }
        try fileSystem.remove(copy.name, in: locked.place.folder)
        try fileSystem.synchronizeNames(of: locked.place.folder)
        return "\(DataFolder.Name.backups)/\(backup.text)"
      }
    }
  }
}
