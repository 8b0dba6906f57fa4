import CivilTime
import Files

/// Another version of the history that lies beside it, as tools that synchronise folders leave one
/// when two computers have saved at once.
package struct ConflictCopy: Sendable, Equatable {
  /// What the copy holds.
  package enum Content: Sendable, Equatable {
    /// A history that can be joined.
    case history(HistoryDocument)
    /// A history of a newer gamut.
    case newer
    /// Something that cannot be read, with the reason as the end of a sentence.
    case unreadable(String)
  }

  /// The name of the file.
  package let name: String
  /// The folder in which it lies, beside the history.
  package let folder: String
  /// What it holds.
  package let content: Content

  /// The path of the file.
  package var path: String { DataFolder(path: folder).path(of: name) }

  /// Whether importing it would bring back a record that is to be removed for good.
  func holdsAny(of target: PurgeTarget) -> Bool {
    guard case .history(let document) = content else { return false }
    return target.removed(from: document) != document
  }

  /// What the person should know of it, as sentences that hold its name as it is.
  ///
  /// - Parameter document: The history beside which it lies.
  /// - Returns: The notice; `nil` when the history holds all of it already.
  package func notice(beside document: HistoryDocument) -> String? {
    switch content {
    case .history(let copy):
      let joined = HistoryImport(copy, into: document)
      guard joined.hasChanges else { return nil }
      let count =
        joined.checkIns.new + joined.checkIns.changed + joined.events.new + joined.events.changed
      let records = count == 1 ? "1 record" : "\(count) records"
      return "Another version of your history lies beside it, with \(records) that yours lacks or "
        + "has in an older form. To join them: gamut import '\(path)'"
    case .newer:
      return "\(name) beside your history was written by a newer gamut, and only that one can join "
        + "it. Nothing was changed."
    case .unreadable(let reason):
      return "\(name) beside your history looks like another version of it and cannot be read "
        + "(\(reason)). It was left as it is."
    }
  }
}

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

/// How sure a name tells of a conflict copy.
enum ConflictName: Equatable {
  /// The name says so itself, in the way of a known tool.
  case certain
  /// The name may be one, and what the file holds must tell.
  case possible

  /// Looks at a name.
  ///
  /// Certain are those of Syncthing (`history.sync-conflict-20261122-190411-ABCDEFG.json`),
  /// Nextcloud (`history (conflicted copy 2026-11-22 190411).json`), ownCloud
  /// (`history_conflict-20261122-190411.json`), Dropbox (`history (Ada's conflicted copy
  /// 2026-11-22).json`) and all others that call a conflict a conflict. Possible are those of
  /// OneDrive (`history-DESKTOP.json`), iCloud (`history 2.json`) and Google Drive
  /// (`history (1).json`).
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - history: The name of the history beside it, such as `history.json`.
  init?(_ name: String, of history: String) {
    let dot = history.lastIndex(of: ".") ?? history.endIndex
    let (stem, suffix) = (history[..<dot], history[dot...])
    guard name != history, name.hasPrefix(stem), name.hasSuffix(suffix),
      name.utf8.count > stem.utf8.count + suffix.utf8.count
    else { return nil }
    let middle = name.dropFirst(stem.count).dropLast(suffix.count)
    if middle.lowercased().contains("conflict") {
      self = .certain
    } else if let first = middle.first, "- _(".contains(first) {
      self = .possible
    } else {
      return nil
    }
  }
}
