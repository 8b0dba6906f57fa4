import History
import Interface
import Linear
import Preferences
import Testing

@Suite struct `The second questionnaire line by line` {
  private let week = ScriptedPerson.lines(ScriptedPerson.items + "419")

  @Test func `is offered after the week is saved, and filed beside it`() throws {
    let world = World(settings: Settings())
    let talk = try ScriptedPerson(world).talk(
      week + ScriptedPerson.lines("1" + "33333333" + "9<Finish>"), start: .checkIn)
    #expect(talk.end == .left)
    #expect(world.history.checkIns.map(\.questionnaire).sorted() == ["emotional-range", "phq-8"])
    #expect(talk.flowing.contains("PHQ-8: 16 of 24"))
    #expect(talk.flowing.contains("Help now"))
    #expect(world.draft == nil)
  }

  @Test func `can be skipped, and the result follows`() throws {
    let world = World(settings: Settings())
    let talk = try ScriptedPerson(world).talk(week + ["s", "Finish"], start: .checkIn)
    #expect(talk.end == .left)
    #expect(world.history.checkIns.count == 1)
    #expect(talk.flowing.contains("Saved: week ending"))
  }

  @Test func `is gone on with where it was left`() throws {
    let world = World(settings: Settings())
    let begun = try ScriptedPerson(world).talk(week + ["1", "2", "2"], start: .checkIn)
    #expect(begun.end == .unfinished)
    #expect(world.draft?.questionnaire == "phq-8")
    let again = try ScriptedPerson(world).talk(["1", "q"], start: .checkIn)
    #expect(again.text.contains("Question 3 of 8"))
    let history = try ScriptedPerson(world).talk(["2", "o", "q", "q"])
    #expect(!history.text.contains("o other questions"))
  }

  @Test func `has a history of its own`() throws {
    let world = World(settings: Settings())
    _ = try ScriptedPerson(world).talk(
      week + ScriptedPerson.lines("1" + "11111112" + "9<Finish>"), start: .checkIn)
    let talk = try ScriptedPerson(world).talk(["2", "o", "1", "q", "t", "q", "q"])
    #expect(talk.flowing.contains("PHQ-8."))
    #expect(talk.flowing.contains("1 of 24"))
  }
}
