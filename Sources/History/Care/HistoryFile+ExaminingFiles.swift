import Files

extension HistoryFile {
  /// Whether the folder is fit to keep private things in.
  func folderFindings(_ descriptor: Descriptor) throws(SystemError) -> [Finding] {
    let status = try fileSystem.status(of: descriptor)
    if status.owner != fileSystem.user {
      return [
        Finding(
          .folder,
          "The folder \(folder.path) belongs to another user, so gamut saves nothing in it.",
          remedy: "Name a folder of your own with --data FOLDER.")
      ]
    }
    guard status.permissions & 0o022 != 0 else { return [] }
    return [
      Finding(
        .folder,
        "Other users of this computer can write into \(folder.path), so gamut saves nothing in it.",
        remedy: "Make it your own.", command: "chmod 700 \(folder.path.shellWord)")
    ]
  }

  /// What others could read.
  func permissionFindings(_ descriptor: Descriptor) throws(SystemError) -> [Finding] {
    var open: [String] = []
    let permissions = try fileSystem.status(of: descriptor).permissions
    // Where others may even write, that is told by itself.
    if permissions & 0o077 != 0 && permissions & 0o022 == 0 { open.append("the folder") }
    let subfolders = [DataFolder.Name.backups, DataFolder.Name.quarantine]
    open += isOpen(DataFolder.Name.all.sorted(), in: descriptor)
    for name in subfolders {
      guard let subfolder = try? fileSystem.openFolder(name, in: descriptor) else { continue }
      defer { fileSystem.closeQuietly(subfolder) }
      let names = try fileSystem.names(in: subfolder).sorted()
      open += isOpen(names, in: subfolder).map { "\(name)/\($0)" }
    }
    guard !open.isEmpty else { return [] }
    let names = open.prefix(3).joined(separator: ", ")
    let more = open.count > 3 ? " and \(open.count - 3) more" : ""
    return [
      Finding(
        .permissions, "Other users of this computer may look into \(names)\(more).",
        remedy: "Close it to them.", command: "chmod -R go= \(folder.path.shellWord)")
    ]
  }

  /// The names that others may read or write; links count for nothing.
  private func isOpen(_ names: [String], in folder: Descriptor) -> [String] {
    names.filter { name in
      guard let status = try? fileSystem.status(of: name, in: folder) else { return false }
      return status.kind != .link && status.permissions & 0o077 != 0
    }
  }

  /// Whether the backups can be read.
  func examineBackups(_ result: inout Examination) {
    let backups = backups()
    let broken = backups.filter { !$0.isReadable }
    result.readableBackups = backups.count - broken.count
    guard !broken.isEmpty else { return }
    let folder = DataFolder(path: self.folder.path(of: DataFolder.Name.backups))
    let paths = broken.map { folder.path(of: $0.name).shellWord }.joined(separator: " ")
    result.findings.append(
      Finding(
        .backups,
        "\(counted(broken.count, "backup")) cannot be read, and so cannot be restored: "
          + "\(broken.map(\.name).joined(separator: ", ")).",
        remedy: "Move such a file elsewhere, so that nobody counts on it.",
        command: "mv \(paths) ~/"))
  }

  /// Copies of the history that lie beside it, as tools that synchronise folders leave them.
  func conflictFindings() -> [Finding] {
    conflictCopies().map { copy in
      switch copy.content {
      case .history:
        Finding(
          .syncConflicts, "\(copy.path) is another copy of a history, as sync services leave them.",
          remedy: "See what it holds that your history lacks, take that in, and move it away.",
          command: "gamut import \(copy.path.shellWord) --dry-run")
      case .newer:
        Finding(
          .syncConflicts, "\(copy.path) is a copy of a history that a newer gamut wrote.",
          remedy: "Take it in with that gamut, and move it away.")
      case .unreadable(let reason):
        Finding(
          .syncConflicts,
          "\(copy.path) looks like a copy of a history and cannot be read: \(reason).",
          remedy: "Look whether you need it, and move it away.")
      }
    }
  }

  /// Whether the check-in that was begun can be read.
  func draftFindings(_ descriptor: Descriptor) -> [Finding] {
    let reason: String
    do throws(ReadingRefusal) {
      let file = try fileSystem.readWhole(DataFolder.Name.draft, in: descriptor)
      guard case .failure(let fault) = DraftRecord1.read(file.bytes) else { return [] }
      reason = fault.description
    } catch {
      if error.isMissing { return [] }
      reason = error.reason
    }
    return [
      Finding(
        .draft, "The check-in that was begun, \(DataFolder.Name.draft), cannot be read: \(reason).",
        remedy: "Mend that place with an editor; else gamut moves the file into "
          + "\(DataFolder.Name.quarantine) and begins anew.")
    ]
  }

  /// What lies in the quarantine.
  func quarantineFindings(_ descriptor: Descriptor) -> [Finding] {
    guard let opened = try? fileSystem.openFolder(DataFolder.Name.quarantine, in: descriptor)
    else { return [] }
    defer { fileSystem.closeQuietly(opened) }
    let count = ((try? fileSystem.names(in: opened)) ?? []).count {
      !$0.hasPrefix(temporaryPrefix)
    }
    guard count > 0 else { return [] }
    let path = folder.path(of: DataFolder.Name.quarantine).shellWord
    return [
      Finding(
        .quarantine,
        "\(counted(count, "file")) that could not be read \(count == 1 ? "was" : "were") put aside "
          + "in \(DataFolder.Name.quarantine).",
        remedy: "Look whether anything there is missing from your history. If not, remove it.",
        command: "rm -r \(path)")
    ]
  }

  /// Whether a save would succeed.
  func savingFindings(_ descriptor: Descriptor) -> [Finding] {
    do throws(SystemError) {
      guard let sentence = try tryWriting(in: descriptor) else { return [] }
      return [
        Finding(
          .saving, sentence, remedy: "Make some room.", command: "df -h \(folder.path.shellWord)")
      ]
    } catch {
      let remedy =
        error.advice.isEmpty
        ? "Mend that, or name another folder with --data FOLDER." : String(error.advice.dropFirst())
      return [Finding(.saving, "Nothing could be saved now: \(error).", remedy: remedy)]
    }
  }
}
