import CivilTime
package import History
import Scoring

extension ReportWording {
  /// What can be said of before and after: first what was found, then what it rests on.
  ///
  /// - Parameter comparison: The two sides.
  /// - Returns: One sentence or more.
  package static func comparison(_ comparison: Comparison) -> [String] {
    let result = comparison.beforeAfter
    guard let pairs = result.pairs, !comparison.isOfTotals else {
      return ChangeWording.comparison(comparison)
    }
    // The middle positions name the poles already.
    let found = [ChangeWording.medians(result)] + ChangeWording.pairs(pairs).dropLast()
    let first = result.date
    let last = result.countsFrom.advanced(by: -1)
    let before = Wording.count(result.before.positions.count, "check-in")
    let sides =
      "\(before) before and \(result.after.positions.count) after, "
      + "\(days(first, last)) left out as wash-in."
    return found + ChangeWording.earlyImpression(result) + [sides] + ChangeWording.caveats(result)
      + [ChangeWording.noReason]
  }
}
