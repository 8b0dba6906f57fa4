/// What a key does on a screen on which one text is typed.
enum FieldCommand: Sendable {
  case edit(TextField.Edit)
  case take, leave
}

extension KeyBinding where Command == FieldCommand {
  /// The bindings of a screen on which one text is typed.
  ///
  /// - Parameters:
  ///   - hint: What the footer says that Enter does.
  ///   - taking: What the help says that Enter and Tab do.
  ///   - leaving: What the help says that Esc does.
  /// - Returns: The bindings.
  static func textField(_ hint: String, help taking: String, leaving: String) -> [KeyBinding] {
    textField(take: .take, hint: hint, help: taking, leave: .leave, help: leaving) { .edit($0) }
  }
}
