/// The signs that a chart is made of, each one cell wide.
struct ChartGlyphs: Sendable {
  /// A week in the upper half of a row, and in the lower half.
  var halves: (upper: String, lower: String)
  /// A week beyond the usual range.
  var beyond: String
  /// The top, middle and bottom of bounds.
  var bounds: (top: String, middle: String, bottom: String)
  /// The edge of a band.
  var bandEdge: String
  /// The edge of the usual range, and the axis.
  var rule: String
  /// An event.
  var event: String
  /// From the marked week down.
  var marked: String
  /// Below the chosen week, and above it where there is no room below.
  var pointers: (below: String, above: String)
  /// Where the chosen week stands on the axis.
  var foot: String
  /// The second series and the third.
  var series: [String]

  static let unicode = ChartGlyphs(
    halves: ("▀", "▄"), beyond: "█", bounds: ("┬", "│", "┴"), bandEdge: "▔", rule: "─",
    event: "┊", marked: "│", pointers: ("▲", "▼"), foot: "│", series: ["o", "x"])

  /// For the Linux console, whose font lacks the thin block and the broken line.
  static let linuxConsole = ChartGlyphs(
    halves: ("▀", "▄"), beyond: "█", bounds: ("┬", "│", "┴"), bandEdge: "·", rule: "─",
    event: ":", marked: "│", pointers: ("▲", "▼"), foot: "│", series: ["o", "x"])

  /// A week is `o` here, so the second series takes another sign.
  static let ascii = ChartGlyphs(
    halves: ("o", "o"), beyond: "#", bounds: ("|", "|", "|"), bandEdge: "'", rule: "-",
    event: ":", marked: "|", pointers: ("^", "v"), foot: "|", series: ["+", "x"])
}

extension Layout {
  /// The signs of charts that may be used.
  var chartGlyphs: ChartGlyphs { isASCII ? .ascii : isLinuxConsole ? .linuxConsole : .unicode }
}
