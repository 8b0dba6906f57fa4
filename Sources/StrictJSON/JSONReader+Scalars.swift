extension JSONReader {
  /// Reads a number by the grammar, which knows no leading zero, plus sign or bare point.
  mutating func number() throws(JSONFault) -> JSONNumber {
    let start = offset
    if next == UInt8(ascii: "-") { offset += 1 }
    if next == UInt8(ascii: "0") {
      offset += 1
      guard !nextIsDigit else { throw fault("a number cannot begin with 0", at: start) }
    } else {
      try digits()
    }
    var hasExponent = false
    if next == UInt8(ascii: ".") {
      offset += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      hasExponent = true
      offset += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { offset += 1 }
      try digits()
    }
    let number = JSONNumber(validSpelling: String(decoding: bytes[start..<offset], as: UTF8.self))
    // So few digits are never out of range by themselves.
    if !hasExponent && offset - start < 300 { return number }
    guard let value = number.double, value != 0 || isZero(start..<offset) else {
      throw fault("the number is out of range", at: start)
    }
    return number
  }

  /// Whether the digits before an exponent are all zeros; such a number is zero, while another one
  /// has only become so small that a double cannot hold it.
  private func isZero(_ number: Range<Int>) -> Bool {
    bytes[number].prefix { $0 | 0x20 != UInt8(ascii: "e") }
      .allSatisfy { !(UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
  }

  private var nextIsDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) }

  private mutating func digits() throws(JSONFault) {
    guard nextIsDigit else { throw fault("a digit must stand here") }
    while nextIsDigit { offset += 1 }
  }

  /// Reads a string from its opening to its closing quote.
  mutating func string() throws(JSONFault) -> String {
    let start = offset + 1
    let end = endOfPlainText(from: start)
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else {
      offset = start
      return try richString()
    }
    offset = end + 1
    // Nearly all texts are plain ASCII, which needs no validation.
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The first place that holds no printable ASCII character, or a quote or backslash.
  private func endOfPlainText(from start: Int) -> Int {
    let span = bytes.span
    var end = start
    while end < span.count {
      switch span[end] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20, 0x80...: return end
      default: end += 1
      }
    }
    return end
  }

  /// Reads a string with escapes or characters beyond ASCII, from behind its opening quote.
  private mutating func richString() throws(JSONFault) -> String {
    var scalars: [UInt8] = []
    var start = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        let plain = try text(start..<offset)
        offset += 1
        return String(decoding: scalars, as: UTF8.self) + plain
      case UInt8(ascii: "\\"):
        scalars += try text(start..<offset).utf8
        scalars += String(try escape()).utf8
        start = offset
      case 0..<0x20: throw fault("a control character stands in a text; it must be escaped")
      default: offset += 1
      }
    }
    throw fault("a text has no closing quote")
  }

  private func text(_ range: Range<Int>) throws(JSONFault) -> String {
    if let text = String(validating: bytes[range], as: UTF8.self) { return text }
    let valid = String(decoding: bytes[range], as: UTF8.self).utf8
    // The repaired text is the same up to the first byte that is no UTF-8.
    let place = zip(bytes[range], valid).prefix { $0 == $1 }.count
    throw fault("the bytes here are not valid UTF-8", at: range.lowerBound + place)
  }

  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    let place = offset
    offset += 2
    switch place + 1 < bytes.count ? bytes[place + 1] : 0 {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(at: place)
    default: throw fault("there is no such escape", at: place)
    }
  }

  private mutating func unicodeEscape(at place: Int) throws(JSONFault) -> Unicode.Scalar {
    let first = try hexadecimal(at: place)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800..<0xDC00).contains(first), bytes[offset...].starts(with: [0x5C, 0x75]) else {
      throw fault("half a surrogate pair is no character", at: place)
    }
    offset += 2
    let second = try hexadecimal(at: place)
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault("half a surrogate pair is no character", at: place) }
    return scalar
  }

  private mutating func hexadecimal(at place: Int) throws(JSONFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(next)).hexDigitValue else {
        throw fault("four hexadecimal digits must follow \\u", at: place)
      }
      value = value << 4 + UInt32(digit)
      offset += 1
    }
    return value
  }
}

/// The text in quotes, escaped as in a document, so that a message about it stays harmless.
func quoted(_ text: String) -> String {
  JSONValue.string(text).written
}
