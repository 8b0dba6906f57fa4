/// Which row of a list is chosen.
///
/// Rows do not wrap round.
struct RowChoice: Sendable, Equatable {
  /// The index of the chosen row.
  private(set) var index: Int

  init(_ index: Int = 0) {
    self.index = index
  }

  /// A way to choose another row.
  enum Move: Sendable {
    case by(Int)
    case first, last
    case to(Int)
  }

  /// Chooses another row of a list that has so many; stops at its ends.
  mutating func move(_ move: Move, count: Int) {
    let wanted =
      switch move {
      case .by(let distance): index + distance
      case .first: 0
      case .last: count - 1
      case .to(let row): row
      }
    index = max(0, min(wanted, count - 1))
  }
}

extension KeyBinding {
  /// The bindings that every list has: arrows, Home, End and the pages.
  ///
  /// - Parameters:
  ///   - label: What the help says that the arrows do; `nil` for nothing.
  ///   - hint: What the footer says that they do; `nil` for nothing.
  ///   - command: What a key does.
  /// - Returns: The bindings.
  static func list(
    _ label: String?, hint: String? = nil,
    _ command: @escaping @Sendable (RowChoice.Move) -> Command
  ) -> [KeyBinding] {
    [
      KeyBinding(
        keys: .up, does: command(.by(-1)), hint: hint.map { KeyHint("↑ ↓", $0) },
        help: label.map { KeyHint("↑ ↓ k j", $0) }),
      KeyBinding(keys: .down, does: command(.by(1))),
      KeyBinding(.home, does: command(.first)),
      KeyBinding(.end, does: command(.last)),
      KeyBinding(.pageUp, does: command(.by(-8))),
      KeyBinding(.pageDown, does: command(.by(8))),
    ]
  }
}
