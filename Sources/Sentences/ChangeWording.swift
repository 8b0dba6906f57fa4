package import CivilTime
package import Scoring

/// The sentences about change, the same in every front end.
///
/// They tell where positions lie and what is worth a look. They never say what moved anything, and
/// no direction is the better one.
package enum ChangeWording {
  /// What the words worth a look rest on, beside the runs themselves.
  package static let signalChance =
    "Chance does this too: about 27 in 100 steady people see such a run within half a year when "
    + "weeks resemble each other, about 10 in 100 when they do not."

  /// What a step beyond the ordinary swing is worth.
  package static let swingChance =
    "About 48 in 100 steady people see a step like this at least once in half a year, so by itself "
    + "it tells little."

  /// `lower, towards full range` or `higher, towards numb`.
  package static func pole(_ direction: ChangeDirection) -> String {
    switch direction {
    case .lower: "lower, towards full range"
    case .higher: "higher, towards numb"
    }
  }

  /// `3 more check-ins needed`.
  package static func needed(_ count: Int) -> String {
    "\(Wording.count(count, "more check-in")) needed"
  }

  /// Where positions usually fall, or how many check-ins it takes to know.
  ///
  /// - Parameter trend: The course.
  /// - Returns: One sentence or more.
  package static func usualRange(_ trend: Trend) -> [String] {
    guard let range = trend.usualRange else {
      guard let count = trend.needed.forUsualRange else {
        return [
          "Your usual range can't be known for this stretch: its first twelve check-ins lie too "
            + "far apart. A new baseline begins afresh."
        ]
      }
      return ["Your usual range can't be known yet: \(needed(count))."] + washIn(trend)
    }
    let place =
      "Your positions usually fall between \(range.low.shown) and \(range.high.shown), around "
      + "\(range.centre.shown)."
    let source =
      "That comes from \(Wording.count(range.baseline, "check-in")), "
      + "\(span(range.since, range.through))."
    guard range.isProvisional else { return [place, source] }
    return [place, source, "It is early and will still move."]
  }

  /// What is worth a look, or why nothing can be or is.
  ///
  /// - Parameter trend: The course.
  /// - Returns: One sentence or more.
  package static func signals(_ trend: Trend) -> [String] {
    guard let range = trend.usualRange, !range.isProvisional else {
      guard let count = trend.needed.forSignals else { return [] }
      return ["What is worth a look can't be known yet: \(needed(count))."]
    }
    guard !trend.signals.isEmpty else {
      return [
        "Nothing is worth a look: no two check-ins in a row beyond that range, and no ten in a row "
          + "on one side of its middle, \(range.median.shown)."
      ]
    }
    return trend.signals.map { signal($0, against: range) } + [signalChance]
  }

  /// One run that is worth a look.
  ///
  /// - Parameters:
  ///   - signal: The run.
  ///   - range: The usual range it was read against.
  ///   - owner: Whose range it is: `your`, or `my` where the person speaks.
  /// - Returns: A sentence.
  package static func signal(
    _ signal: Signal, against range: UsualRange, owner: String = "your"
  ) -> String {
    let run = "Worth a look: \(signal.count) check-ins in a row"
    let place =
      switch (signal.rule, signal.direction) {
      case (.twoBeyondRange, .lower): "\(range.low.shown)"
      case (.twoBeyondRange, .higher): "\(range.high.shown)"
      case (.tenOnOneSide, _): "\(range.median.shown), the middle of \(owner) usual range"
      }
    let side = signal.direction == .lower ? "lower than" : "higher than"
    let pole = signal.direction == .lower ? "towards full range" : "towards numb"
    return "\(run) \(side) \(place), \(pole), \(span(signal.since, signal.through))."
  }

  /// This week against last, with the ordinary swing where it is known.
  ///
  /// - Parameter trend: The course.
  /// - Returns: One sentence or more.
  package static func lastChange(_ trend: Trend) -> [String] {
    guard let change = trend.lastChange else {
      return ["This week against last takes two check-ins at most 10 days apart."]
    }
    let weeks = "\(change.newer.shown) on \(change.to.dayAndMonth), after \(change.older.shown) on "
    let days = "\(change.from.dayAndMonth)"
    // From the numbers that stand beside it, so that a reader can check the subtraction.
    let difference = change.newer.shown - change.older.shown
    let movement =
      change.direction.map {
        difference == 0 ? "less than 1 \(pole($0))" : "\(abs(difference)) \(pole($0))"
      } ?? "the same place"
    return ["This week against last: \(weeks)\(days), \(movement)."] + swing(change, trend)
  }

  private static func swing(_ change: LastChange, _ trend: Trend) -> [String] {
    guard let swing = change.ordinarySwing else {
      guard let count = trend.needed.forOrdinarySwing else { return [] }
      return ["Your ordinary swing can't be known yet: \(needed(count))."]
    }
    guard change.exceedsOrdinarySwing == true else {
      return ["That is within your ordinary swing from week to week, up to \(swing.shown)."]
    }
    return [
      "That is more than your ordinary swing from week to week, up to \(swing.shown).", swingChance,
    ]
  }

  /// Why check-ins just now do not count, while a wash-in lasts.
  private static func washIn(_ trend: Trend) -> [String] {
    guard trend.needed.isInWashIn else { return [] }
    return [
      "Weeks just after a medicine event are left out; check-ins count again from "
        + "\(trend.needed.countedFrom.longForm)."
    ]
  }

  /// `from 4 January to 22 March 2026`.
  package static func span(_ first: CivilDate, _ last: CivilDate) -> String {
    if first == last { return "on \(first.longForm)" }
    let start = first.year == last.year ? first.dayAndMonth : first.longForm
    return "from \(start) to \(last.longForm)"
  }
}
