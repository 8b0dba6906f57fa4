import Learn
import TestSupport
import Testing

/// A rule that every topic keeps.
struct ContentRule: Sendable, CustomTestStringConvertible {
  /// What a topic does that keeps it.
  let name: String
  /// What is wrong with a topic, one sentence a fault.
  let faults: @Sendable (Topic) -> [String]

  var testDescription: String { name }

  /// The rule of this name.
  static func named(_ name: String) -> ContentRule? { all.first { $0.name == name } }

  /// All rules.
  static let all = [
    ContentRule(name: "sources its claims", faults: unsourcedClaims),
    ContentRule(name: "sources its figures", faults: unsourcedFigures),
    ContentRule(name: "uses no forbidden phrase", faults: forbiddenPhrases),
    ContentRule(name: "names no dose", faults: doses),
    ContentRule(name: "gives no advice on a medicine", faults: adviceOnMedicines),
    ContentRule(name: "says who reports what was not confirmed", faults: unattributed),
    ContentRule(name: "gives the range of what is contested", faults: withoutRange),
    ContentRule(name: "ends with the sentence on prescribers if it names medicines", faults: bare),
    ContentRule(name: "is easy to read", faults: hardText),
    ContentRule(name: "has short sentences", faults: longSentences),
    ContentRule(name: "takes the minutes that it says", faults: wrongMinutes),
    ContentRule(name: "has a summary of one sentence", faults: longSummary),
    ContentRule(name: "has a summary of one line", faults: wideSummary),
  ]

  // MARK: - Sources

  private static let unsourcedClaims: @Sendable (Topic) -> [String] = { topic in
    topic.blocks.enumerated().compactMap { index, block in
      guard case .claim(let text) = block else { return nil }
      let numbers = text.sourceNumbers
      let areThere = numbers.allSatisfy { (1...max(topic.sources.count, 1)).contains($0) }
      let isSourced =
        !numbers.isEmpty && areThere && !topic.sources.isEmpty && topic.evidence[index] != nil
      return isSourced ? nil : "Without a source: \(text)"
    }
  }

  private static let unsourcedFigures: @Sendable (Topic) -> [String] = { topic in
    let topic = topic.without(Allowance.figures)
    return ([Passage(text: "\(topic.title). \(topic.summary)")] + topic.passages)
      .filter { !$0.isSourced }
      .flatMap(\.sentences)
      .filter { Figure.isIn($0) }
      .map { "A figure without a source: \($0)" }
  }

  private static let unattributed: @Sendable (Topic) -> [String] = { topic in
    topic.passages.filter { $0.evidence == .secondary }
      .flatMap { passage in passage.isList ? passage.items : [passage.items.joined(separator: " ")]
      }
      .filter { text in
        // An entry of a list that cites nothing has nothing to attribute.
        !text.sourceNumbers.isEmpty && !Attribution.isIn(text)
      }
      .map { "It is not said who reports: \($0)" }
  }

  private static let withoutRange: @Sendable (Topic) -> [String] = { topic in
    topic.passages.filter { $0.evidence == .range && Figure.count(in: $0.plain) < 2 }
      .map { "No range: \($0.plain)" }
  }

  // MARK: - Reading

  private static let hardText: @Sendable (Topic) -> [String] = { topic in
    let grade = ReadingGrade.grade(of: topic.runningText)
    return grade <= 8 ? [] : ["The reading grade is \((grade * 10).rounded() / 10)."]
  }

  private static let longSentences: @Sendable (Topic) -> [String] = { topic in
    ([Passage(text: topic.summary)] + topic.passages).flatMap(\.sentences).compactMap { sentence in
      let count = sentence.split { $0.isWhitespace }
        .count { word in word.contains { $0.isLetter || $0.isNumber } }
      return count <= 28 ? nil : "\(count) words: \(sentence)"
    }
  }

  private static let wrongMinutes: @Sendable (Topic) -> [String] = { topic in
    let isRight = abs(topic.minutes - topic.minutesOfWords) <= 1
    return isRight
      ? [] : ["\(topic.wordCount) words take \(topic.minutesOfWords) min, not \(topic.minutes)."]
  }

  private static let longSummary: @Sendable (Topic) -> [String] = { topic in
    topic.summary.last == "." ? [] : ["No full stop: \(topic.summary)"]
  }

  /// Below the list of topics a summary is one line, which each arrow writes anew.
  private static let wideSummary: @Sendable (Topic) -> [String] = { topic in
    topic.summary.count <= 66 ? [] : ["\(topic.summary.count) cells: \(topic.summary)"]
  }
}
