package import Questionnaires
package import StrictJSON

/// What the answers of one check-in come to.
package enum Score: Sendable, Equatable {
  /// A place on the continuum, from a questionnaire that is scored by its facets.
  case position(PositionScore)
  /// A sum, from a questionnaire that is scored by its total.
  case total(TotalScore)

  /// The place on the continuum; `nil` when there is none.
  package var position: Double? {
    guard case .position(let score) = self else { return nil }
    return score.position
  }

  /// The sum; `nil` when there is none.
  package var total: Int? {
    guard case .total(let score) = self else { return nil }
    return score.total
  }

  /// The lowest and the highest position that the missing answers could give; `nil` for a sum.
  package var bounds: ClosedRange<Double>? {
    guard case .position(let score) = self else { return nil }
    return score.bounds
  }

  /// The scores of the facets that have one, by the ids of the facets.
  package var facets: FacetScores {
    guard case .position(let score) = self else { return [:] }
    return score.facets
  }

  /// The band; `nil` when there is no position or total.
  package var band: Band? {
    switch self {
    case .position(let score): score.band
    case .total(let score): score.band
    }
  }

  /// The form that `gamut score` prints and the history file holds.
  package var json: JSONValue {
    switch self {
    case .position(let score): score.json
    case .total(let score): score.json
    }
  }
}

/// The sum of all answers; a sum with a gap would be silently low, so there is none.
package struct TotalScore: Sendable, Equatable {
  /// The sum; `nil` unless every item is answered.
  package var total: Int?
  /// The band the sum lies in; `nil` when there is no sum.
  package var band: Band?

  var json: JSONValue {
    [
      "total": total.map { .number(JSONNumber($0)) } ?? .null,
      "band": band.map { .string($0.id) } ?? .null,
    ]
  }
}

/// A place on the numbness continuum, with all that says how far it can be trusted.
package struct PositionScore: Sendable, Equatable {
  /// The place from 0 (full range of feeling) to 100 (numb); `nil` when too little was answered.
  package var position: Double?
  /// The band the position lies in; `nil` when there is no position.
  package var band: Band?
  /// The lowest and the highest position that the missing answers could give.
  package var bounds: ClosedRange<Double>
  /// The scores from 0 to 100 of the facets that have one, by the ids of the facets.
  package var facets: FacetScores
  /// Whether answers to opposite items are the same extreme nearly throughout.
  package var isContradictory: Bool

  var json: JSONValue {
    var facetScores = JSONObject()
    for (id, score) in facets.scored { facetScores[id] = .number(JSONNumber(score)) }
    var object: JSONObject = [
      "position": position.map { .number(JSONNumber($0)) } ?? .null,
      "band": band.map { .string($0.id) } ?? .null,
      "bounds": [
        .number(JSONNumber(bounds.lowerBound)), .number(JSONNumber(bounds.upperBound)),
      ],
      "facets": .object(facetScores),
    ]
    if isContradictory { object["pattern"] = "contradictory" }
    return .object(object)
  }
}
