import CivilTime
import Glibc
import History
import Questionnaires
import TestSupport
import Testing

/// The whole check-in, as people go through it.
@Suite struct CheckInJourneys {
  @Test func `a first week is told and saved by digits and Enter alone`() throws {
    let person = try Person()
    try person.waitFor("Welcome to gamut")
    try person.type("1")
    try person.answer(1...16)
    #expect(person.draft?.answers.count == 16)
    try person.answerAfterwards()
    #expect(person.checkIns.isEmpty)
    try person.type("9")
    try person.waitFor("25 of 100")
    try person.waitFor("Saved")
    try expectWorkedExample(person)
  }

  @Test func `a first week is told and saved by arrows and Enter`() throws {
    let person = try Person()
    try person.waitFor("Welcome to gamut")
    try person.press(.enter)
    for number in 1...16 {
      try person.waitFor("Question \(number) of 16")
      for _ in 0..<(number <= 11 ? 4 : 2) { try person.press(.down) }
      try person.press(.enter)
      if number == 11 {
        try person.waitFor("Go on")
        try person.press(.enter)
      }
    }
    for number in 1...2 {
      try person.waitFor("Afterwards, \(number) of 2")
      try person.type("\u{1B}OB\r")
    }
    try person.waitFor("Review")
    try person.journey.settle()
    try person.press(.enter)
    try person.waitFor("25 of 100")
    try expectWorkedExample(person)
  }

  @Test(arguments: [(40, 12), (60, 18), (80, 24), (120, 40)])
  func `a week that was saved is said to be saved, at every size`(columns: Int, rows: Int) throws {
    let person = try Person(["check-in"], columns: columns, rows: rows)
    try person.waitFor("1 of 16")
    try person.type("44444444444")
    try person.waitFor("Go on")
    try person.type("122222")
    for place in ["1 of 2", "2 of 2"] {
      try person.waitFor(place)
      try person.type("1")
    }
    try person.waitFor("Save this week")
    try person.journey.settle()
    try person.type("9")
    try person.waitFor("Saved")
    try person.waitFor("25 of 100")
  }

  private func expectWorkedExample(_ person: Person) throws {
    try person.journey.settle()
    let checkIn = try #require(person.checkIns.first)
    #expect(person.checkIns.count == 1)
    #expect(checkIn.weekEnding == CivilDate("2026-11-22"))
    #expect(checkIn.answers.count == 16)
    #expect(checkIn.context == ["bother": .point(0)])
    #expect(checkIn.note == nil)
    #expect(person.draft == nil)
    #expect(person.folder.names().filter { $0.contains("tmp") || $0.contains("draft") } == [])
    try person.type("q")
    try person.waitFor("Next check-in")
    #expect(try person.quit() == .exited(0))
    person.journey.expectGivenBack()
    #expect(person.journey.unknownSequences.isEmpty)
  }

  @Test func `Enter on a question that has just come gives no answer`() throws {
    let person = try Person()
    try person.waitFor("Welcome to gamut")
    try person.press(.enter)
    try person.waitFor("Question 1 of 16")
    try person.type("\r\r\r")
    try person.waitFor("Choose 1 to 5")
    try person.journey.settle()
    #expect(person.screen.find("Question 1 of 16") != nil)
    #expect(person.draft == nil)
  }

  @Test(arguments: ["\u{1B}[D", "\u{7F}", "\u{1B}[Z", "b", "h"])
  func `an answer can be looked at again and changed`(back: String) throws {
    let person = try Person(["check-in"])
    try person.answer(1...3, presence: "2")
    try person.type(back)
    try person.waitFor("Question 3 of 16")
    try person.waitFor("your answer")
    try person.journey.settle()
    #expect(person.screen.find("2  A little")?.row == person.screen.row)
    try person.type("5")
    try person.waitFor("Question 4 of 16")
    try person.type(back + back)
    try person.waitFor("Question 2 of 16")
    try person.type("l")
    try person.waitFor("Question 3 of 16")
    try person.waitFor("5  Very much   your answer")
    try person.press(.enter)
    try person.waitFor("Question 4 of 16")
    #expect(person.draft?.answers.values.map { $0.point ?? -1 }.sorted() == [1, 1, 4])
  }

  @Test func `a line of the review can be opened, changed and left`() throws {
    let person = try Person(["check-in"])
    try person.answer(1...16)
    try person.answerAfterwards()
    try person.press(.home)
    try person.journey.settle()
    let first = person.screen.row
    try person.press(.enter)
    try person.waitFor("Question 1 of 16")
    try person.waitFor("your answer")
    try person.type("1")
    try person.waitFor("Review")
    try person.journey.settle()
    #expect(person.screen.line(first).contains("Not at all"))
    try person.press(.home)
    try person.press(.enter)
    try person.waitFor("1  Not at all   your answer")
    try person.press(.left)
    try person.waitFor("Review")
    try person.journey.settle()
    try person.type("9")
    try person.waitFor("of 100")
    #expect(person.checkIns.first?.answers["funny"] == .point(0))
  }

