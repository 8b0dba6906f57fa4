import Testing

/// The terminal as the person has it: keys, paste, colours, and what a key costs.
@Suite struct ProbeTests {
  @Test(arguments: [
    ("\u{1B}[A", "up"), ("\u{1B}OA", "up"), ("\u{1B}[H", "home"), ("\u{1B}OF", "end"),
    ("\u{1B}[1~", "home"), ("\u{1B}[5~", "pageUp"), ("\u{1B}[Z", "backTab"),
    ("\u{1B}[3~", "delete"),
    ("\u{1B}OP", "function(1)"), ("\u{1B}[12~", "function(2)"), ("\u{1B}[24~", "function(12)"),
    ("\u{1B}", "escape"), ("\r", "enter"), ("\u{7F}", "backspace"), ("\u{8}", "backspace"),
    ("\t", "tab"), ("é", "character(\"é\")"), ("日", "character(\"日\")"),
    ("\u{1}", "control(\"a\")"),
  ])
  func `bytes are the keys they mean`(bytes: String, key: String) throws {
    let journey = try start()
    try journey.type(bytes)
    try journey.waitUntil("key \(key)") { $0.line(2) == "     Last: key \(key)" }
  }

  @Test(arguments: ["xterm-256color", "linux", "screen", "vt100"])
  func `arrows of both modes are arrows in every terminal`(type: String) throws {
    let journey = try start(environment: ["TERM": type])
    try journey.type("\u{1B}[B\u{1B}OB")
    try journey.waitUntil("two rows down") { $0.row == 6 && $0.column == 5 }
  }

  @Test func `a sequence of no key does nothing`() throws {
    let journey = try start()
    try journey.type("\u{1B}[1;5A\u{1B}[I\u{1B}[99;99~\u{1B}[B")
    try journey.waitFor("Last: key down")
    try journey.waitUntil("the cursor one row down") { $0.row == 5 && $0.column == 5 }
  }

  @Test func `pasted text comes in one piece`() throws {
    let journey = try start()
    try journey.type("\u{1B}[200~q two\r\nt é\u{1B}[201~")
    try journey.waitFor("Last: paste 9 [\"q two\", \"t é\"]")
  }

  @Test func `a long paste is cut and leaves nothing behind`() throws {
    let journey = try start()
    try journey.type("\u{1B}[200~\(String(repeating: "q", count: 20_000))\u{1B}[201~")
    try journey.waitFor("Last: paste 16384 [")
    try journey.press(.down)
    try journey.waitFor("Last: key down")
  }

  @Test func `Ctrl-L paints everything again`() throws {
    let journey = try start()
    journey.forgetOutput()
    try journey.type("\u{C}")
    try journey.waitFor("key control(\"l\")")
    try journey.waitFor("q quit")
    #expect(String(decoding: journey.output, as: UTF8.self).contains("q quit"))
  }

  @Test func `a wish to be woken is granted once, whatever is typed meanwhile`() throws {
    let journey = try start()
    try journey.type("w")
    try journey.waitFor("Last: woken 1")
    // It sleeps without an end again.
    try journey.settle()
    try journey.type("w\u{1B}[B\u{1B}[1;5A\u{1B}[A")
    try journey.waitFor("Last: woken 2")
    try journey.settle()
    #expect(journey.screen.line(2) == "     Last: woken 2")
  }

  @Test func `a wish to be woken is taken back, and a long one keeps no key waiting`() throws {
    let journey = try start()
    try journey.type("wW")
    try journey.waitFor("Last: key character(\"W\")")
    try journey.settle()
    #expect(journey.screen.line(2) == "     Last: key character(\"W\")")
    try journey.type("z")
    try journey.waitFor("Last: key character(\"z\")")
    try journey.press(.down)
    try journey.waitFor("Last: key down")
    journey.resize(columns: 90, rows: 26)
    try journey.waitFor("size 90x26")
    try journey.type("q")
    #expect(try journey.waitForChange() == .exited(0))
  }

  @Test(arguments: [("", true), ("1", false)])
  func `NO_COLOR takes the colours away and leaves the attributes`(
    value: String, isColored: Bool
  ) throws {
    let journey = try start(environment: ["NO_COLOR": value])
    #expect((journey.screen.cells[15][5].look.ink == 99) == isColored)
    #expect(journey.screen.cells.joined().contains { $0.look.ink != nil } == isColored)
    #expect(journey.screen.cells[0][5].look.isBold)
    #expect(journey.screen.cells[4][5].look.isReversed)
    #expect(journey.screen.cells.joined().allSatisfy { $0.look.ground == nil })
  }

  @Test func `an unknown terminal gets no escape sequence`() throws {
    let journey = try Journey("CursesProbe", environment: ["TERM": "no-such-terminal"])
    #expect(try journey.waitForChange() == .exited(1))
    #expect(journey.output == Array("no screen\r\n".utf8))
    #expect(journey.modes == journey.modesBefore)
  }

  @Test(arguments: ["C", "POSIX"])
  func `a locale without UTF-8 gets only ASCII`(locale: String) throws {
    let journey = try start(environment: ["LANG": locale])
    #expect(journey.output.allSatisfy { $0 < 128 })
    #expect(journey.screen.line(15) == "     #*+-.")
  }

  @Test func `exported sizes do not keep the window from growing`() throws {
    let journey = try start(environment: ["COLUMNS": "70", "LINES": "24"])
    journey.resize(columns: 90, rows: 26)
    try journey.waitFor("size 90x26")
  }

  @Test func `a cursor key costs at most 120 bytes`() throws {
    let journey = try start()
    for row in 5...9 {
      journey.forgetOutput()
      try journey.press(.down)
      try journey.waitUntil("the chosen row \(row)") { isPainted($0, chosen: row) }
      // The first key changes the line above too.
      if row > 5 { #expect(journey.output.count <= 120) }
    }
  }

  /// Whether the last cell of the chosen row is painted, and the cursor is back at its first.
  private func isPainted(_ screen: VirtualScreen, chosen row: Int) -> Bool {
    screen.row == row && screen.column == 5
      && screen.cells[row].filter(\.look.isReversed).count >= 11
  }

  private func start(environment: [String: String] = [:]) throws -> Journey {
    let journey = try Journey("CursesProbe", environment: environment)
    try journey.waitFor("move")
    return journey
  }
}
