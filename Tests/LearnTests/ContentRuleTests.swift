import CivilTime
import Learn
import Testing

/// What a topic or a library looks like that breaks a rule.
@Suite struct `The rules of the topics` {
  /// A block that breaks a rule, alone in a topic that keeps all.
  struct Plant: Sendable, CustomTestStringConvertible {
    let rule: String
    let change: @Sendable (inout Topic) -> Void
    let testDescription: String

    init(_ rule: String, _ name: String, change: @escaping @Sendable (inout Topic) -> Void) {
      self.rule = rule
      self.change = change
      testDescription = "\(rule): \(name)"
    }

    init(_ rule: String, block: TopicBlock, evidence: Evidence? = nil) {
      self.init(rule, "\(block)") { topic in
        topic.evidence[topic.blocks.count] = evidence
        topic.blocks.append(block)
      }
    }

    init(_ rule: String, _ text: String) { self.init(rule, block: .paragraph(text)) }
  }

  private static let sound = Topic(
    id: "sound", title: "What is told", summary: "What people tell.", minutes: 1,
    checked: .earliest, isAboutMedicines: true,
    blocks: [
      .heading("In a survey"),
      .claim("In a survey, about four to six in ten felt numb [1]."),
      .paragraph("Both can be true. Do not stop a medicine alone. You can ask a pharmacist."),
      .claim("A press report says that some pain goes, and some joy [2]."),
      .list(["Was it there before the medicine?", "when it began,", "You can take your time."]),
      .described(["The film ends, and the eyes stay dry."]),
      .caution("The guideline says that people who stop taking a medicine at once feel sick [2]."),
      .tryThis("Name one thing. Take ten minutes. Ask for a longer visit.", exercise: .noticing),
    ],
    sources: [
      Source(
        id: "one-2020", authors: "One A", year: 2020, title: "A survey", publication: "Journal 1"),
      Source(
        id: "two-2021", authors: "Two B", year: 2021, title: "A guideline", publication: "Body"),
    ], evidence: [1: .range, 3: .secondary, 6: .secondary])

  @Test(arguments: ContentRule.all)
  func `are kept by a sound topic`(_ rule: ContentRule) {
    #expect(rule.faults(Self.sound).isEmpty)
  }

  private static let ofSources: [Plant] = [
    Plant("sources its claims", block: .claim("Many feel numb.")),
    Plant("sources its claims", block: .claim("Many feel numb [3]."), evidence: .confirmed),
    Plant("sources its claims", block: .claim("Many feel numb [0]."), evidence: .confirmed),
    Plant("sources its claims", block: .claim("Many feel numb [1].")),
    Plant("sources its figures", "Of these, 46 in a group felt numb."),
    Plant("sources its figures", "About six in ten felt numb."),
    Plant("sources its figures", "Half of them felt numb."),
    Plant("sources its figures", "Ten per cent felt numb."),
    Plant("sources its figures", block: .list(["sorrow,", "joy in 3 of them,"])),
    Plant("sources its figures", block: .described(["It was there 9 times."])),
    Plant("sources its figures", block: .heading("One in five")),
    Plant("sources its figures", block: .caution("It lies on a line from 0 to 100.")),
    Plant("sources its figures", "in the summary") { $0.summary = "About 60% feel it." },
    Plant(
      "says who reports what was not confirmed", block: .claim("Numbness grows with time [2]."),
      evidence: .secondary),
    Plant(
      "says who reports what was not confirmed",
      block: .list(["A guide says so [2].", "Numbness grows with time [2]."]), evidence: .secondary),
    Plant(
      "gives the range of what is contested", block: .claim("Some 15 in a group feel it [1]."),
      evidence: .range),
  ]

  private static let ofReading: [Plant] = [
    Plant(
      "is easy to read",
      """
      Considerable heterogeneity characterises methodological approaches investigating emotional \
      responsiveness, particularly regarding pharmacological interventions. Comprehensive \
      evaluation necessitates systematic longitudinal examination of individual experiences.
      """),
    Plant(
      "has short sentences",
      "It is so that "
        + String(repeating: "and so ", count: 13) + "on."),
    Plant(
      "has short sentences",
      block: .list([String(repeating: "word ", count: 29) + "end,", "a short one,"])),
    Plant("has short sentences", "in the summary") {
      $0.summary = String(repeating: "word ", count: 29) + "end."
    },
    Plant("takes the minutes that it says", "too many") { $0.minutes = 3 },
    Plant("takes the minutes that it says", String(repeating: "So it is. ", count: 160)),
    Plant("has a summary of one sentence", "without an end") { $0.summary = "What people tell" },
    Plant("has a summary of one line", "longer than that") {
      $0.summary = String(repeating: "word ", count: 14) + "."
    },
    Plant("ends with the sentence on prescribers if it names medicines", "unmarked") {
      $0.isAboutMedicines = false
    },
  ]

