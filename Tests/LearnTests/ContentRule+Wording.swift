import Learn
import TestSupport

/// A place where words that are forbidden elsewhere are denied, quoted or mean something else.
struct Allowance: Sendable {
  /// The id of the topic.
  let topic: String
  /// The words around the phrase, as they stand.
  let text: String

  init(_ topic: String, _ text: String) {
    self.topic = topic
    self.text = text
  }

  /// Every one of them; a test holds that each is in use.
  static let phrases = [
    Allowance("antidepressants", "“Serotonin is the pleasure chemical.” It is not."),
    Allowance("antidepressants", "told a story of a “chemical imbalance”"),
    Allowance("does-it-pass", "No chart can promise that it will pass,"),
    Allowance("how-it-shows", "None of these proves anything alone."),
  ]

  /// Words for the science of medicine.
  static let medicines = [Allowance("the-whole-line", "They were not set by medicine,")]

  /// All that is let through.
  static let all = phrases + medicines + figures

  /// Figures that need no source: gamut's own scale and rules, and counts of the text itself.
  static let figures = [
    Allowance("the-whole-line", "on a line from 0 to 100."),
    Allowance("the-whole-line", "At 0 feelings had their full range."),
    Allowance("the-whole-line", "At 100 next to nothing came through."),
    Allowance("the-whole-line", "A week full of grief can lie near 0."),
    Allowance("this-check", "on the line from 0, full range, to 100, numb."),
    Allowance("this-check", "Each answer counts 0 to 4,"),
    Allowance("this-check", "turned into 0 to 100."),
    Allowance("this-check", "They never count as 0."),
    Allowance("this-check", "With fewer than 12 answers,"),
  ]
}

extension Topic {
  /// The topic without the texts that are let through.
  func without(_ allowances: [Allowance]) -> Topic {
    func cut(_ text: String) -> String {
      allowances.filter { $0.topic == id }.reduce(text) { $0.replacing($1.text, with: "") }
    }
    var topic = self
    topic.title = cut(title)
    topic.summary = cut(summary)
    topic.blocks = blocks.map { block in
      switch block {
      case .heading(let text): .heading(cut(text))
      case .paragraph(let text): .paragraph(cut(text))
      case .claim(let text): .claim(cut(text))
      case .list(let items): .list(items.map(cut))
      case .described(let items): .described(items.map(cut))
      case .caution(let text): .caution(cut(text))
      case .tryThis(let text, let exercise): .tryThis(cut(text), exercise: exercise)
      }
    }
    return topic
  }

  /// The words of the title, the summary and every block in small letters, between spaces.
  fileprivate var words: String {
    " \(ReadingGrade.words(of: plainText).joined(separator: " ")) "
  }
}

extension ContentRule {
  private static let phrases = [
    "you should", "you shouldn't", "you must", "you ought to", "chemical imbalance",
    "pleasure chemical", "caused by", "because of your medicine", "because of the medicine",
    "due to your medicine", "cure", "cures", "cured", "will go away", "will pass", "will come back",
    "is temporary", "are temporary", "usually temporary", "safe", "safely", "you have blunting",
    "you are blunted", "normal", "abnormal", "severe", "severely", "severity", "proves",
    "significant", "significantly", "low risk",
  ]

  static let forbiddenPhrases: @Sendable (Topic) -> [String] = { topic in
    let words = topic.without(Allowance.phrases).words
    return phrases.filter { words.contains(" \($0) ") }.map { "It says \"\($0)\"." }
  }

  static let doses: @Sendable (Topic) -> [String] = { topic in
    let text = topic.plainText.lowercased()
    let amounts = text.matches(
      of: /[0-9][0-9.,]*\s?(mg|mcg|µg|g|ml|milligrams?|micrograms?|tablets?|pills?|drops?)\b/)
    let shares = [
      "half a tablet", "half the dose", "half your dose", "quarter of the dose",
      "per cent of the dose", "percent of the dose", "% of the dose", "every second day",
    ]
    return amounts.map { "It names a dose: \($0.output.0)" }
      + shares.filter { text.contains($0) }.map { "It names a dose: \($0)" }
  }

