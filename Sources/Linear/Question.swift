import SafeText

/// One block of a conversation: what is said, and what can be answered.
struct Question<Choice> {
  /// A way to answer.
  struct Way {
    /// What is typed: a number, a letter or a sign; empty for Enter alone.
    let key: String
    /// What it does, in a word or three.
    let label: String
    /// What it means.
    let choice: Choice
    /// What must be said of it, once and in the list of keys; may be empty.
    var help = ""

    init(_ key: String, _ label: String, _ choice: Choice, help: String = "") {
      self.key = key
      self.label = label
      self.choice = choice
      self.help = help
    }

    /// The key as it is said.
    var name: String { key.isEmpty ? "Enter" : key }
  }

  /// What is said first, paragraph by paragraph.
  var text: [String] = []
  /// The ways to answer that have a line each.
  var options: [Way] = []
  /// The ways to answer that stand together on one line.
  var commands: [Way] = []
  /// Whether these are said once in each part and then only on `?` or after a wrong answer, as for
  /// questions that come one after another.
  var saysCommandsOnce = false
  /// What stands before the answer.
  var prompt = "Answer"
  /// What to answer, for somebody whose answer did not fit; may be empty.
  var hint = ""
  /// What an answer means that none of the ways takes, such as the number of a week on another page.
  var other: (String) -> Choice? = { _ in nil }

  /// What an answer means; `nil` when it fits nothing.
  ///
  /// - Parameter answer: A key, or the words of an option in any case.
  /// - Returns: The choice.
  func choice(for answer: String) -> Choice? {
    let folded = answer.lowercased()
    let ways = options + commands
    let way =
      ways.first { $0.key == answer } ?? ways.first { $0.key.lowercased() == folded }
      ?? options.first { $0.label.lowercased() == folded }
    return way?.choice ?? other(folded)
  }

  /// Why an answer does not fit.
  func reason(against answer: String) -> String {
    let start =
      answer.isEmpty
      ? "Nothing was typed." : "There is no answer \(answer.shortened(toCells: 24)) here."
    return hint.isEmpty ? start : "\(start) \(hint)."
  }

  /// The numbers of the options, in a few words: `1 to 5`; `nil` where there are none.
  var numbers: String? {
    let numbers = options.filter { Int($0.key) != nil }.map(\.key)
    guard let first = numbers.first, let last = numbers.last else { return nil }
    return first == last ? first : "\(first) to \(last)"
  }
}

extension Question {
  /// Numbered ways on, and `q`, which leaves.
  ///
  /// - Parameters:
  ///   - ways: The ways on, in the order of their numbers.
  ///   - leaving: What `q` does, in a word or three.
  ///   - end: What `q` means.
  ///   - label: What is said of a way.
  init(ways: [Choice], leaving: String, end: Choice, label: (Choice) -> String) {
    self.init(
      options: ways.enumerated().map { Way("\($0 + 1)", label($1), $1) },
      commands: [Way("q", leaving, end)], prompt: "Choice", hint: "Choose 1 to \(ways.count)")
  }
}

extension Question where Choice == Int {
  /// A list whose entries are numbered from 1; the choice is the index of an entry.
  init(_ text: [String], list labels: [String], leaving: String) {
    self.text = text
    options = labels.enumerated().map { Way("\($0 + 1)", $1, $0) }
    commands = [Way("q", leaving, -1)]
    prompt = "Choice"
    hint = labels.count == 1 ? "Choose 1" : "Choose 1 to \(labels.count)"
  }
}
