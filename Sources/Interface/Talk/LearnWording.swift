package import Learn
import SafeText
import Sentences

/// What is said when words are not found.
package enum LearnWording {
  /// Why no text has the words, and what may help.
  package static func nothingFound(_ search: TopicSearch) -> String {
    let words = quoted(search)
    let letters = search.text.filter(\.isLetter)
    if !letters.isEmpty, !letters.contains(where: \.isASCII) {
      return "No text has \(words). The texts are in English; an English word may find more."
    }
    let hasMany = search.text.contains(" ")
    return "No text has \(words). \(hasMany ? "Fewer words" : "Another word") may find more."
  }

  /// Why a text does not have the words, and where they are.
  static func nothingFound(
    _ search: TopicSearch, here topic: Topic, in library: TopicLibrary
  ) -> String {
    let others = library.search(search.text).count { $0.topic.id != topic.id }
    guard others > 0 else { return nothingFound(search) }
    let texts = others == 1 ? "one other has" : "\(others) others have"
    return "Not in this text, but \(texts) \(quoted(search)). Look in the list of texts."
  }

  private static func quoted(_ search: TopicSearch) -> String {
    "“\(search.text.shortened(toCells: 40))”"
  }
}
