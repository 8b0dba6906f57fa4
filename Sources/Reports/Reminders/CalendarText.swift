/// The lines of an iCalendar file (RFC 5545).
///
/// Each ends with CRLF, and none is longer than 75 octets: what is longer goes on in a line that
/// begins with a space (section 3.1).
struct CalendarText {
  /// The most octets of a line, its end left out.
  static let mostOctets = 75

  /// The file so far.
  private(set) var text = ""

  /// Adds a line whose value has a form of its own, such as a date.
  mutating func add(_ name: String, _ value: String) {
    fold("\(name):\(value)")
  }

  /// Adds a line whose value is free text, and marks in it what separates values.
  mutating func add(_ name: String, text: String) {
    let value = text.replacing("\\", with: "\\\\").replacing(";", with: "\\;")
      .replacing(",", with: "\\,").replacing("\n", with: "\\n")
    fold("\(name):\(value)")
  }

  /// Folds between scalars, so that no character is torn in two.
  private mutating func fold(_ line: String) {
    var octets = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if octets + width > Self.mostOctets {
        text += "\r\n "
        octets = 1
      }
      text.unicodeScalars.append(scalar)
      octets += width
    }
    text += "\r\n"
  }
}
