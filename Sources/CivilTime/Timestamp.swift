/// A moment, with the local date, time and offset at which it was written down (RFC 3339).
///
/// The text is kept as it was spelt, so that reading and writing a file changes nothing.
package struct Timestamp: Sendable {
  /// The moment as it is spelt, such as `2026-11-22T19:04:11+01:00`.
  package let text: String
  /// The local date, in the offset that the text states.
  package let localDate: CivilDate
  /// Whole seconds since 1970-01-01T00:00:00Z.
  private let seconds: Int
  /// The fraction of a second, in nanoseconds; digits beyond the ninth do not count.
  private let nanoseconds: Int

  /// Reads `2026-11-22T19:04:11+01:00`, with an optional fraction of a second and `Z` or an
  /// offset; `nil` for everything else, such as 30 February, 24:00 or a leap second.
  package init?(_ text: String) {
    let bytes = text.utf8.span
    guard bytes.count >= 20, let date = CivilDate(startOf: bytes), bytes[10] == UInt8(ascii: "T")
    else { return nil }
    var reader = ClockReader(place: 11)
    guard let time = reader.time(bytes), let nanoseconds = reader.fraction(bytes),
      let offset = reader.offset(bytes), reader.place == bytes.count
    else { return nil }
    self.text = text
    self.localDate = date
    self.seconds = date.dayNumber * 86_400 + time - offset
    self.nanoseconds = nanoseconds
  }

  /// Makes the moment from a local date, a time of day in seconds (0 to 86 399) and the offset
  /// from UTC in seconds, of which whole minutes count.
  package init(date: CivilDate, secondOfDay: Int, offset: Int) {
    let time = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60].map(twoDigits)
    let minutes = abs(offset) / 60
    let zone = "\(offset < 0 ? "-" : "+")\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
    self.text = "\(date)T\(time.joined(separator: ":"))\(zone)"
    self.localDate = date
    self.seconds = date.dayNumber * 86_400 + secondOfDay - (offset < 0 ? -minutes : minutes) * 60
    self.nanoseconds = 0
  }

  /// Whole milliseconds since 1970-01-01T00:00:00Z, negative before it.
  package var millisecondsSince1970: Int { seconds * 1000 + nanoseconds / 1_000_000 }
}

extension Timestamp: Comparable {
  /// Whether both name the same moment, however they are spelt.
  package static func == (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.nanoseconds) == (right.seconds, right.nanoseconds)
  }

  /// Whether one moment is before the other, whatever their offsets.
  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

extension Timestamp: CustomStringConvertible {
  /// The moment as it was spelt, which is how files keep it.
  package var description: String { text }
}

/// Reads the part of a timestamp that follows the `T`, piece by piece.
///
/// A span cannot be kept, so each piece is told where to read.
private struct ClockReader {
  /// The place of the next byte.
  var place: Int

  private mutating func take(_ character: Unicode.Scalar, of bytes: Span<UInt8>) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func digit(_ bytes: Span<UInt8>) -> Int? {
    guard place < bytes.count else { return nil }
    let digit = bytes[place] &- UInt8(ascii: "0")
    guard digit < 10 else { return nil }
    place += 1
    return Int(digit)
  }

  private mutating func twoDigits(_ bytes: Span<UInt8>, below limit: Int) -> Int? {
    guard let tens = digit(bytes), let ones = digit(bytes), tens * 10 + ones < limit else {
      return nil
    }
    return tens * 10 + ones
  }

  /// The time of day in seconds.
  mutating func time(_ bytes: Span<UInt8>) -> Int? {
    guard let hour = twoDigits(bytes, below: 24), take(":", of: bytes),
      let minute = twoDigits(bytes, below: 60), take(":", of: bytes),
      let second = twoDigits(bytes, below: 60)
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// The nanoseconds of an optional fraction; `nil` for a point without digits.
  mutating func fraction(_ bytes: Span<UInt8>) -> Int? {
    guard take(".", of: bytes) else { return 0 }
    guard var sum = digit(bytes) else { return nil }
    var places = 1
    while let next = digit(bytes) {
      if places < 9 {
        sum = sum * 10 + next
        places += 1
      }
    }
    while places < 9 {
      sum *= 10
      places += 1
    }
    return sum
  }

  /// The offset from UTC in seconds.
  mutating func offset(_ bytes: Span<UInt8>) -> Int? {
    if take("Z", of: bytes) { return 0 }
    let sign = take("-", of: bytes) ? -1 : 1
    guard sign < 0 || take("+", of: bytes), let hours = twoDigits(bytes, below: 24),
      take(":", of: bytes), let minutes = twoDigits(bytes, below: 60)
    else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }
}
