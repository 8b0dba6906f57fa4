import Learn

/// A line of a topic as the reader shows it.
struct ReaderLine: Sendable {
  /// What stands on a line.
  enum Content: Sendable {
    /// The topic's title, where the header has no room for it.
    case title(String)
    /// A line of the topic.
    case topic(TopicLine)
    /// Nothing.
    case blank
    /// A line that says what there is beside the text.
    case note(String)
    /// A line of a way on; the first one has the number by which it is opened.
    case way(String, number: Int?)
  }

  /// What stands on it.
  let content: Content
  /// Where in the topic it is, the same however wide the lines are.
  let place: TopicPlace

  /// Whether it says nothing, so that no page need begin with it.
  var isBlank: Bool {
    switch content {
    case .blank: true
    case .topic(let line): line.role == .blank
    default: false
    }
  }

  /// Whether it is of the sentence on prescribers, which ends a text on medicines.
  var isOfPrescribers: Bool {
    if case .topic(let line) = content { line.role == .prescriber } else { false }
  }

  /// Whether an entry of a list begins with it.
  var beginsEntry: Bool {
    if case .topic(let line) = content { line.text.hasPrefix("- ") } else { false }
  }

  /// Whether it announces the next line, so that no page should end with it.
  var announces: Bool {
    switch content {
    case .topic(let line):
      line.role == .heading || line.role == .described && line.lead == line.text.count
    default: false
    }
  }
}
