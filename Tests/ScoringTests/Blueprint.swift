import Questionnaires
import Scoring
import StrictJSON

/// The plan of a questionnaire for a test; it is written as a file and read by the real reader.
struct Blueprint {
  /// What matters of an item; its id is `item-` and its place, counted from 0.
  struct Entry {
    var facet: String
    var keying: Item.Keying
    /// The value of the last option.
    var highest = 4
    var mayBeUntested = false
  }

  var entries: [Entry]
  var minimumItems = 1
  var minimumFacets = 1
  var minimumShareOfFacet = 0.5
  /// Where the bands begin; their ids are `band-` and this number.
  var bands = [0, 20, 40, 60, 80]
  var method = "facet-mean"

  /// Sixteen items in six facets, as in the built-in questionnaire; the five from the twelfth on
  /// ask for absence.
  static let sixteen = Blueprint(
    entries: [
      "pleasant", "pleasant", "painful", "painful", "connection", "connection", "caring", "caring",
      "caring", "expression", "selfhood", "pleasant", "painful", "connection", "expression",
      "selfhood",
    ].enumerated().map { Entry(facet: $1, keying: $0 < 11 ? .presence : .absence) },
    minimumItems: 12, minimumFacets: 6)

  /// As many items in one facet, all for presence, with options 0 to `highest`.
  static func row(of count: Int, highest: Int = 4) -> Blueprint {
    Blueprint(
      entries: Array(
        repeating: Entry(facet: "only", keying: .presence, highest: highest), count: count))
  }

  /// The ids of the facets, in the order in which they first come.
  var facets: [String] {
    entries.map(\.facet).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  func questionnaire() throws -> Questionnaire {
    try QuestionnaireReader.read(Array(json.written.utf8))
  }

  /// Answers in the order of the items; `nil` leaves an item out.
  func answers(_ answers: [Answer?]) -> [String: Answer] {
    var byItem: [String: Answer] = [:]
    for (index, answer) in answers.enumerated() { byItem["item-\(index)"] = answer }
    return byItem
  }

  /// The answers that give every item this point, from 0 (fully felt) to its highest (numb).
  func answers(points: [Int?]) -> [String: Answer] {
    answers(
      zip(entries, points).map { entry, point in
        point.map { .point(entry.keying == .absence ? $0 : entry.highest - $0) }
      })
  }

  /// The score of a facet-mean questionnaire.
  func score(_ answers: [String: Answer]) throws -> PositionScore {
    guard case .position(let score) = try questionnaire().score(answers) else {
      throw WrongKindOfScore()
    }
    return score
  }

  private struct WrongKindOfScore: Error {}

  private var json: JSONValue {
    var root: JSONObject = [
      "format": "gamut-questionnaire", "version": 1, "id": "sample", "title": "Sample",
      "recallDays": 7, "licence": "Free.", "validated": false, "untestedHelp": "If it did not.",
      "items": .array(entries.enumerated().map { item($1, at: $0) }),
      "scoring": .object(rule),
    ]
    if method == "facet-mean" { root["facets"] = .array(facets.map(facet)) }
    return .object(root)
  }

  private var rule: JSONObject {
    [
      "method": .string(method), "minimumItems": .number(JSONNumber(minimumItems)),
      "minimumFacets": .number(JSONNumber(minimumFacets)),
      "minimumShareOfFacet": .number(JSONNumber(minimumShareOfFacet)),
      "bands": .array(
        bands.map {
          ["from": .number(JSONNumber($0)), "id": .string("band-\($0)"), "title": "a band"]
        }),
    ]
  }

  private func facet(_ id: String) -> JSONValue {
    var facet: JSONObject = ["id": .string(id), "title": .string(id)]
    if Facet.Role(rawValue: id) != nil { facet["role"] = .string(id) }
    return .object(facet)
  }

  private func item(_ entry: Entry, at index: Int) -> JSONValue {
    var item: JSONObject = [
      "id": .string("item-\(index)"), "text": "I felt it.", "short": .string("item \(index)"),
      "mayBeUntested": .bool(entry.mayBeUntested),
      "responseOptions": .array(
        (0...entry.highest).map {
          ["value": .number(JSONNumber($0)), "label": .string("point \($0)")]
        }),
    ]
    if method == "facet-mean" {
      item["facet"] = .string(entry.facet)
      item["keying"] = .string(entry.keying.rawValue)
    }
    return .object(item)
  }
}
