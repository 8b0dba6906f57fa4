import Learn
import Testing

/// A rule that the topics keep together.
struct LibraryRule: Sendable, CustomTestStringConvertible {
  /// What the library does that keeps it.
  let name: String
  /// What is wrong with a library, one sentence a fault.
  let faults: @Sendable (TopicLibrary) -> [String]

  var testDescription: String { name }

  /// The rule of this name.
  static func named(_ name: String) -> LibraryRule? { all.first { $0.name == name } }

  /// All rules.
  static let all = [
    LibraryRule(name: "has at least fourteen topics") { library in
      library.topics.count >= 14 ? [] : ["There are \(library.topics.count)."]
    },
    LibraryRule(name: "tells all that it has to tell", faults: missingSubjects),
    LibraryRule(name: "has a topic for each situation") { library in
      let situations = Set(library.topics.flatMap(\.situations))
      return Situation.allCases.filter { !situations.contains($0) }.map { "None for \($0)." }
    },
    LibraryRule(name: "has an exercise of each kind") { library in
      let exercises = library.topics.flatMap(\.blocks).map { block -> Exercise? in
        if case .tryThis(_, let exercise) = block { exercise } else { nil }
      }
      return Exercise.allCases.filter { !exercises.contains($0) }.map { "None leads to \($0)." }
    },
    LibraryRule(name: "relates topics that exist, two or three to each") { library in
      library.topics.flatMap { topic -> [String] in
        let unknown = topic.related.filter { library.topic($0) == nil || $0 == topic.id }
        let isRight = (2...3).contains(topic.related.count)
        return unknown.map { "\(topic.id) relates to \($0)." }
          + (isRight ? [] : ["\(topic.id) has \(topic.related.count) related topics."])
      }
    },
    LibraryRule(name: "can be reached in full by related topics") { library in
      let related = Set(library.topics.flatMap(\.related))
      return library.topics.map(\.id).filter { !related.contains($0) }
        .map { "No topic leads to \($0)." }
    },
    LibraryRule(name: "has one topic of a name") { library in
      let ids = library.topics.map(\.id) + library.topics.map(\.title)
      return Set(ids).count == ids.count ? [] : ["An id or a title stands twice."]
    },
    LibraryRule(name: "names its sources in full") { library in
      library.topics.flatMap(\.sources).filter { source in
        !source.doi.isEmpty && !Source.isWellFormed(doi: source.doi)
          || source.authors.count(where: \.isLetter) < 2
      }.map { "\($0.id) is not in order." }
    },
  ]

  /// What must be told, by the topic that tells it, each with words that must occur there.
  private static let subjects: [(id: String, words: [String])] = [
    ("what-it-is", ["emotional blunting", "agreed definition"]),
    ("the-whole-line", ["muted", "far away", "full range", "numb"]),
    ("how-it-shows", ["joke", "tears", "other people", "caring", "showing", "outside"]),
    ("illness-or-medicine", ["depression", "medicine", "both"]),
    ("antidepressants", ["serotonin", "not settled", "trial"]),
    ("how-common", ["surveys", "four to six in ten", "choose"]),
    (
      "neighbours",
      ["anhedonia", "apathy", "alexithymia", "dissociation", "burnout", "grief"]
    ),
    ("relief", ["relief", "both can be true"]),
    ("does-it-pass", ["not known", "reversible"]),
    ("what-a-prescriber-may-offer", ["dose", "waiting", "therapy", "information"]),
    ("stopping-alone", ["withdrawal", "missed", "steps"]),
    ("skills", ["activation", "mindfulness", "tested"]),
    ("noticing", ["two minutes", "no promise"]),
    ("talking", ["questions to take along", "prescriber"]),
    ("partners", ["partners", "friends"]),
    ("this-check", ["cannot tell", "worked out", "questionnaires"]),
  ]

  private static let missingSubjects: @Sendable (TopicLibrary) -> [String] = { library in
    subjects.flatMap { id, words -> [String] in
      guard let topic = library.topic(id) else { return ["There is no topic \(id)."] }
      let text = topic.plainText.lowercased()
      return words.filter { !text.contains($0) }.map { "\(id) does not tell of \"\($0)\"." }
    }
  }
}
