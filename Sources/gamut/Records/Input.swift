import Glibc

/// Reads what a command is given: a file, or standard input.
enum Input {
  /// Why there is nothing to read, as a sentence.
  struct Refusal: Error {
    let sentence: String
  }

  /// Reads all bytes of a file.
  ///
  /// - Parameters:
  ///   - file: The path; `nil` or `-` for standard input.
  ///   - limit: The most bytes that make sense.
  ///   - tooLong: The sentence for more than that.
  /// - Returns: The bytes.
  /// - Throws: ``Refusal`` when it cannot be read or is too long.
  static func bytes(
    of file: String?, limit: Int, tooLong: String
  ) throws(Refusal) -> [UInt8] {
    let isStream = file.map { $0 == "-" } ?? true
    let name = isStream ? "The standard input" : "'\((file ?? "").printable)'"
    let descriptor =
      isStream ? STDIN_FILENO : unsafe open(file ?? "", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(name) }
    defer { if !isStream { close(descriptor) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = unsafe read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable(name) }
      guard count > 0 else { return bytes }
      bytes += buffer.prefix(count)
    }
    throw Refusal(sentence: tooLong)
  }

  private static func unreadable(_ name: String) -> Refusal {
    Refusal(sentence: "\(name) cannot be read: \(unsafe String(cString: strerror(errno))).")
  }
}
