import CivilTime
import History
import Interface
import Linear
import Questionnaires
import TestSupport
import Testing

@Suite struct `A check-in line by line` {
  @Test func `is filed with every answer and its note`() throws {
    let world = World()
    let talk = try ScriptedPerson(world).talk(
      ScriptedPerson.lines(ScriptedPerson.items + "42<quiet week>9<Finish>"), start: .checkIn)
    #expect(talk.end == .left)
    let checkIn = try #require(world.history.checkIns.first)
    #expect(world.history.checkIns.count == 1)
    #expect(checkIn.answers["funny"] == .point(1))
    #expect(checkIn.answers["guest"] == .point(2))
    #expect(checkIn.context["bother"] == .point(3))
    #expect(checkIn.note == "quiet week")
    #expect(checkIn.weekEnding == CivilDate(World.today))
    #expect(world.draft == nil)
    #expect(talk.flowing.contains("Saved: week ending Sunday 22 November 2026."))
  }

  @Test(arguments: ["6", "0", "-1", "x", "", "nn", "9", "1.", "１", "\u{1B}[A"])
  func `meets a wrong answer with its reason and the whole block again`(answer: String) throws {
    let talk = try ScriptedPerson().talk([answer, "q"], start: .checkIn)
    let blocks = talk.text.split(separator: "Question 1 of 16.")
    #expect(blocks.count == 3)
    #expect(blocks.last?.contains("5 Very much") == true)
    let reason = answer.isEmpty ? "Nothing was typed." : "There is no answer"
    #expect(blocks[1].contains(reason))
    #expect(blocks[1].contains("Choose 1 to 5, or s to skip."))
  }

  @Test func `says its keys once, after a wrong answer, and when the questions turn round`() throws
  {
    let lines = ["2", "x", "2"] + Array(repeating: "2", count: 9) + ["", "2", "q"]
    let talk = try ScriptedPerson().talk(lines, start: .checkIn)
    let blocks = talk.text.split(separator: "Question ")
    for (block, number) in zip(blocks.dropFirst(), [1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]) {
      #expect(block.hasPrefix("\(number) of 16"))
      #expect(block.contains("! help now"))
    }
    let saying = blocks.dropFirst().indices.filter { blocks[$0].contains("s skip, b back") }
    #expect(saying == [1, 3, 13])
  }

  @Test(arguments: ["3", "Somewhat", "somewhat", " 3 ", "3\t"])
  func `takes an answer by number or by its words`(answer: String) throws {
    let world = World()
    _ = try ScriptedPerson(world).talk([answer], start: .checkIn)
    #expect(world.draft?.answers["funny"] == .point(2))
  }

  @Test func `goes back, keeps an answer, skips, and knows that nothing happened`() throws {
    let world = World()
    let lines = ScriptedPerson.lines("n2b") + ["", "s", "b", "q"]
    let talk = try ScriptedPerson(world).talk(lines, start: .checkIn)
    #expect(world.draft?.answers["funny"] == .nothingHappened)
    #expect(world.draft?.answers["joy"] == .point(1))
    #expect(world.draft?.answers["sad"] == .skipped)
    #expect(world.draft?.place == "sad")
    #expect(talk.flowing.contains("Your answer: A little."))
    #expect(talk.flowing.contains("Every answer is kept. Go on whenever you like."))
  }

  @Test func `takes a note just as it is typed`() throws {
    for note in ["!", "?", "q", "b", "9", " 1 ", "naïve “words” — 日本", "s skip, b back"] {
      let world = World()
      let script = ScriptedPerson.lines(ScriptedPerson.items + "42") + [note, "9", "Finish"]
      _ = try ScriptedPerson(world).talk(script, start: .checkIn)
      #expect(world.history.checkIns.first?.note == note)
    }
  }

  @Test func `cannot be saved by a run of equal answers`() throws {
    for answer in ["1", "2", "3", "s", "", "0"] {
      let world = World()
      let talk = try ScriptedPerson(world).talk(
        Array(repeating: answer, count: 80), start: .checkIn)
      #expect(world.history.checkIns.isEmpty)
      #expect(talk.end == .unfinished)
    }
  }

