/// A row of a page.
struct Row: Sendable {
  /// What a row is worth when the height is short: the first goes first, and the last row of its
  /// kind before the others.
  enum Worth: Sendable {
    /// A blank row between the entries of a list; they go all together.
    case gap
    case blank, secondary
    /// What must be said of a number, which outlasts what only explains.
    case remark
    case column, bandNames, essential
  }

  /// The pieces of the row.
  var spans: [Span]
  /// What the row is worth.
  var worth = Worth.essential
  /// Whether the row belongs to the list that scrolls when even the essential does not fit.
  var scrolls = false
  /// Whether the row may use the whole width of the screen, as a chart does, and not the text
  /// column alone; pieces left of that column have columns below 0.
  var isWide = false

  /// An empty row.
  static let blank = Row(spans: [], worth: .blank)

  /// An empty row between two entries of a list.
  static let gap = Row(spans: [], worth: .gap)

  /// A row of one piece of text at the left.
  static func text(_ text: String, _ role: Role = .text, worth: Worth = .essential) -> Row {
    Row(spans: [Span(text, role: role)], worth: worth)
  }
}
