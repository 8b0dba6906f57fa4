import CivilTime
import Learn
import SafeText
import Sentences

/// What the command line shows of the topics, in lines.
struct TopicText {
  /// The most cells of a line, in a pipe as on a wide terminal.
  static let mostCells = TopicLayout.mostCells + textIndent
  /// The cells by which text is moved in, so that headings stand out without any colour.
  private static let textIndent = 2

  /// The topics.
  let library: TopicLibrary
  /// The most cells of a line.
  let width: Int

  /// Each topic with its id, its reading time and its summary.
  var list: [String] {
    library.topics.flatMap { topic in
      ["\(topic.id), \(topic.minutes) min"] + wrapped(topic.title, indent: 4)
        + wrapped(topic.summary, indent: 4) + [""]
    } + wrapped("Read one with gamut learn TOPIC, find words with gamut learn --search WORDS.")
  }

  /// A topic in full, with its sources and what to read next.
  func whole(_ topic: Topic) -> [String] {
    var lines = wrapped(topic.title)
    lines += [String(repeating: "=", count: lines.map(\.cellWidth).max() ?? 0)]
    lines += wrapped(topic.summary) + [""]
    lines += TopicLayout(topic, width: width - Self.textIndent).lines.map { line in
      switch line.role {
      case .blank, .heading: line.text
      default: String(repeating: " ", count: Self.textIndent) + line.text
      }
    }
    if !topic.sources.isEmpty { lines += ["", "Sources"] }
    for (index, source) in topic.sources.enumerated() {
      lines += wrapped("[\(index + 1)] \(source.reference)", hang: 4)
      if let address = source.address { lines.append("    \(address)") }
      if !source.note.isEmpty { lines += wrapped(source.note, indent: 4) }
    }
    let related = library.related(to: topic)
    if !related.isEmpty { lines += ["", "Related"] }
    for other in related {
      lines += wrapped(other.title, indent: 2) + ["    gamut learn \(other.id)"]
    }
    return lines + [""] + wrapped("Last checked \(topic.checked.longForm).")
  }

  /// The topics that hold all the words, each with a passage.
  func hits(of search: TopicSearch) -> [String] {
    let hits = library.search(search.text, excerpt: max(width - 4, 16))
    guard !hits.isEmpty else {
      return wrapped("No topic holds all of this: \(search.text.shortened(toCells: 200))")
    }
    let lines = hits.flatMap { hit in
      wrapped("\(hit.topic.id)  \(hit.topic.title)", hang: 2) + wrapped(hit.excerpt, indent: 4)
    }
    return lines + [""] + wrapped("Read one with gamut learn TOPIC.")
  }

  /// The passages of a topic that hold any of the words.
  func hits(of search: TopicSearch, in topic: Topic) -> [String] {
    let blocks = topic.blocks.map(\.text).filter { !search.ranges(in: $0).isEmpty }
    guard !blocks.isEmpty else {
      return wrapped(
        "\"\(topic.title)\" holds none of this: \(search.text.shortened(toCells: 200))")
    }
    return wrapped(topic.title)
      + blocks.flatMap { wrapped(search.excerpt(of: $0, to: max(width - 4, 16)), indent: 4) }
  }

  /// A text in lines that are moved in, those after the first by more if need be.
  private func wrapped(_ text: String, indent: Int = 0, hang: Int = 0) -> [String] {
    text.wrapped(toCells: max(width - indent - hang, 1)).enumerated().map { index, line in
      String(repeating: " ", count: indent + (index == 0 ? 0 : hang)) + line
    }
  }
}
