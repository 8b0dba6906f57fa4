/// What is wrong with the content of a document that is valid JSON.
package struct ContentFault: Error, Sendable, Equatable {
  /// The way to the value, from the document's own.
  package let path: [JSONPathStep]
  /// What is wrong and what is right, as a sentence.
  package let sentence: String

  /// Makes a fault.
  package init(path: [JSONPathStep], sentence: String) {
    self.path = path
    self.sentence = sentence
  }

  /// The fault with the line and column at which its value stands in the document.
  package func described(in bytes: [UInt8]) -> String {
    "\(JSONReader.position(of: path, in: bytes)): \(sentence)"
  }
}

/// A value with the way to it.
package struct ContentNode: Sendable {
  /// The value.
  package let value: JSONValue
  /// The way to it, from the document's own value.
  package let path: [JSONPathStep]

  /// The document's own value.
  package init(_ value: JSONValue) {
    self.value = value
    path = []
  }

  private init(_ value: JSONValue, _ path: [JSONPathStep]) {
    self.value = value
    self.path = path
  }

  /// The member of an object; `nil` when there is none, or when this is no object.
  package subscript(key: String) -> ContentNode? {
    value.object?[key].map { ContentNode($0, path + [.key(key)]) }
  }

  /// The names of the members; none when this is no object.
  package var memberNames: Set<String> { Set((value.object?.members ?? []).map(\.key)) }

  /// The elements of a list; `nil` when this is none.
  package var elements: [ContentNode]? {
    value.array?.enumerated().map { ContentNode($1, path + [.index($0)]) }
  }
}

