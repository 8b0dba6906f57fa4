/// What a screen shows, before it is known how much of it fits.
struct Page: Sendable {
  /// The title at the left of the header, the longest form first.
  var title: [String]
  /// What stands at the right of the header, the longest form first.
  var place: [String] = [""]
  /// A row right below the header, such as how far a questionnaire has come.
  var progress: Row?
  /// The rows between header and footer, from the top.
  var rows: [Row] = []
  /// What the message line says while there is no message, such as the chosen row in words.
  var status = ""
  /// The first row of the list that is seen when it scrolls and no row of it is chosen.
  var scroll = 0
  /// How many rows of the list are left out before the first and after the last, because they are
  /// too far from the chosen one to be seen.
  var unseen = (above: 0, below: 0)
  /// Whether a list that scrolls turns pages instead of keeping the chosen row in the middle, so
  /// that most keys change two rows of the screen.
  var turnsPages = false
  /// How many rows the message line keeps free, so that the list stands still while the status
  /// grows and shrinks.
  var statusRows = 0
}

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

/// A piece of text in a row.
struct Span: Sendable {
  /// The text, which may hold anything; it is made safe when it is drawn.
  var text: String
  /// The column, counted from the text column's left edge.
  var column: Int
  /// What it means.
  var role: Role
  /// Whether it is the chosen row, which has a mark before it, and the cursor.
  var isSelected: Bool
  /// Where the cursor stands, in cells from the span's start, if it stands here.
  var cursor: Int?

  init(
    _ text: String, column: Int = 0, role: Role = .text, isSelected: Bool = false,
    cursor: Int? = nil
  ) {
    self.text = text
    self.column = column
    self.role = role
    self.isSelected = isSelected
    self.cursor = cursor
  }
}

/// What the footer says of a key or a group of keys.
struct KeyHint: Sendable, Equatable {
  /// The keys, as in `1-5` or `Esc`.
  var keys: String
  /// What they do, in a word or three.
  var label: String
}
