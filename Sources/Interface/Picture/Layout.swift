/// The room that a screen has, and how wide its text may be.
///
/// The text column is 70 cells at most, centred, with a margin of at least two cells, in which the
/// mark of the chosen row hangs.
struct Layout: Sendable, Equatable {
  /// The smallest screen that shows more than a sentence.
  static let smallest = Size(columns: 40, rows: 12)

  /// The whole screen.
  let size: Size
  /// Whether only ASCII may be shown.
  let isASCII: Bool
  /// Whether the font is that of the Linux console.
  var isLinuxConsole = false

  /// Whether there is room for more than a sentence.
  var isEnough: Bool {
    size.columns >= Self.smallest.columns && size.rows >= Self.smallest.rows
  }

  /// The cells of the text column.
  var width: Int { min(70, size.columns - 4) }

  /// The column at which the text column begins.
  var margin: Int { (size.columns - width) / 2 }

  /// Whether a blank row stands below the header and above the footer.
  var hasGaps: Bool { size.rows >= 14 }

  /// The rows for content, while there is no message.
  var rowsForContent: Int { size.rows - (hasGaps ? 4 : 2) }

  /// Whether two columns become one and long forms become short.
  var isNarrow: Bool { width < 60 }

  /// Whether there is too little height for more than what matters.
  var isLow: Bool { size.rows < 18 }

  /// Whether blank rows may stand between answers.
  var isTall: Bool { size.rows >= 30 }

  /// The cells of the line, of which every band gets the same whole number.
  var lineWidth: Int { 5 * (width / 5) }

  /// The glyphs that may be used.
  var glyphs: Glyphs { isASCII ? .ascii : isLinuxConsole ? .linuxConsole : .unicode }
}
