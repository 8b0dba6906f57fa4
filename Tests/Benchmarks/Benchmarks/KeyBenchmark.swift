/// The time and the bytes from a key to the picture that answers it.
struct KeyBenchmark {
  /// A screen, the way to it, and the keys that are pressed there in turn.
  struct Station {
    let name: String
    let way: [String]
    let keys: [String]
    var isWithinBudgets = true
  }

  static let stations = [
    Station(name: "questionnaire, arrow", way: ["1"], keys: ["\u{1B}OB", "\u{1B}OA"]),
    Station(name: "questionnaire, answer", way: ["1"], keys: ["3", "b"], isWithinBudgets: false),
    Station(name: "history, arrow", way: ["2"], keys: ["\u{1B}OB", "\u{1B}OA"]),
    Station(name: "chart, arrow", way: ["3"], keys: ["\u{1B}OD", "\u{1B}OC"]),
  ]

  let samples: Samples
  /// How many keys are pressed on each screen.
  var presses = 120

  /// Presses the keys.
  ///
  /// - Returns: The figures.
  /// - Throws: When the program does not start.
  func measure() throws -> [Measurement] {
    try Self.stations.flatMap { station in
      let program = try samples.gamut(520)
      _ = program.firstPaint()
      for key in station.way { _ = program.press(key) }
      let answers = (0..<presses).map { program.press(station.keys[$0 % station.keys.count]) }
      return figures(station, answers)
    }
  }

  private func figures(_ station: Station, _ answers: [TimedProgram.Answer]) -> [Measurement] {
    let times = answers.map(\.milliseconds)
    let bytes = answers.map { Double($0.bytes) }
    let budgets = station.isWithinBudgets
    return [
      Measurement(
        name: "key, \(station.name), median", value: times.middle, unit: "ms",
        budget: budgets ? .value(1) : nil),
      Measurement(
        name: "key, \(station.name), p99", value: times.percentile(0.99), unit: "ms",
        budget: budgets ? .value(5) : nil),
      Measurement(
        name: "key, \(station.name), bytes", value: bytes.middle, unit: "B",
        budget: budgets ? .value(120) : nil),
    ]
  }
}
