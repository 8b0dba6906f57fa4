/// Finds the ends of values that are spelt plainly, see ``PlainReader``.
///
/// Every function takes the place of a first byte and returns the place behind the last one, or `nil`
/// where the value is not plain. Places go from hand to hand, so that they never leave the processor.
enum PlainSkipper {
  /// The end of any value.
  ///
  /// - Parameters:
  ///   - start: The place of its first byte.
  ///   - bytes: The text.
  ///   - levels: How deep lists and objects may be nested in it.
  /// - Returns: The place behind it.
  static func endOfValue(at start: Int, of bytes: Span<UInt8>, levels: Int) -> Int? {
    switch byte(at: start, of: bytes) {
    case UInt8(ascii: "\""): endOfText(at: start, of: bytes)
    case UInt8(ascii: "{"): levels > 0 ? endOfObject(at: start, of: bytes, levels: levels - 1) : nil
    case UInt8(ascii: "["): levels > 0 ? endOfList(at: start, of: bytes, levels: levels - 1) : nil
    case UInt8(ascii: "t"): endOfWord("true", at: start, of: bytes)
    case UInt8(ascii: "f"): endOfWord("false", at: start, of: bytes)
    case UInt8(ascii: "n"): endOfWord("null", at: start, of: bytes)
    default: endOfNumber(at: start, of: bytes)
    }
  }

  /// The end of a text with its quotes.
  static func endOfText(at start: Int, of bytes: Span<UInt8>) -> Int? {
    guard byte(at: start, of: bytes) == UInt8(ascii: "\"") else { return nil }
    var place = start + 1
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""): return place + 1
      case UInt8(ascii: "\\"), 0..<0x20, 0x80...: return nil
      default: place += 1
      }
    }
    return nil
  }

  private static func endOfObject(at start: Int, of bytes: Span<UInt8>, levels: Int) -> Int? {
    var place = start + 1
    if byte(at: place, of: bytes) == UInt8(ascii: "}") { return place + 1 }
    var last: Range<Int>?
    while true {
      guard let end = endOfText(at: place, of: bytes) else { return nil }
      let key = place + 1..<end - 1
      guard last.map({ PlainReader.precedes($0, key, in: bytes) }) ?? true,
        byte(at: end, of: bytes) == UInt8(ascii: ":"),
        let next = endOfValue(at: end + 1, of: bytes, levels: levels)
      else { return nil }
      last = key
      switch byte(at: next, of: bytes) {
      case UInt8(ascii: ","): place = next + 1
      case UInt8(ascii: "}"): return next + 1
      default: return nil
      }
    }
  }

  private static func endOfList(at start: Int, of bytes: Span<UInt8>, levels: Int) -> Int? {
    var place = start + 1
    if byte(at: place, of: bytes) == UInt8(ascii: "]") { return place + 1 }
    while true {
      guard let next = endOfValue(at: place, of: bytes, levels: levels) else { return nil }
      switch byte(at: next, of: bytes) {
      case UInt8(ascii: ","): place = next + 1
      case UInt8(ascii: "]"): return next + 1
      default: return nil
      }
    }
  }

  private static func endOfWord(
    _ word: StaticString, at start: Int, of bytes: Span<UInt8>
  ) -> Int? {
    for index in 0..<word.utf8CodeUnitCount {
      guard unsafe byte(at: start + index, of: bytes) == word.utf8Start[index] else { return nil }
    }
    return start + word.utf8CodeUnitCount
  }

  /// The end of a number that no double is too small or too large for: one without an exponent and
  /// not too long.
  private static func endOfNumber(at start: Int, of bytes: Span<UInt8>) -> Int? {
    let first = byte(at: start, of: bytes) == UInt8(ascii: "-") ? start + 1 : start
    var place = endOfDigits(at: first, of: bytes)
    let isZero = byte(at: first, of: bytes) == UInt8(ascii: "0")
    guard isZero ? place == first + 1 : place > first else { return nil }
    if byte(at: place, of: bytes) == UInt8(ascii: ".") {
      let end = endOfDigits(at: place + 1, of: bytes)
      guard end > place + 1 else { return nil }
      place = end
    }
    return place - start < 300 && byte(at: place, of: bytes) | 0x20 != UInt8(ascii: "e")
      ? place : nil
  }

  /// The end of the digits that stand here, if any do.
  static func endOfDigits(at start: Int, of bytes: Span<UInt8>) -> Int {
    var place = start
    while place < bytes.count, bytes[place] &- UInt8(ascii: "0") < 10 { place += 1 }
    return place
  }

  /// The byte at a place, 0 at the end.
  private static func byte(at place: Int, of bytes: Span<UInt8>) -> UInt8 {
    place < bytes.count ? bytes[place] : 0
  }
}
