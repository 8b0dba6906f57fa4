extension StringProtocol {
  /// The letters that must be put in, left out or exchanged to make one word of the other.
  ///
  /// The edit distance of Levenshtein, 1965. It takes the product of both lengths, so longer words
  /// must be shortened first.
  ///
  /// - Parameter other: The other word.
  /// - Returns: 0 for the same word.
  package func editDistance(to other: some StringProtocol) -> Int {
    let second = Array(other)
    var row = Array(0...second.count)
    for (index, letter) in enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, other) in second.enumerated() {
        let exchanged = diagonal + (letter == other ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = Swift.min(exchanged, row[place] + 1, diagonal + 1)
      }
    }
    return row[second.count]
  }
}
