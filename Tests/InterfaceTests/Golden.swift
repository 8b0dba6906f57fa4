import Glibc
import Testing

/// Compares text with the one that is kept under a name in `Tests/Goldens/`.
///
/// With `GAMUT_RECORD=1` in the environment the text is kept instead. A name that nothing is kept
/// under is recorded too, and fails, so that nobody takes a picture for right that nobody looked
/// at.
func expectGolden(
  _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = GoldenFile(name: name)
  let shown = text + "\n"
  if let variable = unsafe getenv("GAMUT_RECORD"), unsafe String(cString: variable) == "1" {
    try file.write(shown)
    return
  }
  guard let kept = file.contents else {
    try file.write(shown)
    Issue.record("\(name) was not there; look at what is there now", sourceLocation: sourceLocation)
    return
  }
  #expect(
    kept == shown, "\(name) looks different; GAMUT_RECORD=1 records it anew",
    sourceLocation: sourceLocation)
}

/// A file in `Tests/Goldens/`.
private struct GoldenFile {
  private struct NotWritten: Error {
    let path: String
    let number: Int32
  }

  let path: String

  init(name: String) {
    let tests = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    path = tests.joined(separator: "/") + "/Goldens/\(name).txt"
  }

  /// The text; `nil` where there is no such file.
  var contents: String? {
    guard let file = unsafe fopen(path, "r") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = unsafe getc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  func write(_ text: String) throws {
    guard let file = unsafe fopen(path, "w") else { throw NotWritten(path: path, number: errno) }
    let isWhole = unsafe fputs(text, file) != EOF
    guard unsafe fclose(file) == 0, isWhole else { throw NotWritten(path: path, number: errno) }
  }
}
