/// The built-in topics, in the order in which they are offered.
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
}
