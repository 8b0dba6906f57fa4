/// A key, or a group of keys, with what it does on a screen.
///
/// One table feeds handling, footer and help, so that none can say what another does not.
struct KeyBinding<Command: Sendable>: Sendable {
  /// The keys.
  let keys: [Key]
  /// What a key of the group does.
  let command: @Sendable (Key) -> Command?
  /// What the footer says; `nil` for nothing.
  let hint: KeyHint?
  /// What the help says; `nil` for nothing.
  let help: KeyHint?

  /// A binding whose keys all do the same.
  init(_ keys: Key..., does command: Command, hint: KeyHint? = nil, help: KeyHint? = nil) {
    self.keys = keys
    self.command = { _ in command }
    self.hint = hint
    self.help = help
  }

  /// The digits from 1 to `count`, each of which takes the row that shows it.
  init(
    digits count: Int, hint: KeyHint? = nil, help: KeyHint? = nil,
    does command: @escaping @Sendable (Int) -> Command
  ) {
    // Of more than nine rows the tenth is 0; an eleventh is reached by the arrows.
    self.keys = (1...10).prefix(count).map { .character(Character("\($0 % 10)")) }
    self.command = { key in
      guard case .character(let digit) = key, let number = digit.wholeNumberValue else {
        return nil
      }
      return command(number == 0 ? 9 : number - 1)
    }
    self.hint = hint
    self.help = help
  }
}

extension [Key] {
  static let up: [Key] = [.up, .character("k")]
  static let down: [Key] = [.down, .character("j")]
  static let left: [Key] = [.left, .character("h")]
  static let right: [Key] = [.right, .character("l")]
}

extension KeyBinding {
  /// A binding for a list of keys.
  init(keys: [Key], does command: Command, hint: KeyHint? = nil, help: KeyHint? = nil) {
    self.keys = keys
    self.command = { _ in command }
    self.hint = hint
    self.help = help
  }
}
