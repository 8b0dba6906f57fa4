package import CivilTime
package import History
package import Scoring

/// A week of the chart, whether or not there was a check-in.
package struct ChartWeek: Sendable, Equatable {
  /// The last day.
  package var ending: CivilDate
  /// The check-in that is drawn; `nil` for a gap.
  package var checkIn: CheckIn?
  /// What its answers come to; `nil` for a gap, or where the wording is not known.
  package var score: Score?
  /// The position, 0 to 100; `nil` when there is none.
  package var position: Double?
  /// How far it moved since the week before, in whole numbers as they are shown.
  ///
  /// Below 0 is towards full range; `nil` when there is nothing to compare.
  package var movement: Int?
  /// The edge of the usual range that it lies beyond.
  var edgePassed: ChangeDirection?
  /// Whether other check-ins tell of the same week and were recorded earlier.
  var hasReplaced = false
  /// Whether another check-in came so soon that it does not count.
  var hasTooSoon = false

  /// A week without a check-in.
  init(gapEnding ending: CivilDate) {
    self.ending = ending
  }

  /// A week with a check-in.
  init(_ checkIn: CheckIn, score: Score?, position: Double?) {
    ending = checkIn.weekEnding
    self.checkIn = checkIn
    self.score = score
    self.position = position
  }

  /// What missing answers leave open; `nil` for a gap.
  var bounds: ClosedRange<Double>? { score?.bounds }

  /// What missing answers leave open; `nil` where nothing is open.
  package var openBounds: ClosedRange<Double>? {
    bounds.flatMap { $0.lowerBound.isClose(to: $0.upperBound) ? nil : $0 }
  }
}

extension [ChartWeek] {
  /// Lines check-ins up week by week, and leaves a week for each that is missing.
  ///
  /// A check-in stands as many weeks after the one before as their dates are apart, rounded, so
  /// that a check-in on another weekday moves nothing. One that comes less than six days after the
  /// last has no week of its own.
  ///
  /// - Parameters:
  ///   - checkIns: Weeks with a check-in each, in the order of time.
  ///   - today: The present date; the weeks that were missed up to it are there too.
  init(filling checkIns: [ChartWeek], today: CivilDate) {
    self = []
    for week in checkIns {
      if let last = self.last {
        let days = week.ending.days(since: last.ending)
        if days < CountedPosition.fewestDaysApart {
          if last.position == nil { self[count - 1] = week }
          self[count - 1].hasTooSoon = true
          continue
        }
        appendGaps((days + 3) / 7 - 1)
      }
      append(week)
    }
    // The week that is due is not missed yet.
    if let last { appendGaps((today.days(since: last.ending) - 7) / 7) }
    for index in indices { self[index].movement = movement(at: index) }
  }

  private mutating func appendGaps(_ count: Int) {
    guard let last, count > 0 else { return }
    for gap in 1...count { append(ChartWeek(gapEnding: last.ending.advanced(by: 7 * gap))) }
  }

  private func movement(at index: Int) -> Int? {
    guard index > 0, let position = self[index].position, let before = self[index - 1].position,
      self[index].ending.days(since: self[index - 1].ending) <= CountedPosition.mostDaysOfStep
    else { return nil }
    return position.shown - before.shown
  }
}
