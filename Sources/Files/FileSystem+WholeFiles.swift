import Glibc

/// The greatest size of a file that is read, in bytes.
private let greatestSize = 64 << 20

extension FileSystem {
  /// Reads a whole file, unless it is no ordinary file or too large.
  package func readWhole(_ name: String, in folder: Descriptor) throws(ReadingRefusal) -> WholeFile
  {
    let file: Descriptor
    let status: FileStatus
    do throws(SystemError) {
      file = try openForReading(name, in: folder)
    } catch {
      throw .system(error)
    }
    defer { closeQuietly(file) }
    do throws(SystemError) {
      status = try self.status(of: file)
    } catch {
      throw .system(error.about(name))
    }
    guard status.kind == .file else { throw .notAFile }
    guard status.size <= greatestSize else { throw .tooLarge(bytes: status.size) }
    do throws(SystemError) {
      return WholeFile(bytes: try readWhole(file, expecting: status.size), status: status)
    } catch {
      throw .system(error.about(name))
    }
  }

  /// Reads everything that an open file holds, however much that turns out to be.
  private func readWhole(
    _ file: Descriptor, expecting size: Int
  ) throws(SystemError) -> [UInt8] {
    // One byte more than expected, so that a file that grows meanwhile is not taken for whole.
    var bytes = try read(size + 1, at: 0, from: file)
    while !bytes.isEmpty && bytes.count <= greatestSize {
      let more = try read(max(65_536, size + 1 - bytes.count), at: bytes.count, from: file)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// Closes what was only read, or what is given up anyway.
  package func closeQuietly(_ descriptor: Descriptor) {
    try? close(descriptor)
  }

  /// Writes a new file, reads it back, and brings it to the disk; on failure nothing of it stays.
  ///
  /// - Parameters:
  ///   - name: A name that is free.
  ///   - bytes: What the file shall hold.
  ///   - folder: The folder, whose own entry is not yet brought to the disk.
  ///   - isLasting: Whether to wait for the disk; `false` for what may be lost.
  /// - Returns: What the file system tells of the finished file.
  /// - Throws: The first refusal; none is tried again, because after a failed `fsync` the system
  ///   forgets what it has not written.
  @discardableResult
  package func writeNew(
    _ name: String, _ bytes: [UInt8], in folder: Descriptor, isLasting: Bool = true
  ) throws(SystemError) -> FileStatus {
    do throws(SystemError) {
      let file = try create(name, in: folder)
      let status: FileStatus
      do throws(SystemError) {
        try writeAll(bytes, to: file)
        if isLasting { try synchronize(file) }
        guard isSame(try readWhole(file, expecting: bytes.count), bytes) else {
          throw SystemError(code: EIO, operation: .write, file: name)
        }
        status = try self.status(of: file)
      } catch {
        closeQuietly(file)
        throw error
      }
      try close(file)
      return status
    } catch {
      if error.code != EEXIST { try? remove(name, in: folder) }
      throw error.about(name)
    }
  }

  private func writeAll(_ bytes: [UInt8], to file: Descriptor) throws(SystemError) {
    var index = 0
    while index < bytes.count {
      let count = try write(bytes, from: index, to: file)
      guard count > 0 else { throw SystemError(code: ENOSPC, operation: .write, file: "") }
      index += count
    }
  }

  /// Puts a file in the place of the one of that name, if there is one, all or nothing.
  package func replace(
    _ name: String, with bytes: [UInt8], in folder: Descriptor, isLasting: Bool = true
  ) throws(SystemError) {
    do throws(SystemError) {
      try putInPlace(name, bytes, in: folder, isLasting)
    } catch {
      // Another program may have taken the new file for a leftover, but hardly twice.
      guard error.isMissing else { throw error.about(name) }
      try putInPlace(name, bytes, in: folder, isLasting)
    }
    if isLasting { try synchronizeNames(of: folder) }
  }

  private func putInPlace(
    _ name: String, _ bytes: [UInt8], in folder: Descriptor, _ isLasting: Bool
  ) throws(SystemError) {
    let temporary = temporaryName()
    do throws(SystemError) {
      let status = try writeNew(temporary, bytes, in: folder, isLasting: isLasting)
      if !isLasting, try exchange(temporary, status, with: name, in: folder) {
        try remove(temporary, in: folder)
      } else {
        try rename(temporary, in: folder, to: name, in: folder)
      }
    } catch {
      try? remove(temporary, in: folder)
      throw error.about(name)
    }
  }

  /// Exchanges the names of a new file and of the one that is there.
  ///
  /// ext4 brings a file that is renamed over another to the disk at once, which takes as long as what
  /// must last; one that exchanges its name with the other it does not.
  ///
  /// - Returns: Whether that was done; `false` where no file is there, or the disk cannot. Then to
  ///   rename is left, which refuses to put a file in the place of a folder.
  private func exchange(
    _ temporary: String, _ status: FileStatus, with name: String, in folder: Descriptor
  ) throws(SystemError) -> Bool {
    guard (try? self.status(of: name, in: folder))?.kind == .file else { return false }
    do throws(SystemError) {
      try exchange(temporary, with: name, in: folder)
      return true
    } catch {
      guard error.forbidsLinks || error.isMissing else { throw error }
      // Whoever says that it cannot may have done it.
      return (try? self.status(of: name, in: folder))?.isSameFile(as: status) ?? false
    }
  }

  /// Brings the names of a folder to the disk, where the file system can.
  package func synchronizeNames(of folder: Descriptor) throws(SystemError) {
    do throws(SystemError) {
      try synchronize(folder)
    } catch {
      if !error.isUnsupported { throw error.about("the folder") }
    }
  }
}

/// What the names of half-written files begin with.
package let temporaryPrefix = ".tmp.gamut-"

/// A name that nothing has yet, and nobody can foresee.
package func temporaryName() -> String {
  temporaryPrefix + String(UInt64.random(in: .min ... .max), radix: 16)
}

/// Whether both hold the same bytes.
package func isSame(_ left: [UInt8], _ right: [UInt8]?) -> Bool {
  guard let right, left.count == right.count else { return false }
  return unsafe left.withUnsafeBytes { left in
    unsafe right.withUnsafeBytes { right in
      guard let first = left.baseAddress, let second = right.baseAddress else { return true }
      return unsafe memcmp(first, second, left.count) == 0
    }
  }
}
