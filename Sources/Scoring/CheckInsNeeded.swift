package import CivilTime

/// How many more check-ins it takes until there is a usual range.
///
/// The count is the fewest further positions of the current phase under regular check-ins: the
/// first on the first day on which one counts, then one each week, all with a position and without
/// another dividing event. Check-ins in a wash-in are in no phase and do not count.
package struct CheckInsNeeded: Sendable, Equatable {
  /// How many for any usual range; 0 when there is one, `nil` when the current phase will have
  /// none, because its first twelve positions hold too few steps from week to week.
  package var forUsualRange: Int?
  /// How many for an ordinary swing from week to week; 0 and `nil` as above.
  package var forOrdinarySwing: Int?
  /// How many for a range that signals are read from; 0 and `nil` as above.
  package var forSignals: Int?
  /// The first day from today on which a check-in counts in the current phase.
  package var countedFrom: CivilDate
  /// Whether that day is put off by a wash-in.
  package var isInWashIn: Bool

  /// Counts them.
  ///
  /// - Parameters:
  ///   - positions: The counted positions, in the order of their weeks.
  ///   - phases: The phases of these positions.
  ///   - medicationDates: The dates of all medication events.
  ///   - washIn: How long after a medication event positions are in no phase.
  ///   - today: The first day on which a further check-in can end.
  package init(
    after positions: [CountedPosition], phases: [Phase], medicationDates: [CivilDate],
    washIn: WashIn, today: CivilDate
  ) {
    var day = today
    if let last = positions.last {
      day = max(day, last.weekEnding.advanced(by: CountedPosition.fewestDaysApart))
    }
    let soonest = day
    for takenOut in medicationDates.sorted().map({ washIn.weeksTakenOut(by: $0) })
    where takenOut.contains(day) {
      day = takenOut.upperBound.advanced(by: 1)
    }
    countedFrom = day
    isInWashIn = day > soonest
    let current = phases.last ?? Phase()
    let isKnown = phases.contains(where: \.hasFullBaseline)
    func fewest(_ size: Int) -> Int? {
      isKnown ? 0 : Self.fewest(for: current, from: day, size: size)
    }
    forUsualRange = fewest(Baseline.smallestProvisionalSize)
    forOrdinarySwing = fewest(Baseline.smallestSizeForSwing)
    forSignals = fewest(Baseline.size)
  }

  /// Lengthens a phase week by week until it has a baseline of this size.
  private static func fewest(for phase: Phase, from day: CivilDate, size: Int) -> Int? {
    var phase = phase
    var week = day
    for count in 0...Baseline.size {
      if phase.hasBaseline(of: size) { return count }
      phase.positions.append(CountedPosition(weekEnding: week, position: 0))
      week = week.advanced(by: 7)
    }
    return nil
  }
}
