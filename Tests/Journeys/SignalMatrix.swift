import Glibc
import Testing

/// However a program ends, the terminal must be as it was found.
@Suite struct SignalMatrix {
  /// The signal of a failed precondition.
  #if arch(x86_64)
    private static let trap = SIGILL
  #else
    private static let trap = SIGTRAP
  #endif

  @Test(arguments: [
    (SIGINT, ProcessState.killed(SIGINT)), (SIGTERM, .killed(SIGTERM)), (SIGHUP, .killed(SIGHUP)),
  ])
  func `a signal that asks for the end gives the terminal back`(
    signal: Int32, state: ProcessState
  ) throws {
    let journey = try start()
    journey.send(signal)
    #expect(try journey.waitForChange() == state)
    journey.expectGivenBack()
    #expect(journey.screen.find("unexpectedly") == nil)
  }

  @Test(arguments: [SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP])
  func `a fatal signal gives the terminal back and says so`(signal: Int32) throws {
    let journey = try start()
    journey.send(signal)
    #expect(try journey.waitForChange() == .killed(signal))
    journey.expectGivenBack()
    let words = "gamut ended unexpectedly (signal \(signal)). Your answers are kept."
    #expect(journey.screen.find(words) != nil)
  }

  @Test(arguments: [
    ("t", ProcessState.killed(trap)), ("o", .killed(SIGSEGV)), ("a", .killed(SIGABRT)),
  ])
  func `a crash gives the terminal back and says so`(key: String, state: ProcessState) throws {
    let journey = try start()
    try journey.type(key)
    #expect(try journey.waitForChange() == state)
    journey.expectGivenBack()
    #expect(journey.screen.find("Your answers are kept.") != nil)
  }

  @Test(arguments: [("q", 0), ("e", 3)] as [(String, Int32)])
  func `an exit gives the terminal back in silence`(key: String, status: Int32) throws {
    let journey = try start()
    try journey.type(key)
    #expect(try journey.waitForChange() == .exited(status))
    journey.expectGivenBack()
    #expect(journey.screen.find("unexpectedly") == nil)
  }

  @Test func `Ctrl-C ends as the signal does`() throws {
    let journey = try start()
    try journey.press(.interrupt)
    #expect(try journey.waitForChange() == .killed(SIGINT))
    journey.expectGivenBack()
  }

  @Test func `Ctrl-Z gives the terminal to the shell and fg brings the picture back`() throws {
    let journey = try start()
    try journey.press(.suspend)
    #expect(try journey.waitForChange() == .stopped(SIGTSTP))
    journey.expectGivenBack()
    journey.continueInForeground()
    try journey.waitFor("Curses probe")
    try journey.waitUntil("the modes") { $0.modes.isSuperset(of: [1, 1049, 2004]) }
    #expect(journey.modes != journey.modesBefore)
    try journey.press(.down)
    try journey.waitFor("key down")
    try journey.type("q")
    #expect(try journey.waitForChange() == .exited(0))
    journey.expectGivenBack()
  }

  @Test func `a window that changed while the program was stopped is noticed`() throws {
    let journey = try start()
    try journey.press(.suspend)
    #expect(try journey.waitForChange() == .stopped(SIGTSTP))
    journey.resize(columns: 60, rows: 25)
    journey.continueInForeground()
    try journey.waitFor("size 60x25")
  }

  @Test func `a second screen is guarded as the first`() throws {
    let journey = try start()
    try journey.type("r")
    try journey.waitFor("Last: restart")
    #expect(String(decoding: journey.output, as: UTF8.self).contains("between two screens\r\n"))
    try journey.press(.suspend)
    #expect(try journey.waitForChange() == .stopped(SIGTSTP))
    journey.expectGivenBack()
    journey.continueInForeground()
    try journey.waitFor("Curses probe")
    try journey.type("o")
    #expect(try journey.waitForChange() == .killed(SIGSEGV))
    journey.expectGivenBack()
  }

  @Test func `a window that is closed ends the program`() throws {
    let journey = try start()
    journey.hangUp()
    #expect(try journey.waitForChange() == .killed(SIGHUP))
  }

  @Test func `a window can shrink to one cell and grow again`() throws {
    let journey = try start()
    for (columns, rows) in [(20, 5), (10, 2), (1, 1)] {
      journey.resize(columns: columns, rows: rows)
      try journey.press(.down)
    }
    journey.resize(columns: 100, rows: 30)
    try journey.waitFor("size 100x30")
    try journey.waitFor("q quit")
    #expect(journey.screen.find("q quit")?.row == 23)
    try journey.type("q")
    #expect(try journey.waitForChange() == .exited(0))
    journey.expectGivenBack()
  }

  @Test(arguments: ["xterm", "xterm-256color", "screen", "tmux-256color", "linux", "vt100", "rxvt"])
  func `every kind of terminal is given back`(type: String) throws {
    let journey = try Journey("CursesProbe", environment: ["TERM": type])
    try journey.waitFor("q quit")
    #expect(journey.screen.find("日本")?.row == 16)
    try journey.press(.down)
    try journey.waitUntil("the cursor one row down") { $0.row == 5 && $0.column == 5 }
    journey.send(SIGSEGV)
    #expect(try journey.waitForChange() == .killed(SIGSEGV))
    journey.expectGivenBack()
    #expect(journey.unknownSequences.isEmpty)
  }

  private func start() throws -> Journey {
    let journey = try Journey("CursesProbe", environment: ["SWIFT_BACKTRACE": "enable=no"])
    try journey.waitFor("q quit")
    #expect(journey.screen.modes.isSuperset(of: [25, 1049, 2004]))
    #expect(!journey.modes.isCooked)
    return journey
  }
}
