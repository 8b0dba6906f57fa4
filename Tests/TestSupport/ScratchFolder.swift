import Files
import Glibc

/// An empty folder for one test, gone with all that is in it when the test is.
package final class ScratchFolder: Sendable {
  /// The path of the folder.
  package let path: String

  /// Creates the folder.
  ///
  /// - Throws: When the system refuses.
  package init() throws {
    var template = Array("/tmp/gamut-test-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      throw SystemError(code: errno, operation: .create, file: "/tmp")
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    remove(path)
  }

  private func remove(_ path: String) {
    let system = PosixFileSystem()
    if let folder = try? system.openFolder(at: path) {
      for name in (try? system.names(in: folder)) ?? []
      where (try? system.remove(name, in: folder)) == nil {
        remove("\(path)/\(name)")
      }
      try? system.close(folder)
    }
    unsafe rmdir(path)
  }
}
