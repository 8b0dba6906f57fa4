extension JSONValue {
  /// The value on one line, without spaces, its keys sorted by their UTF-8 bytes.
  ///
  /// Characters that could steer a terminal or turn a line round stand as `\u00xx`, so that
  /// `cat` of the file is harmless.
  package var written: String {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the value in the form of ``written``, as UTF-8.
  package func write(into bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let number): bytes += number.spelling.utf8
    case .string(let text): Self.write(text, into: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        element.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in Self.sorted(object.members).enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(member.key, into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// The members in the order of the UTF-8 bytes of their keys.
  private static func sorted(_ members: [JSONObject.Member]) -> [JSONObject.Member] {
    // What was read from the written form is in order already.
    let isSorted = members.indices.dropFirst().allSatisfy { index in
      precedes(members[index - 1].key.utf8, members[index].key.utf8)
    }
    return isSorted ? members : members.sorted { precedes($0.key.utf8, $1.key.utf8) }
  }

  private static func precedes(_ left: String.UTF8View, _ right: String.UTF8View) -> Bool {
    let (left, right) = (left.span, right.span)
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
      return left[index] < right[index]
    }
    return left.count < right.count
  }

  private static func write(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    if isPlain(text) {
      bytes.append(contentsOf: text.utf8)
    } else {
      writeScalars(of: text, into: &bytes)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether the text is ASCII of which nothing must be escaped, as nearly all texts are.
  private static func isPlain(_ text: String) -> Bool {
    let span = text.utf8.span
    for index in span.indices {
      let byte = span[index]
      if byte < 0x20 || byte > 0x7E || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        return false
      }
    }
    return true
  }

  private static func writeScalars(of text: String, into bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += #"\""#.utf8
      case "\\": bytes += #"\\"#.utf8
      case _ where scalar.steersTerminal:
        let digits = String(scalar.value, radix: 16)
        bytes += "\\u".utf8
        bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
        bytes += digits.utf8
      case _ where scalar.isASCII: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default: bytes += String(scalar).utf8
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a control (C0, DEL, C1), a bidirectional control or a line separator,
  /// which could steer a terminal or turn a line round.
  package var steersTerminal: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
