import SafeText

/// A text that is being typed, with its cursor; long text wraps.
struct TextField: Sendable, Equatable {
  /// What an editing key does.
  enum Edit: Sendable {
    case left, right, start, end
    case deleteBefore, deleteAfter
  }

  /// The most characters that are taken; what is beyond is left out.
  static let limit = 10_000

  private var characters: [Character]
  /// How many characters stand before the cursor.
  private var cursor: Int

  init(_ text: String) {
    characters = Array(text.prefix(Self.limit))
    cursor = characters.count
  }

  /// The text so far.
  var text: String { String(characters) }

  /// Whether nothing more is taken.
  var isFull: Bool { characters.count >= Self.limit }

  /// Puts text in at the cursor; control characters other than line ends are left out.
  mutating func insert(_ text: String) {
    let plain = text.filter { character in
      character == "\n"
        || !character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
    let fitting = plain.prefix(Self.limit - characters.count)
    // A mark that is typed after its letter joins it, so the pieces are cut anew.
    let before = String(characters[..<cursor]) + fitting
    characters = Array(before + String(characters[cursor...]))
    cursor = min(before.count, characters.count)
  }

  /// Does what an editing key does.
  mutating func apply(_ edit: Edit) {
    switch edit {
    case .left: cursor = max(cursor - 1, 0)
    case .right: cursor = min(cursor + 1, characters.count)
    case .start: cursor = 0
    case .end: cursor = characters.count
    case .deleteBefore where cursor > 0:
      cursor -= 1
      characters.remove(at: cursor)
    case .deleteAfter where cursor < characters.count: characters.remove(at: cursor)
    case .deleteBefore, .deleteAfter: break
    }
  }

  /// The rows of the field, the cursor in one of them.
  func rows(width: Int) -> [Row] {
    let lines = lines(width: width)
    let place = self.place(in: lines)
    return lines.enumerated().map { index, line in
      let text = String(characters[line]).replacing("\n", with: "")
      var span = Span(text.padded(toCells: width), role: .field)
      if index == place.line { span.cursor = place.column }
      return Row(spans: [span], scrolls: true)
    }
  }

  /// The pieces of the text that stand in one line each; every character is in just one of them.
  private func lines(width: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    var lastSpace: Int?
    for (index, character) in characters.enumerated() {
      let cells = String(character).cellWidth
      if used + cells > width - 1 {
        let end = lastSpace.map { $0 + 1 } ?? index
        lines.append(start..<end)
        start = end
        used = String(characters[start..<index]).cellWidth
        lastSpace = nil
      }
      if character == "\n" {
        lines.append(start..<(index + 1))
        start = index + 1
        used = 0
        lastSpace = nil
        continue
      }
      if character == " " { lastSpace = index }
      used += cells
    }
    return lines + [start..<characters.count]
  }

  private func place(in lines: [Range<Int>]) -> (line: Int, column: Int) {
    let line = lines.lastIndex { $0.lowerBound <= cursor } ?? 0
    let before = String(characters[lines[line].lowerBound..<cursor])
    return (line, before.displayable.cellWidth)
  }

  /// The bindings that every field has.
  static func keys<Command: Sendable>(
    _ command: @escaping @Sendable (Edit) -> Command
  ) -> [KeyBinding<Command>] {
    [
      KeyBinding(.left, does: command(.left)),
      KeyBinding(.right, does: command(.right)),
      KeyBinding(.home, .up, does: command(.start)),
      KeyBinding(.end, .down, does: command(.end)),
      KeyBinding(.backspace, does: command(.deleteBefore)),
      KeyBinding(.delete, does: command(.deleteAfter)),
    ]
  }
}
