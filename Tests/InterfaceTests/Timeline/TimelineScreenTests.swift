import CivilTime
import History
@testable import Interface
import Sentences
import Testing

@Suite struct `The timeline` {
  @Test func `shows events newest first, with the dose in force now`() throws {
    let screen = try TimelineExamples.open(try TimelineExamples.sixteenWeeks())
    let lines = screen.lines
    #expect(lines.contains("Now: Sertraline 50 mg, since 15 September 2026"))
    let dates = ["15 Sep 2026", "12 Jul 2026", "1 Apr 2026"]
    let found = dates.compactMap { date in lines.firstIndex { $0.contains(date) } }
    #expect(found.count == 3)
    #expect(found == found.sorted())
    #expect(screen.cursorLine.hasPrefix("> 15 Sep 2026  dose change   Sertraline 50 mg"))
    #expect(
      lines.contains { $0.hasPrefix("12 Jul 2026  life event    moved house") && $0.hasSuffix("n") }
    )
  }

  @Test func `ends with the sentence on medicines`() throws {
    let screen = try TimelineExamples.open(try TimelineExamples.sixteenWeeks())
    let words = screen.lines.dropLast().last { !$0.isEmpty }
    #expect(words == ChangeWording.prescriber)
  }

  @Test func `says one kind sentence while it is empty, and offers only to add`() throws {
    var screen = try TimelineExamples.open(HistoryDocument())
    #expect(screen.words.contains("Nothing is written down here yet. Press a to add a medicine"))
    #expect(screen.words.contains("No medicine is in force today."))
    let footer = try #require(screen.lines.last)
    #expect(footer.hasPrefix("a add   Esc back"))
    let before = screen.text
    screen.press("edu<enter><down>")
    #expect(screen.text == before)
    #expect(screen.effects.isEmpty)
  }

  @Test func `shows the note of the chosen event`() throws {
    var screen = try TimelineExamples.open(try TimelineExamples.sixteenWeeks())
    #expect(!screen.words.contains("the flat is quiet"))
    screen.press("<down>")
    #expect(screen.cursorLine.hasPrefix("> 12 Jul 2026"))
    #expect(screen.words.contains("the flat is quiet"))
    screen.press("k<end>j")
    #expect(screen.cursorLine.hasPrefix("> 1 Apr 2026"))
    screen.press("<home>")
    #expect(screen.cursorLine.hasPrefix("> 15 Sep 2026"))
  }

  @Test func `says below the list only what the row has no room for, in one line`() throws {
    let title = "the dog died, and the whole house was different for a while"
    let note = String(repeating: "long walks, ", count: 8) + "and then quiet"
    var history = try TimelineExamples.sixteenWeeks()
    history.add(try TimelineExamples.event(.life, "2026-11-01", title: title))
    history.add(try TimelineExamples.event(.life, "2026-10-20", title: "a new job", note: note))
    var screen = try TimelineExamples.open(history)
    #expect(screen.lines.contains("\(title)."))
    screen.press("<down>")
    let line = try #require(screen.lines.first { $0.hasPrefix("Note: long walks") })
    #expect(line.count <= 60)
    #expect(line.hasSuffix("..."))
    let place = screen.lines.firstIndex(of: ChangeWording.prescriber)
    screen.press("<enter>")
    #expect(screen.words.contains(note))
    screen.press("<esc><down>")
    #expect(screen.lines.firstIndex(of: ChangeWording.prescriber) == place)
    #expect(!screen.words.contains("Note:"))
  }

  @Test func `deletes without asking, and undoes in the same run`() throws {
    var screen = try TimelineExamples.open(try TimelineExamples.sixteenWeeks())
    screen.press("<down>d")
    #expect(!screen.words.contains("12 Jul 2026  life"))
    #expect(screen.words.contains("Deleted: 12 July 2026, life event, moved house. u undoes it."))
    #expect(screen.cursorLine.hasPrefix("> 1 Apr 2026"))
    #expect(screen.app.session.history.event("event-2026-07-12")?.deletedAt != nil)
    // Leaving the screen forgets nothing.
    screen.press("<esc>")
    screen = try reopened(screen)
    screen.press("u")
    #expect(screen.words.contains("Back again: 12 July 2026, life event, moved house."))
    #expect(screen.cursorLine.hasPrefix("> 12 Jul 2026"))
    let event = try #require(screen.app.session.history.event("event-2026-07-12"))
    #expect(event.deletedAt == nil)
    #expect(event.changedAt != nil)
    screen.press("u")
    #expect(screen.events.count == 3)
  }

  private func reopened(_ screen: Rehearsal) throws -> Rehearsal {
    var screen = screen
    let entries = HomeEntry.all(in: screen.app.session)
    let index = try #require(entries.firstIndex { $0 == .timeline })
    screen.press("\(index + 1)")
    return screen
  }

  @Test func `deletes everything and brings it back in the reverse order`() throws {
    var screen = try TimelineExamples.open(try TimelineExamples.sixteenWeeks())
    screen.press("ddd")
    #expect(screen.events.isEmpty)
    #expect(screen.words.contains("Nothing is written down here yet"))
    screen.press("uuu")
    #expect(screen.events.map(\.id).count == 3)
    #expect(!screen.words.contains("u undo"))
  }

  @Test func `cannot undo what was not saved`() throws {
    var screen = try TimelineExamples.open(try TimelineExamples.sixteenWeeks())
    screen.report = { _ in .failed(sentence: "The disk is full. Nothing has changed.") }
    screen.press("d")
    #expect(screen.words.contains("The disk is full. Nothing has changed."))
    #expect(screen.events.count == 3)
    screen.report = { .saved($0) }
    let effects = screen.effects.count
    screen.press("u")
    #expect(screen.effects.count == effects)
  }

  @Test(arguments: ["a", "e", "d"])
  func `refuses to write to a history that is read-only`(key: String) throws {
    var screen = try TimelineExamples.open(
      try TimelineExamples.sixteenWeeks(), access: .readOnly(sentence: "This folder is locked."))
    screen.press(key)
    #expect(screen.words.contains("This folder is locked."))
    #expect(screen.words.contains("newest first"))
    #expect(screen.effects.isEmpty)
  }

  @Test func `keeps events of one day in the order in which they were written down`() throws {
    var history = try TimelineExamples.sixteenWeeks()
    var second = try TimelineExamples.event(.life, "2026-09-15", title: "a new job")
    second.id = "second"
    second.recordedAt = Timestamp(date: second.date, secondOfDay: 40_000, offset: 3600)
    history.add(second)
    let screen = try TimelineExamples.open(history)
    #expect(screen.cursorLine.hasPrefix("> 15 Sep 2026  life event    a new job"))
  }

  @Test func `says that a day to come cannot be compared`() throws {
    var history = try TimelineExamples.sixteenWeeks()
    history.add(try TimelineExamples.event(.life, "2026-12-24", title: "holiday"))
    var screen = try TimelineExamples.open(history)
    screen.press("<enter>")
    #expect(screen.words.contains("That day has not come yet"))
  }
}
