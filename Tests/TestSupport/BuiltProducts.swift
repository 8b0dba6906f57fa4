import Glibc

/// Where the programs are that are tested from outside.
package enum BuiltProducts {
  /// The folder of the built products, with a slash at its end: that of the tests themselves, or,
  /// to try a release, that of the variable `JOURNEYS_PRODUCTS`.
  package static let folder: String = {
    if let folder = unsafe getenv("JOURNEYS_PRODUCTS") { return unsafe String(cString: folder) }
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    let path = buffer.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }
    let folder = path.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? []
    return String(decoding: folder, as: UTF8.self)
  }()
}

/// Strings as C takes lists of them.
@safe package final class CStrings {
  private var strings: [UnsafeMutablePointer<CChar>?]

  /// Copies the strings.
  package init(_ strings: [String]) {
    unsafe self.strings = unsafe strings.map { unsafe strdup($0) } + [nil]
  }

  /// The list, ended by a null pointer; good as long as this object is.
  package var pointers: [UnsafeMutablePointer<CChar>?] { unsafe strings }

  deinit {
    unsafe strings.forEach { unsafe free($0) }
  }
}
