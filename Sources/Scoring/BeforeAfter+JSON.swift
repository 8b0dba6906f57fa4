package import StrictJSON

extension BeforeAfter {
  /// The part of `gamut compare --json` that the course itself gives.
  package var json: JSONObject {
    [
      "washInDays": .number(JSONNumber(washIn.days)),
      "before": before.json,
      "after": after.json,
      "difference": difference.map { .number(JSONNumber($0)) } ?? .null,
      "nap": (pairs?.nonoverlap).map { .number(JSONNumber($0)) } ?? .null,
      "pairs": pairs?.json ?? .null,
      "verdict": .string(verdict.rawValue),
      "needed": needed.map { .number(JSONNumber($0)) } ?? .null,
    ]
  }
}

extension BeforeAfter.Side {
  fileprivate var json: JSONValue {
    [
      "n": .number(JSONNumber(positions.count)),
      "median": median.map { .number(JSONNumber($0)) } ?? .null,
      "late": .number(JSONNumber(late)),
      "missedDoses": .number(JSONNumber(missedDoses)),
    ]
  }
}

extension PairComparison {
  fileprivate var json: JSONValue {
    [
      "lower": .number(JSONNumber(lower)),
      "higher": .number(JSONNumber(higher)),
      "ties": .number(JSONNumber(ties)),
    ]
  }
}
