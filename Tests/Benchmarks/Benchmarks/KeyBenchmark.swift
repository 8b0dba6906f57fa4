/// The time and the bytes from a key to the picture that answers it, and the bytes on terminals that
/// often hang on a slow line.
struct KeyBenchmark {
  /// A screen, the way to it, and the keys that are pressed there in turn.
  struct Station {
    let name: String
    let way: [String]
    let keys: [String]
    var isWithinBudgets = true
  }

  static let stations = [
    Station(name: "questionnaire, arrow", way: ["1"], keys: ["\u{1B}[B", "\u{1B}[A"]),
    Station(name: "questionnaire, answer", way: ["1"], keys: ["3", "b"], isWithinBudgets: false),
    Station(name: "history, arrow", way: ["2"], keys: ["\u{1B}[B", "\u{1B}[A"]),
    Station(name: "chart, arrow", way: ["3"], keys: ["\u{1B}[D", "\u{1B}[C"]),
  ]

  /// Kinds of terminals, beside the usual one, on which bytes are counted.
  static let slowTypes = ["linux", "vt100"]

  let samples: Samples
  /// How many keys are pressed on each screen.
  var presses = 120

  /// Presses the keys.
  ///
  /// - Returns: The figures.
  /// - Throws: When the program does not start.
  func measure() throws -> [Measurement] {
    let usual = try Self.stations.flatMap { figures($0, try answers(at: $0)) }
    let slow = try Self.slowTypes.flatMap { type in
      try Self.stations.filter(\.isWithinBudgets).map { station in
        let answers = try answers(at: station, type: type, presses: 12)
        return bytes(station, answers, type: type)
      }
    }
    return usual + slow
  }

  /// Presses the keys of a station in turn.
  private func answers(
    at station: Station, type: String? = nil, presses: Int? = nil
  ) throws -> [TimedProgram.Answer] {
    let program = try samples.gamut(520, environment: type.map { ["TERM": $0] } ?? [:])
    _ = program.firstPaint()
    for key in station.way { _ = program.press(key) }
    return (0..<(presses ?? self.presses)).map {
      program.press(station.keys[$0 % station.keys.count])
    }
  }

  private func bytes(
    _ station: Station, _ answers: [TimedProgram.Answer], type: String? = nil
  ) -> Measurement {
    Measurement(
      name: "key, \(station.name), bytes\(type.map { " on \($0)" } ?? "")",
      value: answers.map { Double($0.bytes) }.middle, unit: "B",
      budget: station.isWithinBudgets ? .value(120) : nil)
  }

  private func figures(_ station: Station, _ answers: [TimedProgram.Answer]) -> [Measurement] {
    let times = answers.map(\.milliseconds)
    let budgets = station.isWithinBudgets
    return [
      Measurement(
        name: "key, \(station.name), median", value: times.middle, unit: "ms",
        budget: budgets ? .value(1) : nil),
      Measurement(
        name: "key, \(station.name), p99", value: times.percentile(0.99), unit: "ms",
        budget: budgets ? .value(5) : nil),
      bytes(station, answers),
    ]
  }
}
