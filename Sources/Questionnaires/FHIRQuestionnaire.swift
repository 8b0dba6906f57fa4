import StrictJSON

/// A FHIR R4 Questionnaire turned into a questionnaire of gamut.
///
/// What FHIR says of choice items and their ordinal values is carried over. Everything else is told
/// of, so that its author can write it by hand. FHIR: hl7.org/fhir/R4/questionnaire.html; the
/// values: hl7.org/fhir/R4/extension-ordinalvalue.html.
package struct FHIRQuestionnaire {
  /// What came of it.
  package struct Converted: Sendable {
    /// The file, in lines that a person can edit.
    package let text: String
    /// What must be looked at, and what could not be carried over, in sentences.
    package let notes: [String]
    /// The questionnaire that the file holds.
    package let questionnaire: Questionnaire
  }

  var notes: [String] = []
  var reader = ContentReader()
  /// The names of the items so far, and their short names.
  var identifiers: Set<String> = []
  var shortNames: Set<String> = []

  /// Converts a Questionnaire.
  ///
  /// - Parameter bytes: The resource as JSON.
  /// - Returns: The file and what must be said of it.
  /// - Throws: ``QuestionnaireFaults`` when it is none, or nothing of it can be asked.
  package static func convert(_ bytes: [UInt8]) throws(QuestionnaireFaults) -> Converted {
    let document: JSONValue
    do {
      document = try JSONReader.read(bytes)
    } catch {
      throw QuestionnaireFaults(sentences: ["\(error.position): \(error.reason)."])
    }
    var conversion = FHIRQuestionnaire()
    let text = conversion.text(of: ContentNode(document))
    let faults = conversion.reader.faults
    guard faults.isEmpty else {
      throw QuestionnaireFaults(sentences: ContentFault.sentences(of: faults, in: bytes))
    }
    let questionnaire = try QuestionnaireReader.read(Array(text.utf8))
    return Converted(text: text, notes: conversion.notes, questionnaire: questionnaire)
  }

  private mutating func text(of root: ContentNode) -> String {
    guard root["resourceType"]?.value.string == "Questionnaire" else {
      reader.fault("\"resourceType\" must be \"Questionnaire\".", at: root["resourceType"] ?? root)
      return ""
    }
    var found: [ContentNode] = []
    var leads: [String] = []
    collect(root, into: &found, leads: &leads)
    let items = found.compactMap { item($0) }
    guard !items.isEmpty else {
      reader.fault("There is no choice item with ordinal values to ask.", at: root)
      return ""
    }
    let lead = leads.count == 1 ? Self.line(leads[0]) : ""
    for other in leads.count > 1 ? leads : [] {
      notes.append("Not carried over: the text of a group, \"\(other)\".")
    }
    return Self.document(head(of: root, lead: lead), items: items, scoring: scoring(of: items))
  }

  /// Walks through the groups; what is neither a group nor a choice is told of.
  private mutating func collect(
    _ node: ContentNode, into found: inout [ContentNode], leads: inout [String]
  ) {
    for item in node["item"]?.elements ?? [] {
      let text = item["text"]?.value.string ?? ""
      switch item["type"]?.value.string {
      case "group":
        if !text.isEmpty { leads.append(text) }
        collect(item, into: &found, leads: &leads)
      case "choice", "coding":
        found.append(item)
        if item["item"] != nil { collect(item, into: &found, leads: &leads) }
      case let type:
        notes.append("Not carried over: \"\(text)\", because its type is \(type ?? "missing").")
      }
    }
  }

  private mutating func head(of root: ContentNode, lead: String) -> JSONObject {
    let title = Self.line(
      root["title"]?.value.string ?? root["name"]?.value.string ?? "Converted questionnaire")
    let version = root["version"]?.value.string ?? ""
    let number = Int(version.prefix { $0.isASCII && $0.isNumber }) ?? 1
    let copyright = Self.line(root["copyright"]?.value.string ?? "")
    if copyright.isEmpty {
      notes.append(
        "Write into \"licence\" who may use the wording; the Questionnaire says nothing.")
    }
    notes.append("Look at \"recallDays\": FHIR does not say how many days are asked about.")
    notes.append("\"validated\" is false; change it where a study says otherwise.")
    var head: JSONObject = ["format": "gamut-questionnaire"]
    head["version"] = .number(JSONNumber(max(1, min(number, 1_000_000))))
    head["id"] = .string(name(root["name"]?.value.string ?? root["id"]?.value.string ?? title))
    head["title"] = .string(title)
    head["recallDays"] = 7
    head["licence"] = .string(copyright.isEmpty ? "Unknown." : copyright)
    head["validated"] = false
    head["verbatim"] = true
    let about = Self.line(root["description"]?.value.string ?? "")
    if !about.isEmpty { head["about"] = .string(about) }
    if !lead.isEmpty {
      head["lead"] = .string(lead)
      if lead.count > 26 {
        notes.append("Write a \"leadShort\" of at most 26 characters, for narrow screens.")
      } else {
        head["leadShort"] = .string(lead)
      }
    }
    return head
  }

  private mutating func scoring(of items: [JSONObject]) -> JSONValue {
    notes.append(
      "The score is the sum. Replace the one band \"total\" by those that were published, if any.")
    return ["method": "sum", "bands": [["from": 0, "id": "total", "title": "total"]]]
  }
}
