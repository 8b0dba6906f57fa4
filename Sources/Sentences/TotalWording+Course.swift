import CivilTime
package import Scoring

extension TotalWording {
  /// Why nothing is said of a range or of what is worth a look.
  package static let noRange =
    "How far totals move by themselves is not known here, so this tells the numbers and no more."

  /// The last total against the one before, and the lowest and the highest of all.
  ///
  /// - Parameter totals: The totals, in the order of their weeks.
  /// - Returns: One sentence or more.
  package static func course(_ totals: [CountedPosition]) -> [String] {
    guard let last = totals.last else {
      return ["There is no total yet: a total needs every answer."]
    }
    guard let before = totals.dropLast().last else {
      return ["\(last.position.shown) on \(last.weekEnding.longForm), the first total."]
    }
    let values = totals.map(\.position.shown)
    let range =
      if let lowest = values.min(), let highest = values.max(), totals.count > 2 {
        ["Of all \(totals.count), the lowest is \(lowest) and the highest \(highest)."]
      } else {
        [String]()
      }
    let place = "Last: \(last.position.shown) on \(last.weekEnding.longForm), "
    return [place + movement(from: before, to: last)] + range
  }

  /// Such as 2 lower than 14 on 8 November 2026.
  private static func movement(from before: CountedPosition, to last: CountedPosition) -> String {
    let difference = last.position.shown - before.position.shown
    let day = "on \(before.weekEnding.longForm)"
    guard difference != 0 else { return "the same as \(day)." }
    let way = difference < 0 ? "lower" : "higher"
    return "\(abs(difference)) \(way) than \(before.position.shown) \(day)."
  }

  /// How far each total lies from the one before, with its sign, as in a table; empty for the first.
  package static func changes(_ totals: [CountedPosition]) -> [String] {
    let differences = zip(totals, totals.dropFirst()).map { before, after in
      after.position.shown - before.position.shown
    }
    return totals.prefix(1).map { _ in "" } + differences.map { $0 > 0 ? "+\($0)" : "\($0)" }
  }

  /// The middle totals of both sides and how far they lie apart.
  static func medians(_ result: BeforeAfter) -> String {
    guard let before = result.before.median, let after = result.after.median else { return "" }
    let places = "The middle total was \(number(before)) before and \(number(after)) after"
    guard let direction = ChangeDirection(from: before, to: after) else {
      return "\(places): the same."
    }
    return "\(places): \(number(abs(after - before))) \(direction.rawValue)."
  }

  /// A middle of whole numbers, which is whole or ends in a half.
  private static func number(_ middle: Double) -> String {
    middle == middle.rounded() ? "\(Int(middle))" : "\(middle)"
  }
}
