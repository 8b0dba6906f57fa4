package import CivilTime

/// A stretch of a course between two dividing events.
package struct Phase: Sendable, Equatable {
  /// The date of the event that opens the phase; `nil` for the first phase.
  package var begin: CivilDate?
  /// The positions that lie in the phase, in the order of their weeks; there may be none.
  package var positions: [CountedPosition]

  /// Makes a phase.
  package init(begin: CivilDate? = nil, positions: [CountedPosition] = []) {
    self.begin = begin
    self.positions = positions
  }

  /// Divides a course into phases.
  ///
  /// - Parameters:
  ///   - positions: The counted positions, in the order of their weeks.
  ///   - events: The dividing events, in any order.
  ///   - washIn: How long after a medication event positions are in no phase.
  /// - Returns: One phase more than there are events, in the order of time; the last is the
  ///   current one.
  package static func phases(
    of positions: [CountedPosition], dividedBy events: [DividingEvent], washIn: WashIn
  ) -> [Phase] {
    let events = events.sorted { $0.date < $1.date }
    let takenOut = events.filter { $0.kind == .medication }
      .map { washIn.weeksTakenOut(by: $0.date) }
    var phases = [Phase()] + events.map { Phase(begin: $0.date) }
    var current = 0
    for position in positions {
      while current < events.count, events[current].date <= position.weekEnding { current += 1 }
      if !takenOut.contains(where: { $0.contains(position.weekEnding) }) {
        phases[current].positions.append(position)
      }
    }
    return phases
  }
}
