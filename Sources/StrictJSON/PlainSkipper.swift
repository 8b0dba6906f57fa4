/// Steps over values that are spelt plainly, see ``PlainReader``.
///
/// A span cannot be kept, so each step is told where to look.
struct PlainSkipper {
  /// The place of the next byte.
  var place: Int

  /// Steps over any value.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - levels: How deep lists and objects may be nested in it.
  /// - Returns: Whether it was spelt plainly.
  mutating func skipValue(of bytes: Span<UInt8>, levels: Int) -> Bool {
    switch next(of: bytes) {
    case UInt8(ascii: "\""): skipText(of: bytes) != nil
    case UInt8(ascii: "{"): levels > 0 && skipObject(of: bytes, levels: levels - 1)
    case UInt8(ascii: "["): levels > 0 && skipList(of: bytes, levels: levels - 1)
    case UInt8(ascii: "t"): skipWord("true", of: bytes)
    case UInt8(ascii: "f"): skipWord("false", of: bytes)
    case UInt8(ascii: "n"): skipWord("null", of: bytes)
    default: skipNumber(of: bytes)
    }
  }

  /// Steps over a text with its quotes.
  ///
  /// - Returns: Where it stands between them; `nil` where it is not plain.
  private mutating func skipText(of bytes: Span<UInt8>) -> Range<Int>? {
    guard skip(UInt8(ascii: "\""), of: bytes) else { return nil }
    let start = place
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        place += 1
        return start..<place - 1
      case UInt8(ascii: "\\"), 0..<0x20, 0x80...: return nil
      default: place += 1
      }
    }
    return nil
  }

  private mutating func skipObject(of bytes: Span<UInt8>, levels: Int) -> Bool {
    place += 1
    if skip(UInt8(ascii: "}"), of: bytes) { return true }
    var last: Range<Int>?
    repeat {
      guard let key = skipText(of: bytes),
        last.map({ PlainReader.precedes($0, key, in: bytes) }) ?? true,
        skip(UInt8(ascii: ":"), of: bytes), skipValue(of: bytes, levels: levels)
      else { return false }
      last = key
    } while skip(UInt8(ascii: ","), of: bytes)
    return skip(UInt8(ascii: "}"), of: bytes)
  }

  private mutating func skipList(of bytes: Span<UInt8>, levels: Int) -> Bool {
    place += 1
    if skip(UInt8(ascii: "]"), of: bytes) { return true }
    repeat {
      guard skipValue(of: bytes, levels: levels) else { return false }
    } while skip(UInt8(ascii: ","), of: bytes)
    return skip(UInt8(ascii: "]"), of: bytes)
  }

  private mutating func skipWord(_ word: StaticString, of bytes: Span<UInt8>) -> Bool {
    for index in 0..<word.utf8CodeUnitCount {
      guard unsafe skip(word.utf8Start[index], of: bytes) else { return false }
    }
    return true
  }

  /// Steps over a number that no double is too small or too large for: one without an exponent and
  /// not too long.
  private mutating func skipNumber(of bytes: Span<UInt8>) -> Bool {
    let start = place
    _ = skip(UInt8(ascii: "-"), of: bytes)
    let isZero = next(of: bytes) == UInt8(ascii: "0")
    let count = skipDigits(of: bytes)
    guard isZero ? count == 1 : count > 0 else { return false }
    if skip(UInt8(ascii: "."), of: bytes), skipDigits(of: bytes) == 0 { return false }
    return place - start < 300 && next(of: bytes) | 0x20 != UInt8(ascii: "e")
  }

  /// Steps over digits, and counts them.
  @discardableResult
  mutating func skipDigits(of bytes: Span<UInt8>) -> Int {
    let start = place
    while place < bytes.count, bytes[place] &- UInt8(ascii: "0") < 10 { place += 1 }
    return place - start
  }

  private mutating func skip(_ byte: UInt8, of bytes: Span<UInt8>) -> Bool {
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  /// The next byte, 0 at the end.
  private func next(of bytes: Span<UInt8>) -> UInt8 {
    place < bytes.count ? bytes[place] : 0
  }
}
