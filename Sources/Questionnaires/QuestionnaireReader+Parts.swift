import StrictJSON

extension QuestionnaireReader {
  /// The points of an item's scale, whose values must be 0, 1, 2 and so on.
  mutating func scale(of node: ContentNode) -> [ResponseOption] {
    let nodes = reader.list("responseOptions", of: node, count: 2...11)
    let options = nodes.map { option($0) }
    for (expected, node) in nodes.enumerated() {
      guard let value = node["value"], let number = value.value.integer, number != expected else {
        continue
      }
      reader.fault(
        "The values of an item's options must be 0, 1, 2 and so on; here must stand \(expected).",
        at: value)
    }
    reader.requireUnique(zip(options, nodes).map { ($0.label, $1) }, what: "label")
    return options
  }

  private mutating func option(_ node: ContentNode) -> ResponseOption {
    let label = reader.text("label", of: node)
    let short = reader.optionalText("short", of: node)
    let option = ResponseOption(
      value: reader.integer("value", of: node, in: -1000...1000), label: label,
      short: short.isEmpty ? label : short,
      isOffScale: reader.flag("offScale", of: node, missing: false),
      isMissedDose: reader.flag("missed", of: node, missing: false))
    if option.short.utf8.count > 16, option.short.count > 16 {
      reader.fault(
        "The label \"\(option.short)\" has more than 16 characters; give it a \"short\" form.",
        at: node)
    }
    return option
  }

  /// A stem, which must fit three lines of 36 characters, or six where its wording is fixed, and names a medicine or its date only
  /// where one is known.
  mutating func stem(of node: ContentNode, mayNameMedicine: Bool) -> String {
    let text = reader.text("text", of: node)
    guard let member = node["text"] else { return text }
    if text.wrappedLineCount(width: 36) > stemLines {
      let count = stemLines == 3 ? "three" : "six"
      reader.fault("\"text\" must fit \(count) lines of 36 characters; shorten it.", at: member)
    }
    // Nearly no stem has a brace, and to look for words takes long.
    if !mayNameMedicine, text.utf8.contains(UInt8(ascii: "{")),
      text.contains("{medicine}") || text.contains("{date}")
    {
      reader.fault(
        "\"text\" holds {medicine} or {date}; only questions with \"when\":\"medicine\" can.",
        at: member)
    }
    return text
  }

  /// A name for lists, of at most 15 characters.
  mutating func shortName(of node: ContentNode) -> String {
    let short = reader.text("short", of: node)
    if short.utf8.count > 15, short.count > 15, let member = node["short"] {
      reader.fault("\"short\" must have at most 15 characters.", at: member)
    }
    return short
  }

  /// The unscored questions, of which a note comes last.
  mutating func context(of root: ContentNode) -> [ContextQuestion] {
    let nodes = reader.list("context", of: root, count: 0...20)
    let questions = nodes.map { contextQuestion($0) }
    reader.requireUnique(
      nodes.map { ($0["role"]?.value.string ?? "", $0) }, what: "context role")
    for node in nodes.dropLast() where node["role"]?.value == "note" {
      reader.fault("The note must be the last of the context questions.", at: node)
    }
    return questions
  }

  private mutating func contextQuestion(_ node: ContentNode) -> ContextQuestion {
    let role = reader.choice("role", of: node, among: ContextQuestion.Role.self) ?? .note
    var options: [ResponseOption] = []
    if role != .note {
      let nodes = reader.list("responseOptions", of: node, count: 2...11)
      options = nodes.map { option($0) }
      reader.requireUnique(zip(options, nodes).map { ("\($0.value)", $1) }, what: "value")
      reader.requireUnique(zip(options, nodes).map { ($0.label, $1) }, what: "label")
    }
    let when = reader.choice("when", of: node, among: ContextQuestion.Condition.self)
    return ContextQuestion(
      id: reader.identifier("id", of: node), role: role,
      text: stem(of: node, mayNameMedicine: when != .always),
      short: shortName(of: node), responseOptions: options, when: when ?? .always,
      every: reader.integer("every", of: node, in: 1...520))
  }

