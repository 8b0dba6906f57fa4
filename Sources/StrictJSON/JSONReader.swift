/// Reads JSON (RFC 8259) and nothing else.
///
/// Foundation's decoder takes trailing commas, duplicate keys, UTF-16 and more without a word;
/// what holds a person's record is read by the letter instead. One byte order mark at the start is
/// passed over.
package struct JSONReader {
  /// What a document may ask of the reader.
  package struct Limits: Sendable {
    /// The deepest nesting of lists and objects.
    package var depth: Int
    /// The greatest size in bytes.
    package var bytes: Int

    /// Makes limits; the standard ones are far above anything gamut writes.
    package init(depth: Int = 32, bytes: Int = 64 << 20) {
      self.depth = depth
      self.bytes = bytes
    }
  }

  let bytes: [UInt8]
  private let limits: Limits
  var offset = 0
  private var depth = 0

  /// Reads one document.
  ///
  /// - Parameters:
  ///   - bytes: The document in UTF-8.
  ///   - limits: How deep and how large it may be.
  /// - Returns: The value that the document holds.
  /// - Throws: The first fault, with its place.
  package static func read(
    _ bytes: [UInt8], limits: Limits = Limits()
  ) throws(JSONFault) -> JSONValue {
    var reader = JSONReader(bytes: bytes, limits: limits)
    try reader.checkEncoding()
    reader.skipWhitespace()
    let value = try reader.value()
    reader.skipWhitespace()
    guard reader.offset == bytes.count else {
      throw reader.fault("there is more text after the end of the document")
    }
    return value
  }

  init(bytes: [UInt8], limits: Limits = Limits()) {
    self.bytes = bytes
    self.limits = limits
  }

  /// The next byte, 0 at the end; a NUL in the text is no part of the grammar either.
  var next: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  func fault(_ reason: String, at place: Int? = nil) -> JSONFault {
    JSONFault(reason: reason, position: TextPosition(offset: place ?? offset, in: bytes))
  }

  mutating func skipWhitespace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return
      }
    }
  }

  private mutating func checkEncoding() throws(JSONFault) {
    guard bytes.count <= limits.bytes else {
      throw fault("the file has \(bytes.count) bytes, and at most \(limits.bytes) are read")
    }
    if bytes.starts(with: [0, 0, 0, 0]) {
      throw fault("the file begins with zero bytes, as after a crash; this is no text")
    }
    // A document begins with two ASCII characters, so a zero among them comes from wide ones.
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
      || bytes.prefix(2).contains(0)
    {
      throw fault("the text is not in UTF-8; it looks like UTF-16 or UTF-32")
    }
    if bytes.starts(with: byteOrderMark) { offset = byteOrderMark.count }
  }

  mutating func value() throws(JSONFault) -> JSONValue {
    switch next {
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default:
      throw fault(
        offset < bytes.count ? "a value cannot begin like this" : "the text ends too early")
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONFault)
    -> JSONValue
  {
    let spelling = word.description.utf8
    guard bytes[offset...].starts(with: spelling) else {
      throw fault("a value cannot begin like this")
    }
    offset += spelling.count
    return value
  }

  private mutating func array() throws(JSONFault) -> [JSONValue] {
    var elements: [JSONValue] = []
    try enter()
    while try hasElement(before: UInt8(ascii: "]"), isFirst: elements.isEmpty) {
      elements.append(try value())
    }
    return elements
  }

  private mutating func object() throws(JSONFault) -> JSONObject {
    var members: [JSONObject.Member] = []
    members.reserveCapacity(16)
    var keys = KeySet()
    try enter()
    while try hasElement(before: UInt8(ascii: "}"), isFirst: members.isEmpty) {
      let place = offset
      guard next == UInt8(ascii: "\"") else {
        throw fault("a key must stand here, in double quotes")
      }
      let key = try string()
      guard keys.insert(key, among: members) else {
        throw fault("the key \(quoted(key)) stands twice in one object", at: place)
      }
      skipWhitespace()
      guard next == UInt8(ascii: ":") else { throw fault("a colon must follow the key") }
      offset += 1
      skipWhitespace()
      members.append(JSONObject.Member(key: key, value: try value()))
    }
    return JSONObject(uniqueMembers: members)
  }

  /// Steps over the opening bracket.
  mutating func enter() throws(JSONFault) {
    guard depth < limits.depth else {
      throw fault("lists and objects are nested deeper than \(limits.depth) levels")
    }
    depth += 1
    offset += 1
    skipWhitespace()
  }

  /// Whether an element follows; steps over the comma before it, or over the closing bracket.
  mutating func hasElement(before close: UInt8, isFirst: Bool) throws(JSONFault) -> Bool {
    skipWhitespace()
    if next == close {
      offset += 1
      depth -= 1
      return false
    }
    if isFirst { return true }
    let comma = offset
    guard next == UInt8(ascii: ",") else {
      let bracket = Unicode.Scalar(close)
      throw fault(
        offset < bytes.count
          ? "a comma or \(bracket) must stand here" : "the text ends before its closing \(bracket)")
    }
    offset += 1
    skipWhitespace()
    guard next != close else { throw fault("a comma has nothing after it", at: comma) }
    return true
  }
}

/// What some editors put before the text of a file in UTF-8.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// The keys that an object has had so far.
///
/// Keys that come sorted, as in the written form, are compared with the one before alone, and small
/// objects are searched without a set.
private struct KeySet {
  private var isAscending = true
  private var many: Set<String> = []

  mutating func insert(_ key: String, among members: [JSONObject.Member]) -> Bool {
    guard let last = members.last else { return true }
    if isAscending && last.key < key { return true }
    isAscending = false
    guard members.count >= 24 else { return !members.contains { $0.key == key } }
    if many.isEmpty { many = Set(members.map(\.key)) }
    return many.insert(key).inserted
  }
}
