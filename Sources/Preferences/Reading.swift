/// What was read of the built-in topics, and how far.
package struct Reading: Sendable, Equatable {
  /// How far a topic was read that was begun.
  package struct Progress: Sendable, Equatable {
    /// The index of the block in which the reader is.
    package var block: Int
    /// The characters of the block's text before the place.
    package var offset: Int
    /// Whether the end of the topic was seen, now or earlier.
    package var isRead: Bool

    /// Makes a progress.
    package init(block: Int, offset: Int, isRead: Bool) {
      self.block = block
      self.offset = offset
      self.isRead = isRead
    }
  }

  /// The progress by the ids of the topics that were begun.
  ///
  /// A topic that this gamut does not know keeps its entry, because another gamut may know it.
  package var topics: [String: Progress]

  /// Makes a reading, by itself of nothing.
  package init(topics: [String: Progress] = [:]) {
    self.topics = topics
  }

  /// This reading with the topics that only an earlier one knows; what was read stays read.
  func merged(over earlier: Reading) -> Reading {
    Reading(
      topics: topics.merging(earlier.topics) { ours, theirs in
        Progress(block: ours.block, offset: ours.offset, isRead: ours.isRead || theirs.isRead)
      })
  }
}
