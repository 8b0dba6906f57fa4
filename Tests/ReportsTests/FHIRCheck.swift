import CivilTime
import StrictJSON

/// What a bundle must obey beside the shapes that a validator of FHIR knows.
///
/// Such validators take unknown linkIds, codes outside the options, ids twice, references to nothing
/// and more. It knows nothing of the code that writes the bundle, and works out the scores anew.
struct FHIRCheck {
  /// A fault with the number of its rule.
  struct Fault: Equatable, CustomStringConvertible {
    let rule: Int
    let text: String

    var description: String { "rule \(rule): \(text)" }
  }

  private(set) var faults: [Fault] = []
  private var resources: [(url: String, resource: JSONObject)] = []

  /// Checks a bundle.
  ///
  /// - Parameters:
  ///   - text: The file.
  ///   - secrets: Texts that must not be in it.
  init(_ text: String, secrets: [String] = []) {
    guard let bundle = try? JSONReader.read(Array(text.utf8)), let object = bundle.object else {
      fault(0, "no JSON object")
      return
    }
    checkValues(bundle, at: "bundle")
    checkNames(object)
    for entry in object["entry"]?.array ?? [] {
      let resource = entry.object?["resource"]?.object ?? JSONObject()
      resources.append((entry.object?["fullUrl"]?.string ?? "", resource))
    }
    checkIdentities()
    checkReferences(bundle)
    for (_, resource) in resources { check(resource) }
    checkPairs()
    checkPeriods()
    // Rule 15: reading and writing changes nothing.
    if let again = try? JSONReader.read(Array(bundle.written.utf8)), again != bundle {
      fault(15, "it reads differently once written")
    }
    for secret in secrets where text.contains(secret) { fault(16, "it holds \(secret)") }
  }

  mutating func fault(_ rule: Int, _ text: String) {
    faults.append(Fault(rule: rule, text: text))
  }

  func all(_ type: String) -> [JSONObject] {
    resources.map(\.resource).filter { $0["resourceType"]?.string == type }
  }

  func resource(_ url: String?) -> JSONObject? {
    resources.first { $0.url == url }?.resource
  }

  private mutating func checkNames(_ bundle: JSONObject) {
    if bundle["resourceType"] != "Bundle" || bundle["type"] != "collection" {
      fault(1, "it is no bundle of the type collection")
    }
  }