/// Reads a document of a known shape and collects every fault, so that its author can mend them in
/// one go.
///
/// After a fault a reading function answers with a harmless value; the result counts only while
/// ``faults`` is empty.
package struct ContentReader {
  /// The faults so far, in the order in which they were found.
  package private(set) var faults: [ContentFault] = []

  /// A reader that has found nothing.
  package init() {}

  /// Adds a fault.
  package mutating func fault(_ sentence: String, at node: ContentNode) {
    faults.append(ContentFault(path: node.path, sentence: sentence))
  }

  /// A member that must be there.
  package mutating func required(_ key: String, of node: ContentNode) -> ContentNode? {
    guard node.value.object != nil else {
      fault("This must be an object; it is \(node.value.kindInWords).", at: node)
      return nil
    }
    if let member = node[key] { return member }
    fault("The field \"\(key)\" is missing.\(misspelt(key, in: node))", at: node)
    return nil
  }

  /// What may have been written for a name, as a sentence that follows another.
  private func misspelt(_ key: String, in node: ContentNode) -> String {
    let names = (node.value.object?.members ?? []).map(\.key).filter { $0 != key }
    return Spelling.nearest(to: key, among: names).map { " Is it \"\($0)\", misspelt?" } ?? ""
  }

  /// A text that must be there and say something.
  package mutating func text(_ key: String, of node: ContentNode) -> String {
    guard let member = required(key, of: node) else { return "" }
    return text(member, named: key)
  }

  /// A text that may be missing, and then is empty.
  package mutating func optionalText(_ key: String, of node: ContentNode) -> String {
    guard let member = node[key] else { return "" }
    return text(member, named: key)
  }

  /// A text that says something, without control characters.
  mutating func text(_ member: ContentNode, named key: String) -> String {
    guard let text = member.value.string else {
      fault("\"\(key)\" must be text; it is \(member.value.kindInWords).", at: member)
      return ""
    }
    // Nearly all texts are seen to be in order by their bytes; to look at characters takes long.
    if text.isPlainAndTrimmed { return text }
    if text.allSatisfy(\.isWhitespace) {
      fault("\"\(key)\" must say something; it is empty.", at: member)
    } else if text.first?.isWhitespace == true || text.last?.isWhitespace == true {
      fault("\"\(key)\" begins or ends with a space; remove it.", at: member)
    }
    if let scalar = text.unicodeScalars.first(where: \.steersTerminal) {
      let code = String(scalar.value, radix: 16, uppercase: true)
      fault("\"\(key)\" holds the control character U+\(code); remove it.", at: member)
    }
    return text
  }

  /// A name for files: lower-case letters, digits and hyphens, at most 64.
  package mutating func identifier(_ key: String, of node: ContentNode) -> String {
    let name = text(key, of: node)
    if let member = node[key] { checkIdentifier(name, named: key, at: member) }
    return name
  }

  /// Adds a fault for a name that is none for files; an empty one has its fault already.
  mutating func checkIdentifier(_ name: String, named key: String, at node: ContentNode) {
    let isValid = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    if !name.isEmpty, !isValid || name.utf8.count > 64 {
      fault(
        "\"\(key)\" must be made of a to z, 0 to 9 and hyphens, at most 64 of them.", at: node)
    }
  }

  /// A whole number that must be there and lie in a range.
  package mutating func integer(
    _ key: String, of node: ContentNode, in range: ClosedRange<Int>
  ) -> Int {
    guard let member = required(key, of: node) else { return range.lowerBound }
    return integer(member, named: key, in: range)
  }

  /// A whole number that may be missing.
  package mutating func optionalInteger(
    _ key: String, of node: ContentNode, in range: ClosedRange<Int>
  ) -> Int? {
    node[key].map { integer($0, named: key, in: range) }
  }

  private mutating func integer(
    _ member: ContentNode, named key: String, in range: ClosedRange<Int>
  ) -> Int {
    guard let number = member.value.integer, range.contains(number) else {
      fault(
        "\"\(key)\" must be a whole number from \(range.lowerBound) to \(range.upperBound).",
        at: member)
      return range.lowerBound
    }
    return number
  }

  /// A number that must be there and lie in a range.
  package mutating func number(
    _ key: String, of node: ContentNode, in range: ClosedRange<Double>
  ) -> Double {
    guard let member = required(key, of: node) else { return range.lowerBound }
    guard let number = member.value.double, range.contains(number) else {
      fault(
        "\"\(key)\" must be a number from \(range.lowerBound) to \(range.upperBound).", at: member)
      return range.lowerBound
    }
    return number
  }

  /// True or false, where a missing member means `missing`; `nil` for *it must be there*.
  package mutating func flag(_ key: String, of node: ContentNode, missing: Bool?) -> Bool {
    if let missing, node[key] == nil { return missing }
    guard let member = required(key, of: node) else { return false }
    guard let flag = member.value.bool else {
      fault("\"\(key)\" must be true or false; it is \(member.value.kindInWords).", at: member)
      return false
    }
    return flag
  }

  /// A list that must be there and have so many elements.
  package mutating func list(
    _ key: String, of node: ContentNode, count: ClosedRange<Int>
  ) -> [ContentNode] {
    guard let member = required(key, of: node) else { return [] }
    guard let elements = member.elements else {
      fault("\"\(key)\" must be a list; it is \(member.value.kindInWords).", at: member)
      return []
    }
    if !count.contains(elements.count) {
      fault(
        "\"\(key)\" must have \(count.lowerBound) to \(count.upperBound) entries; it has "
          + "\(elements.count).", at: member)
    }
    return elements
  }

  /// A word out of a fixed set, which must be there.
  package mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, of node: ContentNode, among type: Choice.Type
  ) -> Choice? {
    guard let member = required(key, of: node) else { return nil }
    if let choice = member.value.string.flatMap(Choice.init(rawValue:)) { return choice }
    let words = Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    let meant = Self.guess(member.value.string, among: Choice.allCases.map(\.rawValue))
    fault("\"\(key)\" must be one of \(words).\(meant)", at: member)
    return nil
  }

  /// What was probably meant by a word, as a question that follows a sentence; empty when nothing
  /// is near.
  package static func guess(_ word: String?, among words: some Sequence<String>) -> String {
    word.flatMap { Spelling.nearest(to: $0, among: words) }.map { " Did you mean \"\($0)\"?" } ?? ""
  }

  /// Adds a fault for each name that was there before.
  package mutating func requireUnique(_ names: [(name: String, node: ContentNode)], what: String) {
    var seen: Set<String> = []
    for (name, node) in names where !name.isEmpty && !seen.insert(name).inserted {
      fault("The \(what) \"\(name)\" stands twice; each must be different.", at: node)
    }
  }
}

extension String {
  /// Whether this is printable ASCII that neither begins nor ends with a space, and not empty.
  fileprivate var isPlainAndTrimmed: Bool {
    let bytes = utf8.span
    guard let last = bytes.indices.last, bytes[0] != 0x20, bytes[last] != 0x20 else { return false }
    for index in bytes.indices where !(0x20..<0x7F).contains(bytes[index]) { return false }
    return true
  }
}
