import CivilTime
import History
import Questionnaires
import TestSupport
import Testing

/// Which week a check-in tells of, whatever the clock does.
@Suite struct WeekJourneys {
  @Test(arguments: [("2024-02-29", "29 February"), ("1900-01-01", "1 January")])
  func `a week long past can be told of`(date: String, words: String) throws {
    let person = try Person(["check-in", "--for", date])
    try person.waitFor(words)
    try person.answer(1...1)
    #expect(person.draft?.weekEnding == CivilDate(date))
  }

  @Test func `an old draft is offered as its week, or to begin anew`() throws {
    let person = try Person(["check-in"], today: "2026-11-15")
    try person.answer(1...3)
    try person.type("qq")
    #expect(try person.journey.waitForChange() == .exited(0))
    let later = try Person(in: person.folder, today: "2026-11-19")
    try later.waitFor("15 November")
    try later.waitFor("Begin anew")
    try later.journey.settle()
    try later.type("1")
    try later.waitFor("Question 4 of 16")
    try later.type("qq")
    #expect(try later.journey.waitForChange() == .exited(0))
    #expect(later.draft?.weekEnding == CivilDate("2026-11-15"))
    let anew = try Person(in: person.folder, today: "2026-11-19")
    try anew.waitFor("Begin anew")
    try anew.journey.settle()
    try anew.type("2")
    try anew.answer(1...1)
    #expect(anew.draft?.weekEnding == CivilDate("2026-11-19"))
  }

  @Test func `a draft of another week than the wanted one is not taken for it`() throws {
    let person = try Person(["check-in"])
    try person.answer(1...3)
    try person.type("qq")
    #expect(try person.journey.waitForChange() == .exited(0))
    let other = try Person(in: person.folder, ["check-in", "--for", "2026-11-10"])
    try other.waitFor("10 November")
    try other.waitFor("q quit")
    try other.journey.settle()
    #expect(other.screen.find("Question") == nil)
    #expect(other.draft?.answers.count == 3)
    try other.type("2")
    try other.waitFor("10 November")
    try other.answer(1...1)
    #expect(other.draft?.weekEnding == CivilDate("2026-11-10"))
  }

  @Test func `a clock that was set back spoils nothing`() throws {
    let person = try Person(["check-in"])
    try person.answer(1...3)
    try person.type("qq")
    #expect(try person.journey.waitForChange() == .exited(0))
    let earlier = try Person(
      in: person.folder, history: ExampleHistory.weekly(3), today: "2026-10-01")
    try earlier.waitFor("Go on: question 4 of 16")
    try earlier.journey.settle()
    try earlier.type("1")
    try earlier.answer(4...16)
    try earlier.answerAfterwards()
    try earlier.type("9")
    try earlier.waitFor("of 100")
    #expect(earlier.checkIns.count == 4)
    #expect(earlier.checkIns.last?.weekEnding == CivilDate("2026-11-22"))
    try earlier.type("q")
    try earlier.waitFor("q quit")
    #expect(try earlier.quit() == .exited(0))
  }

  @Test func `two weeks of two time zones stand side by side`() throws {
    let folder = try TemporaryFolder()
    for (zone, offset) in [("AAA-13", "+13:00"), ("BBB+8", "-08:00")] {
      let person = try Person(in: folder, ["check-in"], today: nil, environment: ["TZ": zone])
      try person.answer(1...16)
      try person.answerAfterwards()
      try person.type("9")
      try person.waitFor("25 of 100")
      try person.journey.settle()
      #expect(person.checkIns.contains { $0.recordedAt.text.hasSuffix(offset) })
    }
    let again = try Person(in: folder, today: nil, environment: ["TZ": "BBB+8"])
    try again.waitFor("q quit")
    #expect(again.checkIns.count == 2)
    #expect(try again.quit() == .exited(0))
  }
}
