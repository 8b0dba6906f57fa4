package import StrictJSON

/// What was said to an item.
///
/// A missing answer is never zero.
package enum Answer: Sendable, Hashable {
  /// The value of the option that was chosen.
  case point(Int)
  /// The occasion did not come up.
  case nothingHappened
  /// The item was passed over.
  case skipped

  /// The point, or `nil` when the answer is missing.
  package var point: Int? {
    guard case .point(let value) = self else { return nil }
    return value
  }

  /// Reads the form in files: a whole number, `"nothing-happened"` or `"skipped"`.
  package init?(_ json: JSONValue) {
    switch json {
    case "nothing-happened": self = .nothingHappened
    case "skipped": self = .skipped
    default:
      guard let value = json.integer else { return nil }
      self = .point(value)
    }
  }

  /// The form in files.
  package var json: JSONValue {
    switch self {
    case .point(let value): .number(JSONNumber(value))
    case .nothingHappened: "nothing-happened"
    case .skipped: "skipped"
    }
  }
}
