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
