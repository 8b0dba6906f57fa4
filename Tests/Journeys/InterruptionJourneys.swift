import Glibc
import History
import Questionnaires
import TestSupport
import Testing

/// Whatever ends the program in the middle of a check-in, every answer is kept.
@Suite struct InterruptionJourneys {
  @Test(arguments: ["\u{1B}", "q"])
  func `a check-in that was left at question 9 goes on there`(key: String) throws {
    let person = try Person()
    try person.waitFor("Welcome to gamut")
    try person.type("1")
    try person.answer(1...8)
    try person.type(key)
    try person.waitFor("Go on: question 9 of 16")
    try person.journey.settle()
    #expect(try person.quit() == .exited(0))
    person.journey.expectGivenBack()
    try goOn(from: person, answered: 8)
  }

  @Test func `a window that was closed at question 9 costs nothing`() throws {
    let person = try Person(["check-in"])
    try person.answer(1...8)
    person.journey.hangUp()
    #expect(try person.journey.waitForChange() == .killed(SIGHUP))
    try goOn(from: person, answered: 8)
  }

  @Test func `a kill at question 9 costs at most the key in flight`() throws {
    let person = try Person(["check-in"])
    try person.answer(1...8)
    try person.type("4")
    person.journey.send(SIGKILL)
    #expect(try person.journey.waitForChange() == .killed(SIGKILL))
    let count = try #require(person.draft?.answers.count)
    #expect(count == 8 || count == 9)
    try goOn(from: person, answered: count)
  }

  @Test(arguments: 0..<8)
  func `a kill in a run of keys leaves a draft that can be read`(round: Int) throws {
    let person = try Person(["check-in"])
    try person.waitFor("Question 1 of 16")
    try person.type("12345123451")
    try person.journey.waitUntil("\(round + 1) answers on the disk") { _ in
      (person.draft?.answers.count ?? 0) > round
    }
    person.journey.send(SIGKILL)
    #expect(try person.journey.waitForChange() == .killed(SIGKILL))
    let draft = try #require(person.draft)
    #expect(draft.answers.count > round)
    let again = try Person(in: person.folder)
    try again.waitFor("Go on")
    try again.journey.settle()
    #expect(!again.folder.names().contains { $0.contains(".tmp") || $0 == "quarantine" })
  }

  /// Goes on with the draft in another program and saves it.
  private func goOn(from before: Person, answered: Int) throws {
    let first = try #require(before.draft)
    #expect(first.answers.count == answered)
    let person = try Person(in: before.folder)
    try person.waitFor("Go on: question \(answered + 1) of 16")
    try person.journey.settle()
    try person.type("1")
    try person.answer((answered + 1)...16)
    try person.answerAfterwards()
    try person.type("9")
    try person.waitFor("25 of 100")
    try person.journey.settle()
    #expect(person.checkIns.map(\.id) == [first.id])
    #expect(person.draft == nil)
  }

  @Test func `a kill while a note is written keeps what was seen of it`() throws {
    let person = try Person(["check-in"])
    try person.answer(1...16)
    try person.type("12")
    try person.waitFor("F2 help now")
    try person.type("a quiet week")
    try person.waitFor("a quiet week")
    try person.type("!")
    person.journey.send(SIGKILL)
    #expect(try person.journey.waitForChange() == .killed(SIGKILL))
    #expect(person.draft?.note?.hasPrefix("a quiet week") == true)
    let again = try Person(in: person.folder)
    try again.waitFor("Go on")
    try again.type("1")
    try again.waitFor("Afterwards, 2 of 2")
    try again.type("2")
    try again.waitFor("a quiet week")
    try again.press(.enter)
    try again.waitFor("Review")
    try again.journey.settle()
    try again.type("9")
    try again.waitFor("of 100")
    #expect(again.checkIns.first?.note?.hasPrefix("a quiet week") == true)
  }

  @Test(arguments: [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP,
  ])
  func `a signal gives the terminal back, tells its number and keeps the draft`(
    signal: Int32
  ) throws {
    let person = try Person(["check-in"])
    try person.answer(1...5)
    person.journey.send(signal)
    #expect(try person.journey.waitForChange() == .killed(signal))
    person.journey.expectGivenBack()
    #expect(person.draft?.answers.count == 5)
    let isCrash = ![SIGINT, SIGTERM, SIGHUP].contains(signal)
    #expect((person.screen.find("Your answers are kept.") != nil) == isCrash)
    // No interactive backtracer steps in between.
    #expect(person.screen.find("Press space") == nil)
    #expect(person.screen.find("Backtrace") == nil)
  }

  @Test(arguments: [(KeyBytes.interrupt, SIGINT), (.quit, SIGQUIT)])
  func `a key of the terminal ends as its signal does`(key: KeyBytes, signal: Int32) throws {
    let person = try Person(["check-in"])
    try person.answer(1...5)
    try person.press(key)
    #expect(try person.journey.waitForChange() == .killed(signal))
    person.journey.expectGivenBack()
    #expect(person.draft?.answers.count == 5)
  }

  @Test func `Ctrl-Z gives the terminal back, and fg goes on at the same question`() throws {
    let person = try Person(["check-in"])
    try person.answer(1...5)
    try person.press(.suspend)
    #expect(try person.journey.waitForChange() == .stopped(SIGTSTP))
    person.journey.expectGivenBack()
    #expect(person.draft?.answers.count == 5)
    person.journey.continueInForeground()
    try person.waitFor("Question 6 of 16")
    try person.answer(6...16)
    try person.answerAfterwards()
    try person.type("9")
    try person.waitFor("25 of 100")
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal while gamut is stopped is obeyed when it goes on`(signal: Int32) throws {
    let person = try Person(["check-in"])
    try person.answer(1...2)
    try person.press(.suspend)
    #expect(try person.journey.waitForChange() == .stopped(SIGTSTP))
    person.journey.send(signal)
    person.journey.continueInForeground()
    #expect(try person.journey.waitForChange() == .killed(signal))
    person.journey.expectGivenBack()
    #expect(person.draft?.answers.count == 2)
  }

  @Test func `a draft that stayed behind after its week was saved does no harm`() throws {
    let person = try Person(["check-in"])
    try person.answer(1...16)
    try person.answerAfterwards()
    let draft = try #require(person.folder.text("draft.json"))
    try person.type("9")
    try person.waitFor("25 of 100")
    try person.type("q")
    try person.waitFor("Next check-in")
    #expect(try person.quit() == .exited(0))
    try person.folder.put(draft, at: "draft.json")
    let again = try Person(in: person.folder)
    try again.waitFor("q quit")
    try again.journey.settle()
    #expect(again.screen.find("Go on") == nil)
    #expect(again.draft == nil)
    #expect(again.checkIns.count == 1)
  }

  @Test(arguments: [true, false])
  func `a check-in that was left at the review goes on there`(isKilled: Bool) throws {
    let person = try Person(["check-in"])
    try person.answer(1...16)
    try person.answerAfterwards()
    if isKilled {
      person.journey.send(SIGKILL)
      #expect(try person.journey.waitForChange() == .killed(SIGKILL))
    } else {
      try person.press(.escape)
      try person.waitFor("Go on")
      try person.type("1")
      try person.waitFor("Save this week")
      try person.journey.settle()
      try person.type("qq")
      #expect(try person.journey.waitForChange() == .exited(0))
    }
    let again = try Person(in: person.folder, ["check-in"])
    try again.waitFor("Save this week")
    try again.journey.settle()
    try again.type("9")
    try again.waitFor("25 of 100")
    #expect(again.checkIns.count == 1)
  }
}
