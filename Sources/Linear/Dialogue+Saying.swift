import Interface
import SafeText

extension Dialogue {
  /// Says paragraphs, each on lines of its own.
  ///
  /// - Parameters:
  ///   - paragraphs: What is said, which may hold anything; it is made safe.
  ///   - hang: The cells by which the lines after the first are moved in.
  /// - Throws: How the conversation ended, if it did.
  func say(_ paragraphs: [String], hang: Int = 0) throws(End) {
    let margin = String(repeating: " ", count: hang)
    let lines = paragraphs.flatMap { paragraph in
      let text = session.isASCII ? paragraph.asciiForm : paragraph
      return text.wrapped(toCells: port.width - hang).enumerated().map { index, line in
        index == 0 || line.isEmpty ? line : margin + line
      }
    }
    try put(lines.map { $0 + "\n" }.joined())
  }

  /// Says one paragraph.
  func say(_ paragraph: String, hang: Int = 0) throws(End) {
    try say([paragraph], hang: hang)
  }

  /// Leaves a line empty, between two blocks.
  func pause() throws(End) { try put("\n") }

  private func put(_ text: String) throws(End) {
    guard port.speak(text) else { throw .unheard }
  }

  /// Waits for a line, after a prompt.
  ///
  /// - Parameter prompt: What stands before the answer.
  /// - Returns: The line, just as it was typed.
  /// - Throws: How the conversation ended, if it did.
  func listen(_ prompt: String) throws(End) -> String {
    try put("\(prompt): ")
    guard let line = port.listen() else {
      try pause()
      try sayThatInputEnded()
      throw isTakingCheckIn ? .unfinished : .left
    }
    if port.isEchoing {
      let shown = line.displayable
      try put((session.isASCII ? shown.asciiForm : shown) + "\n")
    }
    return line
  }

  private func sayThatInputEnded() throws(End) {
    var sentences = ["The input has ended."]
    if let unsavedSentence { sentences.append(unsavedSentence) }
    if session.draft != nil {
      sentences.append("Every answer is kept as a draft. gamut check-in goes on there.")
    }
    try say(sentences.joined(separator: " "))
  }
}

extension String {
  /// The text without spaces around it.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// The text with a capital at its beginning.
  var capitalizedStart: String { prefix(1).uppercased() + dropFirst() }
}
