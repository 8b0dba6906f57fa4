extension Topic {
  /// The words that are read in a minute, without haste.
  ///
  /// Adults read about 240 words of English in a minute (Brysbaert, "How many words do we read per
  /// minute?", Journal of Memory and Language 109:104047, 2019); who is tired reads more slowly.
  package static let wordsPerMinute = 180

  /// All text, without any layout: the title, the summary, and one line for each block or entry.
  package var plainText: String {
    ([title, summary] + blocks.flatMap(\.items)).joined(separator: "\n")
  }

  /// The words of the blocks, without the numbers of sources.
  package var wordCount: Int {
    blocks.flatMap(\.items)
      .flatMap { $0.split(whereSeparator: \.isWhitespace) }
      .count { word in
        word.first != "[" && word.contains { $0.isLetter || $0.isNumber }
      }
  }

  /// The minutes that the words take, rounded up; at least 1.
  package var minutesOfWords: Int {
    max((wordCount + Self.wordsPerMinute - 1) / Self.wordsPerMinute, 1)
  }
}
