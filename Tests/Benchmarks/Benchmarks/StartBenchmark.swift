import History
import TestSupport

/// The time from the start of the program to its first picture, and what it has in memory then.
struct StartBenchmark {
  let samples: Samples
  /// How often each program is started.
  var rounds = 40

  /// Starts the programs in turn, so that whatever else the machine does meets them all alike.
  ///
  /// - Returns: The figures, in multiples of a C program that paints one line.
  /// - Throws: When a program does not start.
  func measure() throws -> [Measurement] {
    let ncdu = TemporaryFolder.text(at: "/usr/bin/ncdu") == nil ? nil : "/usr/bin/ncdu"
    let programs = try ScratchFolder()
    let bareCurses = try Self.bareCurses(in: programs)
    let empty = try TemporaryFolder()
    empty.makeFolder("empty")
    var bare: [Double] = []
    var peer: [Double] = []
    var own = Dictionary(uniqueKeysWithValues: Samples.sizes.map { ($0, [Double]()) })
    var memory: [Int: Int] = [:]
    for _ in 0..<rounds {
      bare.append(try TimedProgram(bareCurses).firstPaint().milliseconds)
      if let ncdu {
        peer.append(
          try TimedProgram(ncdu, [empty.data.path(of: "empty")]).firstPaint().milliseconds)
      }
      for size in Samples.sizes {
        let program = try samples.gamut(size)
        own[size]?.append(program.firstPaint().milliseconds)
        memory[size] = program.residentKibibytes
      }
    }
    return figures(bare: bare.middle, peer: peer, own: own, memory: memory)
  }

  /// Builds the bare program as C programs are built, because one that the package manager links
  /// would load what Swift needs as well, and so take longer.
  private static func bareCurses(in folder: ScratchFolder) throws -> String {
    let here = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    let program = "\(folder.path)/bare-curses"
    _ = try run(
      "clang -O2 '\(here.joined(separator: "/"))/BareCurses/main.c' -lncursesw -ltinfo "
        + "-o '\(program)'")
    return program
  }

  private func figures(
    bare: Double, peer: [Double], own: [Int: [Double]], memory: [Int: Int]
  ) -> [Measurement] {
    let baseline = ("bare ncurses", bare)
    var figures: [Measurement] = []
    if !peer.isEmpty {
      figures.append(
        Measurement(name: "start, ncdu", value: peer.middle, unit: "ms", baseline: baseline))
    }
    let times = own.mapValues(\.middle)
    for size in Samples.sizes {
      figures.append(
        Measurement(
          name: "start, \(size) check-ins", value: times[size] ?? 0, unit: "ms",
          baseline: baseline, budget: size == 520 ? .ratio(1.5) : nil))
    }
    figures.append(
      Measurement(
        name: "start, 520 check-ins", value: times[520] ?? 0, unit: "ms",
        baseline: ("no history", times[0] ?? 0), budget: .ratio(1.2)))
    for size in Samples.sizes {
      figures.append(
        Measurement(
          name: "memory, \(size) check-ins", value: Double(memory[size] ?? 0) / 1024, unit: "MiB",
          budget: size == 520 ? .value(24) : nil))
    }
    return figures
  }
}
