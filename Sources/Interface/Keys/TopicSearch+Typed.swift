import Learn

extension TopicSearch {
  /// The most characters that are looked for; each word is looked for in every text.
  private static let mostCharacters = 200

  /// A search for what was typed; `nil` when there is nothing to look for.
  init?(typed field: TextField?) {
    self.init(String((field?.text ?? "").prefix(Self.mostCharacters)))
  }
}
