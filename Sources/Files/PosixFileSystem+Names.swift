import CFiles
import Glibc

extension PosixFileSystem {
  /// Follows all links with `realpath`.
  package func resolve(_ path: String) throws(SystemError) -> String {
    guard let resolved = unsafe realpath(path, nil) else {
      throw SystemError(code: errno, operation: .open, file: path)
    }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Creates with `mkdirat`, for this person alone (0700).
  package func createFolder(_ name: String, in folder: Descriptor) throws(SystemError) {
    if unsafe mkdirat(folder.number, name, 0o700) != 0 {
      throw SystemError(code: errno, operation: .create, file: name)
    }
  }

  /// Lists with `readdir`; bytes that are not UTF-8 are read as replacement characters.
  package func names(in folder: Descriptor) throws(SystemError) -> [String] {
    // The stream takes over its descriptor and moves its place, so it gets one of its own.
    let copy = unsafe openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = unsafe fdopendir(copy) else {
      let error = SystemError(code: errno, operation: .list, file: "the folder")
      if copy >= 0 { _ = Glibc.close(copy) }
      throw error
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else {
      throw SystemError(code: errno, operation: .list, file: "the folder")
    }
    return names
  }

  /// Asks `fstatvfs` for the bytes that ordinary users may still write.
  package func freeSpace(in folder: Descriptor) throws(SystemError) -> Int {
    var values = statvfs()
    guard unsafe fstatvfs(folder.number, &values) == 0 else {
      throw SystemError(code: errno, operation: .status, file: "the disk")
    }
    let (bytes, overflow) = Int(clamping: values.f_bavail)
      .multipliedReportingOverflow(by: Int(clamping: values.f_frsize))
    return overflow ? Int.max : bytes
  }

  /// Asks `fstat`.
  package func status(of descriptor: Descriptor) throws(SystemError) -> FileStatus {
    var values = stat()
    guard unsafe fstat(descriptor.number, &values) == 0 else {
      throw SystemError(code: errno, operation: .status, file: "the file")
    }
    return FileStatus(values)
  }

  /// Asks `fstatat`, about a link itself and not about what it leads to.
  package func status(
    of name: String, in folder: Descriptor
  ) throws(SystemError) -> FileStatus {
    var values = stat()
    guard unsafe fstatat(folder.number, name, &values, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw SystemError(code: errno, operation: .status, file: name)
    }
    return FileStatus(values)
  }

  /// Renames with `renameat`, which puts a file in the place of another at once.
  package func rename(
    _ name: String, in folder: Descriptor, to newName: String, in newFolder: Descriptor
  ) throws(SystemError) {
    if unsafe renameat(folder.number, name, newFolder.number, newName) != 0 {
      throw SystemError(code: errno, operation: .rename, file: newName)
    }
  }

  /// Exchanges two names with `renameat2`, which not every disk can do.
  package func exchange(
    _ name: String, with other: String, in folder: Descriptor
  ) throws(SystemError) {
    let code = unsafe cf_exchange(folder.number, name, other)
    if code != 0 { throw SystemError(code: code, operation: .rename, file: name) }
  }

  /// Gives a second name with `linkat`; a name that is taken is refused.
  package func link(
    _ name: String, in folder: Descriptor, to newName: String, in newFolder: Descriptor
  ) throws(SystemError) {
    if unsafe linkat(folder.number, name, newFolder.number, newName, 0) != 0 {
      throw SystemError(code: errno, operation: .link, file: name)
    }
  }

  /// Removes a name with `unlinkat`.
  package func remove(_ name: String, in folder: Descriptor) throws(SystemError) {
    if unsafe unlinkat(folder.number, name, 0) != 0 {
      throw SystemError(code: errno, operation: .remove, file: name)
    }
  }

  /// Removes an empty folder with `unlinkat`.
  package func removeFolder(_ name: String, in folder: Descriptor) throws(SystemError) {
    if unsafe unlinkat(folder.number, name, AT_REMOVEDIR) != 0 {
      throw SystemError(code: errno, operation: .remove, file: name)
    }
  }
}

extension FileStatus {
  fileprivate init(_ values: stat) {
    let kind: Kind =
      switch values.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    self.init(
      kind: kind, device: UInt64(values.st_dev), inode: UInt64(values.st_ino),
      size: Int(values.st_size),
      modified: values.st_mtim.tv_sec &* 1_000_000_000 &+ values.st_mtim.tv_nsec,
      permissions: values.st_mode & 0o7777, owner: values.st_uid, links: Int(values.st_nlink))
  }
}
