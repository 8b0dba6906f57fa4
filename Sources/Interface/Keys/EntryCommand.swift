/// What a key does in a list of numbered entries, one of which is taken.
enum EntryCommand: Sendable {
  case move(RowChoice.Move)
  case take(Int)
  case open
}

extension RowChoice {
  /// Does what a key does in a list of numbered entries.
  ///
  /// - Parameters:
  ///   - command: What the key does.
  ///   - count: How many entries there are, at least 1.
  /// - Returns: The index of the entry that is taken; `nil` where one was only chosen.
  mutating func entry(for command: EntryCommand, of count: Int) -> Int? {
    switch command {
    case .move(let move):
      self.move(move, count: count)
      return nil
    case .take(let index): move(.to(index), count: count)
    case .open: move(.by(0), count: count)
    }
    return index
  }
}

extension KeyBinding {
  /// The digits of a list of numbered entries.
  ///
  /// - Parameters:
  ///   - count: How many entries there are.
  ///   - hint: What the footer says that a digit does.
  ///   - help: What the help says that it does.
  ///   - command: What a digit does, by the index of its entry.
  /// - Returns: The binding.
  static func digits(
    _ count: Int, _ hint: String, help: String, does command: @escaping @Sendable (Int) -> Command
  ) -> KeyBinding {
    KeyBinding(
      digits: count, hint: KeyHint("1-\(count)", hint), help: KeyHint("1 to \(count)", help),
      does: command)
  }

  /// Enter, which does something to the chosen entry.
  static func enter(_ hint: String, help: String, does command: Command) -> KeyBinding {
    KeyBinding(
      .enter, does: command, hint: KeyHint("Enter", hint), help: KeyHint("Enter", help))
  }
}

extension KeyBinding where Command == EntryCommand {
  /// The bindings of a list of numbered entries that are opened, and nothing else.
  static func entries(_ count: Int) -> [KeyBinding] {
    [.digits(count, "open", help: "open an entry") { .take($0) }]
      + KeyBinding.list("choose an entry", hint: "move") { .move($0) }
      + [.enter("open", help: "open the chosen entry", does: .open)]
  }
}
