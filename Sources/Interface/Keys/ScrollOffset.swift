/// How far a text is scrolled that has no chosen row; never beyond its last page.
struct ScrollOffset: Sendable, Equatable {
  /// The first row that is seen.
  private(set) var row = 0

  /// Scrolls.
  ///
  /// - Parameters:
  ///   - move: How far.
  ///   - count: The rows of the text.
  ///   - fixed: The rows of the page that do not scroll.
  ///   - layout: The room.
  mutating func move(_ move: RowChoice.Move, count: Int, fixed: Int = 0, in layout: Layout) {
    let last = Self.last(count: count, fixed: fixed, in: layout)
    let wanted =
      switch move {
      case .by(let distance): min(row, last) + distance
      case .first: 0
      case .last: last
      case .to(let row): row
      }
    row = max(0, min(wanted, last))
  }

  /// Whether the text is longer than the screen.
  static func isNeeded(count: Int, fixed: Int = 0, in layout: Layout) -> Bool {
    last(count: count, fixed: fixed, in: layout) > 0
  }

  /// The offset at which the last row is seen, with one row for the note on what is left out.
  private static func last(count: Int, fixed: Int, in layout: Layout) -> Int {
    let room = layout.rowsForContent - fixed
    return count > room ? count - max(room - 1, 1) : 0
  }
}
