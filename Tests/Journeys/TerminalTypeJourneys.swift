import Glibc
import History
import TestSupport
import Testing

/// Kinds of terminals: old, small, of other programs, and unheard of.
@Suite struct `A kind of terminal` {
  /// The kinds that every Debian describes, in `ncurses-base`.
  private static let common = [
    "xterm", "xterm-256color", "screen", "screen-256color", "tmux", "tmux-256color", "linux",
    "vt100", "rxvt", "rxvt-unicode-256color",
  ]
  /// The kinds that bring their description along, as kitty and foot do; here from `Terminfo/`.
  private static let described = ["foot", "xterm-kitty"]

  @Test(arguments: common + described)
  func `takes a check-in as far as one answer, and is given back`(type: String) throws {
    let person = try Self.person(type)
    try person.waitFor("Welcome to gamut")
    try person.type("1")
    try person.answer(1...2)
    try person.press(.down)
    try person.journey.settle()
    let screen = person.screen
    #expect(screen.find("1  Not at all")?.row == screen.row)
    #expect(screen.cells[screen.row].contains { $0.look.isReversed })
    #expect(screen.cells.joined().contains { $0.look.ink != nil } == (type != "vt100"))
    try person.type("qq")
    #expect(try person.journey.waitForChange() == .exited(0))
    person.journey.expectGivenBack()
    #expect(person.journey.unknownSequences.isEmpty)
    #expect(person.draft?.answers.count == 2)
    expectNoMouse(person.journey.output)
    if type == "vt100" { expectNoColor(person.journey.output) }
  }

  @Test(arguments: described + ["no-such-terminal", "xterm-unheard-of", "dumb"])
  func `that the machine does not know is talked to line by line`(type: String) throws {
    let person = try Person(environment: ["TERM": type])
    if Self.isKnown(type), type != "dumb" {
      // Here somebody has installed its description.
      try person.waitFor("Welcome to gamut")
      try person.waitFor("q quit")
      try person.type("qq")
      #expect(try person.journey.waitForChange() == .exited(0))
      return person.journey.expectGivenBack()
    }
    try person.waitFor("1 Begin the first check-in")
    try person.type("1\r")
    try person.waitFor("Question 1 of 16")
    try person.type("4\r")
    try person.waitFor("Question 2 of 16")
    try person.type("q\r")
    try person.waitFor("q end gamut")
    try person.type("q\r")
    #expect(try person.journey.waitForChange() == .exited(0))
    #expect(person.draft?.answers.count == 1)
    #expect(!person.journey.output.contains(0x1B))
  }

  // MARK: -

  private static func person(_ type: String) throws -> Person {
    guard described.contains(type) else { return try Person(environment: ["TERM": type]) }
    let source = "\(#filePath)".dropLast("TerminalTypeJourneys.swift".count) + "Terminfo/\(type).ti"
    return try Person(
      wrapper: [
        "sh", "-c", "tic -x -o \"$HOME/.terminfo\" '\(source)' && exec \"$0\" \"$@\"",
      ], environment: ["TERM": type])
  }

  /// Whether a description of the kind is installed.
  private static func isKnown(_ type: String) -> Bool {
    ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"].contains {
      unsafe access("\($0)/\(type.prefix(1))/\(type)", R_OK) == 0
    }
  }

  /// The parameters of all sequences that begin with `ESC [` and end with one of these letters.
  private func parameters(_ output: [UInt8], endingWith letters: String) -> [String] {
    String(decoding: output, as: UTF8.self).split(separator: "\u{1B}[").dropFirst().compactMap {
      let body = $0.prefix { $0.isNumber || ";?".contains($0) }
      return $0.dropFirst(body.count).first.map(letters.contains) == true ? String(body) : nil
    }
  }

  /// Expects that the mouse was left to the terminal, which marks and copies with it.
  private func expectNoMouse(
    _ output: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let modes = parameters(output, endingWith: "hl").filter { $0.hasPrefix("?") }
    let numbers = modes.flatMap { $0.dropFirst().split(separator: ";") }.compactMap { Int($0) }
    #expect(numbers.contains(2004), "the search finds modes", sourceLocation: sourceLocation)
    let mouse: Set = [9, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1015, 1016]
    #expect(mouse.isDisjoint(with: numbers), sourceLocation: sourceLocation)
  }

  /// Expects that no colour was asked for.
  private func expectNoColor(
    _ output: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let looks = parameters(output, endingWith: "m").flatMap { $0.split(separator: ";") }
    let numbers = looks.compactMap { Int($0) }
    #expect(numbers.contains(7), "the search finds looks", sourceLocation: sourceLocation)
    #expect(numbers.allSatisfy { $0 < 30 }, sourceLocation: sourceLocation)
  }
}