  @Test func `keeps the draft when the input ends, at whatever line, and goes on there`() throws {
    let script = ScriptedPerson.lines(
      "n2223s24332" + "1" + "23443" + "4" + "2<a note, just so>" + "e<2>5" + "9")
    let whole = World()
    let expected = try ScriptedPerson(whole).talk(script + ["Finish"], start: .checkIn)
    #expect(expected.end == .left)
    for count in script.indices {
      let world = World()
      let talk = try ScriptedPerson(world).talk(Array(script[..<count]), start: .checkIn)
      #expect(talk.end == .unfinished)
      #expect(talk.flowing.contains("The input has ended."))
      #expect(talk.flowing.contains("Every answer is kept as a draft.") == (count > 0))
      #expect(world.draft == talk.session.draft)
      // What was begun and not answered, such as writing a note, is begun once more.
      let again = [12: 1, 19: 1, 21: 1, 22: 2][count] ?? 0
      _ = try ScriptedPerson(world).talk(
        Array(script[(count - again)...]) + ["Finish"], start: .checkIn)
      #expect(world.history == whole.history, "ended before line \(count + 1)")
      #expect(world.draft == nil)
    }
  }
}

@Suite struct `Where nothing can be saved` {
  @Test func `the week is kept as a draft and can be tried again`() throws {
    let world = World()
    world.report = { _ in .failed(sentence: "The disk is full. Your answers are kept as a draft.") }
    let talk = try ScriptedPerson(world).talk(
      ScriptedPerson.lines(ScriptedPerson.items + "41919"), start: .checkIn)
    #expect(talk.flowing.contains("Not saved: The disk is full."))
    #expect(talk.flowing.contains("1 Try again"))
    #expect(talk.end == .unfinished)
    #expect(world.draft?.answers.count == 16)
    world.report = { .saved($0) }
    _ = try ScriptedPerson(world).talk(["9", "Finish"], start: .checkIn)
    #expect(world.history.checkIns.count == 1)
  }

  @Test func `a doubt of the disk is said`() throws {
    let world = World()
    world.report = { .notConfirmed($0, sentence: "Written, but the disk did not confirm it.") }
    let talk = try ScriptedPerson(world).talk(
      ScriptedPerson.lines(ScriptedPerson.checkIn), start: .checkIn)
    #expect(talk.flowing.contains("Written, but the disk did not confirm it."))
    #expect(!talk.flowing.contains("Saved: week"))
  }

  @Test func `a check-in does not begin in vain`() throws {
    let world = World()
    world.refusal = "This folder cannot be written to."
    let talk = try ScriptedPerson(world).talk(["1", "2", "q"])
    #expect(talk.flowing.contains("This folder cannot be written to."))
    #expect(!talk.flowing.contains("Question 1"))
    #expect(world.draft == nil)
  }

  @Test func `a read-only history can be read, and every change is refused with the reason`() throws
  {
    var person = try ScriptedPerson(.afterThreeWeeks())
    person.access = .readOnly(sentence: "Your history is safe and can be read.")
    let before = person.world.history
    for script in ["1", "21d", "212", "213", "214", "4a"] {
      let talk = try person.talk(ScriptedPerson.lines(script + "qqq"))
      #expect(talk.flowing.contains("Your history is safe and can be read."), "\(script)")
    }
    #expect(try person.talk([], start: .checkIn).end == .refused)
    #expect(person.world.history == before)
  }
}

@Suite struct `A draft of another week` {
  @Test func `is finished as that week or begun anew`() throws {
    for (answer, week) in [("1", "2026-11-15"), ("2", "2026-11-22")] {
      let world = World()
      let early = ScriptedPerson(world, today: "2026-11-15")
      _ = try early.talk(["2", "2", "q"], start: .checkIn)
      _ = try ScriptedPerson(world).talk([answer, "4", "q"], start: .checkIn)
      #expect(world.draft?.weekEnding == CivilDate(week))
      #expect(world.draft?.answers.count == (answer == "1" ? 3 : 1))
    }
  }

  @Test func `can be left as it is`() throws {
    let world = World()
    _ = try ScriptedPerson(world, today: "2026-11-15").talk(["2", "q"], start: .checkIn)
    let draft = world.draft
    #expect(try ScriptedPerson(world).talk(["q"], start: .checkIn).end == .left)
    #expect(world.draft == draft)
  }

  @Test func `a week can be asked for by its date`() throws {
    let world = World()
    var person = ScriptedPerson(world)
    person.week = "2026-11-18"
    _ = try person.talk(ScriptedPerson.lines(ScriptedPerson.checkIn), start: .checkIn)
    #expect(world.history.checkIns.first?.weekEnding == CivilDate("2026-11-18"))
  }
}
