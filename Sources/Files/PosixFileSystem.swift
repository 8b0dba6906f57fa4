import Glibc

/// The file system of this computer.
package struct PosixFileSystem: FileSystem {
  /// Makes the file system.
  package init() {}

  /// The effective user, whose rights decide what may be opened.
  package var user: UInt32 { geteuid() }

  /// Sleeps with `usleep`.
  package func pause(milliseconds: Int) {
    usleep(UInt32(milliseconds) * 1000)
  }

  /// Opens with `open`; links on the way are followed, because the person chose the path.
  package func openFolder(at path: String) throws(SystemError) -> Descriptor {
    try opened(path) { unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
  }

  /// Opens with `openat`; a link is refused.
  package func openFolder(
    _ name: String, in folder: Descriptor
  ) throws(SystemError) -> Descriptor {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    return try opened(name) { unsafe openat(folder.number, name, flags) }
  }

  /// Opens with `openat`; a link is refused, and a pipe does not make the program wait.
  package func openForReading(
    _ name: String, in folder: Descriptor
  ) throws(SystemError) -> Descriptor {
    let flags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC
    return try opened(name) { unsafe openat(folder.number, name, flags) }
  }

  /// Creates with `openat`, for this person alone (0600); a name that is taken is refused.
  package func create(
    _ name: String, in folder: Descriptor
  ) throws(SystemError) -> Descriptor {
    let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    return try opened(name, .create) { unsafe openat(folder.number, name, flags, 0o600) }
  }

  /// Opens with `openat`, and creates the file (0600) when it is missing.
  package func openLock(
    _ name: String, in folder: Descriptor
  ) throws(SystemError) -> Descriptor {
    let flags = O_RDWR | O_CREAT | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC
    return try opened(name, .lock) { unsafe openat(folder.number, name, flags, 0o600) }
  }

  /// Locks with `flock`, which the system gives back when the program dies.
  package func tryLock(_ descriptor: Descriptor) throws(SystemError) -> Bool {
    while flock(descriptor.number, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      if errno != EINTR { throw failure(.lock) }
    }
    return true
  }

  /// Writes with `write`; an interrupted call is begun again.
  package func write(
    _ bytes: [UInt8], from index: Int, to file: Descriptor
  ) throws(SystemError) -> Int {
    while true {
      let count = unsafe bytes[index...].withUnsafeBytes { rest in
        unsafe Glibc.write(file.number, rest.baseAddress, rest.count)
      }
      if count >= 0 { return count }
      if errno != EINTR { throw failure(.write) }
    }
  }

  /// Reads with `pread`, which leaves the place in the file alone.
  package func read(
    _ count: Int, at offset: Int, from file: Descriptor
  ) throws(SystemError) -> [UInt8] {
    var code: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      repeat {
        let read = unsafe pread(file.number, buffer.baseAddress, count, offset)
        code = read < 0 ? errno : 0
        filled = max(0, read)
      } while code == EINTR
    }
    guard code == 0 else { throw failure(.read, code: code) }
    return bytes
  }

  /// Brings to the disk with `fsync`; never twice, because a second call may hide the first fault.
  package func synchronize(_ descriptor: Descriptor) throws(SystemError) {
    if fsync(descriptor.number) != 0 { throw failure(.synchronize) }
  }

  /// Sets the permission bits with `fchmod`.
  package func setPermissions(
    _ permissions: UInt32, of descriptor: Descriptor
  ) throws(SystemError) {
    if fchmod(descriptor.number, permissions) != 0 { throw failure(.protect) }
  }

  /// Closes with `close`, once: the number may belong to another file at once.
  package func close(_ descriptor: Descriptor) throws(SystemError) {
    if Glibc.close(descriptor.number) != 0 { throw failure(.close) }
  }

  private func opened(
    _ name: String, _ operation: SystemError.Operation = .open, _ open: () -> Int32
  ) throws(SystemError) -> Descriptor {
    while true {
      let number = open()
      if number >= 0 { return Descriptor(number) }
      if errno != EINTR { throw SystemError(code: errno, operation: operation, file: name) }
    }
  }

  private func failure(
    _ operation: SystemError.Operation, code: Int32 = errno
  ) -> SystemError {
    SystemError(code: code, operation: operation, file: "the file")
  }
}
