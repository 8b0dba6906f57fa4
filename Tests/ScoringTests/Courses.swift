import CivilTime
import Scoring
import Testing

/// The date of a text.
func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

/// Positions of successive weeks, the first of which ends on a date.
func course(
  _ values: [Double], from first: String = "2026-01-04", every days: Int = 7
) throws -> [CountedPosition] {
  let first = try day(first)
  return values.enumerated().map { index, value in
    CountedPosition(
      weekEnding: first.advanced(by: days * index), position: value, checkInID: "c\(index)")
  }
}

/// Positions with the days between each and the one before; the first follows 2026-01-04.
func course(_ values: [Double], after gaps: [Int]) throws -> [CountedPosition] {
  var date = try day("2026-01-04")
  return zip(values, gaps).enumerated().map { index, pair in
    date = date.advanced(by: pair.1)
    return CountedPosition(weekEnding: date, position: pair.0, checkInID: "c\(index)")
  }
}

/// Twelve weeks before a change and eight after it, with the figures of an individuals chart, an
/// overlap and a median that were worked out by others.
enum WorkedData {
  static let before: [Double] = [62, 58, 65, 60, 63, 57, 61, 66, 59, 64, 60, 62]
  static let after: [Double] = [54, 52, 55, 50, 53, 51, 54, 52]
}

/// The step of sixteen items with five options.
let step = 1.5625

/// What is said of a course on its last day.
func trend(
  of positions: [CountedPosition], _ events: [DividingEvent] = [], washIn: WashIn = .standard,
  today: CivilDate? = nil
) -> Trend {
  let last = positions.last?.weekEnding ?? .earliest
  return Trend(
    of: positions, dividedBy: events, washIn: washIn, step: step, today: today ?? last)
}

/// A medication event.
func medication(_ date: String) throws -> DividingEvent {
  DividingEvent(kind: .medication, date: try day(date))
}

/// A new baseline.
func baseline(_ date: String) throws -> DividingEvent {
  DividingEvent(kind: .baseline, date: try day(date))
}

extension Double {
  /// The value with so many decimals, as a table states it.
  func rounded(to decimals: Int) -> Double {
    let factor = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    return (self * factor).rounded() / factor
  }
}
