import CivilTime
import Scoring

/// The rules of change once more, by the letter of the description and in whole numbers, to hold the
/// real ones against.
///
/// Positions are whole steps here, so that every comparison is exact.
struct NaiveChange {
  struct Week {
    var day: Int
    var steps: Int
  }

  /// What a signal comes to, as a text that is easy to compare.
  var signals: [String] = []
  /// The number of positions of the baseline, and how many of them were searched for signals.
  var baseline: [Week] = []
  var isProvisional = false

  init(_ positions: [CountedPosition], _ events: [DividingEvent], washIn: Int) {
    let weeks = positions.map {
      Week(day: $0.weekEnding.dayNumber, steps: Int(($0.position / step).rounded()))
    }
    var phases: [[Week]] = []
    for number in 0...events.count {
      phases.append(
        weeks.filter { week in
          events.count { $0.date.dayNumber <= week.day } == number
            && !events.contains {
              $0.kind == .medication && week.day >= $0.date.dayNumber
                && week.day - $0.date.dayNumber <= washIn + 6
            }
        })
    }
    var rest: [Week] = []
    for (index, phase) in phases.enumerated()
    where phase.count >= 12 && Self.ranges(Array(phase[0..<12])).count >= 5 {
      baseline = Array(phase[0..<12])
      rest = Array(phase[12...]) + phases[(index + 1)...].joined()
    }
    if baseline.isEmpty, let phase = phases.last, phase.count >= 6 {
      let first = Array(phase.prefix(12))
      if Self.ranges(first).count >= 5 {
        baseline = first
        isProvisional = true
      }
    }
    guard !baseline.isEmpty, !isProvisional else { return }
    signals = (twoBeyond(rest) + tenOnOneSide(rest)).sorted()
  }

  private static func ranges(_ weeks: [Week]) -> [Int] {
    var ranges: [Int] = []
    for index in weeks.indices.dropFirst() where weeks[index].day - weeks[index - 1].day <= 10 {
      ranges.append(abs(weeks[index].steps - weeks[index - 1].steps))
    }
    return ranges
  }

  /// -1 beyond the lower edge, 1 beyond the upper one, else 0, in exact arithmetic.
  private func beyond(_ week: Week) -> Int {
    let ranges = Self.ranges(baseline)
    let sum = baseline.map(\.steps).reduce(0, +)
    let movement = max(ranges.reduce(0, +), ranges.count)
    let scale = 100 * baseline.count * ranges.count
    let centre = 100 * ranges.count * sum
    let half = 266 * baseline.count * movement
    if scale * week.steps < centre - half { return -1 }
    return scale * week.steps > centre + half ? 1 : 0
  }

  /// Looks at every stretch there is and keeps those that cannot be lengthened.
  private func twoBeyond(_ weeks: [Week]) -> [String] {
    func isRun(_ first: Int, _ last: Int) -> Bool {
      guard first >= 0, last < weeks.count else { return false }
      let sides = Set((first...last).map { beyond(weeks[$0]) })
      let isJoined = (first..<last).allSatisfy { weeks[$0 + 1].day - weeks[$0].day <= 10 }
      return sides.count == 1 && !sides.contains(0) && isJoined
    }
    return Self.longest(weeks.count, isRun).filter { $0.1 > $0.0 }
      .map { Self.text(weeks[$0.0], weeks[$0.1], "two-beyond-range", beyond(weeks[$0.0])) }
  }

  private func tenOnOneSide(_ weeks: [Week]) -> [String] {
    let sorted = baseline.map(\.steps).sorted()
    let middle = sorted[5] + sorted[6]
    let off = weeks.filter { 2 * $0.steps != middle }
    func side(_ week: Week) -> Int { 2 * week.steps < middle ? -1 : 1 }
    func isRun(_ first: Int, _ last: Int) -> Bool {
      first >= 0 && last < off.count && Set((first...last).map { side(off[$0]) }).count == 1
    }
    return Self.longest(off.count, isRun).filter { $0.1 - $0.0 >= 9 }
      .map { Self.text(off[$0.0], off[$0.1], "ten-on-one-side", side(off[$0.0])) }
  }

  private static func longest(
    _ count: Int, _ isRun: (Int, Int) -> Bool
  ) -> [(Int, Int)] {
    var found: [(Int, Int)] = []
    for first in 0..<count {
      for last in first..<count
      where isRun(first, last) && !isRun(first - 1, last) && !isRun(first, last + 1) {
        found.append((first, last))
      }
    }
    return found
  }

  private static func text(_ first: Week, _ last: Week, _ rule: String, _ side: Int) -> String {
    "\(CivilDate(dayNumber: first.day)) \(rule) \(side < 0 ? "lower" : "higher") "
      + "\(CivilDate(dayNumber: last.day))"
  }
}

extension NaiveChange {
  /// Nonoverlap by ranks: the statistic of Mann and Whitney over the number of pairs.
  static func nonoverlap(before: [Double], after: [Double]) -> Double {
    let all = (before + after).sorted()
    let ranks = before.map { value in
      let below = all.count { $0 < value - 0.000_001 }
      let same = all.count { abs($0 - value) < 0.000_001 }
      return Double(below) + Double(same + 1) / 2
    }
    let smallest = Double(before.count * (before.count + 1)) / 2
    return (ranks.reduce(0, +) - smallest) / Double(before.count * after.count)
  }
}

extension Signal {
  /// The form of ``NaiveChange/signals``.
  var inNaiveForm: String { "\(since) \(rule.rawValue) \(direction.rawValue) \(through)" }
}
