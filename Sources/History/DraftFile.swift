package import CivilTime
package import Files

/// The draft on the disk, written anew after every answer.
package struct DraftFile: Sendable {
  /// What was found.
  package enum Loaded: Sendable, Equatable {
    /// There is no draft.
    case none
    /// This one.
    case draft(Draft)
    /// There is something that cannot be read; the sentence says what became of it.
    case unreadable(String)
  }

  private let folder: DataFolder
  private let clock: LocalClock
  private let fileSystem: any FileSystem
  /// Whether the file, if there is one, is known to be a draft that may be replaced.
  private var mayReplace = false

  /// Makes the draft of a folder; nothing is read yet.
  ///
  /// - Parameters:
  ///   - folder: The folder, which need not exist.
  ///   - clock: Tells the day by which an unreadable draft is put aside.
  ///   - fileSystem: Where the folder is.
  package init(
    folder: DataFolder, clock: LocalClock = .system,
    fileSystem: any FileSystem = PosixFileSystem()
  ) {
    self.folder = folder
    self.clock = clock
    self.fileSystem = fileSystem
  }

  /// Reads the draft; one that cannot be read is moved into the quarantine.
  package mutating func load() -> Loaded {
    do throws(SystemError) {
      let descriptor = try fileSystem.openFolder(at: folder.path)
      defer { fileSystem.closeQuietly(descriptor) }
      let trust = try FolderTrust(of: descriptor, folder, by: fileSystem)
      if case .refused(let sentence) = trust { return .unreadable(sentence) }
      return load(in: descriptor)
    } catch {
      return error.isMissing ? .none : .unreadable("The draft cannot be reached: \(error).")
    }
  }

  /// Keeps a draft in place of the earlier one.
  ///
  /// - Parameter draft: The draft.
  /// - Throws: Why it was not kept; the earlier one is then still there.
  package mutating func save(_ draft: Draft) throws(StorageError) {
    let refusal: String?
    do throws(SystemError) {
      refusal = try write(draft)
    } catch {
      throw StorageError(
        .refused, "The draft is not saved: \(error). What you answered is still on the screen.")
    }
    if let refusal { throw StorageError(.refused, refusal) }
  }

  /// Writes the draft, or tells why this is no place for it.
  private mutating func write(_ draft: Draft) throws(SystemError) -> String? {
    // Only the first save must look at what is there, so that the others stay quick.
    let descriptor =
      mayReplace
      ? try fileSystem.openOrCreateFolder(at: folder.path)
      : try folder.openForWriting(by: fileSystem)
    defer { fileSystem.closeQuietly(descriptor) }
    if !mayReplace {
      switch try FolderTrust(of: descriptor, folder, by: fileSystem) {
      case .refused(let sentence): return sentence
      case .trusted(let mustBeTightened):
        if mustBeTightened { try fileSystem.setPermissions(0o700, of: descriptor) }
      }
      _ = load(in: descriptor)
      if !mayReplace { _ = try moveAside(in: descriptor) }
    }
    try fileSystem.replace(DataFolder.Name.draft, with: DraftRecord1(draft).bytes, in: descriptor)
    return nil
  }

  /// Removes the draft, if there is one.
  ///
  /// - Throws: Why it is still there.
  package mutating func discard() throws(StorageError) {
    do throws(SystemError) {
      let descriptor = try fileSystem.openFolder(at: folder.path)
      defer { fileSystem.closeQuietly(descriptor) }
      try fileSystem.remove(DataFolder.Name.draft, in: descriptor)
      try fileSystem.synchronizeNames(of: descriptor)
    } catch {
      guard !error.isMissing else { return }
      throw StorageError(.refused, "The draft is still there: \(error).")
    }
  }

  private mutating func load(in descriptor: Descriptor) -> Loaded {
    let name = DataFolder.Name.draft
    let reason: String
    do throws(ReadingRefusal) {
      let file = try fileSystem.readWhole(name, in: descriptor)
      switch DraftRecord1.read(file.bytes) {
      case .success(let draft):
        mayReplace = true
        return .draft(draft)
      case .failure(let fault): reason = fault.description
      }
    } catch {
      guard !error.isMissing else {
        mayReplace = true
        return .none
      }
      reason = error.reason
    }
    let start = "The draft cannot be read (\(reason))"
    do throws(SystemError) {
      return .unreadable("\(start) and was moved to \(try moveAside(in: descriptor)).")
    } catch {
      return .unreadable("\(start), and it could not be moved away (\(error.reason)).")
    }
  }

  private mutating func moveAside(in descriptor: Descriptor) throws(SystemError) -> String {
    let quarantine = Quarantine(fileSystem: fileSystem, folder: descriptor)
    let path = try quarantine.move(DataFolder.Name.draft, today: clock.today)
    mayReplace = true
    return path
  }
}
