import SafeText
import StrictJSON

/// Reads one topic and checks everything about it that can be told from its own file.
///
/// What it takes other topics for, such as whether a related one exists, is checked by
/// ``TopicLibrary``.
struct TopicReader {
  /// Far above any topic; a larger file is something else.
  static let mostBytes = 1 << 16
  /// The most cells of a title, so that the list has room for it on a narrow screen.
  static let mostTitleCells = 46
  /// The most characters of a block, or of an entry of a list.
  static let mostCharacters = 1_200

  var reader = ContentReader()
  /// The sources by id; `nil` when they could not be read, and citations cannot be judged.
  let sources: [String: Source]?
  /// The ids of the sources in the order of their numbers.
  var cited: [String] = []

  init(sources: [String: Source]?) {
    self.sources = sources
  }

  /// Reads the topic.
  mutating func topic(_ root: ContentNode) -> Topic {
    reader.requireFormat("gamut-topic", of: root)
    reader.allowFields(Self.fields, of: root)
    let id = reader.identifier("id", of: root)
    var topic = Topic(
      id: id, title: title(of: root), summary: line("summary", of: root, atMost: 160),
      minutes: reader.integer("minutes", of: root, in: 1...30),
      checked: reader.date("checked", of: root), related: related(of: root, id: id),
      facets: reader.identifiers("facets", of: root, count: 0...12).map(\.text),
      situations: situations(of: root),
      isAboutMedicines: reader.flag("aboutMedicines", of: root, missing: nil), blocks: [])
    for node in reader.list("blocks", of: root, count: 1...60) {
      guard let block = block(node) else { continue }
      topic.evidence[topic.blocks.count] = block.evidence
      topic.blocks.append(block.block)
    }
    topic.sources = cited.compactMap { sources?[$0] }
    return topic
  }

  /// The place of the topic among the others.
  mutating func order(_ root: ContentNode) -> Int {
    reader.integer("order", of: root, in: 1...999)
  }

  private static let fields: Set<String> = [
    "format", "version", "id", "order", "title", "summary", "minutes", "checked", "aboutMedicines",
    "related", "facets", "situations", "blocks",
  ]

  private mutating func title(of root: ContentNode) -> String {
    let title = line("title", of: root, atMost: 200)
    if title.cellWidth > Self.mostTitleCells, let member = root["title"] {
      reader.fault("\"title\" must take at most \(Self.mostTitleCells) cells.", at: member)
    }
    return title
  }

  /// A text that stands where nothing can be cited.
  private mutating func line(_ key: String, of root: ContentNode, atMost limit: Int) -> String {
    let text = reader.text(key, of: root, atMost: limit)
    if text.contains("[@"), let member = root[key] {
      reader.fault("\"\(key)\" must not cite; a block can.", at: member)
    }
    return text
  }

  private mutating func related(of root: ContentNode, id: String) -> [String] {
    let related = reader.identifiers("related", of: root, count: 0...8)
    for name in related where !id.isEmpty && name.text == id {
      reader.fault("A topic cannot be related to itself.", at: name.node)
    }
    return related.map(\.text)
  }

  private mutating func situations(of root: ContentNode) -> [Situation] {
    let count = Situation.allCases.count
    let names = reader.identifiers("situations", of: root, count: 0...count)
    return names.compactMap { name in
      if let situation = Situation(rawValue: name.text) { return situation }
      let words = Situation.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
      reader.fault("A situation must be one of \(words).", at: name.node)
      return nil
    }
  }
}
