extension String {
  /// The text as it stands within a sentence; names in capitals, and *I*, stay as they are.
  package var lowercasedStart: String {
    let isWord = dropFirst().first?.isLowercase == true || hasPrefix("A ")
    return isWord ? prefix(1).lowercased() + dropFirst() : self
  }
}
