import Interface
import Questionnaires

extension Dialogue {
  /// What gamut measures and what it is not, where the data is, and how to get help; said once.
  mutating func welcome() throws(End) {
    try begin("Welcome to gamut.")
    for (index, paragraph) in BuiltInPage.paragraphs(of: "welcome").enumerated() {
      try pause()
      try say(
        paragraph.replacing("{folder}", with: session.dataFolder)
          .replacing("{help}", with: "type ! at any question"))
      if index == 0 { try say(line) }
    }
    let isBeginning = try ask(
      Question(
        options: [
          .init("1", "Begin the first check-in", true), .init("2", "Look around first", false),
        ],
        commands: [.init("q", "go on to the menu", false)], prompt: "Choice"))
    if isBeginning { try beginCheckIn() }
  }

  /// The line in words.
  private var line: String {
    let bands = session.questionnaire.scoring.bands.map(\.title)
    guard let first = bands.first, let last = bands.last else { return "" }
    return "The line goes from 0, \(first), by way of "
      + "\(bands.dropFirst().dropLast().formatted), to 100, \(last)."
  }
}

extension Collection where Element == String {
  /// The words in a sentence: `one, two and three`.
  var formatted: String {
    guard count > 1 else { return first ?? "" }
    return dropLast(1).joined(separator: ", ") + " and " + Array(suffix(1))[0]
  }
}
