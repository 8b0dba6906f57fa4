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
    let written = Array(word.lowercased().prefix(64))
    let near = words.filter { $0.lowercased().first == written.first }
      .map { (distance: distance(written, Array($0.lowercased())), word: $0) }
      .filter { $0.distance <= 2 && $0.distance * 3 <= max($0.word.count, written.count) }
    return near.min { ($0.distance, $0.word) < ($1.distance, $1.word) }?.word
  }

  /// The letters that must be put in, left out, exchanged or swapped with the next to make one word
  /// of the other.
  ///
  /// The edit distance of Damerau, 1964, in which no letter is changed twice.
  package static func distance(
    _ first: some Sequence<Character>, _ second: some Sequence<Character>
  ) -> Int {
    let (first, second) = (Array(first), Array(second))
    var before: [Int] = []
    var row = Array(0...second.count)
    for (index, letter) in first.enumerated() {
      var next = [index + 1]
      for (place, other) in second.enumerated() {
        let exchanged = row[place] + (letter == other ? 0 : 1)
        var least = min(exchanged, row[place + 1] + 1, next[place] + 1)
        if index > 0, place > 0, letter == second[place - 1], first[index - 1] == other {
          least = min(least, before[place - 1] + 1)
        }
        next.append(least)
      }
      before = row
      row = next
    }
    return row[second.count]
  }
}
