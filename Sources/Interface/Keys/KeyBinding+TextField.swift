extension KeyBinding {
  /// The bindings of a screen on which one text is typed.
  ///
  /// - Parameters:
  ///   - take: Takes what is typed.
  ///   - hint: What the footer says that Enter does.
  ///   - taking: What the help says that Enter and Tab do.
  ///   - leave: Leaves the text.
  ///   - leaving: What the help says that Esc does.
  ///   - edit: Does what an editing key does.
  /// - Returns: The bindings.
  static func textField(
    take: Command, hint: String, help taking: String, leave: Command, help leaving: String,
    edit: @escaping @Sendable (TextField.Edit) -> Command
  ) -> [KeyBinding] {
    [
      KeyBinding(
        .enter, .tab, does: take, hint: KeyHint("Enter", hint), help: KeyHint("Enter Tab", taking)),
      KeyBinding(
        .escape, .backTab, does: leave, hint: KeyHint("Esc", "leave"),
        help: KeyHint("Esc", leaving)),
    ] + TextField.keys(edit)
  }

  /// The bindings of a field in which words to find are typed.
  ///
  /// - Parameters:
  ///   - label: What the help says that is found.
  ///   - search: Looks for the words.
  ///   - leave: Leaves the field.
  ///   - edit: Does what an editing key does.
  /// - Returns: The bindings.
  static func searchField(
    _ label: String, search: Command, leave: Command,
    edit: @escaping @Sendable (TextField.Edit) -> Command
  ) -> [KeyBinding] {
    textField(
      take: search, hint: "find", help: label, leave: leave, help: "leave the field", edit: edit)
  }

  /// The bindings that go from hit to hit of a search.
  ///
  /// - Parameter command: What a key does, by the direction: 1 for the next hit, -1 for the one
  ///   before.
  /// - Returns: The bindings.
  static func hits(_ command: (Int) -> Command) -> [KeyBinding] {
    [
      KeyBinding(
        .character("n"), does: command(1), hint: KeyHint("n N", "next"),
        help: KeyHint("n", "the next hit")),
      KeyBinding(.character("N"), does: command(-1), help: KeyHint("N", "the hit before")),
    ]
  }
}

extension TextField {
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
