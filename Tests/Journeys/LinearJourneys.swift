import Glibc
import History
import Questionnaires
import TestSupport
import Testing

@Suite struct `Line by line in a terminal` {
  @Test(
    arguments: [
      ([], ["TERM": "dumb"]), ([], ["TERM": "no-such-terminal"]), ([], ["TERM": ""]),
      (["--plain"], [:]), ([], ["ACCESSIBLE": "1"]), (["--plain"], ["LANG": "C"]),
    ] as [([String], [String: String])])
  func `gamut talks without a control sequence where it cannot or shall not draw`(
    arguments: [String], variables: [String: String]
  ) throws {
    let person = try Person(arguments, environment: variables)
    try person.waitFor("2 Look around first")
    try person.type("2\r")
    try person.waitFor("q end gamut")
    try person.type("q\r")
    #expect(try person.journey.waitForChange() == .exited(0))
    #expect(!person.journey.output.contains(0x1B))
    #expect(person.journey.modes == person.journey.modesBefore)
    #expect(person.folder.names().isEmpty)
    if variables["LANG"] == "C" { #expect(person.journey.output.allSatisfy { $0 < 128 }) }
  }

  @Test func `a whole check-in is taken on a terminal that cannot be drawn on`() throws {
    let person = try Person(["check-in"], environment: ["TERM": "dumb"])
    for number in 1...16 {
      try person.waitFor("Question \(number) of 16")
      try person.waitFor("Answer:")
      try person.type(number <= 11 ? "4\r" : "2\r")
      if number == 11 {
        try person.waitFor("1 Go on")
        try person.type("1\r")
      }
    }
    for (text, answer) in [("Afterwards, 1", "1"), ("Afterwards, 2", "1"), ("9 Save", "9")] {
      try person.waitFor(text)
      try person.type("\(answer)\r")
    }
    try person.waitFor("25 of 100, wide range.")
    #expect(person.checkIns.count == 1)
    try person.type("Finish\r")
    #expect(try person.journey.waitForChange() == .exited(0))
    #expect(person.draft == nil)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGKILL])
  func `whatever ends it, every answer is kept and the next run goes on there`(
    signal: Int32
  ) throws {
    let person = try Person(["check-in", "--plain"])
    for (number, answer) in [(1, "4"), (2, "s"), (3, "2")] {
      try person.waitFor("Question \(number) of 16")
      try person.type("\(answer)\r")
    }
    try person.waitFor("Question 4 of 16")
    person.journey.send(signal)
    #expect(try person.journey.waitForChange() == .killed(signal))
    #expect(person.journey.modes == person.journey.modesBefore)
    #expect(person.draft?.answers.count == 3)
    let again = try Person(in: person.folder, ["check-in"], environment: ["ACCESSIBLE": "1"])
    try again.waitFor("Question 4 of 16")
    try again.type("q\r")
    #expect(try again.journey.waitForChange() == .exited(0))
  }

  @Test func `Ctrl-C, Ctrl-D and a closed window lose nothing`() throws {
    for end in ["\u{3}", "\u{4}", nil] {
      let person = try Person(["check-in", "--plain"])
      try person.waitFor("Question 1 of 16")
      try person.type("4\r")
      try person.waitFor("Question 2 of 16")
      if let end { try person.type(end) } else { person.journey.hangUp() }
      let state = try person.journey.waitForChange()
      #expect(state == (end == "\u{4}" ? .exited(1) : .killed(end == nil ? SIGHUP : SIGINT)))
      #expect(person.draft?.answers == ["funny": .point(3)])
    }
  }

  @Test func `text is wrapped to the terminal`() throws {
    let person = try Person(["--plain"], columns: 40)
    try person.waitFor("2 Look around first")
    try person.type("q\r")
    try person.waitFor("q end gamut")
    #expect(person.screen.text.split(separator: "\n").allSatisfy { $0.count <= 40 })
    try person.type("q\r")
    #expect(try person.journey.waitForChange() == .exited(0))
  }
}
