extension StringProtocol {
  /// The letters that must be put in, left out, exchanged or swapped with the next to make one word
  /// of the other.
  ///
  /// The edit distance of Damerau, 1964, in which no letter is changed twice. It takes the product
  /// of both lengths, so longer words must be shortened first.
  ///
  /// - Parameter other: The other word.
  /// - Returns: 0 for the same word.
  package func editDistance(to other: some StringProtocol) -> Int {
    let (first, second) = (Array(self), Array(other))
    var before: [Int] = []
    var row = Array(0...second.count)
    for (index, letter) in first.enumerated() {
      var next = [index + 1]
      for (place, other) in second.enumerated() {
        let exchanged = row[place] + (letter == other ? 0 : 1)
        var least = Swift.min(exchanged, row[place + 1] + 1, next[place] + 1)
        if index > 0, place > 0, letter == second[place - 1], first[index - 1] == other {
          least = Swift.min(least, before[place - 1] + 1)
        }
        next.append(least)
      }
      before = row
      row = next
    }
    return row[second.count]
  }
}
