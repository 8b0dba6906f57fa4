import Files
import Glibc
import History
import Questionnaires
import Resources
import Scoring
import TestSupport

/// The time to read a history and score every check-in, against Python's `json` doing the same.
struct LoadBenchmark {
  let samples: Samples
  /// The numbers of check-ins.
  var sizes = [520, 5000, 50_000]

  /// Reads, in this program and in Python.
  ///
  /// - Returns: The figures, with the cost of a check-in at each size.
  /// - Throws: When Python is missing, or does not come to the same sum.
  func measure() throws -> [Measurement] {
    try sizes.flatMap { size in
      let folder = try samples.sample(size).folder()
      let rounds = max(3, 5000 / size)
      let (own, sum) = ownTime(folder, rounds: rounds)
      let (python, pythonSum) = try pythonTime(folder, rounds: rounds)
      guard abs(sum - pythonSum) < 1 else {
        throw BenchmarkError("Python comes to \(pythonSum), gamut to \(sum)")
      }
      return [
        Measurement(
          name: "load and score, \(size)", value: own, unit: "ms",
          baseline: ("Python", python), budget: .ratio(1)),
        Measurement(
          name: "load and score, \(size), a check-in", value: own * 1000 / Double(size),
          unit: "us"),
      ]
    }
  }

  private func ownTime(_ folder: TemporaryFolder, rounds: Int) -> (Double, Double) {
    var best = Double.infinity
    var sum = 0.0
    for _ in 0..<rounds {
      let start = ContinuousClock.now
      var file = HistoryFile(folder: folder.data)
      let document = file.open().document
      let scored = document.scored(samples.questionnaire, through: SampleHistory.today)
      sum = scored.reduce(0) { $0 + ($1.score.position ?? 0) }
      best = min(best, (ContinuousClock.now - start).milliseconds)
    }
    return (best, sum)
  }

  private func pythonTime(_ folder: TemporaryFolder, rounds: Int) throws -> (Double, Double) {
    let script = "\(folder.path)/load.py"
    let questionnaire = "\(folder.path)/questionnaire.json"
    try PosixFileSystem.write(Self.script, to: script)
    let asked = Resource.files(in: "Questionnaires")
      .first { $0.path.hasSuffix("\(samples.questionnaire.id).json") }
    try PosixFileSystem.write(asked?.bytes ?? [], to: questionnaire)
    let history = folder.data.path(of: DataFolder.Name.history)
    let output = try run("python3 '\(script)' '\(history)' '\(questionnaire)' \(rounds)")
    let numbers = output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard numbers.count == 2 else { throw BenchmarkError("Python does not run: \(output)") }
    return (numbers[0], numbers[1])
  }

  /// The program beside this file, found where the sources are.
  private static let script: [UInt8] = {
    let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    return Array((TemporaryFolder.text(at: "/\(folder)/Python/load.py") ?? "").utf8)
  }()
}

extension PosixFileSystem {
  /// Writes a small file that nothing depends on.
  fileprivate static func write(_ bytes: [UInt8], to path: String) throws {
    let file = unsafe fopen(path, "w")
    guard let file = unsafe file else { throw BenchmarkError("cannot write \(path)") }
    _ = unsafe fwrite(bytes, 1, bytes.count, file)
    unsafe fclose(file)
  }
}

/// Runs a command of the shell and gives what it prints.
func run(_ command: String) throws -> String {
  guard let pipe = unsafe popen(command, "r") else {
    throw BenchmarkError("cannot run \(command)")
  }
  var text: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 4096)
  while case let count = unsafe fread(&buffer, 1, buffer.count, pipe), count > 0 {
    text += buffer.prefix(count)
  }
  let status = unsafe pclose(pipe)
  let output = String(decoding: text, as: UTF8.self)
  guard status == 0 else { throw BenchmarkError("\(command) ended with \(status): \(output)") }
  return output
}
