extension TextField {
  /// The part of the text around the cursor, in one line.
  ///
  /// - Parameters:
  ///   - width: The cells of the line.
  ///   - column: Where it begins.
  ///   - layout: The room.
  /// - Returns: The line, the cursor in it.
  func line(width: Int, column: Int, layout: Layout) -> Span {
    let narrow = Layout(
      size: Size(columns: width + 4, rows: layout.size.rows), isASCII: layout.isASCII,
      isLinuxConsole: layout.isLinuxConsole)
    let lines = rows(layout: narrow).flatMap(\.spans)
    var line = lines.first { $0.cursor != nil } ?? Span("", role: .field)
    line.column = column
    return line
  }
}
