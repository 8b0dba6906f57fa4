import Files

extension HistoryFile {
  /// Tries whether the history could be saved now, so that a full or read-only disk is told before
  /// the first question and not after the last.
  ///
  /// - Returns: Why it could not, as a whole sentence or two; `nil` when it could.
  package func checkWritable() -> String? {
    if case .refused(let error) = basis { return error.sentence }
    do {
      let folder = try self.folder.openForWriting(by: fileSystem)
      defer { fileSystem.closeQuietly(folder) }
      try LockedFolder.makePrivate(folder, self.folder, fileSystem)
      return try tryWriting(in: folder)
    } catch let error as SystemError {
      return "Nothing could be saved now: \(error).\(error.advice)"
    } catch let error as StorageError {
      return error.sentence
    } catch {
      return "\(error)"
    }
  }

  /// Writes a small file and removes it again, where there is room to save safely.
  func tryWriting(in folder: Descriptor) throws(SystemError) -> String? {
    let place = try HistoryPlace.find(in: self.folder, opened: folder, by: fileSystem)
    defer { place.close(fileSystem) }
    if let refusal = try place.refusal(by: fileSystem) { return refusal }
    let free = try fileSystem.freeSpace(in: place.folder)
    let size = (try? fileSystem.status(of: place.name, in: place.folder))?.size ?? 0
    let needed = size * 4 + 1_048_576
    guard free >= needed else {
      return "The disk of \(self.folder.path) is almost full: \(free >> 10) kB are free and "
        + "\(needed >> 10) kB are needed to save safely. Make some room first."
    }
    let name = temporaryName()
    do throws(SystemError) {
      try fileSystem.writeNew(name, Array("gamut\n".utf8), in: place.folder)
    } catch {
      throw SystemError(code: error.code, operation: .write, file: self.folder.path)
    }
    // Another program that opens the history at this moment may have cleaned up already.
    do throws(SystemError) {
      try fileSystem.remove(name, in: place.folder)
    } catch {
      if !error.isMissing { throw error.about(place.name) }
    }
    return nil
  }
}
