import CivilTime
import Files

extension HistoryFile {
  /// Reads the history; creates nothing, and changes nothing that it finds.
  ///
  /// - Returns: The history, or why it cannot be told. A file that cannot be read has been copied
  ///   to the quarantine, where that was possible.
  package mutating func open() -> OpenedHistory {
    let descriptor: Descriptor
    do throws(SystemError) {
      descriptor = try fileSystem.openFolder(at: folder.path)
    } catch {
      guard error.isMissing else {
        return refuse("The folder of your history cannot be opened: \(error). Nothing was changed.")
      }
      basis = .nothing
      var opened = OpenedHistory()
      opened.isFirstRun = true
      return opened
    }
    defer { fileSystem.closeQuietly(descriptor) }
    return open(in: descriptor)
  }

  private mutating func open(in descriptor: Descriptor) -> OpenedHistory {
    do throws(SystemError) {
      let trust = try FolderTrust(of: descriptor, folder, by: fileSystem)
      if case .refused(let sentence) = trust { return refuse(sentence) }
      let place = try HistoryPlace.find(in: folder, opened: descriptor, by: fileSystem)
      defer { place.close(fileSystem) }
      if let refusal = try place.refusal(by: fileSystem) { return refuse(refusal) }
      Leftovers(fileSystem: fileSystem, folder: descriptor, place: place).clean()
      return read(at: place, in: descriptor)
    } catch {
      return refuse("Your history cannot be reached: \(error). Nothing was changed.")
    }
  }

  private mutating func read(at place: HistoryPlace, in descriptor: Descriptor) -> OpenedHistory {
    // Before the file, so that a save that comes between the two is not taken for a change outside.
    let seen = lastSeen(in: descriptor)
    let file: WholeFile
    do throws(ReadingRefusal) {
      file = try fileSystem.readWhole(place.name, in: place.folder)
    } catch {
      if error.isMissing { return missing(in: descriptor) }
      return refuse(
        "\(place.name) cannot be read: \(error.reason). Nothing was changed, and nothing will be "
          + "saved over it.\(wayOut)")
    }
    switch HistoryReader.read(file.bytes) {
    case .document(let document):
      return taken(document, from: file, seen, in: descriptor)
    case .newer(let version): return refuse(Self.newerSentence(version))
    case .unreadable(let fault): return refuse(unreadableSentence(fault, file, in: descriptor))
    }
  }

  private mutating func taken(
    _ document: HistoryDocument, from file: WholeFile, _ seen: LastSeen?, in descriptor: Descriptor
  ) -> OpenedHistory {
    var opened = OpenedHistory(document: document)
    if file.status.permissions & 0o077 != 0 {
      opened.notices.append(
        "Other users of this computer could read \(DataFolder.Name.history). "
          + "The next save makes it private.")
    }
    let notice = changeNotice(document, file.bytes, seen, in: descriptor)
    if let notice { opened.notices.append(notice) }
    basis = .history(
      KnownHistory(file: file, document: document, isInWrittenForm: notice == nil))
    if file.status.permissions & 0o200 == 0 {
      let sentence =
        "\(DataFolder.Name.history) is marked as read-only, so nothing can be saved. "
        + "chmod u+w makes it writable again."
      opened.access = .readOnly(sentence)
      basis = .refused(StorageError(.readOnly, sentence))
    }
    return opened
  }

  /// The one line about a file that gamut did not write, or not like this.
  func changeNotice(
    _ document: HistoryDocument, _ bytes: [UInt8], _ seen: LastSeen?, in descriptor: Descriptor
  ) -> String? {
    let kept = "It is kept as it is in \(DataFolder.Name.backups) before the next save."
    if let seen {
      // A save may have come between the note and the file, and changed both.
      if seen.matches(bytes) || lastSeen(in: descriptor)?.matches(bytes) ?? false { return nil }
      return "\(DataFolder.Name.history) was changed outside gamut and reads well. \(kept)"
    }
    if HistoryWriter.bytes(of: document) == bytes { return nil }
    return
      "\(DataFolder.Name.history) is laid out otherwise than gamut does, and reads well. \(kept)"
  }

  func lastSeen(in descriptor: Descriptor) -> LastSeen? {
    (try? fileSystem.readWhole(DataFolder.Name.lastSeen, in: descriptor))
      .flatMap { LastSeen(file: $0.bytes) }
  }

  private mutating func missing(in descriptor: Descriptor) -> OpenedHistory {
    guard hasTraces(in: descriptor) else {
      basis = .nothing
      var opened = OpenedHistory()
      opened.isFirstRun = true
      return opened
    }
    return refuse(
      "Your history is missing: \(folder.path(of: DataFolder.Name.history)) was here before and is "
        + "gone. Nothing new is written in its place, so that nothing is overlooked.\(wayOut)")
  }

  /// Whether there has been a history here; a doubt counts as a trace.
  func hasTraces(in descriptor: Descriptor) -> Bool {
    do throws(SystemError) {
      _ = try fileSystem.status(of: DataFolder.Name.lastSeen, in: descriptor)
      return true
    } catch {
      if !error.isMissing { return true }
    }
    do throws(SystemError) {
      let backups = try fileSystem.openFolder(DataFolder.Name.backups, in: descriptor)
      defer { fileSystem.closeQuietly(backups) }
      return try !BackupFolder(fileSystem: fileSystem, folder: backups).names().isEmpty
    } catch {
      return !error.isMissing
    }
  }
}

extension HistoryFile {
  /// Copies what cannot be read to the quarantine, and tells of it.
  func unreadableSentence(
    _ fault: HistoryFault, _ file: WholeFile, in descriptor: Descriptor
  ) -> String {
    let quarantine = Quarantine(fileSystem: fileSystem, folder: descriptor)
    var copy: String
    do throws(SystemError) {
      copy = "a copy is in \(try quarantine.keep(file.bytes, today: clock.today))"
    } catch {
      copy = "no copy could be made (\(error.reason))"
    }
    return
      "\(DataFolder.Name.history) cannot be read at \(fault). It was left as it is, and \(copy). "
      + "Nothing will be saved over it.\(wayOut)"
  }

  static func newerSentence(_ version: Int) -> String {
    "\(DataFolder.Name.history) was written by a newer gamut (version \(version) of the file; this "
      + "one reads version \(HistoryReader.version)). Nothing was changed. Use the newer gamut."
  }

  /// What can be done about a history that is missing or cannot be read.
  var wayOut: String {
    guard let newest = backups().first(where: \.isReadable) else {
      return " There is no backup that can be read."
    }
    return " The newest backup that can be read is \(newest.inWords). "
      + "To bring it back: gamut restore \(newest.name)"
  }

  /// Notes that nothing may be written, and tells why.
  mutating func refuse(_ sentence: String) -> OpenedHistory {
    basis = .refused(StorageError(.readOnly, sentence))
    var opened = OpenedHistory()
    opened.access = .readOnly(sentence)
    opened.isNothingReadable = true
    return opened
  }
}
