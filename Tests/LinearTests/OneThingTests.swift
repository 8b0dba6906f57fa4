import History
import Interface
import Linear
import Testing

@Suite struct `One thing that used to matter line by line` {
  private static let lead = "One thing that used to matter: "

  /// Goes to the exercise from Home, by the topic that has it.
  private func talk(
    _ lines: [String], in world: World, access: Session.Access = .writable
  ) throws -> ScriptedPerson.Talk {
    var person = ScriptedPerson(world)
    person.access = access
    var rest = lines[...]
    var hasBegun = false
    return try person.talk(start: .home(isFirstRun: false)) { said in
      if hasBegun { return rest.popFirst() }
      if let number = said.number(of: "Begin: One thing that used to matter") {
        hasBegun = true
        return number
      }
      if said.contains("a all the rest") { return "a" }
      return said.number(of: "Skills and therapies that were tested") ?? "5"
    }
  }

  @Test func `is added to the note of the last week`() throws {
    let world = try World.after(weeks: [("2026-11-15", "2", "3")])
    let talk = try talk(["The choir!", "q", "q", "q"], in: world)
    #expect(talk.end == .left)
    #expect(world.history.checkIns.map(\.note) == ["\(Self.lead)The choir!"])
    #expect(talk.flowing.contains("Saved: in the note of the week ending 15 November 2026."))
    #expect(
      talk.flowing.contains("Enter adds it to the note of the week ending 15 November."))
  }

  @Test func `changes nothing when nothing is written`() throws {
    let world = try World.after(weeks: [("2026-11-15", "2", "3")])
    let before = world.history
    let talk = try talk(["  ", "q", "q", "q"], in: world)
    #expect(world.history == before)
    #expect(talk.flowing.contains("Nothing was written, so nothing has changed."))
  }

  @Test func `that could not be saved is tried again`() throws {
    let world = try World.after(weeks: [("2026-11-15", "2", "3")])
    var attempts = 0
    world.report = { document in
      attempts += 1
      return attempts == 1 ? .failed(sentence: "The disk is full.") : .saved(document)
    }
    let talk = try talk(["The choir", "1", "q", "q", "q"], in: world)
    #expect(talk.flowing.contains("The disk is full."))
    #expect(world.history.checkIns.map(\.note) == ["\(Self.lead)The choir"])
  }

  @Test func `that was not saved when the input ends is said to be so`() throws {
    let world = try World.after(weeks: [("2026-11-15", "2", "3")])
    world.report = { _ in .failed(sentence: "The disk is full.") }
    let talk = try talk(["The choir"], in: world)
    #expect(talk.flowing.contains("What you wrote is not saved."))
    #expect(world.history.checkIns.map(\.note) == [nil])
  }

  @Test func `begins a check-in where there is none, with these words in its note`() throws {
    let world = World()
    let talk = try talk(
      ["The choir"] + ScriptedPerson.lines(ScriptedPerson.items + "4<>" + "9<Finish>qqq"),
      in: world)
    #expect(talk.flowing.contains("A note belongs to a check-in, and there is none yet."))
    #expect(world.history.checkIns.map(\.note) == ["\(Self.lead)The choir"])
  }

  @Test func `is kept in the draft while no week is saved`() throws {
    let world = World()
    _ = try ScriptedPerson(world).talk(["2", "2", "q"], start: .checkIn)
    let talk = try talk(["The choir", "q", "q", "q"], in: world)
    #expect(world.draft?.note == "\(Self.lead)The choir")
    #expect(talk.flowing.contains("Kept, in the note of the check-in that is begun."))
  }

  @Test func `is not written where nothing can be saved`() throws {
    let talk = try talk(
      ["q", "q", "q"], in: World(), access: .readOnly(sentence: "The history is read-only."))
    #expect(talk.flowing.contains("The history is read-only."))
    #expect(!talk.text.contains("In a few words"))
  }
}
