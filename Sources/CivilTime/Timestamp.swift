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
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, let date = CivilDate(digits: bytes[..<10]),
      bytes[10] == UInt8(ascii: "T")
    else { return nil }
    var reader = ClockReader(bytes: bytes[11...])
    guard let hour = reader.twoDigits(below: 24), reader.take(":"),
      let minute = reader.twoDigits(below: 60), reader.take(":"),
      let second = reader.twoDigits(below: 60), let nanoseconds = reader.fraction(),
      let offset = reader.offset(), reader.isAtEnd
    else { return nil }
    self.text = text
    self.localDate = date
    self.seconds = date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - offset
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

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

extension Timestamp: CustomStringConvertible {
  package var description: String { text }
}

/// Reads the part of a timestamp that follows the `T`, piece by piece.
private struct ClockReader {
  var bytes: ArraySlice<UInt8>

  var isAtEnd: Bool { bytes.isEmpty }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard bytes.first == UInt8(ascii: character) else { return false }
    bytes.removeFirst()
    return true
  }

  private mutating func digit() -> Int? {
    guard let first = bytes.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    else { return nil }
    bytes.removeFirst()
    return Int(first - UInt8(ascii: "0"))
  }

  mutating func twoDigits(below limit: Int) -> Int? {
    guard let tens = digit(), let ones = digit(), tens * 10 + ones < limit else { return nil }
    return tens * 10 + ones
  }

  /// The nanoseconds of an optional fraction; `nil` for a point without digits.
  mutating func fraction() -> Int? {
    guard take(".") else { return 0 }
    guard var sum = digit() else { return nil }
    var places = 1
    while let next = digit() {
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
  mutating func offset() -> Int? {
    if take("Z") { return 0 }
    let sign = take("-") ? -1 : 1
    guard sign < 0 || take("+"), let hours = twoDigits(below: 24), take(":"),
      let minutes = twoDigits(below: 60)
    else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }
}
