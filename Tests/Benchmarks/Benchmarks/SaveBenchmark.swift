import Files
import Glibc
import History
import TestSupport

/// The time to save one more check-in, against the least that makes the same bytes last.
struct SaveBenchmark {
  let samples: Samples
  /// How often both are done, in turn.
  var rounds = 60

  /// Saves.
  ///
  /// - Returns: The figure.
  /// - Throws: When a save fails.
  func measure() throws -> [Measurement] {
    let folder = try samples.sample(520).folder()
    var file = HistoryFile(folder: folder.data)
    var document = file.open().document
    let more = samples.sample(520 + rounds).document.checkIns.suffix(rounds)
    var own: [Double] = []
    var bare: [Double] = []
    for checkIn in more {
      document.add(checkIn)
      let start = ContinuousClock.now
      document = try file.save(document).document
      own.append((ContinuousClock.now - start).milliseconds)
      let bytes = Array((folder.text() ?? "").utf8)
      bare.append(try Self.bareSave(bytes, in: folder))
    }
    return [
      Measurement(
        name: "save, 520 check-ins", value: own.middle, unit: "ms",
        baseline: ("write, fsync, rename, folder fsync", bare.middle), budget: .ratio(2))
    ]
  }

  private static func bareSave(_ bytes: [UInt8], in folder: TemporaryFolder) throws -> Double {
    let start = ContinuousClock.now
    let name = "\(folder.path)/bare"
    let file = unsafe open("\(name).new", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0, unsafe write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
      throw BenchmarkError("the bare save failed: error \(errno)")
    }
    close(file)
    unsafe rename("\(name).new", name)
    let directory = unsafe open(folder.path, O_RDONLY | O_DIRECTORY)
    fsync(directory)
    close(directory)
    return (ContinuousClock.now - start).milliseconds
  }
}
