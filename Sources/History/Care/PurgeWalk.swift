import Files

/// Looks at every file beside the history that can hold removed records.
struct PurgeWalk {
  /// What is done with a file: its name, the folder that it is in, its path inside the data folder,
  /// and what is to become of it; `nil` when it could not be looked at.
  typealias Visit = (String, Descriptor, String, PurgeTarget.Fate?) throws(SystemError) -> Void

  let fileSystem: any FileSystem
  /// The data folder.
  let folder: Descriptor
  let scope: PurgePlan.Scope
  let target: PurgeTarget

  /// Visits the quarantine, then the backups, then the draft.
  ///
  /// - Throws: When a folder cannot be listed, and what `visit` throws.
  func visit(_ visit: Visit) throws(SystemError) {
    // What is listed and then said not to be there has not been purged.
    let names = try fileSystem.names(in: folder)
    if names.contains(DataFolder.Name.quarantine) {
      try visitAll(in: DataFolder.Name.quarantine, isOwn: { _ in true }, visit)
    }
    if names.contains(DataFolder.Name.backups) {
      try visitAll(in: DataFolder.Name.backups, isOwn: { BackupName($0) != nil }, visit)
    }
    let name = DataFolder.Name.draft
    guard names.contains(name) else { return }
    let fate: PurgeTarget.Fate?
    do throws(ReadingRefusal) {
      fate = isTarget(try fileSystem.readWhole(name, in: folder).bytes) ? .removed : .untouched
    } catch {
      fate = nil
    }
    try visit(name, folder, name, fate)
  }

  private func isTarget(_ draft: [UInt8]) -> Bool {
    switch DraftRecord1.read(draft) {
    case .success(let draft): target.checkIns.contains(draft.id)
    case .failure: target.leavesTrace(in: draft)
    }
  }

  /// Files of the data folder that are not gamut's, such as copies of a sync service, and hold some
  /// of the records.
  func foreign() throws(SystemError) -> [String] {
    let names = try fileSystem.names(in: folder).filter {
      !DataFolder.Name.all.contains($0) && !$0.hasPrefix(temporaryPrefix)
    }
    return names.sorted().filter { name in
      guard let bytes = try? fileSystem.readWhole(name, in: folder).bytes else { return false }
      return target.fate(of: bytes) != .untouched
    }
  }

  private func visitAll(
    in name: String, isOwn: (String) -> Bool, _ visit: Visit
  ) throws(SystemError) {
    let subfolder = try fileSystem.openFolder(name, in: folder)
    defer { fileSystem.closeQuietly(subfolder) }
    for file in try fileSystem.names(in: subfolder).sorted() where isOwn(file) {
      try visit(file, subfolder, "\(name)/\(file)", try fate(of: file, in: subfolder))
    }
  }

  private func fate(
    of name: String, in folder: Descriptor
  ) throws(SystemError) -> PurgeTarget.Fate? {
    if scope == .backups {
      return try fileSystem.status(of: name, in: folder).kind == .folder ? nil : .removed
    }
    return (try? fileSystem.readWhole(name, in: folder).bytes).map(target.fate)
  }
}
