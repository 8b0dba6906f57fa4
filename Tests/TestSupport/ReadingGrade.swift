/// How hard a text is to read, as a school grade of the United States.
///
/// The formula is that of Kincaid, Fishburne, Rogers and Chissom ("Derivation of new readability
/// formulas for Navy enlisted personnel", Naval Technical Training Command, 1975):
/// 0.39 × words / sentences + 11.8 × syllables / words − 15.59.
///
/// Syllables are counted by rule, which errs rather towards too many:
/// - An apostrophe and what follows it are cut off; `’s` after a hiss adds one (`else’s`).
/// - `some` at the beginning of a longer word is one syllable (`something`).
/// - A final `e` is silent, but for a consonant and `le` (`little`) and for the only vowel (`me`).
/// - A final `es` is silent but after a hiss, a final `ed` but after `t` and `d`.
/// - What is left has a syllable for each group of the letters a, e, i, o, u and y; at least one.
/// - Words in which two vowels stand together and are spoken apart are listed.
package enum ReadingGrade {
  /// The grade; below 0 for the easiest texts.
  package static func grade(of text: String) -> Double {
    let words = words(of: text)
    let syllables = words.map(self.syllables(of:)).reduce(0, +)
    let count = Double(max(words.count, 1))
    return 0.39 * count / Double(sentences(in: text)) + 11.8 * Double(syllables) / count - 15.59
  }

  /// Runs of letters, with the apostrophes inside them; a hyphen parts words.
  package static func words(of text: String) -> [String] {
    text.lowercased().replacing("’", with: "'")
      .split { !$0.isLetter && $0 != "'" }
      .map { word in
        String(word.drop { $0 == "'" }.reversed().drop { $0 == "'" }.reversed())
      }
      .filter { !$0.isEmpty }
  }

  /// Ends of sentences: `.`, `!` and `?` before a space or the end; a text without one is one.
  package static func sentences(in text: String) -> Int {
    let pieces = text.split { $0.isWhitespace }
    return max(1, pieces.count { ".!?".contains($0.last ?? " ") })
  }

  /// The syllables of a word in small letters.
  package static func syllables(of word: String) -> Int {
    let parts = word.split(separator: "'", maxSplits: 1).map(String.init)
    let stem = parts.first ?? ""
    let hisses = ["s", "x", "z", "ch", "sh", "ce", "se", "ge", "ze"]
    let tail = parts.count > 1 && parts[1] == "s" && hisses.contains(where: stem.hasSuffix) ? 1 : 0
    if let count = exceptions[stem] { return count + tail }
    return max(1, vowelGroups(in: withoutSilentEnd(stem))) + tail
  }

  private static let exceptions = [
    "being": 2, "diagnosis": 4, "diary": 3, "doing": 2, "evening": 2, "every": 2, "idea": 3,
    "quiet": 2, "really": 2,
  ]

  private static func withoutSilentEnd(_ word: String) -> String {
    var word = word
    if word.hasPrefix("some"), word.count > 4 { word = "som" + word.dropFirst(4) }
    func hasVowel(before count: Int) -> Bool { word.dropLast(count).contains(where: isVowel) }
    let afterHiss = ["ses", "xes", "zes", "ces", "ges", "ches", "shes"].contains(
      where: word.hasSuffix)
    if word.hasSuffix("e"), hasVowel(before: 1) {
      let isSpoken = word.hasSuffix("le") && !isVowel(word.dropLast(2).last ?? "a")
      return isSpoken ? word : String(word.dropLast())
    }
    if word.hasSuffix("es"), hasVowel(before: 2), !afterHiss { return String(word.dropLast(2)) }
    if word.hasSuffix("ed"), hasVowel(before: 2), !word.hasSuffix("ted"), !word.hasSuffix("ded") {
      return String(word.dropLast(2))
    }
    return word
  }

  private static func vowelGroups(in word: String) -> Int {
    var groups = 0
    var isInGroup = false
    for letter in word {
      if isVowel(letter), !isInGroup { groups += 1 }
      isInGroup = isVowel(letter)
    }
    return groups
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiouy".contains(letter) }
}