  @Test func `five skipped questions leave bounds and no position`() throws {
    let person = try Person(["check-in"])
    try person.answer(1...5, presence: "s")
    try person.answer(6...16)
    try person.answerAfterwards()
    try person.type("9")
    try person.waitFor("No position: 11 of 16 answered")
    try person.journey.settle()
    // Eleven points of 1 and five from 0 to 4, in hundredths of 64.
    #expect(person.screen.find("between 17 and 48") != nil)
    #expect(person.screen.find(" of 100:") == nil)
    let checkIn = try #require(person.checkIns.first)
    #expect(checkIn.answers.values.count { $0 == .skipped } == 5)
    #expect(person.folder.text()?.contains(#""position":null"#) == true)
  }

  @Test func `where nothing happened can be said only where it is offered`() throws {
    let person = try Person(["check-in"])
    try person.waitFor("Question 1 of 16")
    try person.type("n")
    try person.waitFor("Question 2 of 16")
    try person.type("n")
    try person.journey.settle()
    #expect(person.screen.find("Question 2 of 16") != nil)
    #expect(person.draft?.answers == ["funny": .nothingHappened])
  }

  @Test(arguments: [
    "\u{1B}]11;rgb:1111/2222/3333\u{1B}\\", "\u{1B}]11;rgb:1111/2222/3333\u{7}",
    "\u{1B}P>|XTerm(123)\u{1B}\\", "\u{1B}_G1;OK\u{1B}\\", "\u{1B}[?1;2c", "\u{1B}[>41;354;0c",
    "\u{1B}[12;34R", "\u{1B}[<0;12;13M", "\u{1B}[M 12", "\u{1B}[M123", "\u{1B}[I", "\u{1B}[1;5C",
    "\u{1B}[27;5;49~",
    "\u{1B}[49;5u",
  ])
  func `what a terminal says of itself answers nothing`(reply: String) throws {
    let person = try Person(["check-in"])
    try person.waitFor("Question 1 of 16")
    try person.type(reply)
    try person.journey.settle()
    try person.type("?")
    try person.waitFor("Keys: ")
    #expect(person.draft == nil)
    try person.type("?")
    try person.waitFor("Question 1 of 16")
  }

  @Test(arguments: ["1", "2", "4", "5", "\r", "s", "9", "n", " ", "l"])
  func `a run of equal keys cannot save a week`(key: String) throws {
    let person = try Person(["check-in"])
    try person.waitFor("Question 1 of 16")
    try person.type(String(repeating: key, count: 200))
    try person.journey.settle()
    #expect(person.checkIns.isEmpty)
    #expect(person.screen.find("Saved") == nil)
  }

  @Test func `what is typed before the review is seen cannot save`() throws {
    let person = try Person(["check-in"])
    try person.waitFor("Question 1 of 16")
    try person.type(String(repeating: "1", count: 19) + "9\r9\r9\r")
    try person.waitFor("Review")
    try person.journey.settle()
    #expect(person.screen.find("Review") != nil)
    #expect(person.checkIns.isEmpty)
    #expect(person.draft?.answers.count == 16)
  }

  @Test func `a note may hold any letters, and is shown where it belongs`() throws {
    let person = try Person(["check-in"])
    try person.answer(1...16)
    try person.type("1")
    try person.waitFor("Afterwards, 2 of 2")
    try person.type("2")
    try person.waitFor("F2 help now")
    try person.type("q? ! 9 日本e\u{301}x")
    try person.waitFor("9 日本e\u{301}x")
    try person.journey.settle()
    let place = try #require(person.screen.find("q? ! 9"))
    #expect((person.screen.row, person.screen.column) == (place.row, place.column + 13))
    try person.press(.left)
    try person.press(.backspace)
    try person.waitFor("日本x")
    try person.press(.enter)
    try person.waitFor("Review")
    try person.waitFor("q? ! 9 日本x")
    try person.journey.settle()
    try person.type("9")
    try person.waitFor("of 100")
    #expect(person.checkIns.first?.note == "q? ! 9 日本x")
  }

  @Test func `pasted text answers nothing, and becomes the note in its field`() throws {
    let person = try Person(["check-in"])
    try person.waitFor("Question 1 of 16")
    try person.type("\u{1B}[200~1234q\u{1B}[201~")
    try person.journey.settle()
    #expect(person.screen.find("Question 1 of 16") != nil)
    try person.answer(1...16)
    try person.type("12")
    try person.waitFor("F2 help now")
    try person.type("\u{1B}[200~two\nlines \u{1B}[31mred\u{1B}[201~")
    try person.waitFor("lines")
    try person.journey.settle()
    #expect(person.draft?.note?.hasPrefix("two\nlines ") == true)
    #expect(person.draft?.note?.unicodeScalars.contains("\u{1B}") == false)
  }
}