  /// Rules 2, 3 and 4: nothing empty, numbers as numbers, every time with a zone.
  private mutating func checkValues(_ value: JSONValue, at path: String) {
    switch value {
    case .null, "", []: fault(2, "\(path) is empty")
    case .object(let object):
      if object.members.isEmpty { fault(2, "\(path) is empty") }
      for member in object.members { checkValues(member.value, at: "\(path).\(member.key)") }
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        checkValues(element, at: "\(path)[\(index)]")
      }
    case .string(let text):
      let key = path.split(separator: ".").last.map(String.init) ?? ""
      if ["value", "valueDecimal", "frequency", "period"].contains(key),
        !path.contains("identifier")
      {
        fault(3, "\(path) is no number")
      }
      if ["authored", "issued", "timestamp"].contains(key), Timestamp(text) == nil {
        fault(4, "\(path) is no time with a zone")
      }
      if ["start", "end"].contains(key), CivilDate(text) == nil { fault(4, "\(path) is no date") }
    case .bool, .number: break
    }
  }

  /// Rule 11: names once, and each the name of its entry.
  private mutating func checkIdentities() {
    var seen: Set<String> = []
    for (url, resource) in resources {
      if !seen.insert(url).inserted { fault(11, "\(url) stands twice") }
      if url != "urn:uuid:\(resource["id"]?.string ?? "")" { fault(11, "\(url) has another id") }
    }
  }

  /// Rule 11: every reference leads to a resource of the right type.
  private mutating func checkReferences(_ value: JSONValue) {
    for (path, target) in references(value, in: "") {
      let expected = [
        "subject": "Patient", "source": "Patient", "derivedFrom": "QuestionnaireResponse",
      ]
      let type = resources.first { $0.url == target }?.resource["resourceType"]?.string
      if type == nil || type != expected[path] {
        fault(11, "\(path) leads to \(type ?? "nothing")")
      }
    }
  }

  private func references(_ value: JSONValue, in key: String) -> [(String, String)] {
    switch value {
    case .array(let elements): return elements.flatMap { references($0, in: key) }
    case .object(let object):
      if let target = object["reference"]?.string { return [(key, target)] }
      return object.members.flatMap { references($0.value, in: $0.key) }
    default: return []
    }
  }

  private mutating func check(_ resource: JSONObject) {
    let statuses = [
      "Questionnaire": ["active"], "QuestionnaireResponse": ["completed", "amended"],
      "Observation": ["final"], "MedicationStatement": ["active", "completed"],
    ]
    let type = resource["resourceType"]?.string ?? ""
    if let allowed = statuses[type] {
      if !allowed.contains(resource["status"]?.string ?? "") {
        fault(1, "\(type) has another status")
      }
    } else if type != "Patient" {
      fault(1, "\(type) is no type that is written")
    }
    switch type {
    case "Questionnaire": checkQuestionnaire(resource)
    case "QuestionnaireResponse": checkResponse(resource)
    case "Observation": checkObservation(resource)
    default: break
    }
  }

  /// Rules 1, 5 and 9.
  private mutating func checkQuestionnaire(_ questionnaire: JSONObject) {
    let items = questionnaire["item"]?.array?.compactMap(\.object) ?? []
    let ids = items.compactMap { $0["linkId"]?.string }
    if Set(ids).count != items.count { fault(5, "a linkId stands twice or is missing") }
    for item in items {
      if item["type"] != "choice" { fault(1, "an item is no choice") }
      let options = item["answerOption"]?.array?.compactMap(\.object) ?? []
      let codes = options.compactMap { $0["valueCoding"]?.object?["code"]?.string }
      if Set(codes).count != options.count { fault(7, "an option stands twice or has no code") }
      let weights = options.map { $0["extension"]?.array?.first?.object?["valueDecimal"]?.double }
      for (option, weight) in zip(options, weights) where weight == nil {
        let code = option["valueCoding"]?.object?["code"]?.string
        if code != "not-tested", item["code"] != nil { fault(9, "an option lacks its weight") }
      }
      let known = weights.compactMap(\.self)
      if known != known.sorted() || Set(known).count != known.count {
        fault(9, "weights do not rise")
      }
      if let last = codes.firstIndex(of: "not-tested"), weights[last] != nil {
        fault(9, "not-tested has a weight")
      }
    }
  }

  func questionnaire(of response: JSONObject) -> JSONObject? {
    all("Questionnaire").first { questionnaire in
      let canonical =
        "\(questionnaire["url"]?.string ?? "")|\(questionnaire["version"]?.string ?? "")"
      return response["questionnaire"]?.string == canonical
    }
  }

  /// Rules 5 to 8.
  private mutating func checkResponse(_ response: JSONObject) {
    guard let questionnaire = questionnaire(of: response) else {
      return fault(6, "a response has no questionnaire")
    }
    let asked = questionnaire["item"]?.array?.compactMap(\.object) ?? []
    let items = response["item"]?.array?.compactMap(\.object) ?? []
    var rest = asked[...]
    for item in items {
      let id = item["linkId"]?.string
      while let first = rest.first, first["linkId"]?.string != id {
        // Only what was asked on condition may be missing.
        if first["code"] != nil { fault(5, "\(first["linkId"]?.string ?? "") is missing") }
        rest.removeFirst()
      }
      guard let question = rest.popFirst() else {
        fault(5, "\(id ?? "an item") is unknown or out of order")
        continue
      }
      checkAnswer(of: item, to: question)
    }
    if rest.contains(where: { $0["code"] != nil }) { fault(5, "the last items are missing") }
  }

  private mutating func checkAnswer(of item: JSONObject, to question: JSONObject) {
    guard let answer = item["answer"] else { return }
    if item["item"] != nil { fault(8, "an answered item has items") }
    guard let answers = answer.array, answers.count == 1, let only = answers[0].object,
      only.members.count == 1
    else { return fault(8, "an item has more or fewer answers than one") }
    let options = question["answerOption"]?.array?.compactMap { $0.object?["valueCoding"] } ?? []
    if !options.contains(only["valueCoding"] ?? .null) {
      fault(7, "\(question["linkId"]?.string ?? "an item") has an answer that is no option")
    }
  }
}
