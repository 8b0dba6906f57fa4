import CivilTime
package import StrictJSON

extension Trend {
  /// The part of `gamut trend --json` that the course itself gives.
  package var json: JSONObject {
    [
      "needed": needed.forUsualRange.map { .number(JSONNumber($0)) } ?? .null,
      "usualRange": usualRange?.json ?? .null,
      "signals": .array(signals.map(\.json)),
      "lastChange": lastChange?.json ?? .null,
    ]
  }
}

extension UsualRange {
  fileprivate var json: JSONValue {
    [
      "centre": .number(JSONNumber(centre)),
      "low": .number(JSONNumber(low)),
      "high": .number(JSONNumber(high)),
      "median": .number(JSONNumber(median)),
      "meanMovingRange": .number(JSONNumber(meanMovingRange)),
      "baseline": .number(JSONNumber(baseline)),
      "provisional": .bool(isProvisional),
      "since": .string(since.description),
      "through": .string(through.description),
    ]
  }
}

extension Signal {
  fileprivate var json: JSONValue {
    [
      "rule": .string(rule.rawValue),
      "direction": .string(direction.rawValue),
      "since": .string(since.description),
      "through": .string(through.description),
    ]
  }
}

extension LastChange {
  fileprivate var json: JSONValue {
    [
      "difference": .number(JSONNumber(difference)),
      "ordinarySwing": ordinarySwing.map { .number(JSONNumber($0)) } ?? .null,
      "from": .string(from.description),
      "to": .string(to.description),
    ]
  }
}
