import SafeText

/// Guesses what was meant by a word that is not known.
package enum Spelling {
  /// The word of a list that is nearest to another; `nil` when none is near.
  ///
  /// A wrong guess is worse than none, so a near word begins with the same letter.
  ///
  /// - Parameters:
  ///   - word: What was written.
  ///   - words: What may have been meant.
  /// - Returns: The one that differs in the fewest letters, in two and a third of them at most.
  package static func nearest(to word: String, among words: some Sequence<String>) -> String? {
    // Nothing that long resembles a name, and the comparison takes the product of both lengths.
    let written = word.lowercased().prefix(64)
    let near = words.filter { $0.lowercased().first == written.first }
      .map { (distance: written.editDistance(to: $0.lowercased()), word: $0) }
      .filter { $0.distance <= 2 && $0.distance * 3 <= max($0.word.count, written.count) }
    return near.min { ($0.distance, $0.word) < ($1.distance, $1.word) }?.word
  }
}
