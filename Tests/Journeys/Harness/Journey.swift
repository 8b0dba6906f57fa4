import Glibc
import PseudoTerminal
import TestSupport

/// A program on a terminal of its own, with somebody at its keyboard.
///
/// It waits for what should appear, never for a time to pass.
@safe final class Journey {
  /// What the program has written.
  private(set) var output: [UInt8] = []
  /// The modes of the terminal before the program started.
  let modesBefore: Modes

  private var parser: ScreenParser
  private var terminal: pseudo_terminal
  private var process: pid_t = 0
  private var reported: ProcessState?
  private var hasHungUp = false
  /// How often the program had gone to sleep when it was last given something to do.
  private var sleepsBefore = -1

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: Its path, or its name among the built products.
  ///   - arguments: What follows its name.
  ///   - columns: The width of the terminal.
  ///   - rows: The height of the terminal.
  ///   - environment: Variables beside `TERM`, `LANG` and `PATH`, or instead of them; nothing is
  ///     taken from the environment of the tests.
  /// - Throws: ``JourneyError`` if there is no terminal to be had.
  init(
    _ program: String, _ arguments: [String] = [], columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:]
  ) throws {
    let path = program.hasPrefix("/") ? program : BuiltProducts.folder + program
    let standard = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    let variables = standard.merging(environment) { _, given in given }
    var terminal = pseudo_terminal()
    let words = CStrings([path] + arguments)
    let pairs = CStrings(variables.sorted { $0.key < $1.key }.map { "\($0)=\($1)" })
    let error = unsafe pseudo_terminal_start(
      &terminal, path, words.pointers, pairs.pointers, Int32(columns), Int32(rows))
    guard error == 0 else { throw JourneyError("no terminal: error \(error)", screen: nil) }
    self.terminal = terminal
    parser = ScreenParser(columns: columns, rows: rows)
    modesBefore = Modes(terminal.modes)
    guard let first = Self.readReport(terminal.reports), first > 1 else {
      throw JourneyError("no program", screen: nil)
    }
    process = first
  }

  deinit {
    // Below 2 it would be this very program, or all of them.
    if process > 1, reported?.isEnd != true { kill(-process, SIGKILL) }
    for file in [terminal.orders, terminal.reports, terminal.slave] { close(file) }
    if !hasHungUp { close(terminal.master) }
    var status: Int32 = 0
    unsafe waitpid(terminal.leader, &status, 0)
  }

  /// The screen as the person sees it.
  var screen: VirtualScreen { parser.screen }
  /// Control sequences the harness did not understand.
  var unknownSequences: [String] { parser.unknown }
  /// The modes of the terminal now.
  var modes: Modes { Modes(of: terminal.slave) }

  /// The process of the program.
  var processIdentifier: pid_t { process }

  /// Types text; control characters are keys, such as `\r` for Enter.
  func type(_ text: String) throws {
    sleepsBefore = countOfSleeps
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe write(terminal.master, $0.baseAddress, $0.count)
      }
      guard count > 0 else { throw JourneyError("cannot type: error \(errno)", screen: screen) }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Presses a key.
  func press(_ key: KeyBytes) throws { try type(key.rawValue) }

  /// Sends a signal to the program.
  func send(_ signal: Int32) { kill(process, signal) }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int) {
    sleepsBefore = countOfSleeps
    parser.screen.resize(columns: columns, rows: rows)
    pseudo_terminal_resize(terminal.master, Int32(columns), Int32(rows))
  }

  /// Closes the window.
  func hangUp() {
    hasHungUp = true
    close(terminal.master)
  }

  /// Brings a stopped program back to the foreground, as the shell's `fg` does.
  func continueInForeground() {
    reported = nil
    var order: UInt8 = 1
    unsafe write(terminal.orders, &order, 1)
  }

  /// Forgets what was written so far, to count what one key costs.
  func forgetOutput() { output = [] }

  /// Waits until a text is on the screen.
  func waitFor(_ text: String) throws {
    try waitUntil("\"\(text)\"") { $0.find(text) != nil }
  }

  /// Waits until the screen is as it should be.
  ///
  /// - Parameters:
  ///   - what: What is waited for, to be told in a failure.
  ///   - condition: Whether the screen is so.
  /// - Throws: ``JourneyError`` with the screen, if the deadline passes or the program ends first.
  func waitUntil(_ what: String, _ condition: (VirtualScreen) -> Bool) throws {
    let deadline = Deadline()
    while !condition(screen) {
      if try !readSome(until: deadline), reported != nil {
        throw JourneyError("\(what) did not come, the program ended", screen: screen)
      }
      if deadline.hasPassed { throw JourneyError("\(what) did not come", screen: screen) }
    }
  }

  /// Waits until the program has read every key, has painted, and sleeps.
  func settle() throws {
    let deadline = Deadline()
    while !deadline.hasPassed {
      var file = pollfd(fd: terminal.master, events: Int16(POLLIN), revents: 0)
      unsafe poll(&file, 1, 4)
      if file.revents & Int16(POLLIN) != 0, readOnce() { continue }
      guard pseudo_terminal_pending(terminal.slave) == 0, sleeps else { continue }
      let count = output.count
      try readRest(until: deadline)
      if output.count == count { return }
    }
    throw JourneyError("the program never rests", screen: screen)
  }

  /// Whether the program waits, without an end, for something to happen.
  ///
  /// One that sleeps otherwise has met a full buffer, or listens for the rest of a sequence.
  private var sleeps: Bool {
    let status = TemporaryFolder.text(at: "/proc/\(process)/stat") ?? ""
    guard status.split(separator: ")").last?.hasPrefix(" S") == true else { return false }
    let call = (TemporaryFolder.text(at: "/proc/\(process)/syscall") ?? "").split(separator: " ")
    // `ppoll` with no time limit, which is its third argument.
    guard call.count < 4 || Self.waits.contains(String(call[0])) && call[3] == "0x0" else {
      return false
    }
    // The kernel hands typed bytes on in its own time: it must have woken up since.
    return countOfSleeps > sleepsBefore
  }

  private var countOfSleeps: Int {
    let lines = (TemporaryFolder.text(at: "/proc/\(process)/status") ?? "").split(separator: "\n")
    let line = lines.first { $0.hasPrefix("voluntary") }
    return line?.split(separator: "\t").last.flatMap { Int($0) } ?? 0
  }

  /// The numbers of `ppoll` on x86-64 and on ARM.
  private static let waits: Set = ["271", "73"]

  /// Waits until the program has ended, or was stopped.
  ///
  /// - Returns: How.
  /// - Throws: ``JourneyError`` if the deadline passes first.
  func waitForChange() throws -> ProcessState {
    let deadline = Deadline()
    while true {
      let isSilent = try !readSome(until: deadline)
      if isSilent, let reported { return reported }
      if deadline.hasPassed { throw JourneyError("the program goes on", screen: screen) }
    }
  }

  /// Reads what has come, waiting for it unless the program has changed its state.
  ///
  /// - Parameter deadline: When to give up.
  /// - Returns: Whether anything was read from the program.
  /// - Throws: ``JourneyError`` if the leader is gone.
  private func readSome(until deadline: Deadline) throws -> Bool {
    var files = [
      pollfd(fd: terminal.reports, events: Int16(POLLIN), revents: 0),
      pollfd(fd: terminal.master, events: Int16(POLLIN), revents: 0),
    ]
    if reported != nil { files[0].fd = -1 }
    if hasHungUp { files[1].fd = -1 }
    unsafe poll(&files, 2, reported == nil ? deadline.milliseconds : 0)
    if files[0].revents != 0 {
      guard let status = Self.readReport(terminal.reports) else {
        throw JourneyError("nobody watches the program", screen: screen)
      }
      reported = ProcessState(status: status)
      try readRest(until: deadline)
      return true
    }
    return files[1].revents & Int16(POLLIN) != 0 && readOnce()
  }

  /// Reads all that the program wrote before its state changed.
  ///
  /// The kernel hands bytes on in its own time, so a mark is sent after them, and read up to.
  private func readRest(until deadline: Deadline) throws {
    guard !hasHungUp else { return }
    let mark = Array("\u{1B}_all read\u{1B}\\".utf8)
    let start = output.count
    unsafe write(terminal.slave, mark, mark.count)
    while true {
      if let range = output[start...].firstRange(of: mark) {
        output.removeSubrange(range)
        return
      }
      var file = pollfd(fd: terminal.master, events: Int16(POLLIN), revents: 0)
      unsafe poll(&file, 1, deadline.milliseconds)
      guard file.revents & Int16(POLLIN) != 0, readOnce() else {
        throw JourneyError("the terminal is silent", screen: screen)
      }
    }
  }

  /// Reads what is there.
  ///
  /// - Returns: Whether there was anything.
  private func readOnce() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe read(terminal.master, &buffer, buffer.count)
    guard count > 0 else { return false }
    output += buffer[..<count]
    parser.feed(buffer[..<count])
    return true
  }

  private static func readReport(_ file: Int32) -> Int32? {
    var report: Int32 = 0
    let count = unsafe read(file, &report, MemoryLayout<Int32>.size)
    return count == MemoryLayout<Int32>.size ? report : nil
  }
}
