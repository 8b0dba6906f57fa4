/// The signs that pictures are made of, each one cell wide.
struct Glyphs: Sendable {
  /// Ink from full range to numb: the height drains away along the line.
  let ink: [String]
  /// Columns of one to eight eighths.
  let columns: [String]
  /// The ceiling of an answered week.
  let ceiling: String
  /// The mark above the line, for this week.
  let markAbove: String
  /// The mark below the line, for the check-in before.
  let markBelow: String
  /// The left end, middle and right end of bounds.
  let bounds: (left: String, middle: String, right: String)
  /// Bounds in a column.
  let upright: String
  /// A band's edge on a strip.
  let edge: String
  /// A position on a strip.
  let point: String

  static let unicode = Glyphs(
    ink: ["█", "▆", "▄", "▂", "▁"], columns: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    ceiling: "▔", markAbove: "▼", markBelow: "▲", bounds: ("├", "─", "┤"), upright: "│", edge: "·",
    point: "█")

  /// For the Linux console, whose font lacks most eighths of a block.
  static let linuxConsole = Glyphs(
    ink: ["█", "▓", "▒", "░", "·"], columns: ["▄", "▄", "▄", "▄", "█", "█", "█", "█"],
    ceiling: "·", markAbove: "▼", markBelow: "▲", bounds: ("├", "─", "┤"), upright: "│", edge: "·",
    point: "█")

  static let ascii = Glyphs(
    ink: ["#", "*", "+", "-", "."], columns: [".", ".", "-", "-", "+", "+", "*", "#"],
    ceiling: "'", markAbove: "v", markBelow: "^", bounds: ("|", "-", "|"), upright: "|", edge: ".",
    point: "#")
}
