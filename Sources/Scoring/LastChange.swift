package import CivilTime

/// How far the last position lies from the one a week before.
package struct LastChange: Sendable, Equatable {
  /// The older position, 0 to 100.
  package var older: Double
  /// The newer position, 0 to 100.
  package var newer: Double
  /// How far two weeks in a row ordinarily lie apart at most; `nil` while that cannot be known.
  ///
  /// About 48 steady people in 100 exceed it at least once in half a year, so going beyond it is
  /// never by itself worth a look.
  package var ordinarySwing: Double?
  /// The end of the older week.
  package var from: CivilDate
  /// The end of the newer week.
  package var to: CivilDate

  /// Compares the last two positions; `nil` when there are no two at most ten days apart.
  ///
  /// - Parameters:
  ///   - positions: The counted positions, those in a wash-in included, in the order of their weeks.
  ///   - usualRange: The usual range; `nil` while there is none.
  package init?(_ positions: [CountedPosition], usualRange: UsualRange?) {
    guard let newer = positions.last, let older = positions.dropLast().last, newer.adjoins(older)
    else { return nil }
    self.older = older.position
    self.newer = newer.position
    ordinarySwing = usualRange?.ordinarySwing
    from = older.weekEnding
    to = newer.weekEnding
  }

  /// The newer position less the older one; below 0 is towards full range.
  package var difference: Double { newer - older }

  /// Which way the position moved; `nil` when it stayed.
  package var direction: ChangeDirection? { ChangeDirection(from: older, to: newer) }

  /// Whether the change is beyond the ordinary swing; `nil` while there is none.
  package var exceedsOrdinarySwing: Bool? {
    ordinarySwing.map { ChangeDirection(from: $0, to: abs(difference)) == .higher }
  }
}
