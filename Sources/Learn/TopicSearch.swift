import SafeText

/// A topic in which all the words of a search occur.
package struct TopicHit: Sendable, Equatable {
  /// The topic.
  package let topic: Topic
  /// The index of the block that the excerpt is of; `nil` when only the title or the summary holds
  /// the words.
  package let block: Int?
  /// A part of the block, or the summary, around the first word found, on one line.
  package let excerpt: String
  /// The parts of the excerpt that match, in characters.
  package let ranges: [Range<Int>]
}

/// Looks for words in topics, whatever their capitals, accents and order.
///
/// Each word is found as it stands, inside longer words too; no character has a meaning of its own.
package struct TopicSearch: Sendable, Equatable {
  /// What is looked for, as it was typed.
  package let text: String
  private let words: [SearchPhrase]

  /// A search; `nil` when there is nothing to look for.
  package init?(_ text: String) {
    words = SearchPhrase.words(of: text)
    self.text = text.oneLine
    if words.isEmpty { return nil }
  }

  /// Whether all the words occur in one text.
  package func isFound(in text: String) -> Bool {
    let folded = text.map(\.folded)
    return words.allSatisfy { !$0.hits(inFolded: folded).isEmpty }
  }

  /// Where any of the words occur in a text, apart from one another and in order.
  ///
  /// - Parameter text: A title, or the text of a block, see ``TopicBlock/text``.
  /// - Returns: The places, in characters.
  package func ranges(in text: String) -> [Range<Int>] {
    let folded = text.map(\.folded)
    let all = words.flatMap { $0.hits(inFolded: folded) }.sorted { $0.lowerBound < $1.lowerBound }
    var ranges: [Range<Int>] = []
    for range in all {
      if let last = ranges.last, range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
    return ranges
  }

  /// Where any of the words begin in the blocks of a topic, in order.
  package func places(in topic: Topic) -> [TopicPlace] {
    topic.blocks.enumerated().flatMap { index, block in
      ranges(in: block.text).map { TopicPlace(block: index, offset: $0.lowerBound) }
    }
  }

  /// What a topic has for this search.
  ///
  /// - Parameters:
  ///   - topic: The topic.
  ///   - cells: The most cells of the excerpt, at least 16.
  /// - Returns: The block that holds most of the words, of several the first, but a heading only if
  ///   there is no other; `nil` when one of the words is nowhere in the topic.
  package func hit(in topic: Topic, excerpt cells: Int) -> TopicHit? {
    let blocks = topic.blocks.map(\.text)
    let found = ([topic.title, topic.summary] + blocks).map { text in
      let folded = text.map(\.folded)
      return Set(words.indices.filter { !words[$0].hits(inFolded: folded).isEmpty })
    }
    guard found.reduce(into: Set(), { $0.formUnion($1) }).count == words.count else { return nil }
    let worths = zip(found.dropFirst(2), topic.blocks).map { words, block in
      if case .heading = block { words.count * 2 } else { words.isEmpty ? 0 : words.count * 2 + 1 }
    }
    let most = worths.max() ?? 0
    let block = most > 0 ? worths.firstIndex(of: most) : nil
    let excerpt = excerpt(of: block.map { blocks[$0] } ?? topic.summary.displayable, to: cells)
    return TopicHit(topic: topic, block: block, excerpt: excerpt, ranges: ranges(in: excerpt))
  }

  /// The part of a text around the first hit, on one line, cut between words where that can be.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - cells: The most cells, at least 16.
  /// - Returns: The part, with dots where something is left out.
  package func excerpt(of text: String, to cells: Int) -> String {
    let line = text.oneLine
    guard line.cellWidth > cells, let hit = ranges(in: line).first else {
      return line.shortened(toCells: max(cells, 3))
    }
    let characters = Array(line)
    // A third of the line before the hit says what it is about, if the hit and dots still fit.
    let before = max(min(cells / 3, cells - hit.count - 8), 0)
    var start = max(hit.lowerBound - before, 0)
    if start > 0, let space = characters[start..<hit.lowerBound].firstIndex(of: " ") {
      start = space + 1
    }
    let dots = start > 0 ? "... " : ""
    let rest = String(characters[start...])
    let room = cells - dots.count
    if rest.cellWidth <= room { return dots + rest }
    return dots + (rest.wrapped(toCells: max(room - 4, 1)).first ?? "") + " ..."
  }
}

extension TopicLibrary {
  /// The topics in which every word occurs, in the title, the summary or any block.
  ///
  /// - Parameters:
  ///   - words: What is looked for. Without a word there is no hit.
  ///   - cells: The most cells of an excerpt, at least 16.
  /// - Returns: The hits, in the order of the library.
  package func search(_ words: String, excerpt cells: Int = 64) -> [TopicHit] {
    guard let search = TopicSearch(words) else { return [] }
    return topics.compactMap { search.hit(in: $0, excerpt: cells) }
  }
}
