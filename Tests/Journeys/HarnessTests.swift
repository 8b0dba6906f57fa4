import Glibc
import Testing

/// The harness itself, against programs everybody knows.
@Suite struct HarnessTests {
  @Test func `what a program writes is on the screen`() throws {
    let journey = try shell("printf 'one\\r\\ntwo \\033[1mbold\\033[0m'; exit 7")
    try journey.waitFor("bold")
    #expect(try journey.waitForChange() == .exited(7))
    #expect(journey.screen.text.hasPrefix("one\ntwo bold\n"))
    #expect(journey.screen.cells[1][4].look.isBold)
    #expect(!journey.screen.cells[1][3].look.isBold)
    #expect((journey.screen.row, journey.screen.column) == (1, 8))
  }

  @Test func `what is typed reaches the program`() throws {
    let journey = try Journey("/bin/cat")
    try journey.type("Häuser\r")
    try journey.waitUntil("the echo and the line") { $0.line(1) == "Häuser" }
    try journey.type("\u{4}")
    #expect(try journey.waitForChange() == .exited(0))
  }

  @Test func `a program that ends too early is told with its screen`() throws {
    let journey = try shell("printf sorry")
    let error = #expect(throws: JourneyError.self) { try journey.waitFor("welcome") }
    #expect(error?.description.contains("the program ended") == true)
    #expect(error?.description.contains("sorry") == true)
  }

  @Test func `a program that does not exist ends with 127`() throws {
    let journey = try Journey("/no/such/program")
    #expect(try journey.waitForChange() == .exited(127))
  }

  @Test func `the environment is what the test says`() throws {
    let journey = try shell("env; printf '[%s]' $TERM", environment: ["TERM": "vt100", "A": "b"])
    try journey.waitFor("[vt100]")
    #expect(journey.screen.find("A=b") != nil)
    #expect(journey.screen.find("HOME=") == nil)
  }

  @Test func `the size is what the test says`() throws {
    let journey = try shell("stty size; read x; stty size", columns: 33, rows: 9)
    try journey.waitFor("9 33")
    journey.resize(columns: 50, rows: 12)
    try journey.type("\r")
    try journey.waitFor("12 50")
  }

  @Test func `modes that a program leaves behind are seen`() throws {
    let journey = try shell("stty raw -echo; printf '\\033[?25l\\033[?1049h'")
    #expect(try journey.waitForChange() == .exited(0))
    #expect(journey.modes != journey.modesBefore)
    #expect(!journey.modes.isCooked)
    #expect(!journey.screen.showsCursor)
    #expect(journey.screen.isAlternate)
  }

  @Test func `a signal is told as what ended the program`() throws {
    let journey = try shell("printf ready; kill -9 $$")
    #expect(try journey.waitForChange() == .killed(SIGKILL))
  }

  private func shell(
    _ script: String, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) throws -> Journey {
    try Journey(
      "/bin/sh", ["-c", script], columns: columns, rows: rows, environment: environment)
  }
}
