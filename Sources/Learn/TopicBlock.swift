import SafeText

/// One piece of a topic.
///
/// The numbers of its sources stand in its text as `[1]`.
package enum TopicBlock: Sendable, Equatable {
  /// The name of the part that follows.
  case heading(String)
  /// Running text that claims nothing that would need a source.
  case paragraph(String)
  /// Running text that states what is known, with its sources.
  case claim(String)
  /// Entries that belong together, with their sources.
  case list([String])
  /// What people describe, in words of our own.
  case described([String])
  /// What to take care with.
  case caution(String)
  /// Something to try, and the exercise on the screen that goes with it.
  case tryThis(String, exercise: Exercise?)
}

/// Something that can be done on the screen.
package enum Exercise: String, Sendable, CaseIterable {
  /// Two minutes of noticing.
  case noticing
  /// One thing that used to matter.
  case oneThing = "one-thing"
}

extension TopicBlock {
  /// The text as it is shown, the entries of a list each on a line of its own.
  ///
  /// Places in a block, those of a search included, count the characters of this.
  package var text: String { items.joined(separator: "\n") }

  /// The entries of a list, or the one text of any other block, as they are shown.
  package var items: [String] {
    switch self {
    case .heading(let text), .paragraph(let text), .claim(let text), .caution(let text),
      .tryThis(let text, _):
      [text.displayable]
    case .list(let items), .described(let items): items.map(\.displayable)
    }
  }
}