  /// How the questionnaire goes beside the weekly check, which only one with a total can.
  mutating func companion(of node: ContentNode, isSum: Bool) -> Companion {
    if !isSum {
      reader.fault("Only a questionnaire whose \"method\" is \"sum\" can be a companion.", at: node)
    }
    let helpFrom = reader.optionalInteger("helpFrom", of: node, in: 0...2000)
    let help = reader.optionalText("help", of: node)
    if (helpFrom == nil) != help.isEmpty {
      reader.fault("\"helpFrom\" and \"help\" belong together.", at: node)
    }
    return Companion(
      everyDays: reader.integer("everyDays", of: node, in: 1...366),
      beside: reader.text("beside", of: node), helpFrom: helpFrom, help: help,
      topic: node["topic"] == nil ? nil : reader.identifier("topic", of: node))
  }

  /// The rule, whose bands must begin at 0 and rise, so that they leave no gap.
  mutating func scoring(of root: ContentNode) -> ScoringRule {
    guard let node = reader.required("scoring", of: root) else {
      return ScoringRule(method: .sum, direction: "", bands: [])
    }
    return ScoringRule(
      method: method(of: node), direction: reader.optionalText("direction", of: node),
      bands: bands(of: node))
  }

  private mutating func method(of node: ContentNode) -> ScoringRule.Method {
    let name = reader.text("method", of: node)
    guard name == "facet-mean" else {
      if !name.isEmpty, name != "sum" {
        let meant = ContentReader.guess(name, among: ["facet-mean", "sum"])
        reader.fault(
          "\"method\" must be \"facet-mean\" or \"sum\".\(meant)", at: node["method"] ?? node)
      }
      return .sum
    }
    return .facetMean(
      ScoringRule.FacetMean(
        minimumItems: reader.integer("minimumItems", of: node, in: 1...200),
        minimumFacets: reader.integer("minimumFacets", of: node, in: 1...50),
        minimumShareOfFacet: reader.number("minimumShareOfFacet", of: node, in: 0...1)))
  }

  private mutating func bands(of node: ContentNode) -> [Band] {
    let nodes = reader.list("bands", of: node, count: 1...20)
    let bands = nodes.map { node in
      Band(
        from: reader.number("from", of: node, in: 0...2000),
        id: reader.identifier("id", of: node), title: reader.text("title", of: node),
        meaning: reader.optionalText("meaning", of: node))
    }
    reader.requireUnique(zip(bands, nodes).map { ($0.id, $1) }, what: "band")
    let starts = nodes.map { $0["from"]?.value.double }
    if let first = nodes.first, let start = starts.first ?? nil, start > 0 {
      reader.fault("The first band must begin at 0, or the scores below have none.", at: first)
    }
    for (node, (before, start)) in zip(nodes.dropFirst(), zip(starts, starts.dropFirst())) {
      guard let before, let start, start <= before else { continue }
      reader.fault("Each band must begin above the one before it.", at: node)
    }
    return bands
  }
}

extension String {
  /// How many lines the text takes when its words are set in lines of `width` characters.
  func wrappedLineCount(width: Int) -> Int {
    var lines = LineCount(width: width)
    // To count characters takes long, and in ASCII each is a byte.
    if utf8.allSatisfy({ $0 < 0x80 }) {
      var word = 0
      for byte in utf8 {
        if byte == UInt8(ascii: " ") {
          lines.add(word)
          word = 0
        } else {
          word += 1
        }
      }
      lines.add(word)
    } else {
      for word in split(separator: " ") { lines.add(word.count) }
    }
    return lines.count
  }
}

/// Counts the lines that words are set in.
private struct LineCount {
  let width: Int
  private(set) var count = 1
  /// The characters on the last line.
  private var used = 0

  init(width: Int) {
    self.width = width
  }

  /// Adds a word by its length; none is none.
  mutating func add(_ word: Int) {
    guard word > 0 else { return }
    let wanted = used == 0 ? word : used + 1 + word
    if wanted > width, used > 0 {
      count += 1
      used = word
    } else {
      used = wanted
    }
    if used > width {  // a word that no line holds
      count += (used - 1) / width
      used = (used - 1) % width + 1
    }
  }
}
