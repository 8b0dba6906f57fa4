package import CivilTime
import Scoring

/// The course of positions as a picture: 0, full range, is at the top, 100, numb, at the foot.
package struct CourseChart: Sendable, Equatable {
  /// A week with a check-in; a week without one is not there, and no line crosses it.
  package struct Week: Sendable, Equatable {
    /// The last day.
    package var ending: CivilDate
    /// The position, 0 to 100; `nil` when there is none.
    package var position: Double?
    /// What the answers leave open, where there is no position.
    package var bounds: ClosedRange<Double>?
    /// Whether the position lies beyond the usual range.
    package var isBeyond: Bool
    /// The week in words, for the table of the chart.
    package var words: String
  }

  /// A medication event.
  package struct Mark: Sendable, Equatable {
    /// The letter by which the list of medicines names it.
    package var letter: String
    /// The day.
    package var date: CivilDate
  }

  /// The usual range.
  package struct Range: Sendable, Equatable {
    /// The edges, 0 to 100.
    package var edges: ClosedRange<Double>
    /// The end of the first week that it comes from.
    package var since: CivilDate
  }

  /// The most days between two weeks that a line joins.
  static let mostDaysOfStep = CountedPosition.mostDaysOfStep

  /// The first day that is drawn.
  package var first: CivilDate
  /// The last day that is drawn.
  package var last: CivilDate
  /// The weeks with a check-in, in the order of time.
  package var weeks: [Week]
  /// The medication events, in the order of time.
  package var marks: [Mark]
  /// The usual range, where it is known.
  package var range: Range?
  /// The picture in one sentence.
  package var summary: String
}

extension CourseChart {
  /// The first days of months that mark the time axis, at most ten.
  var months: [CivilDate] {
    let span = (last.year - first.year) * 12 + last.month - first.month
    let step = [1, 2, 3, 6, 12, 24, 60, 120].first { span / $0 <= 10 } ?? 240
    return (0...max(span, 0)).compactMap { count in
      let month = first.year * 12 + first.month - 1 + count
      guard month.isMultiple(of: step) else { return nil }
      return CivilDate(year: month / 12, month: month % 12 + 1, day: 1)
    }.filter { (first...last).contains($0) }
  }
}
