/// The built-in topics, in the order in which they are offered.
///
/// Topics name the ones to read after them, and those may name them in turn: a loop is normal. Only
/// a reader follows these names, one at a time; nothing here walks along them, so that no loop can
/// keep anything from ending.
package struct TopicLibrary: Sendable, Equatable {
  /// The topics.
  package var topics: [Topic]

  /// Makes a library.
  package init(topics: [Topic]) {
    self.topics = topics
  }

  /// The topic with this id; `nil` when there is none.
  package func topic(_ id: String) -> Topic? {
    topics.first { $0.id == id }
  }

  /// The topics to read after a topic, those that exist, in its order.
  package func related(to topic: Topic) -> [Topic] {
    topic.related.compactMap { self.topic($0) }
  }
}
