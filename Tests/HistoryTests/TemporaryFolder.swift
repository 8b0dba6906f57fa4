import Files
import CivilTime
import Glibc
import History
import TestSupport
import Testing

/// A folder of its own for one test, gone when the test is.
final class TemporaryFolder: Sendable {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  var path: String { scratch.path }

  /// The data folder inside, which does not exist yet.
  var data: DataFolder { DataFolder(path: "\(path)/gamut") }

  /// Creates the data folder and a file in it, or in a folder in it.
  func put(_ text: String, at name: String = "history.json", permissions: mode_t = 0o600) throws {
    unsafe mkdir(data.path, 0o700)
    if name.contains("/"), !name.hasPrefix("..") { makeFolder(String(name.prefix { $0 != "/" })) }
    let file = unsafe Glibc.open(data.path(of: name), O_WRONLY | O_CREAT | O_TRUNC, permissions)
    try #require(file >= 0)
    defer { close(file) }
    let bytes = Array(text.utf8)
    let count = unsafe bytes.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
    try #require(count == bytes.count)
    fchmod(file, permissions)
  }

  /// Creates a folder in the data folder.
  func makeFolder(_ name: String, permissions: mode_t = 0o700) {
    unsafe mkdir(data.path, 0o700)
    unsafe mkdir(data.path(of: name), permissions)
  }

  /// Sets the permission bits of the data folder or of something in it.
  func protect(_ permissions: mode_t, _ name: String = ".") {
    unsafe chmod(data.path(of: name), permissions)
  }

  /// Makes a name in the data folder a link.
  func link(_ name: String, to target: String) {
    unsafe mkdir(data.path, 0o700)
    unsafe symlink(target, data.path(of: name))
  }

  /// Makes a name in the data folder a pipe.
  func makePipe(_ name: String) {
    unsafe mkdir(data.path, 0o700)
    unsafe mkfifo(data.path(of: name), 0o600)
  }

  /// Makes a file of the data folder larger, without using the disk for it.
  func grow(_ name: String, to size: Int) {
    unsafe truncate(data.path(of: name), size)
  }

  /// Gives a file of the data folder a second name.
  func hardLink(_ name: String, as second: String) {
    unsafe Glibc.link(data.path(of: name), data.path(of: second))
  }

  /// Removes a file of the data folder.
  func remove(file name: String = "history.json") {
    unsafe unlink(data.path(of: name))
  }

  /// Whether a name in the data folder is a link.
  func isLink(_ name: String) -> Bool {
    var values = stat()
    return unsafe lstat(data.path(of: name), &values) == 0 && values.st_mode & S_IFMT == S_IFLNK
  }

  /// What a file of the data folder holds; `nil` when there is none.
  func text(_ name: String = "history.json") -> String? {
    let file = unsafe Glibc.open(data.path(of: name), O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      unsafe count = max(0, pread(file, buffer.baseAddress, size, 0))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The names in the data folder, or in a folder in it, sorted.
  func names(in name: String = ".") -> [String] {
    let system = PosixFileSystem()
    guard let folder = try? system.openFolder(at: data.path(of: name)) else { return [] }
    defer { try? system.close(folder) }
    return ((try? system.names(in: folder)) ?? []).sorted()
  }

  /// The permission bits of the data folder or of something in it.
  func permissions(_ name: String = ".") -> mode_t {
    var values = stat()
    return unsafe stat(data.path(of: name), &values) == 0 ? values.st_mode & 0o777 : 0
  }
}

/// A clock that stands still.
func fixedClock(_ text: String = "2026-11-22T19:04:11+01:00") -> LocalClock {
  let date = CivilDate(text.prefix(10)) ?? CivilDate.earliest
  let fallback = Timestamp(date: date, secondOfDay: 0, offset: 0)
  let moment = Timestamp(text) ?? fallback
  return LocalClock { moment }
}
