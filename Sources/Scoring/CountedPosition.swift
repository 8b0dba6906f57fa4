package import CivilTime

/// A position that takes part in what is said about change.
package struct CountedPosition: Sendable, Equatable {
  /// The last day of the week that is told of.
  package var weekEnding: CivilDate
  /// The place from 0 (full range of feeling) to 100 (numb); where a questionnaire gives totals, the
  /// total, in its own points.
  package var position: Double
  /// Whether the check-in was recorded more than three days after its week.
  package var isLate: Bool
  /// Whether doses were missed in that week, as far as it was told.
  package var hasMissedDoses: Bool
  /// The id of the check-in.
  package var checkInID: String

  /// Makes a position.
  package init(
    weekEnding: CivilDate, position: Double, isLate: Bool = false, hasMissedDoses: Bool = false,
    checkInID: String = ""
  ) {
    self.weekEnding = weekEnding
    self.position = position
    self.isLate = isLate
    self.hasMissedDoses = hasMissedDoses
    self.checkInID = checkInID
  }

  /// The least number of days between two counted positions; nearer ones tell of nearly the same
  /// days twice.
  package static let fewestDaysApart = 6

  /// The most days between two positions whose difference is a step from week to week.
  package static let mostDaysOfStep = 10

  /// Whether this position is so soon after the one before that they make a step from week to week.
  ///
  /// A gap is never bridged, because what lies in it is not known.
  package func adjoins(_ earlier: CountedPosition) -> Bool {
    weekEnding.days(since: earlier.weekEnding) <= Self.mostDaysOfStep
  }

  /// Leaves out each position that comes less than six days after the last one that counts.
  ///
  /// - Parameter positions: One position a week at most, in the order of their weeks.
  /// - Returns: The positions that count.
  package static func counting(_ positions: [CountedPosition]) -> [CountedPosition] {
    positions.reduce(into: []) { counted, position in
      if let last = counted.last,
        position.weekEnding.days(since: last.weekEnding) < fewestDaysApart
      {
        return
      }
      counted.append(position)
    }
  }
}
