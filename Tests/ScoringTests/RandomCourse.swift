import CivilTime
import Scoring
import TestSupport

/// A course of a person who drifts, with gaps and events.
struct RandomCourse {
  var positions: [CountedPosition] = []
  var events: [DividingEvent] = []

  /// Makes a course of whole steps that answers could give.
  ///
  /// - Parameters:
  ///   - count: How many check-ins, too early ones included.
  ///   - gaps: The days between two check-ins, from which one is drawn each time.
  ///   - range: The steps between which positions move.
  ///   - generator: Where chance comes from.
  init(
    count: Int, gaps: [Int] = [5, 6, 7, 7, 7, 7, 7, 7, 10, 11, 14],
    range: ClosedRange<Int> = 0...64,
    using generator: inout SplitMix64
  ) {
    var date = CivilDate(dayNumber: 20_500)
    var level = Int.random(in: 20...44, using: &generator)
    var all: [CountedPosition] = []
    for index in 0..<count {
      if Int.random(in: 0..<12, using: &generator) == 0 {
        level += Int.random(in: -12...12, using: &generator)
      }
      let steps = level + Int.random(in: -3...3, using: &generator)
      all.append(
        CountedPosition(
          weekEnding: date,
          position: Double(min(max(steps, range.lowerBound), range.upperBound)) * 1.5625,
          checkInID: "c\(index)"))
      if Int.random(in: 0..<14, using: &generator) == 0 {
        let kind = Bool.random(using: &generator) ? DividingEvent.Kind.medication : .baseline
        let days = Int.random(in: -3...10, using: &generator)
        events.append(DividingEvent(kind: kind, date: date.advanced(by: days)))
      }
      date = date.advanced(by: gaps[Int.random(in: 0..<gaps.count, using: &generator)])
    }
    positions = CountedPosition.counting(all)
  }
}
