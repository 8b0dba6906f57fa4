import StrictJSON

extension TopicReader {
  /// The types of blocks, as a file names them.
  enum BlockType: String, CaseIterable {
    case heading, paragraph, claim, list, described, caution, tryThis
  }

  /// Reads a block, with how well its sources bear it out.
  mutating func block(_ node: ContentNode) -> (block: TopicBlock, evidence: Evidence?)? {
    guard let type = reader.choice("type", of: node, among: BlockType.self) else { return nil }
    var fields: Set = ["type", "mark", type.hasItems ? "items" : "text"]
    if type == .tryThis { fields.insert("exercise") }
    reader.allowFields(fields, of: node)
    let items = type.hasItems ? reader.texts("items", of: node, count: 1...20) : text(of: node)
    var cites = false
    let texts = items.map { resolved($0, cites: &cites) }
    let evidence = evidence(of: node, type: type, cites: cites)
    return (made(type, of: texts, node), evidence)
  }

  private mutating func text(of node: ContentNode) -> [ListedText] {
    let text = reader.text("text", of: node)
    return [ListedText(text: text, node: node["text"] ?? node)]
  }

  private mutating func evidence(
    of node: ContentNode, type: BlockType, cites: Bool
  ) -> Evidence? {
    let evidence =
      node["mark"] == nil ? nil : reader.choice("mark", of: node, among: Evidence.self)
    switch (node["mark"], cites) {
    case (nil, true):
      reader.fault(
        "This cites and has no \"mark\" that says how well its sources bear it out.", at: node)
    case (_, false) where type == .claim:
      reader.fault("A claim must cite a source.", at: node)
    case (let mark?, false):
      reader.fault("This has a \"mark\" and cites nothing.", at: mark)
    default: break
    }
    return evidence
  }

  private mutating func made(
    _ type: BlockType, of texts: [String], _ node: ContentNode
  ) -> TopicBlock {
    let text = texts.first ?? ""
    switch type {
    case .heading: return .heading(text)
    case .paragraph: return .paragraph(text)
    case .claim: return .claim(text)
    case .list: return .list(texts)
    case .described: return .described(texts)
    case .caution: return .caution(text)
    case .tryThis:
      let hasExercise = node["exercise"] != nil
      return .tryThis(
        text,
        exercise: hasExercise
          ? reader.choice("exercise", of: node, among: Exercise.self) : nil)
    }
  }

  /// A text with numbers in the place of its citations.
  private mutating func resolved(_ listed: ListedText, cites: inout Bool) -> String {
    if listed.text.count > Self.mostCharacters {
      reader.fault(
        "A block or an entry must have at most \(Self.mostCharacters) characters.", at: listed.node)
      return ""
    }
    var text = ""
    var rest = listed.text[...]
    while let start = rest.firstRange(of: "[") {
      text += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      guard rest.first == "@", let end = rest.firstRange(of: "]") else {
        reader.fault(
          "A \"[\" must begin a citation such as [@goodwin-2017], and a \"]\" end it.",
          at: listed.node)
        return text
      }
      cites = true
      if let last = text.last, !last.isWhitespace {
        reader.fault("A space must stand before a citation.", at: listed.node)
      }
      text += "[\(number(of: String(rest[..<end.lowerBound].dropFirst()), at: listed.node))]"
      rest = rest[end.upperBound...]
    }
    return text + rest
  }

  /// The number of a source: its place among those that the topic cites.
  private mutating func number(of id: String, at node: ContentNode) -> Int {
    if let index = cited.firstIndex(of: id) { return index + 1 }
    if let sources, sources[id] == nil {
      reader.fault("There is no source \"\(id)\" in the list of sources.", at: node)
    }
    cited.append(id)
    return cited.count
  }
}

extension TopicReader.BlockType {
  /// Whether the block has entries rather than one text.
  fileprivate var hasItems: Bool { self == .list || self == .described }
}
