import SafeText
import StrictJSON

/// Free text as a cell of a table: inert in a terminal and in a spreadsheet, and read back exactly.
///
/// A character that could steer a terminal stands as `\u{1B}`, and a `\` before `u{` as `\u{5C}`.
/// Line feeds stay. A spreadsheet takes text that begins with one of `= + - @`, also after spaces,
/// for a formula, so such text gets an apostrophe before it (the advice of the OWASP page "CSV
/// Injection"); so does text that begins with an apostrophe, which keeps the change reversible.
enum CellText {
  /// The text as a cell holds it, not yet quoted.
  static func written(_ text: String) -> String {
    let visible = text.utf8.allSatisfy(isPlain) ? text : visible(text)
    return mustBeInert(visible) ? "'" + visible : visible
  }

  /// The text that a cell stands for.
  static func read(_ cell: String) -> String {
    var scalars = cell.unicodeScalars[...]
    if scalars.first == "'", mustBeInert(String(scalars.dropFirst())) { scalars.removeFirst() }
    return scalars.contains("\\") ? unescaped(scalars) : String(scalars)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\\")
  }

  private static func visible(_ text: String) -> String {
    var visible = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let wouldEscape = scalar == "\\" && scalars[index...].dropFirst().starts(with: ["u", "{"])
      if wouldEscape || scalar.steersTerminal && scalar != "\n" {
        visible += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars
      } else {
        visible.append(scalar)
      }
    }
    return String(visible)
  }

  private static func unescaped(_ text: Substring.UnicodeScalarView) -> String {
    var plain = String.UnicodeScalarView()
    var rest = text
    while let scalar = rest.popFirst() {
      guard scalar == "\\", rest.starts(with: ["u", "{"]),
        let end = rest.firstIndex(of: "}"),
        let value = UInt32(String(rest[..<end].dropFirst(2)), radix: 16),
        let escaped = Unicode.Scalar(value)
      else {
        plain.append(scalar)
        continue
      }
      plain.append(escaped)
      rest = rest[rest.index(after: end)...]
    }
    return String(plain)
  }

  /// Whether a spreadsheet would take the text for a formula, or its apostrophe for ours.
  private static func mustBeInert(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else {
      return false
    }
    if text.unicodeScalars.first == "'" { return true }
    return formulaSigns.contains(first) && !isNumber(text)
  }

  /// The signs, and their full-width forms, which spreadsheets of East Asia take for the same.
  private static let formulaSigns: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  /// Whether the text is a plain number such as `-1` or `+0.5`, which is as harmless as it looks.
  private static func isNumber(_ text: String) -> Bool {
    let signs = text.utf8.prefix { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }.count
    let digits = text.utf8.dropFirst(min(signs, 1))
      .split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    return digits.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
  }
}
