import Glibc

/// Steps along JSON that is spelt plainly, as gamut itself writes nearly all of it: without spaces,
/// escapes and exponents, its texts in ASCII, its keys in order.
///
/// It builds nothing but what it is asked for. Whatever takes a closer look it refuses, valid or not,
/// and ``JSONReader`` has to decide; what it takes, ``JSONReader`` takes too.
package struct PlainReader {
  /// The text.
  package let bytes: [UInt8]
  /// The place of the next byte.
  package var offset = 0

  /// Begins at the first byte.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next byte, 0 at the end.
  package var next: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  /// Steps over a piece of text, if it stands here.
  package mutating func take(_ literal: StaticString) -> Bool {
    guard stands(literal) else { return false }
    offset += literal.utf8CodeUnitCount
    return true
  }

  private func stands(_ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard bytes.count - offset >= count else { return false }
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return count == 0 }
      return unsafe memcmp(start + offset, literal.utf8Start, count) == 0
    }
  }

  /// Steps over a piece of text, if it stands here.
  package mutating func take(text: String) -> Bool {
    let bytes = Array(text.utf8)
    return take(bytes.indices, of: bytes)
  }

  /// Steps over a part of other bytes, if the same stand here.
  package mutating func take(_ range: Range<Int>, of other: [UInt8]) -> Bool {
    guard stands(range, of: other) else { return false }
    offset += range.count
    return true
  }

  private func stands(_ range: Range<Int>, of other: [UInt8]) -> Bool {
    bytes.count - offset >= range.count && bytes.span.holds(other.span, range, at: offset)
  }

  /// Steps over a plain text with its quotes.
  ///
  /// - Returns: Where it stands between them; `nil` for anything else.
  package mutating func plainText() -> Range<Int>? {
    guard let end = PlainSkipper.endOfText(at: offset, of: bytes.span) else { return nil }
    defer { offset = end }
    return offset + 1..<end - 1
  }

  /// Reads a text, plain or not.
  package mutating func text() -> String? {
    if let range = plainText() { return String(decoding: bytes[range], as: UTF8.self) }
    guard next == UInt8(ascii: "\"") else { return nil }
    var reader = JSONReader(bytes: bytes)
    reader.offset = offset
    guard let text = try? reader.string() else { return nil }
    offset = reader.offset
    return text
  }

  /// Reads a whole number of at most nine digits, without a sign.
  package mutating func wholeNumber() -> Int? {
    let start = offset
    guard skipDigits(), offset - start <= 9, !isPartOfNumber(next) else { return nil }
    guard bytes[start] != UInt8(ascii: "0") || offset - start == 1 else { return nil }
    return bytes[start..<offset].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// Steps over any value.
  ///
  /// - Returns: Whether it was spelt plainly.
  package mutating func skipValue() -> Bool {
    guard let end = PlainSkipper.endOfValue(at: offset, of: bytes.span, levels: 8) else {
      return false
    }
    offset = end
    return true
  }

  private mutating func skipDigits() -> Bool {
    let end = PlainSkipper.endOfDigits(at: offset, of: bytes.span)
    defer { offset = end }
    return end > offset
  }

  /// Whether the byte would go on with the number before it.
  private func isPartOfNumber(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e")
  }

  /// Whether the one text stands before the other, by its bytes.
  package func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    Self.precedes(left, right, in: bytes.span)
  }

  static func precedes(
    _ left: Range<Int>, _ right: Range<Int>, in bytes: Span<UInt8>
  ) -> Bool {
    for index in 0..<min(left.count, right.count) {
      let (first, second) = (bytes[left.lowerBound + index], bytes[right.lowerBound + index])
      if first != second { return first < second }
    }
    return left.count < right.count
  }
}
