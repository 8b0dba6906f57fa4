import StrictJSON

/// One figure, with what it is held against.
struct Measurement {
  /// What a figure must not exceed.
  enum Budget {
    /// A multiple of the baseline.
    case ratio(Double)
    /// A value in the figure's own unit.
    case value(Double)
  }

  /// What was measured.
  var name: String
  /// The figure.
  var value: Double
  /// Its unit, such as `ms`.
  var unit: String
  /// What it is a multiple of: the name and the figure, in the same unit, of the same run.
  var baseline: (name: String, value: Double)?
  /// What it must not exceed.
  var budget: Budget?

  /// The figure as a multiple of the baseline.
  var ratio: Double? { baseline.map { value / $0.value } }

  /// Whether the budget is kept; `nil` without one.
  var isWithinBudget: Bool? {
    switch budget {
    case nil: nil
    case .ratio(let most): ratio.map { $0 <= most }
    case .value(let most): value <= most
    }
  }

  /// The figure as JSON.
  var json: JSONValue {
    var object: JSONObject = [
      "name": .string(name), "value": .number(JSONNumber(value)), "unit": .string(unit),
    ]
    if let baseline {
      object["baseline"] = .string(baseline.name)
      object["baselineValue"] = .number(JSONNumber(baseline.value))
      object["ratio"] = .number(JSONNumber(value / baseline.value))
    }
    switch budget {
    case nil: break
    case .ratio(let most): object["budgetRatio"] = .number(JSONNumber(most))
    case .value(let most): object["budget"] = .number(JSONNumber(most))
    }
    if let isWithinBudget { object["withinBudget"] = .bool(isWithinBudget) }
    return .object(object)
  }

  /// The columns of the table.
  var row: [String] {
    let against = baseline.map { "\(shown(ratio ?? 0)) x \($0.name) (\(shown($0.value)))" } ?? ""
    let limit =
      switch budget {
      case nil: ""
      case .ratio(let most): "<= \(shown(most)) x"
      case .value(let most): "<= \(shown(most)) \(unit)"
      }
    let verdict = isWithinBudget.map { $0 ? "kept" : "OVER" } ?? ""
    return [name, "\(shown(value)) \(unit)", against, limit, verdict]
  }
}

/// A number with three digits that count.
func shown(_ value: Double) -> String {
  let digits = abs(value) >= 100 ? 1.0 : abs(value) >= 10 ? 10 : 100
  let rounded = (value * digits).rounded() / digits
  return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
}

/// Prints rows in columns.
func printTable(_ rows: [[String]]) {
  let widths = (0..<(rows.first?.count ?? 0)).map { column in
    rows.map { $0[column].count }.max() ?? 0
  }
  for row in rows {
    let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
    print(cells.joined(separator: "  "))
  }
}

extension [Double] {
  /// The value below which a share of them lies, from 0 to 1.
  func percentile(_ share: Double) -> Double {
    let sorted = sorted()
    return sorted[Swift.min(Int(Double(sorted.count) * share), sorted.count - 1)]
  }

  /// The middle of them.
  var middle: Double { percentile(0.5) }
}
