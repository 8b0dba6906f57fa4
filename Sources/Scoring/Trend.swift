package import CivilTime

/// What can be said about a whole course: its usual range, what is worth a look, and the last step.
package struct Trend: Sendable, Equatable {
  /// Where positions ordinarily fall; `nil` while that cannot be known.
  package var usualRange: UsualRange?
  /// What is worth a look.
  package var signals: [Signal]
  /// The last position against the one a week before; `nil` when there are no two such.
  package var lastChange: LastChange?
  /// How many more check-ins it takes until there is a usual range.
  package var needed: CheckInsNeeded

  /// Reads a course.
  ///
  /// - Parameters:
  ///   - positions: The counted positions, in the order of their weeks, none after today.
  ///   - events: The dividing events, in any order, none after today.
  ///   - washIn: How long after a medication event positions are in no phase.
  ///   - step: The smallest movement the questionnaire can show, in points of the continuum.
  ///   - today: The present date.
  package init(
    of positions: [CountedPosition], dividedBy events: [DividingEvent], washIn: WashIn,
    step: Double, today: CivilDate
  ) {
    let phases = Phase.phases(of: positions, dividedBy: events, washIn: washIn)
    let baseline = Baseline.find(in: phases)
    let range = baseline.flatMap { UsualRange($0, step: step) }
    usualRange = range
    signals = range.map { Signal.signals(in: baseline?.following ?? [], against: $0) } ?? []
    lastChange = LastChange(positions, usualRange: range)
    needed = CheckInsNeeded(
      after: positions, phases: phases,
      medicationDates: events.filter { $0.kind == .medication }.map(\.date), washIn: washIn,
      today: today)
  }
}