  static let adviceOnMedicines: @Sendable (Topic) -> [String] = { topic in
    topic.passages.flatMap(\.sentences).filter { Advice.isIn($0) }.map { "It advises: \($0)" }
  }

  static let bare: @Sendable (Topic) -> [String] = { topic in
    let words = topic.without(Allowance.medicines).words
    let named = Advice.things.first { words.contains(" \($0) ") }
    return topic.isAboutMedicines || named == nil
      ? [] : ["It names \"\(named ?? "")\" and is not marked as one about medicines."]
  }
}

/// Numbers, in digits and in words.
enum Figure {
  private static let words = [
    " in ten ", " in five ", " in a hundred ", " half ", " a third ", " two thirds ",
    " a quarter ", " three quarters ", " per cent ", " percent ", " twice as ",
  ]
  private static let counts: Set = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "half",
  ]

  /// Whether a text states a figure.
  static func isIn(_ text: String) -> Bool {
    let words = " \(ReadingGrade.words(of: text).joined(separator: " ")) "
    return text.contains { $0.isNumber || $0 == "%" } || Self.words.contains { words.contains($0) }
  }

  /// How many numbers a text has, in digits or in words.
  static func count(in text: String) -> Int {
    text.matches(of: /[0-9][0-9.,]*/).count
      + ReadingGrade.words(of: text).count { counts.contains($0) }
  }
}

/// Words that say who reports something.
enum Attribution {
  /// Whether a text says who reports it.
  static func isIn(_ text: String) -> Bool {
    let words = " \(ReadingGrade.words(of: text).joined(separator: " ")) "
    return [
      " report", " review ", " reviews ", " according to ", " says ", " said ", " guideline ",
      " guide ", " describes ", " tell of ", " tells of ",
    ].contains { words.contains($0) }
  }
}

/// Advice to start, stop, change, take or ask for a medicine.
enum Advice {
  /// What is taken.
  static let things: Set = [
    "medicine", "medicines", "medication", "dose", "doses", "drug", "drugs", "tablet", "tablets",
    "pill", "pills", "antidepressant", "antidepressants", "ssri", "ssris", "bupropion",
    "vortioxetine", "agomelatine", "mirtazapine", "sertraline", "escitalopram", "venlafaxine",
  ]
  private static let verbs: Set = [
    "stop", "quit", "change", "lower", "raise", "increase", "reduce", "decrease", "halve", "double",
    "skip", "switch", "cut", "taper", "start", "take", "try", "request", "drop", "swap", "add",
    "restart",
  ]
  private static let gerunds: Set = [
    "stopping", "changing", "lowering", "reducing", "skipping", "switching", "tapering", "trying",
  ]
  /// What makes an order or a proposal of the verb that follows.
  private static let openings = [
    "you can", "you could", "you may", "you might", "you should", "you must", "you need to",
    "you have to", "you ought to", "try to", "please", "better to", "best to", "time to",
    "consider", "ask to", "ask your doctor to", "ask your prescriber to",
  ]

  /// Whether a sentence advises on a medicine.
  static func isIn(_ sentence: String) -> Bool {
    let words = ReadingGrade.words(of: sentence)
    return words.indices.contains { index in
      let object = words[(index + 1)...].prefix(6)
      guard object.contains(where: things.contains) else { return false }
      return isOrder(words, at: index) || isRequest(words, at: index)
    }
  }

  private static func isOrder(_ words: [String], at index: Int) -> Bool {
    let before = " " + words[..<index].joined(separator: " ")
    if gerunds.contains(words[index]) {
      return [" consider", " worth"].contains(where: before.hasSuffix)
    }
    guard verbs.contains(words[index]) else { return false }
    if index == 0 { return true }
    // "and", "then" and the like carry an order on only where one began the sentence.
    let carries = ["and", "then", "or", "just", "simply"].contains(words[index - 1])
    if carries { return isOrderWord(words[0]) }
    return openings.contains { before.hasSuffix(" \($0)") }
  }

  private static func isOrderWord(_ word: String) -> Bool {
    verbs.contains(word) || ["see", "talk", "ask", "wait", "please"].contains(word)
  }

  private static func isRequest(_ words: [String], at index: Int) -> Bool {
    words[index] == "for" && words[..<index].suffix(4).contains("ask")
  }
}
