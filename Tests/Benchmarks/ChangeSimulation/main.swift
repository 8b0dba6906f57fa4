/// Reproduces the figures on chance that the screens print, through the shipped code.
///
/// `GAMUT_BENCHMARKS=1 swift run -c release ChangeSimulation [PEOPLE]`; ends with status 1 when a
/// figure is more than 2 in 100 away from the printed one.
import CivilTime
import Glibc
import Scoring
import TestSupport

/// One figure that is printed for people.
struct Figure {
  let name: String
  let autocorrelation: Double
  /// How often it happens to 100 people, as the screens say; `nil` where they say nothing.
  let printed: Double?
  /// The weeks after the twelve of the baseline.
  let weeks: Int
  /// The shift after the baseline, in standard deviations.
  let shift: Double
  /// Whether it happens to a person.
  let happens: ([CountedPosition]) -> Bool

  /// How often it happens to 100 people.
  func measured(people: Int, using generator: inout SplitMix64) -> Double {
    let person = SteadyPerson(autocorrelation: autocorrelation)
    let count = (0..<people).count { _ in
      let positions = person.positions(weeks: 12 + weeks, shift: shift, using: &generator)
      return happens(
        zip(dates, positions).map { CountedPosition(weekEnding: $0, position: $1) })
    }
    return 100 * Double(count) / Double(people)
  }
}

/// The ends of successive weeks, as many as the longest simulation needs.
let dates = (0..<38).map { CivilDate(dayNumber: 20_500 + 7 * $0) }

func trend(_ positions: ArraySlice<CountedPosition>) -> Trend {
  Trend(
    of: Array(positions), dividedBy: [], washIn: .standard, step: 1.5625,
    today: positions.last?.weekEnding ?? .latest)
}

/// Whether a person sees at least one signal by the last week.
func seesSignal(_ positions: [CountedPosition]) -> Bool {
  !trend(positions[...]).signals.isEmpty
}

/// Whether a person sees at least one step beyond the ordinary swing after the baseline, reading
/// the last change every week.
func exceedsSwing(_ positions: [CountedPosition]) -> Bool {
  (13...positions.count).contains { weeks in
    trend(positions.prefix(weeks)).lastChange?.exceedsOrdinarySwing == true
  }
}

let figures = [
  Figure(
    name: "steady, a signal within 26 weeks", autocorrelation: 0.3, printed: 27, weeks: 26,
    shift: 0, happens: seesSignal),
  Figure(
    name: "steady, a signal within 26 weeks", autocorrelation: 0, printed: 10, weeks: 26,
    shift: 0, happens: seesSignal),
  Figure(
    name: "shifted by -2 SD, a signal within 12 weeks", autocorrelation: 0.3, printed: 89,
    weeks: 12, shift: -2, happens: seesSignal),
  Figure(
    name: "shifted by -2 SD, a signal within 12 weeks", autocorrelation: 0, printed: 85,
    weeks: 12, shift: -2, happens: seesSignal),
  Figure(
    name: "shifted by +2 SD, a signal within 12 weeks", autocorrelation: 0.3, printed: 89,
    weeks: 12, shift: 2, happens: seesSignal),
  Figure(
    name: "steady, beyond the swing within 26 weeks", autocorrelation: 0.3, printed: 48, weeks: 26,
    shift: 0, happens: exceedsSwing),
  Figure(
    name: "steady, beyond the swing within 26 weeks", autocorrelation: 0, printed: nil, weeks: 26,
    shift: 0, happens: exceedsSwing),
]

let people = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 20_000
var generator = SplitMix64(seed: 2026)
var isReproduced = true
print("\(people) people, 12 weeks of baseline; of 100 people")
print(row("phi", "printed", "measured", "what"))
for figure in figures {
  let measured = figure.measured(people: people, using: &generator)
  if let printed = figure.printed, abs(measured - printed) > 2 { isReproduced = false }
  print(
    row(
      "\(figure.autocorrelation)", figure.printed.map { "\(Int($0))" } ?? "-",
      "\((measured * 10).rounded() / 10)", figure.name))
}
if !isReproduced {
  print("A figure is more than 2 in 100 away from the printed one.")
  exit(1)
}

/// A line of the table: three columns of numbers, then words.
func row(_ columns: String...) -> String {
  let numbers = columns.dropLast().map { String(repeating: " ", count: 9 - $0.count) + $0 }
  return numbers.joined() + "  " + (columns.last ?? "")
}
