package import CivilTime

/// A run of positions that is worth a look.
///
/// A steady person sees such a run by chance: with twelve weeks of baseline and twenty-six after it
/// about 27 in 100 see at least one when weeks resemble each other (autocorrelation .3), 10 in 100
/// when they do not. A shift of two standard deviations shows within twelve weeks in 89 of 100 (85).
/// The simulation in `Tests/Benchmarks/ChangeSimulation` gives these figures.
package struct Signal: Sendable, Equatable {
  /// What makes a run worth a look.
  package enum Rule: String, Sendable, CaseIterable {
    /// Ten or more on one side of the baseline's median.
    case tenOnOneSide = "ten-on-one-side"
    /// Two or more beyond the same edge of the usual range, each at most ten days after the last.
    case twoBeyondRange = "two-beyond-range"

    /// The least number of positions in the run.
    package var shortestRun: Int {
      switch self {
      case .tenOnOneSide: 10
      case .twoBeyondRange: 2
      }
    }
  }

  /// What makes the run worth a look.
  package var rule: Rule
  /// The side on which the run lies.
  package var direction: ChangeDirection
  /// The end of the first week of the run.
  package var since: CivilDate
  /// The end of the last week of the run.
  package var through: CivilDate
  /// How many positions the run has.
  package var count: Int

  /// Makes a signal.
  package init(
    rule: Rule, direction: ChangeDirection, since: CivilDate, through: CivilDate, count: Int
  ) {
    self.rule = rule
    self.direction = direction
    self.since = since
    self.through = through
    self.count = count
  }

  /// Finds the runs that are worth a look.
  ///
  /// - Parameters:
  ///   - positions: The positions after the baseline, in the order of their weeks, across phases.
  ///   - range: The usual range; from a provisional one comes no signal.
  /// - Returns: One signal for each unbroken run, by `since`, then by the name of the rule.
  package static func signals(
    in positions: [CountedPosition], against range: UsualRange
  ) -> [Signal] {
    guard !range.isProvisional else { return [] }
    let found = Rule.allCases.flatMap { signals(of: $0, in: positions, against: range) }
    return found.sorted { ($0.since, $0.rule.rawValue) < ($1.since, $1.rule.rawValue) }
  }

  private static func signals(
    of rule: Rule, in positions: [CountedPosition], against range: UsualRange
  ) -> [Signal] {
    let sides = rule.sides(of: positions, against: range)
    var runs: [Signal] = []
    for (index, side) in sides.enumerated() {
      guard let direction = side.direction else { continue }
      let earlier = index > 0 ? sides[index - 1] : nil
      if let earlier, earlier.direction == direction, let run = runs.indices.last,
        rule == .tenOnOneSide || side.position.adjoins(earlier.position)
      {
        runs[run].through = side.position.weekEnding
        runs[run].count += 1
      } else {
        runs.append(
          Signal(
            rule: rule, direction: direction, since: side.position.weekEnding,
            through: side.position.weekEnding, count: 1))
      }
    }
    return runs.filter { $0.count >= rule.shortestRun }
  }
}

extension Signal.Rule {
  /// The positions that can begin, lengthen or break a run, each with the side it lies on.
  fileprivate func sides(
    of positions: [CountedPosition], against range: UsualRange
  ) -> [(position: CountedPosition, direction: ChangeDirection?)] {
    switch self {
    case .twoBeyondRange: positions.map { ($0, range.edgePassed(by: $0.position)) }
    case .tenOnOneSide:
      // Positions equal to the median are passed over as if they were not there.
      positions.map { ($0, ChangeDirection(from: range.median, to: $0.position)) }
        .filter { $0.1 != nil }
    }
  }
}
