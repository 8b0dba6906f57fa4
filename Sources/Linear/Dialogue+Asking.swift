import CivilTime
import Interface
import SafeText

extension Dialogue {
  /// Asks until an answer fits.
  ///
  /// A wrong answer is met with its reason and the whole block again. Help now and the keys can be
  /// had at every question.
  ///
  /// - Parameter question: What is said, and what can be answered.
  /// - Returns: What the answer means.
  /// - Throws: How the conversation ended, if it did.
  mutating func ask<Choice>(_ question: Question<Choice>) throws(End) -> Choice {
    while true {
      try pause()
      try say(question)
      let answer = try listen(question.prompt).trimmed
      switch answer {
      case "!" where !isInHelpNow: try helpNow()
      case "!": break
      case "?": try sayKeys(of: question)
      default:
        if let choice = question.choice(for: answer) { return choice }
        hasSaidKeys = false
        try say(question.reason(against: answer))
      }
    }
  }

  private mutating func say<Choice>(_ question: Question<Choice>) throws(End) {
    try say(question.text)
    for way in question.options {
      let help = way.help.isEmpty || hasSaidKeys ? "" : ". \(way.help)"
      try say("\(way.name) \(way.label)\(help)", hang: 2)
    }
    let common = isInHelpNow ? ["? keys"] : ["? keys", "! help now"]
    let said = question.saysCommandsOnce && hasSaidKeys ? [] : question.commands
    let commands = said.filter { $0.key != "q" }.map { "\($0.name) \($0.label)" }
    // How to leave is said in full once; the keys tell it again.
    let leaving = said.filter { $0.key == "q" }.map { way in
      "q \(hasSaidKeys || way.help.isEmpty ? way.label : way.help)"
    }
    try say(filled(commands + common + leaving))
    hasSaidKeys = true
  }

  /// Keys on as few lines as hold them, none of them torn.
  private func filled(_ keys: [String]) -> [String] {
    keys.reduce(into: []) { lines, key in
      if let last = lines.last, last.cellWidth + key.cellWidth + 3 <= port.width {
        lines[lines.count - 1] = "\(last), \(key)"
      } else {
        if !lines.isEmpty { lines[lines.count - 1] += "," }
        lines.append(key)
      }
    }
  }

  private func sayKeys<Choice>(of question: Question<Choice>) throws(End) {
    try pause()
    try say("Keys here, each with Enter after it:")
    if let numbers = question.numbers {
      try say("\(numbers): choose; the words of an answer do too", hang: 2)
    }
    for way in question.options where Int(way.key) == nil || !way.help.isEmpty {
      try say("\(way.name): \(way.label)\(way.help.isEmpty ? "" : ". \(way.help)")", hang: 2)
    }
    for way in question.commands {
      try say("\(way.name): \(way.help.isEmpty ? way.label : way.help)", hang: 2)
    }
    try say(["!: help now", "?: these keys", "Ctrl-C: end gamut; every answer is kept"], hang: 2)
  }

  /// The date that a line names; `nil` when it names none, and then the reason is said.
  func date(of line: String) throws(End) -> CivilDate? {
    do throws(DatePhrase.Fault) {
      return try DatePhrase.date(line, today: session.today)
    } catch {
      try say(error.sentence)
      return nil
    }
  }

  /// Ways to reach a person, from every question; then the question comes again.
  private mutating func helpNow() throws(End) {
    let hadSaidKeys = hasSaidKeys
    isInHelpNow = true
    try sayHelpNow()
    isInHelpNow = false
    hasSaidKeys = hadSaidKeys
  }

  /// Begins a part, in which keys are said in full once.
  mutating func begin(_ title: String) throws(End) {
    hasSaidKeys = false
    try pause()
    try say(title)
  }
}
