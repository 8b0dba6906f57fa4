import CivilTime
import Interface
import Learn
import Preferences
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
        let mark = session.mark(of: topic).rawValue
        return .init(
          "\(index + 1)",
          "\(topic.title), \(topic.minutes) min\(mark.isEmpty ? "" : ", \(mark)")", .read(index))
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
      if let search = TopicSearch(words) { try say(LearnWording.nothingFound(search)) }
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
    case next, whole, before, sources, leave
    case another(Topic)
    case exercise(ExerciseGuide)
  }

  /// A topic, part by part.
  mutating func read(_ topic: Topic) throws(End) {
    var topic = topic
    var parts = topic.parts(width: port.width)
    var part = 0
    try begin("\(topic.title). \(topic.summary)")
    try say(part, of: parts, in: topic)
    while true {
      switch try ask(turns(at: part, of: parts, in: topic)) {
      case .leave: return
      case .next:
        part += 1
        try say(part, of: parts, in: topic)
      case .before:
        part -= 1
        try say(part, of: parts, in: topic)
      case .whole:
        while part + 1 < parts.count {
          part += 1
          try say(part, of: parts, in: topic)
        }
      case .sources: try saySources(of: topic)
      case .exercise(let guide): try go(through: guide)
      case .another(let other):
        topic = other
        parts = topic.parts(width: port.width)
        part = 0
        try begin("\(topic.title). \(topic.summary)")
        try say(part, of: parts, in: topic)
      }
    }
  }

  private func turns(at part: Int, of parts: [TopicPart], in topic: Topic) -> Question<Turn> {
    var question = Question<Turn>(prompt: "Choice")
    let isLast = part + 1 >= parts.count
    if !isLast {
      question.options.append(.init("", "reads on", .next))
      question.commands.append(.init("a", "all the rest", .whole))
    }
    if part > 0 { question.commands.append(.init("b", "back", .before, help: "the part before")) }
    if !topic.sources.isEmpty {
      question.commands.append(.init("r", "sources", .sources, help: "the sources of this topic"))
    }
    question.commands.append(.init("q", "leave this topic", .leave))
    var ways = topic.guides.map { (label: "Begin: \($0.title)", turn: Turn.exercise($0)) }
    if isLast {
      let related = TopicLibrary.standard.related(to: topic)
      ways += related.map { (label: "Read: \($0.title)", turn: Turn.another($0)) }
    } else {
      ways = []
    }
    question.options += ways.enumerated().map { .init("\($0 + 1)", $1.label, $1.turn) }
    return question
  }

  /// Says a part, and notes that it was read.
  private mutating func say(
    _ part: Int, of parts: [TopicPart], in topic: Topic
  ) throws(End) {
    try pause()
    if parts.count > 1 { try say("Part \(part + 1) of \(parts.count).") }
    try say(parts[part].lines)
    let isLast = part + 1 == parts.count
    let isRead = isLast || session.mark(of: topic) == .read
    // Who has read to the end begins again at the beginning.
    let place = isLast ? TopicPlace(block: 0, offset: 0) : parts[part].place
    session.note(
      Reading.Progress(block: place.block, offset: place.offset, isRead: isRead), in: topic)
    _ = try settle()
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

/// A part of a topic, to be heard at one go.
private struct TopicPart {
  var lines: [String] = []
  /// Where it begins.
  var place: TopicPlace
}

extension Topic {
  /// The text in parts, each from a heading to the next.
  fileprivate func parts(width: Int) -> [TopicPart] {
    var parts: [TopicPart] = []
    for line in TopicLayout(self, width: width).lines {
      // A heading of two lines begins one part.
      let isHeading = line.role == .heading && line.place.offset == 0
      let hasText = parts.last?.lines.contains { !$0.isEmpty } ?? false
      if parts.isEmpty || (isHeading && hasText) { parts.append(TopicPart(place: line.place)) }
      parts[parts.count - 1].lines.append(line.text)
    }
    for index in parts.indices {
      let lines = parts[index].lines.drop { $0.isEmpty }
      parts[index].lines = lines.reversed().drop { $0.isEmpty }.reversed()
    }
    return parts.isEmpty ? [TopicPart(place: TopicPlace(block: 0, offset: 0))] : parts
  }

  /// The exercises that can be done here.
  fileprivate var guides: [ExerciseGuide] {
    blocks.compactMap { block in
      guard case .tryThis(_, let exercise?) = block else { return nil }
      return ExerciseGuide.standard.first { $0.exercise == exercise }
    }
  }
}
