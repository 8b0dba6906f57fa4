import CivilTime
import StrictJSON

extension FHIRCheck {
  /// Rules 10 and 12: one finding each, and the one that follows from the answers.
  mutating func checkObservation(_ observation: JSONObject) {
    let components = observation["component"]?.array?.compactMap(\.object) ?? []
    for finding in [observation] + components {
      let keys = finding.members.map(\.key).filter {
        $0.hasPrefix("value") || $0 == "dataAbsentReason"
      }
      if keys.count != 1 { fault(10, "a finding has \(keys.count) values") }
    }
    let target = observation["derivedFrom"]?.array?.first?.object?["reference"]?.string
    guard let response = resource(target), let questionnaire = questionnaire(of: response) else {
      return
    }
    let code = Self.code(of: observation)
    guard code?.hasSuffix(".position") == true else { return }
    let scores = NaiveFHIRScore(questionnaire, response)
    compare(observation, scores.position, "position")
    for component in components {
      guard let name = Self.code(of: component)?.split(separator: ".").last.map(String.init) else {
        continue
      }
      if name == "possible" {
        let range = component["valueRange"]?.object
        for (key, expected) in [("low", scores.lowest), ("high", scores.highest)] {
          let value = range?[key]?.object?["value"]?.double
          if abs((value ?? -1) - expected) > 0.000001 { fault(12, "\(key) is not \(expected)") }
        }
      } else {
        compare(component, scores.facets[name] ?? nil, name)
      }
    }
    let told = observation["note"]?.array?.first?.object?["text"]?.string ?? ""
    if !told.hasPrefix("From \(scores.answered) of \(scores.all) items.") {
      fault(12, "the count of items is not \(scores.answered) of \(scores.all)")
    }
  }

  private mutating func compare(_ finding: JSONObject, _ expected: Double?, _ name: String) {
    let value = finding["valueQuantity"]?.object?["value"]?.double
    guard let value, let expected else {
      if value != nil || expected != nil {
        fault(12, "\(name) is \(value as Double?), not \(expected as Double?)")
      }
      return
    }
    if abs(value - expected) > 0.000001 { fault(12, "\(name) is \(value), not \(expected)") }
  }

  private static func code(of finding: JSONObject) -> String? {
    finding["code"]?.object?["coding"]?.array?.first?.object?["code"]?.string
  }

  /// Rule 13: one response and one observation for each check-in, over its seven days.
  mutating func checkPairs() {
    let responses = all("QuestionnaireResponse")
    let names = responses.compactMap { $0["identifier"]?.object?["value"]?.string }
    if Set(names).count != responses.count { fault(13, "an identifier stands twice") }
    let sources = all("Observation").compactMap {
      $0["derivedFrom"]?.array?.first?.object?["reference"]?.string
    }
    if Set(sources).count != sources.count || sources.count != responses.count {
      fault(13, "not every response has one observation")
    }
    for observation in all("Observation") {
      let period = observation["effectivePeriod"]?.object
      guard let start = period?["start"]?.string.flatMap({ CivilDate($0) }),
        let end = period?["end"]?.string.flatMap({ CivilDate($0) }), end.days(since: start) == 6
      else {
        fault(13, "an observation is not about seven days")
        continue
      }
    }
  }

  /// Rule 14: periods of one medicine do not overlap, and only those that are over have an end.
  mutating func checkPeriods() {
    var last: [String: CivilDate] = [:]
    for statement in all("MedicationStatement") {
      let name = statement["medicationCodeableConcept"]?.object?["text"]?.string?.lowercased() ?? ""
      let period = statement["effectivePeriod"]?.object
      guard let start = period?["start"]?.string.flatMap({ CivilDate($0) }) else {
        fault(14, "a dose period has no start")
        continue
      }
      let end = period?["end"]?.string.flatMap { CivilDate($0) }
      if (statement["status"] == "completed") != (end != nil) { fault(14, "status and end differ") }
      if let end, end < start { fault(14, "a period ends before it starts") }
      if let earlier = last[name], earlier >= start { fault(14, "\(name) overlaps") }
      last[name] = end ?? .latest
    }
  }
}

/// The score by the rule of the emotional range (12 items, all facets, half of each), worked out
/// from nothing but the bundle.
struct NaiveFHIRScore {
  private(set) var facets: [String: Double?] = [:]
  private(set) var position: Double?
  private(set) var (lowest, highest) = (0.0, 0.0)
  private(set) var (answered, all) = (0, 0)

  init(_ questionnaire: JSONObject, _ response: JSONObject) {
    var numbness: [String: [Double?]] = [:]
    for item in questionnaire["item"]?.array?.compactMap(\.object) ?? [] {
      let codes = item["code"]?.array?.compactMap { $0.object?["code"]?.string } ?? []
      guard codes.count == 2 else { continue }
      let options = item["answerOption"]?.array?.compactMap(\.object) ?? []
      let weights = options.compactMap(Self.weight)
      let given = response["item"]?.array?.compactMap(\.object)
        .first { $0["linkId"] == item["linkId"] }?["answer"]?.array?.first?.object?["valueCoding"]
      let weight = options.first { $0["valueCoding"] == given }.flatMap(Self.weight)
      let most = weights.max() ?? 1
      numbness[codes[0], default: []].append(
        weight.map { (codes[1] == "absence" ? $0 : most - $0) / most })
    }
    let values = numbness.values.joined()
    all = values.count
    answered = values.count { $0 != nil }
    lowest = 100 * values.reduce(0) { $0 + ($1 ?? 0) } / Double(all)
    highest = 100 * values.reduce(0) { $0 + ($1 ?? 1) } / Double(all)
    var sum = 0.0
    for (facet, values) in numbness {
      let known = values.compactMap(\.self)
      let score =
        known.count * 2 >= values.count ? 100 * known.reduce(0, +) / Double(known.count) : nil
      facets[facet] = .some(score)
      sum += (score ?? 0) * Double(values.count)
    }
    let isWhole = facets.values.allSatisfy { $0 != nil }
    position = answered >= 12 && isWhole ? sum / Double(all) : nil
  }

  private static func weight(_ option: JSONObject) -> Double? {
    option["extension"]?.array?.first?.object?["valueDecimal"]?.double
  }
}
