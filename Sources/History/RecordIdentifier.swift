package import CivilTime

/// Makes and checks the ids of check-ins and events.
package enum RecordIdentifier {
  /// Whether a text may be an id: `[0-9A-Za-z-]{1,64}`.
  package static func isValid(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard (1...64).contains(bytes.count) else { return false }
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"):
        continue
      default: return false
      }
    }
    return true
  }

  /// Makes a new id that sorts by its time: a UUID of version 7 (RFC 9562, section 5.7).
  ///
  /// - Parameter moment: The time that the id begins with; before 1970 it counts as 1970.
  /// - Returns: 36 characters, of which 74 bits are random.
  package static func make(at moment: Timestamp) -> String {
    var generator = SystemRandomNumberGenerator()
    return make(at: moment, using: &generator)
  }

  static func make(at moment: Timestamp, using generator: inout some RandomNumberGenerator)
    -> String
  {
    let milliseconds = UInt64(max(0, moment.millisecondsSince1970)) & 0xFFFF_FFFF_FFFF
    let high = milliseconds << 16 | 0x7000 | UInt64.random(in: 0...0xFFF, using: &generator)
    let low = 0x8000_0000_0000_0000 | UInt64.random(in: 0..<1 << 62, using: &generator)
    let digits = hexadecimal(high) + hexadecimal(low)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text.append("-") }
      text.append(digit)
    }
    return text
  }
}

/// The number as 16 hexadecimal digits.
func hexadecimal(_ number: UInt64) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: 16 - digits.utf8.count) + digits
}
