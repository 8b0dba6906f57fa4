import Glibc

/// A text that is kept in `Tests/Goldens/`, to be compared with.
package struct GoldenFile {
  private struct NotWritten: Error {
    let path: String
    let number: Int32
  }

  private let path: String

  /// Compares a text with the one that is kept under a name.
  ///
  /// With `GAMUT_RECORD=1` in the environment the text is kept instead. A name that nothing is kept
  /// under is recorded too, and is a fault, so that nobody takes a text for right that nobody looked
  /// at.
  ///
  /// - Parameters:
  ///   - text: The text, to which a line end is added.
  ///   - name: The name, without an ending.
  /// - Returns: What is wrong, with the first line that differs; `nil` when all is well.
  /// - Throws: When the text cannot be kept.
  package static func fault(in text: String, named name: String) throws -> String? {
    let file = GoldenFile(name: name)
    let shown = text + "\n"
    let kept = file.contents
    if isRecording || kept == nil { try file.write(shown) }
    guard !isRecording, kept != shown else { return nil }
    guard let kept else { return "\(name) was not there; look at what is there now" }
    let lines = [kept, shown].map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    let same = zip(lines[0], lines[1]).prefix { $0 == $1 }.count
    let differing = lines.map { $0.dropFirst(same).first ?? "" }
    return "\(name) looks different from line \(same + 1) on: was \"\(differing[0])\", is "
      + "\"\(differing[1])\"; GAMUT_RECORD=1 records it anew"
  }

  private static var isRecording: Bool {
    unsafe getenv("GAMUT_RECORD").map { unsafe String(cString: $0) } == "1"
  }

  private init(name: String) {
    let tests = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    path = tests.joined(separator: "/") + "/Goldens/\(name).txt"
  }

  /// The text; `nil` where there is no such file.
  private var contents: String? {
    guard let file = unsafe fopen(path, "r") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = unsafe getc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(_ text: String) throws {
    guard let file = unsafe fopen(path, "w") else { throw NotWritten(path: path, number: errno) }
    let isWhole = unsafe fputs(text, file) != EOF
    guard unsafe fclose(file) == 0, isWhole else { throw NotWritten(path: path, number: errno) }
  }
}
