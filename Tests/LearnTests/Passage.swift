import Learn

/// A block of a topic as the rules read it.
struct Passage {
  /// The entries of a list, or the one text.
  var items: [String]
  var isHeading = false
  var isList = false
  var evidence: Evidence?

  init(text: String) {
    items = [text]
  }

  init(_ block: TopicBlock, evidence: Evidence?) {
    items = block.items
    self.evidence = evidence
    switch block {
    case .heading: isHeading = true
    case .list, .described: isList = true
    default: break
    }
  }

  /// Whether it cites.
  var isSourced: Bool { items.contains { !$0.sourceNumbers.isEmpty } }

  /// The text without the numbers of sources, each entry a sentence.
  var plain: String { items.map(\.asSentence).joined(separator: " ") }

  /// The sentences, without the numbers of sources.
  var sentences: [String] {
    var sentences: [String] = []
    var words: [Substring] = []
    for word in plain.split(whereSeparator: \.isWhitespace) {
      words.append(word)
      if ".!?".contains(word.last ?? " ") {
        sentences.append(words.joined(separator: " "))
        words = []
      }
    }
    return words.isEmpty ? sentences : sentences + [words.joined(separator: " ")]
  }
}

extension Topic {
  /// The blocks as the rules read them.
  var passages: [Passage] {
    blocks.enumerated().map { Passage($1, evidence: evidence[$0]) }
  }

  /// What is read from end to end: all but the headings.
  var runningText: String {
    passages.filter { !$0.isHeading }.map(\.plain).joined(separator: " ")
  }
}

extension String {
  /// The numbers of the sources that it cites.
  var sourceNumbers: [Int] {
    matches(of: /\[([0-9]+)\]/).compactMap { Int($0.output.1) }
  }

  /// The text without numbers of sources and quotation marks, with a full stop if it has no end.
  var asSentence: String {
    var text = replacing(/\s?\[[0-9]+\]/, with: "").filter { !"“”\"".contains($0) }
    while let last = text.last, ",;: ".contains(last) { text.removeLast() }
    return text.last.map { ".!?".contains($0) } == true ? text : text + "."
  }
}
