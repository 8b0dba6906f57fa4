import CivilTime
import StrictJSON

/// What keeps a file of the program's own content from being used.
package struct ContentFaults: Error, Sendable, Equatable, CustomStringConvertible {
  /// The faults, each a sentence with its line.
  package let sentences: [String]

  /// All sentences, each on a line of its own.
  package var description: String { sentences.joined(separator: "\n") }

  /// The document in a file, as yet unread.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - limit: The most bytes that it may have.
  /// - Returns: The document's own value.
  /// - Throws: ``ContentFaults`` when the file is no JSON.
  static func document(
    in bytes: [UInt8], atMost limit: Int = 1 << 20
  ) throws(ContentFaults) -> ContentNode {
    do {
      return ContentNode(try JSONReader.read(bytes, limits: JSONReader.Limits(bytes: limit)))
    } catch {
      throw ContentFaults(sentences: ["\(error)."])
    }
  }
}

extension ContentReader {
  /// Ends the reading of a file.
  ///
  /// - Parameter bytes: The file.
  /// - Throws: ``ContentFaults`` with every fault that was found, if there was any.
  func requireNoFault(in bytes: [UInt8]) throws(ContentFaults) {
    guard !faults.isEmpty else { return }
    throw ContentFaults(sentences: ContentFault.sentences(of: faults, in: bytes))
  }

  /// Adds a fault when a file is not of a format, in its version 1.
  mutating func requireFormat(_ name: String, of root: ContentNode) {
    if let format = required("format", of: root), format.value != .string(name) {
      fault("\"format\" must be \"\(name)\".", at: format)
    }
    _ = integer("version", of: root, in: 1...1)
  }

  /// A date that must be there; the earliest one after a fault.
  mutating func date(_ key: String, of node: ContentNode) -> CivilDate {
    guard let member = required(key, of: node) else { return CivilDate.earliest }
    if let date = member.value.string.flatMap({ CivilDate($0) }) { return date }
    fault("\"\(key)\" must be a date such as 2026-11-23.", at: member)
    return CivilDate.earliest
  }

  /// A text that must be there, say something and have at most so many characters.
  mutating func text(_ key: String, of node: ContentNode, atMost limit: Int) -> String {
    let text = text(key, of: node)
    if text.count > limit, let member = node[key] {
      fault("\"\(key)\" must have at most \(limit) characters.", at: member)
    }
    return text
  }
}
