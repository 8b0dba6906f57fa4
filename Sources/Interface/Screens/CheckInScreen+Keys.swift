import Questionnaires

extension CheckInScreen {
  var isTextField: Bool { field != nil }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    if field != nil { return noteKeys }
    let count = walk.numbered.count
    let digits = count == 1 ? "1" : "1-\(count)"
    var keys = [
      KeyBinding<Command>(
        digits: count, hint: KeyHint(digits, count == 1 ? "go on" : "answer"),
        help: count == 1
          ? KeyHint("1 Enter", "go on") : KeyHint("1 to \(count)", "answer and move on")
      ) { .take($0) }
    ]
    keys += KeyBinding.list(count == 1 ? nil : "choose an answer") { .move($0) }
    keys.append(
      KeyBinding(
        .enter, does: .enter,
        help: count == 1 ? nil : KeyHint("Enter", "take the chosen answer")))
    if administration.item?.mayBeUntested == true {
      keys.append(
        KeyBinding(
          .character("n"), does: .nothingHappened,
          help: KeyHint("n", "nothing happened to test this")))
    }
    if walk.canSkip {
      keys.append(
        KeyBinding(.character("s"), does: .skip, help: KeyHint("s", "skip this question")))
    }
    return keys + walkingKeys
  }

  private var walkingKeys: [KeyBinding<Command>] {
    [
      KeyBinding(
        keys: .left + [.character("b"), .backspace, .backTab], does: .back,
        hint: KeyHint("←", "back"),
        help: KeyHint("← h b", "the question before, also Backspace, Shift-Tab")),
      KeyBinding(
        keys: .right + [.tab], does: .forward,
        help: KeyHint("→ l Tab", "the question after, once this one is answered")),
      KeyBinding(
        .escape, .character("q"), does: .leave, hint: KeyHint("Esc", "leave, answers kept"),
        help: KeyHint("Esc q", "leave; every answer is kept")),
    ]
  }

  private var noteKeys: [KeyBinding<Command>] {
    [
      KeyBinding(
        .enter, .tab, does: .finishNote, hint: KeyHint("Enter", "keep"),
        help: KeyHint("Enter Tab", "keep the note and go on")),
      KeyBinding(.backTab, does: .back, help: KeyHint("Shift-Tab", "back to the question")),
      KeyBinding(
        .escape, does: .leave, hint: KeyHint("Esc", "leave, note kept"),
        help: KeyHint("Esc", "leave; what is written is kept")),
    ] + TextField.keys { .edit($0) }
  }
}
