import CivilTime
package import History
package import Scoring

extension ChangeWording {
  /// What a comparison of before and after does not tell.
  package static let noReason =
    "This tells what came before and after. It does not show why."

  /// What the ends of the scale of a course mean.
  package static func direction(of course: Course) -> String {
    course.isOfTotals
      ? TotalWording.direction(of: course.counted.questionnaire) : Wording.direction
  }

  /// The name of what a comparison is about: an event with its date, or a bare date.
  package static func heading(_ comparison: Comparison) -> String {
    let date = comparison.beforeAfter.date.longForm
    guard let event = comparison.event else { return "Before and after \(date)" }
    return "Before and after \(date): \(summary(of: event))"
  }

  /// Which weeks are left out.
  package static func leftOut(_ result: BeforeAfter) -> String {
    let last = result.countsFrom.advanced(by: -1)
    return "Left out as wash-in: weeks that end \(span(result.date, last))."
  }

  /// What can be said of before and after.
  ///
  /// - Parameter comparison: The two sides.
  /// - Returns: One sentence or more.
  package static func comparison(_ comparison: Comparison) -> [String] {
    let result = comparison.beforeAfter
    let before = result.before.positions.count
    let after = result.after.positions.count
    switch result.verdict {
    case .comparison, .earlyImpression: break
    case .tooFewBefore:
      return [
        "Whether it moved can't be known for this change: only "
          + "\(Wording.count(before, "check-in")) before it."
      ]
    case .tooFewAfter:
      return [
        "Whether it moved can't be known: only \(Wording.count(after, "check-in")) after it.",
        "A later medicine event has ended that stretch.",
      ]
    case .tooEarly:
      return [
        "Whether it moved can't be known yet: \(needed(result.needed ?? 0)).",
        "Weeks count as after from \(result.countsFrom.longForm).",
      ]
    }
    let sides = ["Before: \(side(result.before)).", "After: \(side(result.after))."]
    let found =
      comparison.isOfTotals
      ? [TotalWording.medians(result)] : [medians(result)] + (result.pairs.map(pairs) ?? [])
    return sides + found + earlyImpression(result) + caveats(result)
      + (comparison.isOfTotals ? [TotalWording.noRange] : []) + [noReason]
  }

  /// That few check-ins stand on one side; nothing for enough on both.
  static func earlyImpression(_ result: BeforeAfter) -> [String] {
    guard result.verdict == .earlyImpression else { return [] }
    let isFewBefore = result.before.positions.count < BeforeAfter.fewestForComparison
    let side = isFewBefore ? result.before : result.after
    let count = Wording.count(side.positions.count, "check-in")
    return ["This is an early impression: only \(count) \(isFewBefore ? "before" : "after")."]
  }

  /// The pairs of a week before and a week after, with the real counts.
  ///
  /// - Parameter pairs: The pairs.
  /// - Returns: Sentences, turned to `higher` where less than half of the pairs are lower.
  package static func pairs(_ pairs: PairComparison) -> [String] {
    let isHigher = pairs.nonoverlap.map { $0 < 0.5 && !$0.isClose(to: 0.5) } ?? false
    let word = isHigher ? "higher" : "lower"
    let count = isHigher ? pairs.higher : pairs.lower
    let sentence =
      "In pairs: a week after was \(word) than a week before in \(count) of \(pairs.count) pairs."
    let pole = isHigher ? "Higher is towards numb." : "Lower is towards full range."
    let ties = "In \(Wording.count(pairs.ties, "pair")) they were the same."
    return pairs.ties == 0 ? [sentence, pole] : [sentence, ties, pole]
  }

  private static func side(_ side: BeforeAfter.Side) -> String {
    let count = Wording.count(side.positions.count, "check-in")
    guard let first = side.positions.first, let last = side.positions.last else { return count }
    return "\(count) \(span(first.weekEnding, last.weekEnding))"
  }

  static func medians(_ result: BeforeAfter) -> String {
    guard let before = result.before.median, let after = result.after.median else { return "" }
    let places = "The middle position was \(before.shown) before and \(after.shown) after"
    guard let direction = ChangeDirection(from: before, to: after) else {
      return "\(places): the same place."
    }
    let difference = abs(after.shown - before.shown)
    let amount = difference == 0 ? "less than 1" : "\(difference)"
    return "\(places): \(amount) \(pole(direction))."
  }

  static func caveats(_ result: BeforeAfter) -> [String] {
    let late = result.before.late + result.after.late
    let missed = result.before.missedDoses + result.after.missedDoses
    var parts: [String] = []
    if late > 0 { parts.append("\(late) recorded more than 3 days late") }
    if missed > 0 { parts.append("\(Wording.count(missed, "week")) with missed doses") }
    return parts.isEmpty ? [] : ["Among them: \(parts.joined(separator: ", "))."]
  }
}
