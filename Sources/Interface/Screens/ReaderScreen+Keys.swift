import Learn

extension ReaderScreen {
  var isTextField: Bool { field != nil }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    if field != nil { return fieldKeys }
    let text = text(in: session, layout: session.layout)
    let top = top(of: text)
    return pageKeys(text, top: top, in: session) + searchKeys
      + wayKeys(numbers: text.numbers(from: top)) + moveKeys
  }

  private func pageKeys(
    _ text: ReaderText, top: Int, in session: Session
  ) -> [KeyBinding<Command>] {
    let isAtEnd = text.isAtEnd(top)
    let hasNext = session.topics.topic(after: topic, by: 1) != nil
    return [
      KeyBinding(
        .character(" "), .pageDown, does: .page(1), hint: isAtEnd ? nil : KeyHint("Space", "page"),
        help: isAtEnd ? nil : KeyHint("Space PgDn", "the next page")),
      KeyBinding(
        .enter, does: .enter,
        hint: isAtEnd && hasNext
          ? KeyHint("Enter", session.layout.isNarrow ? "next" : "next text") : nil,
        help: KeyHint(
          "Enter", isAtEnd ? "the next text" : "the next page; at the end, the next text")),
      KeyBinding(
        .character("b"), .pageUp, .backspace, does: .page(-1),
        hint: top > 0 ? KeyHint("b", "back a page") : nil,
        help: top > 0 ? KeyHint("b PgUp", "the page before") : nil),
    ]
  }

  private var searchKeys: [KeyBinding<Command>] {
    let find = KeyBinding<Command>(
      .character("/"), does: .find, hint: KeyHint("/", "find"),
      help: KeyHint("/", "find in this text"))
    let sources = KeyBinding<Command>(
      .character("r"), does: .sources, hint: KeyHint("r", "sources"),
      help: KeyHint("r", "the sources, and what each stands for"))
    return (search == nil ? [] : KeyBinding.hits { .nextHit($0) })
      + [find] + (topic.sources.isEmpty ? [] : [sources])
  }

  private func wayKeys(numbers: [Int]) -> [KeyBinding<Command>] {
    guard let first = numbers.first, let last = numbers.last else { return [] }
    let keys = first == last ? "\(first)" : "\(first) to \(last)"
    return numbers.map { number in
      KeyBinding(
        .character(Character("\(number % 10)")), does: .way(number),
        help: number == first ? KeyHint(keys, "open what stands beside it") : nil)
    }
  }

  private var moveKeys: [KeyBinding<Command>] {
    [
      KeyBinding(
        keys: .left, does: .topic(-1), help: KeyHint("← →", "the text before and after")),
      KeyBinding(keys: .right, does: .topic(1)),
      KeyBinding(keys: .up, does: .line(-1), help: KeyHint("↑ ↓ k j", "line by line")),
      KeyBinding(keys: .down, does: .line(1)),
      KeyBinding(.home, does: .first),
      KeyBinding(.end, does: .last),
      KeyBinding(.escape, .character("q"), does: .leave),
    ]
  }

  private var fieldKeys: [KeyBinding<Command>] {
    KeyBinding.searchField(
      "find this in the text", search: .search, leave: .leaveField
    ) { .type($0) }
  }
}
