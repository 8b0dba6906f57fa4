import StrictJSON
import TestSupport
import Testing

/// The documents of the public JSON parsing suites.
@Suite struct `The public suites of JSON documents` {
  private struct Sample {
    let name: String
    let bytes: [UInt8]

    /// Whether a reader must take it, must refuse it, or may do either.
    var isJSON: Bool? {
      if name.hasPrefix("y_") || name.hasPrefix("pass") { return true }
      return name.hasPrefix("i_") ? nil : false
    }
  }

  /// What the suites and this reader see otherwise, and why.
  private static let otherwise: [String: Bool] = [
    // Which of two values is meant, nobody knows.
    "y_object_duplicated_key": false, "y_object_duplicated_key_and_value": false,
    // JSON_checker is older than RFC 8259, which lets any value stand alone.
    "fail01": true,
    // It is nested 20 deep, which the RFC leaves to the reader.
    "fail18": true,
  ]

  private static func samples() throws -> [Sample] {
    let path = "\(#filePath)".replacing(
      "StrictJSONTests/ParsingSuiteTests.swift", with: "JSONSuites/parsing.txt")
    let text = try #require(TemporaryFolder.text(at: path))
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      return Sample(name: String(parts[0]), bytes: parts.count == 2 ? base64(parts[1]) : [])
    }
  }

  /// The bytes that base64 stands for (RFC 4648, section 4).
  private static func base64(_ text: Substring) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var (bits, count): (UInt32, Int) = (0, 0)
    var bytes: [UInt8] = []
    for value in text.utf8.compactMap({ alphabet.firstIndex(of: $0) }) {
      bits = bits << 6 | UInt32(value)
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    return bytes
  }

  @Test func `are taken or refused as they should be`() throws {
    let samples = try Self.samples()
    for sample in samples {
      let isRead = (try? JSONReader.read(sample.bytes)) != nil
      guard let expected = Self.otherwise[sample.name] ?? sample.isJSON else { continue }
      #expect(isRead == expected, "\(sample.name)")
    }
    #expect(samples.count > 340)
    AttackRun.report("documents of public JSON suites", samples.count, "each taken or refused")
  }

  @Test func `read the same again when what was read is written`() throws {
    for sample in try Self.samples() {
      guard let value = try? JSONReader.read(sample.bytes) else { continue }
      #expect(try JSONReader.read(Array(value.written.utf8)) == value, "\(sample.name)")
    }
  }

  @Test(arguments: ["[", #"[{"":"#]) func `of endless nesting are refused`(unit: String) {
    let bytes = Array(String(repeating: unit, count: 100_000).utf8)
    #expect(throws: JSONFault.self) { try JSONReader.read(bytes) }
  }
}
