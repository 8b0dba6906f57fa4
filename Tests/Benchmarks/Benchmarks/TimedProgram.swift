import Glibc
import PseudoTerminal
import TestSupport

/// A program on a terminal of its own, whose output is timed.
@safe final class TimedProgram {
  /// What a program wrote in answer to something.
  struct Answer {
    /// The time until its last byte, in milliseconds.
    var milliseconds: Double
    /// The bytes.
    var bytes: Int
  }

  private var terminal = pseudo_terminal()
  private var process: pid_t = 0
  private let start: ContinuousClock.Instant

  /// Starts a program on a terminal of 80 by 24.
  ///
  /// - Parameters:
  ///   - path: Its path.
  ///   - arguments: What follows its name.
  ///   - environment: Variables beside `TERM`, `LANG` and `PATH`.
  /// - Throws: ``BenchmarkError`` when there is no terminal to be had.
  init(_ path: String, _ arguments: [String] = [], environment: [String: String] = [:]) throws {
    let standard = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    let variables = standard.merging(environment) { _, given in given }
    let words = CStrings([path] + arguments)
    let pairs = CStrings(variables.map { "\($0)=\($1)" })
    start = .now
    let error = unsafe pseudo_terminal_start(
      &terminal, path, words.pointers, pairs.pointers, 80, 24)
    guard error == 0 else { throw BenchmarkError("no terminal: error \(error)") }
    var report: Int32 = 0
    let count = unsafe read(terminal.reports, &report, MemoryLayout<Int32>.size)
    guard count == MemoryLayout<Int32>.size, report > 1 else {
      throw BenchmarkError("\(path) did not start")
    }
    process = report
  }

  deinit {
    if process > 1 { kill(-process, SIGKILL) }
    for file in [terminal.orders, terminal.reports, terminal.slave, terminal.master] {
      close(file)
    }
    var status: Int32 = 0
    unsafe waitpid(terminal.leader, &status, 0)
  }

  /// The first picture: what is written until nothing more comes.
  func firstPaint() -> Answer { answer(since: start, quiet: 60) }

  /// Types a key and takes what is written in answer.
  func press(_ key: String) -> Answer {
    let moment = ContinuousClock.now
    let bytes = Array(key.utf8)
    _ = unsafe write(terminal.master, bytes, bytes.count)
    return answer(since: moment, quiet: 15)
  }

  /// The memory that the program has in use, in KiB.
  var residentKibibytes: Int {
    let status = TemporaryFolder.text(at: "/proc/\(process)/status") ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line?.split(separator: " ").dropLast().last.flatMap { Int($0) } ?? 0
  }

  /// Takes what comes until nothing came for so many milliseconds; at first it is waited for longer.
  private func answer(since moment: ContinuousClock.Instant, quiet: Int32) -> Answer {
    var answer = Answer(milliseconds: 0, bytes: 0)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      var file = pollfd(fd: terminal.master, events: Int16(POLLIN), revents: 0)
      let patience = answer.bytes == 0 ? max(quiet, 2000) : quiet
      guard unsafe poll(&file, 1, patience) == 1, file.revents & Int16(POLLIN) != 0 else {
        return answer
      }
      let count = unsafe read(terminal.master, &buffer, buffer.count)
      guard count > 0 else { return answer }
      answer.bytes += count
      answer.milliseconds = (ContinuousClock.now - moment).milliseconds
    }
  }
}

/// Why something could not be measured.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

extension Duration {
  /// The whole duration in milliseconds.
  var milliseconds: Double {
    Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
  }
}
