import Glibc
import History
import TestSupport
import Testing

/// What is done on the screen, from the text that leads to it.
@Suite struct ExerciseJourneys {
  /// Opens a text from Home at words of it, beside the way to an exercise.
  private func read(_ words: String, of person: Person) throws {
    try person.waitFor("q quit")
    try person.journey.settle()
    try person.type("5")
    try person.waitFor("of 17 read")
    try person.type("/")
    try person.waitFor("Find in all texts")
    try person.type("\(words)\r")
    try person.waitFor("in 1 of 17")
    try person.type("\r")
    try person.waitFor("hit 1 of")
    try person.journey.settle()
  }

  @Test func `noticing is left at once, and nothing is kept of it`() throws {
    let person = try Person(history: ExampleHistory.weekly(3))
    let before = person.folder.text()
    try read("timer", of: person)
    try person.type("1")
    try person.waitFor("Nothing is counted")
    try person.type("1")
    try person.waitFor("Step 1 of 5")
    try person.press(.escape)
    try person.waitFor("hit 1 of")
    // The timer of the step is gone: the program waits without an end.
    try person.journey.settle()
    try person.type("1")
    try person.waitFor("Nothing is counted")
    try person.type("1")
    try person.waitFor("Step 1 of 5")
    try person.type("p")
    try person.waitFor("Step 1 of 5, paused")
    try person.journey.settle()
    try person.type("q")
    try person.waitFor("hit 1 of")
    try person.type("qqqq")
    #expect(try person.journey.waitForChange() == .exited(0))
    person.journey.expectGivenBack()
    #expect(person.folder.text() == before)
  }

  @Test func `a step of noticing is ended by Ctrl-C too, and the terminal given back`() throws {
    let person = try Person(history: ExampleHistory.weekly(3))
    try read("timer", of: person)
    try person.type("1")
    try person.waitFor("Nothing is counted")
    try person.type("1")
    try person.waitFor("Step 1 of 5")
    person.journey.send(SIGINT)
    #expect(try person.journey.waitForChange() == .killed(SIGINT))
    person.journey.expectGivenBack()
  }

  @Test func `one thing that used to matter is found in the note of the week`() throws {
    let person = try Person(history: ExampleHistory.weekly(3))
    try read("meant", of: person)
    try person.type("1")
    try person.waitFor("What is one thing that used to matter to you?")
    try person.waitFor("week ending 15 November.")
    try person.type("The choir, a\u{300} la carte? 1!")
    try person.waitFor("la carte? 1!")
    try person.press(.escape)
    try person.waitFor("Not saved. What you wrote waits there until gamut ends.")
    try person.journey.settle()
    try person.type("1")
    try person.waitFor("la carte? 1!")
    try person.press(.enter)
    try person.waitFor("Saved: in the note of the week ending 15 November 2026.")
    let note = "One thing that used to matter: The choir, a\u{300} la carte? 1!"
    #expect(person.checkIns.map(\.note) == [nil, nil, note])
    #expect(person.folder.text()?.contains("\"note\":\"One thing that used to matter: The") == true)
  }
}
