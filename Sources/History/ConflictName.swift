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
