import CivilTime
import Interface
import Learn
import SafeText
import Sentences

extension Dialogue {
  private enum Way {
    case read(Int)
    case find, leave
  }

  /// The topics: a list, each to be read part by part or whole, and words to find in all of them.
  mutating func learn() throws(End) {
    let topics = TopicLibrary.standard.topics
    while true {
      try begin("Learn. \(Wording.count(topics.count, "topic").capitalizedStart).")
      var question = Question<Way>(
        commands: [
          .init("/", "find", .find, help: "find words in all topics"),
          .init("q", "back to the menu", .leave),
        ], prompt: "Topic", hint: "Choose 1 to \(topics.count)")
      question.options = topics.enumerated().map { index, topic in
        .init("\(index + 1)", "\(topic.title), \(topic.minutes) min", .read(index))
      }
      switch try ask(question) {
      case .leave: return
      case .read(let index): try read(topics[index])
      case .find:
        if let topic = try findTopic() { try read(topic) }
      }
    }
  }

  /// Looks for words in all topics.
  ///
  /// - Returns: The topic that was chosen; `nil` for none.
  /// - Throws: How the conversation ended, if it did.
  private mutating func findTopic() throws(End) -> Topic? {
    let words = try listen("Find in all topics")
    let hits = TopicLibrary.standard.search(words, excerpt: max(port.width - 4, 16))
    guard !hits.isEmpty else {
      try say("No topic holds all of this: \(words.shortened(toCells: 60))")
      return nil
    }
    let index = try ask(
      Question(
        ["Found in \(Wording.count(hits.count, "topic"))."],
        list: hits.map { "\($0.topic.title). \($0.excerpt)" }, leaving: "back to the list"))
    return hits.indices.contains(index) ? hits[index].topic : nil
  }

  // MARK: Reading

  private enum Turn {
    case next, whole, before, sources, another(Topic), leave
  }

  /// A topic, part by part.
  private mutating func read(_ topic: Topic) throws(End) {
    var topic = topic
    var parts = topic.parts(width: port.width)
    var part = 0
    try begin("\(topic.title). \(topic.summary)")
    try say(part: part, of: parts)
    while true {
      switch try ask(turns(at: part, of: parts.count, in: topic)) {
      case .leave: return
      case .next:
        part += 1
        try say(part: part, of: parts)
      case .before:
        part -= 1
        try say(part: part, of: parts)
      case .whole:
        for rest in parts.indices.dropFirst(part + 1) { try say(part: rest, of: parts) }
        part = parts.count - 1
      case .sources: try saySources(of: topic)
      case .another(let other):
        topic = other
        parts = topic.parts(width: port.width)
        part = 0
        try begin("\(topic.title). \(topic.summary)")
        try say(part: part, of: parts)
      }
    }
  }

  private func turns(at part: Int, of count: Int, in topic: Topic) -> Question<Turn> {
    var question = Question<Turn>(prompt: "Choice")
    let isLast = part + 1 >= count
    if !isLast {
      question.options.append(.init("", "reads on", .next))
      question.commands.append(.init("a", "all the rest", .whole))
    }
    if part > 0 { question.commands.append(.init("b", "back", .before, help: "the part before")) }
    if !topic.sources.isEmpty {
      question.commands.append(.init("r", "sources", .sources, help: "the sources of this topic"))
    }
    question.commands.append(.init("q", "back to the topics", .leave))
    guard isLast else { return question }
    let related = TopicLibrary.standard.related(to: topic)
    question.options += related.enumerated().map { index, other in
      .init("\(index + 1)", "Read: \(other.title)", .another(other))
    }
    return question
  }

  private func say(part: Int, of parts: [[String]]) throws(End) {
    try pause()
    if parts.count > 1 { try say("Part \(part + 1) of \(parts.count).") }
    try say(parts[part])
  }

  private func saySources(of topic: Topic) throws(End) {
    try pause()
    try say("Sources.")
    for (index, source) in topic.sources.enumerated() {
      try say("[\(index + 1)] \(source.reference)", hang: 4)
      try say([source.address, source.note].compactMap(\.self).filter { !$0.isEmpty })
    }
    try say("Last checked \(topic.checked.longForm).")
  }
}

extension Topic {
  /// The text in parts to be heard one at a time, each from a heading to the next.
  fileprivate func parts(width: Int) -> [[String]] {
    var parts: [[String]] = [[]]
    for line in TopicLayout(self, width: width).lines {
      if line.role == .heading, parts[parts.count - 1].contains(where: { !$0.isEmpty }),
        !line.continues
      {
        parts.append([])
      }
      parts[parts.count - 1].append(line.text)
    }
    return parts.map { part in
      Array(part.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed())
    }
  }
}

extension TopicLine {
  /// Whether this goes on with the block of the line before.
  fileprivate var continues: Bool { place.offset > 0 }
}
