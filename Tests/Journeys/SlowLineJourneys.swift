import CivilTime
import History
import Questionnaires
import TestSupport
import Testing

/// What an arrow costs where each byte takes its time, as on a serial line or a slow connection.
@Suite struct `On a slow line an arrow needs at most 120 bytes` {
  /// Kinds of terminals, of 256 colours, of eight and of none.
  static let types = [
    "xterm-256color", "screen-256color", "tmux-256color", "linux", "screen", "rxvt", "vt100",
  ]
  private static let most = 120

  @Test(arguments: types) func `on every row of the questionnaire`(type: String) throws {
    let person = try Person(["check-in"], environment: ["TERM": type])
    try person.waitFor("Question 1 of 16")
    try person.journey.settle()
    #expect(try count(person, .down, steps: 7) { _, _ in true } == 7)
    #expect(try count(person, .up, steps: 6) { _, _ in true } == 6)
    #expect(person.screen.find("1  Not at all")?.row == person.screen.row)
  }

  @Test(arguments: types) func `on every row of a page of the history`(type: String) throws {
    let person = try Person(history: Self.sixtyWeeks(), environment: ["TERM": type])
    try person.waitFor("4  Timeline")
    try person.type("2")
    try person.waitFor("Week ending")
    try person.journey.settle()
    // Where a page is turned, its first row is another week.
    func stays(_ before: VirtualScreen, _ after: VirtualScreen) -> Bool {
      before.line(3).dropFirst(4) == after.line(3).dropFirst(4)
    }
    #expect(try count(person, .down, steps: 30, counting: stays) > 25)
    #expect(try count(person, .up, steps: 30, counting: stays) > 25)
  }

  @Test(arguments: types, ["", "-"])
  func `on every week of the chart that is seen`(type: String, zoom: String) throws {
    let person = try Person(history: Self.sixtyWeeks(), environment: ["TERM": type])
    try person.waitFor("4  Timeline")
    try person.type("3\(zoom)")
    try person.waitFor("zoom")
    try person.journey.settle()
    // Where the chart moves, another week is its last one.
    func stays(_ before: VirtualScreen, _ after: VirtualScreen) -> Bool {
      before.line(0) == after.line(0)
    }
    #expect(try count(person, .left, steps: 25, counting: stays) == 25)
    #expect(try count(person, .right, steps: 25, counting: stays) == 25)
  }

  @Test(arguments: types, SlowLineList.all)
  func `in every list, where it does not turn a page`(type: String, list: SlowLineList) throws {
    let person = try Person(
      history: Self.sixtyWeeks(), environment: ["TERM": type],
      settings: "\"companion\":false,\"country\":\"GB\"")
    try person.waitFor("4  Timeline")
    try list.open(for: person)
    try person.journey.settle()
    let top = try #require(person.screen.find(list.firstRow)?.row)
    func stays(_ before: VirtualScreen, _ after: VirtualScreen) -> Bool {
      before.line(top).replacing(">", with: " ") == after.line(top).replacing(">", with: " ")
    }
    for key in list.keys {
      let least = list.steps - list.mostTurns
      #expect(try count(person, key, steps: list.steps, counting: stays) >= least)
    }
  }

  @Test(arguments: types)
  func `where the value of a setting is changed`(type: String) throws {
    let person = try Person(
      history: Self.sixtyWeeks(), environment: ["TERM": type], settings: "\"country\":\"GB\"")
    try person.waitFor("7  Settings")
    try person.type("7")
    try person.waitFor("Check-in day")
    try person.journey.settle()
    // Colours and the signs of pictures change the rest of the screen too.
    for row in ["Check-in day", "Wash-in", "PHQ-8", "Animation"] {
      while person.screen.line(person.screen.row).contains(row) == false {
        try person.press(.down)
        try person.journey.settle()
      }
      #expect(try count(person, .right, steps: 3) { _, _ in true } == 3)
      #expect(try count(person, .left, steps: 3) { _, _ in true } == 3)
    }
  }

  @Test(arguments: types)
  func `from the review of a week to its result`(type: String) throws {
    let person = try Person(["check-in"], environment: ["TERM": type], settings: "")
    try person.answer(1...16)
    try person.answerAfterwards()
    #expect(try count(person, .up, steps: 12) { _, _ in true } == 12)
    for key in [KeyBytes.right, .left] {
      #expect(try count(person, key, steps: 1) { _, _ in true } == 1)
    }
    #expect(try count(person, .down, steps: 10) { _, _ in true } == 10)
    try person.type("9")
    try person.waitFor("Skip this time")
    try person.journey.settle()
    for key in [KeyBytes.down, .up] {
      #expect(try count(person, key, steps: 1) { _, _ in true } == 1)
    }
    try person.type("s")
    try person.waitFor("Saved: week ending")
    try person.journey.settle()
    for key in [KeyBytes.right, .left] {
      #expect(try count(person, key, steps: 2) { _, _ in true } == 2)
    }
  }

  // MARK: -

  /// Presses a key again and again and expects few bytes each time.
  ///
  /// - Parameters:
  ///   - person: The person.
  ///   - key: The key.
  ///   - steps: How often.
  ///   - isCounted: Whether a step counts, from the screen before and after it.
  /// - Returns: How many steps were counted.
  /// - Throws: ``JourneyError`` when the program never rests.
  private func count(
    _ person: Person, _ key: KeyBytes, steps: Int,
    counting isCounted: (VirtualScreen, VirtualScreen) -> Bool
  ) throws -> Int {
    var counted = 0
    for step in 0..<steps {
      let before = person.screen
      person.journey.forgetOutput()
      try person.press(key)
      try person.journey.settle()
      guard isCounted(before, person.screen) else { continue }
      counted += 1
      let bytes = person.journey.output.count
      #expect((1...Self.most).contains(bytes), "\(key), step \(step): \(bytes) bytes")
    }
    return counted
  }

  /// More than a year, with gaps, notes, missing answers, late weeks, changes of dose and what
  /// happened beside them.
  private static func sixtyWeeks() throws -> String {
    let questionnaire = try #require(try QuestionnaireLibrary.builtIn().standard)
    let last = try #require(CivilDate("2026-11-15"))
    var history = BelievableHistory.history(weeks: 60, through: last, of: questionnaire)
    for event in try SlowLineList.events() { history.add(event) }
    return String(decoding: HistoryWriter.bytes(of: history), as: UTF8.self)
  }
}
