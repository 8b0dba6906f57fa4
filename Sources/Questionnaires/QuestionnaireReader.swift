import StrictJSON

/// Reads a questionnaire from its file and checks everything that the program relies on.
package struct QuestionnaireReader {
  /// Far above any questionnaire; a larger file is something else.
  private static let limits = JSONReader.Limits(bytes: 1 << 20)

  var reader = ContentReader()
  /// How many lines of 36 characters a stem may take.
  var stemLines = 3

  /// Reads a questionnaire.
  ///
  /// - Parameter bytes: The file.
  /// - Returns: A questionnaire that can be asked and scored.
  /// - Throws: ``QuestionnaireFaults`` with every fault that was found.
  package static func read(_ bytes: [UInt8]) throws(QuestionnaireFaults) -> Questionnaire {
    let document: JSONValue
    do {
      document = try JSONReader.read(bytes, limits: limits)
    } catch {
      throw QuestionnaireFaults(sentences: ["\(error.position): \(error.reason)."])
    }
    var reader = QuestionnaireReader()
    let questionnaire = reader.questionnaire(ContentNode(document))
    let faults = reader.reader.faults
    guard faults.isEmpty else {
      throw QuestionnaireFaults(sentences: ContentFault.sentences(of: faults, in: bytes))
    }
    return questionnaire
  }

  private mutating func questionnaire(_ root: ContentNode) -> Questionnaire {
    if root.value.object != nil, let format = root["format"],
      format.value != "gamut-questionnaire"
    {
      reader.fault("\"format\" must be \"gamut-questionnaire\".", at: format)
    } else {
      _ = reader.required("format", of: root)
    }
    if reader.flag("verbatim", of: root, missing: false) { stemLines = 6 }
    let options = root["responseOptions"] == nil ? nil : scale(of: root)
    let items = reader.list("items", of: root, count: 1...200)
    let scoring = scoring(of: root)
    let needsFacets = if case .facetMean = scoring.method { true } else { false }
    let facets = needsFacets || root["facets"] != nil ? facets(of: root) : []
    let questionnaire = Questionnaire(
      id: reader.identifier("id", of: root),
      version: reader.integer("version", of: root, in: 1...1_000_000),
      title: reader.text("title", of: root),
      recallDays: reader.integer("recallDays", of: root, in: 1...366),
      licence: reader.text("licence", of: root),
      isValidated: reader.flag("validated", of: root, missing: nil),
      about: reader.optionalText("about", of: root),
      minutes: reader.optionalInteger("minutes", of: root, in: 1...120) ?? 1,
      lead: reader.optionalText("lead", of: root),
      leadShort: reader.optionalText("leadShort", of: root),
      pauseText: reader.optionalText("pauseText", of: root),
      untestedHelp: reader.optionalText("untestedHelp", of: root),
      facets: facets,
      items: items.map { item($0, sharedScale: options, facets: facets, needsFacets: needsFacets) },
      context: root["context"] == nil ? [] : context(of: root),
      companion: root["companion"].map { companion(of: $0, isSum: !needsFacets) },
      scoring: scoring)
    requireUniqueNames(items, root["context"]?.elements ?? [])
    check(questionnaire, root)
    return questionnaire
  }

  private mutating func facets(of root: ContentNode) -> [Facet] {
    let nodes = reader.list("facets", of: root, count: 1...50)
    let facets = nodes.map { node in
      Facet(
        id: reader.identifier("id", of: node), title: reader.text("title", of: node),
        role: node["role"] == nil ? nil : reader.choice("role", of: node, among: Facet.Role.self),
        note: reader.optionalText("note", of: node))
    }
    reader.requireUnique(zip(facets, nodes).map { ($0.id, $1) }, what: "facet")
    reader.requireUnique(
      zip(facets, nodes).map { ($0.role?.rawValue ?? "", $1) }, what: "facet role")
    return facets
  }

  private mutating func item(
    _ node: ContentNode, sharedScale: [ResponseOption]?, facets: [Facet], needsFacets: Bool
  ) -> Item {
    let own = node["responseOptions"] == nil ? sharedScale : scale(of: node)
    if own == nil {
      reader.fault("This item has no response options, and none stand at the top.", at: node)
    }
    let facet =
      needsFacets ? reader.text("facet", of: node) : reader.optionalText("facet", of: node)
    let areFacetsKnown = !facets.isEmpty || !needsFacets
    if areFacetsKnown, !facet.isEmpty, !facets.contains(where: { $0.id == facet }),
      let member = node["facet"]
    {
      let meant = ContentReader.guess(facet, among: facets.map(\.id))
      reader.fault("There is no facet \"\(facet)\".\(meant)", at: member)
    }
    let asksKeying = needsFacets || node["keying"] != nil
    return Item(
      id: reader.identifier("id", of: node), facet: facet.isEmpty ? nil : facet,
      keying: asksKeying ? reader.choice("keying", of: node, among: Item.Keying.self) : nil,
      text: stem(of: node, mayNameMedicine: false), short: shortName(of: node),
      mayBeUntested: reader.flag("mayBeUntested", of: node, missing: false),
      responseOptions: own ?? [])
  }

  /// Items and context questions share their names in drafts, so no name may serve twice.
  private mutating func requireUniqueNames(_ items: [ContentNode], _ context: [ContentNode]) {
    let nodes = items + context
    func named(_ key: String) -> [(String, ContentNode)] {
      nodes.map { ($0[key]?.value.string ?? "", $0) }
    }
    reader.requireUnique(named("id"), what: "id")
    reader.requireUnique(named("short"), what: "short name")
  }

  /// What can be judged only with the whole questionnaire at hand.
  ///
  /// A part that could not be read is not judged by what is missing from it.
  private mutating func check(_ questionnaire: Questionnaire, _ root: ContentNode) {
    let items = questionnaire.items
    guard !items.isEmpty else { return }
    for (facet, node) in zip(questionnaire.facets, root["facets"]?.elements ?? [])
    where !facet.id.isEmpty && questionnaire.items(of: facet).isEmpty {
      reader.fault("The facet \"\(facet.id)\" has no item.", at: node)
    }
    if items.contains(where: \.mayBeUntested), root["untestedHelp"] == nil {
      reader.fault(
        "\"untestedHelp\" is missing: it says what \"nothing happened\" is for.", at: root)
    }
    guard let scoring = root["scoring"] else { return }
    if case .facetMean(let rule) = questionnaire.scoring.method {
      checkMinimum(
        "minimumItems", rule.minimumItems, isAtMost: items.count, what: "items", scoring)
      checkMinimum(
        "minimumFacets", rule.minimumFacets, isAtMost: questionnaire.facets.count, what: "facets",
        scoring)
    }
    let highest: Double? =
      switch scoring["method"]?.value {
      case "facet-mean": 100
      case "sum": Double(questionnaire.highestTotal)
      default: nil
      }
    if let highest, let band = questionnaire.scoring.bands.last, band.from > highest {
      let node = scoring["bands"]?.elements?.last ?? scoring
      reader.fault("The band \"\(band.id)\" begins above the highest score.", at: node)
    }
  }

  private mutating func checkMinimum(
    _ key: String, _ minimum: Int, isAtMost count: Int, what: String, _ scoring: ContentNode
  ) {
    guard count > 0, minimum > count else { return }
    reader.fault("\"\(key)\" is more than the \(count) \(what).", at: scoring[key] ?? scoring)
  }
}
