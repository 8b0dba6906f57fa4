import ArgumentParser
import Glibc

/// Writes to the standard streams, and knows when that failed.
///
/// `print` hides a full disk and a closed pipe behind exit status 0.
enum Output {
  /// Writes text to standard output.
  ///
  /// - Parameter text: What to write; a line end is added where it has none.
  /// - Throws: An exit status, after a sentence on standard error, when not all of it was taken.
  static func write(_ text: String) throws {
    // Asked of the bytes, because "\r\n" is one character, which does not end with "\n".
    try write(Array((text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n").utf8))
  }

  /// Writes bytes to standard output, just as they are.
  ///
  /// - Parameter bytes: What to write.
  /// - Throws: An exit status, after a sentence on standard error, when not all of it was taken.
  static func write(_ bytes: [UInt8]) throws {
    guard writeAll(bytes, to: STDOUT_FILENO) else {
      // Whoever closed the pipe, as `head` does, has read enough and needs no sentence.
      if errno != EPIPE { complain("The output could not be written whole: \(reason).") }
      throw ExitCode.failure
    }
  }

  /// Writes text to standard output just as it is.
  ///
  /// - Parameter text: What to write.
  /// - Returns: Whether all of it was taken; if not, a sentence on standard error has said why.
  static func put(_ text: String) -> Bool {
    (try? write(Array(text.utf8))) != nil
  }

  /// Writes a sentence to standard error.
  static func complain(_ sentence: String) {
    _ = writeAll(Array("\(sentence)\n".utf8), to: STDERR_FILENO)
  }

  /// The columns of the terminal on standard output; `nil` when there is none.
  static var columns: Int? {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  private static var reason: String { unsafe String(cString: strerror(errno)) }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