  private static let ofWording: [Plant] =
    [
      "You should rest.", "You must not worry.", "It is a chemical imbalance.",
      "Serotonin, the pleasure chemical, is low.", "Numbness is caused by pills.",
      "It is because of your medicine.", "This is a cure.", "It will go away.",
      "The numbness is temporary.", "That is safe.", "You have blunting.", "This is normal.",
      "It is severe.", "This proves it.", "That is a significant step.", "You are at low risk.",
      "CHEMICAL  imbalance, they say.", "“It will go away.” Who knows?",
    ].map { Plant("uses no forbidden phrase", $0) }
    + [
      Plant("uses no forbidden phrase", block: .described(["It feels normal."])),
      Plant("uses no forbidden phrase", block: .heading("Is it safe?")),
      Plant("uses no forbidden phrase", "in the title") { $0.title = "The cure" },
      Plant("uses no forbidden phrase", "let through for another topic alone") {
        $0.blocks.append(.claim("They told a story of a “chemical imbalance” [1]."))
      },
    ]
    + [
      "They took 20 mg a day.", "They took 20mg.", "It was 0.5 ml.", "They had 3 tablets.",
      "They took half a tablet.", "Go down to half the dose.",
      "It was 10 % of the dose.",
    ].map { Plant("names no dose", $0) }
    + [
      "Stop the medicine.", "Stop taking your tablets.", "You can skip a dose.",
      "You could ask your doctor for another medicine.", "Ask for a lower dose.",
      "Ask for bupropion.", "Please change the dose.", "Try another antidepressant.",
      "It is best to lower the dose.", "Consider switching to another drug.",
      "Talk to no one and stop the pills.", "Take your medicine at night.",
      "You might try bupropion.", "It is time to stop the drug.",
      "“You need to change your medicine.”",
    ].map { Plant("gives no advice on a medicine", $0) }

  @Test(arguments: ofSources + ofReading + ofWording)
  func `find each planted fault`(_ plant: Plant) throws {
    let rule = try #require(ContentRule.named(plant.rule))
    var topic = Self.sound
    plant.change(&topic)
    #expect(!rule.faults(topic).isEmpty)
  }

  @Test func `are each seen to fail`() {
    let planted = Set((Self.ofSources + Self.ofReading + Self.ofWording).map(\.rule))
    #expect(planted == Set(ContentRule.all.map(\.name)))
  }
}

@Suite struct `The rules of the library` {
  /// A change to the built-in topics that breaks a rule.
  struct Plant: Sendable, CustomTestStringConvertible {
    let rule: String
    let change: @Sendable (inout [Topic]) -> Void

    var testDescription: String { rule }

    init(_ rule: String, change: @escaping @Sendable (inout [Topic]) -> Void) {
      self.rule = rule
      self.change = change
    }
  }

  private static let plants: [Plant] = [
    Plant("has at least fourteen topics") { $0.removeLast($0.count - 13) },
    Plant("tells all that it has to tell") { $0.removeAll { $0.id == "relief" } },
    Plant("tells all that it has to tell") { topics in
      for index in topics.indices where topics[index].id == "neighbours" {
        topics[index].blocks = [.paragraph("Anhedonia, apathy.")]
      }
    },
    Plant("has a topic for each situation") { topics in
      for index in topics.indices { topics[index].situations.removeAll { $0 == .contradictory } }
    },
    Plant("has an exercise of each kind") { topics in
      for index in topics.indices {
        topics[index].blocks.removeAll { block in
          if case .tryThis(_, .noticing?) = block { true } else { false }
        }
      }
    },
    Plant("relates topics that exist, two or three to each") { $0[3].related[0] = "nowhere" },
    Plant("relates topics that exist, two or three to each") { $0[3].related[0] = $0[3].id },
    Plant("relates topics that exist, two or three to each") { $0[3].related = [] },
    Plant("can be reached in full by related topics") { topics in
      for index in topics.indices { topics[index].related.removeAll { $0 == "noticing" } }
    },
    Plant("has one topic of a name") { $0[2].id = $0[1].id },
    Plant("has one topic of a name") { $0[2].title = $0[1].title },
    Plant("names its sources in full") { topics in
      for index in topics.indices where !topics[index].sources.isEmpty {
        topics[index].sources[0].doi = "https://doi.org/10.1016/x"
      }
    },
    Plant("names its sources in full") { topics in
      for index in topics.indices where !topics[index].sources.isEmpty {
        topics[index].sources[0].authors = "A 1"
      }
    },
  ]

  @Test(arguments: plants)
  func `find each planted fault`(_ plant: Plant) throws {
    let rule = try #require(LibraryRule.named(plant.rule))
    var library = try TopicLibrary.builtIn()
    let before = rule.faults(library)
    plant.change(&library.topics)
    #expect(rule.faults(library).count > before.count)
  }

  @Test func `are each seen to fail`() {
    #expect(Set(Self.plants.map(\.rule)) == Set(LibraryRule.all.map(\.name)))
  }
}
