import StrictJSON

extension FHIRQuestionnaire {
  /// An item in the form of gamut; `nil`, with a note, when it cannot be asked.
  mutating func item(_ node: ContentNode) -> JSONObject? {
    let text = Self.line(node["text"]?.value.string ?? "")
    guard !text.isEmpty else {
      notes.append("Not carried over: an item without a text.")
      return nil
    }
    guard let options = options(of: node, text: text) else { return nil }
    var item: JSONObject = [:]
    item["id"] = .string(name(node["linkId"]?.value.string ?? text))
    item["text"] = .string(text)
    item["short"] = .string(shortName(text))
    item["responseOptions"] = .array(options)
    return item
  }

  /// The options by their ordinal values, which must follow each other without a gap; the lowest
  /// becomes 0.
  private mutating func options(of node: ContentNode, text: String) -> [JSONValue]? {
    var weighed: [(weight: Double, label: String)] = []
    for option in node["answerOption"]?.elements ?? [] {
      let coding = option["valueCoding"]
      let label = Self.line(
        coding?["display"]?.value.string ?? coding?["code"]?.value.string
          ?? option["valueString"]?.value.string ?? "")
      guard let weight = Self.weight(of: option) ?? coding.flatMap(Self.weight) else {
        notes.append(
          "Not carried over: the answer \"\(label)\" to \"\(text)\", which has no value.")
        continue
      }
      weighed.append((weight, label))
    }
    guard weighed.count > 1 else {
      notes.append("Not carried over: \"\(text)\", whose answers have no ordinal values.")
      return nil
    }
    weighed.sort { $0.weight < $1.weight }
    let lowest = weighed[0].weight
    let areSteps = weighed.enumerated().allSatisfy { $1.weight - lowest == Double($0) }
    guard areSteps, weighed.count <= 11 else {
      notes.append(
        "Not carried over: \"\(text)\", whose values do not follow each other by ones, or are more "
          + "than 11.")
      return nil
    }
    if lowest != 0 {
      notes.append(
        "The values of \"\(text)\" begin at \(lowest); here they begin at 0, so totals differ by "
          + "that much.")
    }
    return weighed.enumerated().map { value, option in
      var object: JSONObject = [
        "value": .number(JSONNumber(value)), "label": .string(option.label),
      ]
      if option.label.count > 16 { object["short"] = .string(Self.cut(option.label, to: 16)) }
      return .object(object)
    }
  }

  /// The ordinal value of an option, of R4 or R5; `nil` when it has none.
  private static func weight(of node: ContentNode) -> Double? {
    let extensions = node["extension"]?.elements ?? []
    let weight = extensions.first { node in
      let url = node["url"]?.value.string ?? ""
      return url.hasSuffix("/ordinalValue") || url.hasSuffix("/itemWeight")
    }
    return weight?["valueDecimal"]?.value.double
  }

  /// A name for files, made of a text, that no other item has.
  mutating func name(_ text: String) -> String {
    let letters = text.lowercased().map { letter -> Character in
      letter.isASCII && (letter.isLetter || letter.isNumber) ? letter : "-"
    }
    let words = String(letters).split(separator: "-").joined(separator: "-")
    let base = String((words.isEmpty ? "item" : words).prefix(56))
    return Self.unused(base, in: &identifiers) { "\(base)-\($0)" }
  }

  /// The beginning of a text as a name for lists, different from the others.
  private mutating func shortName(_ text: String) -> String {
    let base = Self.cut(text, to: 15)
    return Self.unused(base, in: &shortNames) { number in
      Self.cut(text, to: 14 - "\(number)".count) + " \(number)"
    }
  }

  private static func unused(
    _ base: String, in taken: inout Set<String>, next: (Int) -> String
  ) -> String {
    var name = base
    var number = 2
    while !taken.insert(name).inserted {
      name = next(number)
      number += 1
    }
    return name
  }

  /// The words of a text that fit, without the sign they end with.
  private static func cut(_ text: String, to count: Int) -> String {
    guard text.count > count else { return text }
    var cut = String(text.prefix(count))
    if text.dropFirst(count).first != " ", let space = cut.lastIndex(of: " ") {
      cut = String(cut[..<space])
    }
    while let last = cut.last, !last.isLetter, !last.isNumber { cut.removeLast() }
    return cut.isEmpty ? String(text.prefix(count)).replacing(" ", with: "_") : cut
  }

  /// A text on one line, without signs that steer a terminal and spaces at its ends.
  static func line(_ text: String) -> String {
    let visible = text.unicodeScalars.map { $0.properties.isWhitespace ? " " : Character($0) }
    let words = String(visible).split(separator: " ").joined(separator: " ")
    return String(String.UnicodeScalarView(words.unicodeScalars.filter(\.isShown)))
  }

  /// The document, with a line for each thing that a person may want to change.
  static func document(_ head: JSONObject, items: [JSONObject], scoring: JSONValue) -> String {
    let members = head.members.map { member in
      "\(JSONValue.string(member.key).written):\(member.value.written)"
    }
    let lines = items.map { " \(JSONValue.object($0).written)" }
    return "{" + members.joined(separator: ",\n ") + ",\n \"items\":[\n"
      + lines.joined(separator: ",\n") + "],\n \"scoring\":\(scoring.written)}\n"
  }
}

extension Unicode.Scalar {
  /// Whether something can be seen of it, and nothing else is done by it.
  fileprivate var isShown: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
