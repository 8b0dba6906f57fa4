import Files
import Glibc
package import History

/// A folder of its own for one test, gone when the test is.
package final class TemporaryFolder: Sendable {
  private let scratch: ScratchFolder

  /// Makes the folder.
  ///
  /// - Throws: When the system refuses.
  package init() throws {
    scratch = try ScratchFolder()
  }

  /// The path of the folder.
  package var path: String { scratch.path }

  /// The data folder inside, which does not exist yet.
  package var data: DataFolder { DataFolder(path: "\(path)/gamut") }

  /// Creates the data folder and a file in it, or in a folder in it.
  ///
  /// - Parameters:
  ///   - text: What the file holds.
  ///   - name: Its name in the data folder.
  ///   - permissions: Its permission bits.
  /// - Throws: When the system refuses.
  package func put(_ text: String, at name: String = "history.json", permissions: UInt32 = 0o600)
    throws
  {
    unsafe mkdir(data.path, 0o700)
    if name.contains("/"), !name.hasPrefix("..") { makeFolder(String(name.prefix { $0 != "/" })) }
    let file = unsafe Glibc.open(data.path(of: name), O_WRONLY | O_CREAT | O_TRUNC, permissions)
    guard file >= 0 else { throw SystemError(code: errno, operation: .create, file: name) }
    defer { close(file) }
    let bytes = Array(text.utf8)
    let count = unsafe bytes.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
    guard count == bytes.count else {
      throw SystemError(code: errno, operation: .write, file: name)
    }
    fchmod(file, permissions)
  }

  /// Creates the settings of somebody whose home is this folder, unless there are some.
  ///
  /// - Parameter members: The members of the file but for its format and version, as JSON.
  package func putSettings(_ members: String) {
    let folder = "\(path)/.config"
    unsafe mkdir(folder, 0o700)
    unsafe mkdir("\(folder)/gamut", 0o700)
    let file = unsafe Glibc.open(
      "\(folder)/gamut/settings.json", O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    let text = "{\"format\":\"gamut-settings\",\"version\":1,\(members)}\n"
    _ = unsafe write(file, text, text.utf8.count)
  }

  /// Creates a folder in the data folder.
  package func makeFolder(_ name: String, permissions: UInt32 = 0o700) {
    unsafe mkdir(data.path, 0o700)
    unsafe mkdir(data.path(of: name), permissions)
  }

  /// Sets the permission bits of the data folder or of something in it.
  package func protect(_ permissions: UInt32, _ name: String = ".") {
    unsafe chmod(data.path(of: name), permissions)
  }

  /// Makes a name in the data folder a link.
  package func link(_ name: String, to target: String) {
    unsafe mkdir(data.path, 0o700)
    unsafe symlink(target, data.path(of: name))
  }

  /// Makes a name in the data folder a pipe.
  package func makePipe(_ name: String) {
    unsafe mkdir(data.path, 0o700)
    unsafe mkfifo(data.path(of: name), 0o600)
  }

  /// Makes a file of the data folder larger, without using the disk for it.
  package func grow(_ name: String, to size: Int) {
    unsafe truncate(data.path(of: name), size)
  }

  /// Gives a file of the data folder a second name.
  package func hardLink(_ name: String, as second: String) {
    unsafe Glibc.link(data.path(of: name), data.path(of: second))
  }

  /// Removes a file of the data folder.
  package func remove(file name: String = "history.json") {
    unsafe unlink(data.path(of: name))
  }

  /// Whether a name in the data folder is a link.
  package func isLink(_ name: String) -> Bool {
    var values = stat()
    return unsafe lstat(data.path(of: name), &values) == 0 && values.st_mode & S_IFMT == S_IFLNK
  }

  /// What a file of the data folder holds; `nil` when there is none.
  package func text(_ name: String = "history.json") -> String? {
    Self.text(at: data.path(of: name))
  }

  /// What any file holds; `nil` when there is none.
  package static func text(at path: String) -> String? {
    let file = unsafe Glibc.open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe read(file, &buffer, buffer.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer.prefix(count)
    }
  }

  /// The names in the data folder, or in a folder in it, sorted.
  package func names(in name: String = ".") -> [String] {
    let system = PosixFileSystem()
    guard let folder = try? system.openFolder(at: data.path(of: name)) else { return [] }
    defer { try? system.close(folder) }
    return ((try? system.names(in: folder)) ?? []).sorted()
  }

  /// The permission bits of the data folder or of something in it.
  package func permissions(_ name: String = ".") -> UInt32 {
    var values = stat()
    return unsafe stat(data.path(of: name), &values) == 0 ? values.st_mode & 0o777 : 0
  }
}
