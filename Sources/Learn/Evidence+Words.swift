extension Evidence {
  /// What a reader is told of it, as a sentence.
  package var sentence: String {
    switch self {
    case .confirmed: "Read in the source itself."
    case .range: "Sources disagree; the text gives the range."
    case .secondary: "Reported by others; the text says so."
    }
  }
}

extension Topic {
  /// The blocks that cite a source, with how well their sources bear them out.
  ///
  /// - Parameter number: The number of the source in the text, from 1.
  /// - Returns: The text of each block without the numbers, and its mark, in the order of the text.
  package func claims(citing number: Int) -> [(text: String, evidence: Evidence)] {
    blocks.indices.compactMap { index in
      guard let evidence = evidence[index] else { return nil }
      let text = blocks[index].text
      guard text.contains("[\(number)]") else { return nil }
      let words = text.split(whereSeparator: \.isWhitespace).filter { $0.first != "[" }
      return (words.joined(separator: " "), evidence)
    }
  }
}
