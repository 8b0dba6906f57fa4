import SafeText
import StrictJSON

extension TopicLibrary {
  /// The topics that may be meant by an id that there is not, the likeliest first.
  ///
  /// - Parameter id: What was given.
  /// - Returns: At most three: those whose id or title holds it, and else those whose ids differ
  ///   from it in a third of their letters or less.
  package func suggestions(for id: String) -> [Topic] {
    // Nothing that long resembles an id, and the comparison takes the product of both lengths.
    let word = String(id.prefix(64).map(\.folded))
    guard let search = TopicSearch(word) else { return [] }
    let holding = topics.filter { topic in
      search.isFound(in: topic.id) || search.isFound(in: topic.title)
    }
    if !holding.isEmpty { return Array(holding.prefix(3)) }
    return topics.enumerated()
      .map { (distance: Spelling.distance(word, $1.id), index: $0, topic: $1) }
      .filter { $0.distance * 3 <= max($0.topic.id.count, word.count) }
      .sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
      .prefix(3).map(\.topic)
  }
}
