import Glibc

/// Reads lines from an open file, one after another.
///
/// What comes after a line in the same piece is kept for the next one, which is why there is only
/// one reader in a run.
package final class LineReader {
  private let file: Int32
  private var bytes: [UInt8] = []
  /// How many of the bytes belong to lines that were given.
  private var given = 0
  private var hasEnded = false

  /// The most bytes of a line; what is beyond is left out, so that no input can fill the memory.
  static let mostBytes = 1 << 20

  /// Makes a reader.
  ///
  /// - Parameter file: The number of a file that is open for reading.
  package init(file: Int32) {
    self.file = file
  }

  /// Waits for the next line.
  ///
  /// - Returns: The line without its end, repaired where it is no UTF-8; `nil` once there is nothing
  ///   more, or nothing can be read. What stands after the last line end is a line too.
  package func next() -> String? {
    var searched = given
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { given = end + 1 }
        return Self.text(bytes[given..<end])
      }
      searched = bytes.count
      guard !hasEnded else { return rest() }
      bytes.removeFirst(given)
      searched -= given
      given = 0
      readSome()
    }
  }

  private func rest() -> String? {
    defer { given = bytes.count }
    return given < bytes.count ? Self.text(bytes[given...]) : nil
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    let whole = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    return String(decoding: whole, as: UTF8.self)
  }

  private func readSome() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var count = -1
    repeat {
      count = unsafe read(file, &buffer, buffer.count)
    } while count < 0 && errno == EINTR
    hasEnded = count <= 0
    guard count > 0 else { return }
    let room = Self.mostBytes - bytes.count
    guard room < count else {
      bytes += buffer[..<count]
      return
    }
    // Beyond the limit only a line end matters, and what comes after it.
    let end = buffer[..<count].firstIndex(of: UInt8(ascii: "\n")) ?? count
    bytes += buffer[..<min(end, max(room, 0))] + buffer[end..<count]
  }
}
