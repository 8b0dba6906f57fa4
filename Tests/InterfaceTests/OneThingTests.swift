import CivilTime
import History
@testable import Interface
import Learn
import Testing

@Suite struct `One thing that used to matter` {
  private static let lead = "One thing that used to matter: "

  private func oneThing(
    _ keys: String = "", history: HistoryDocument? = nil
  ) throws -> Rehearsal {
    try Stage(size: (80, 24)).exercise(
      .oneThing, keys, history: try history ?? .fourteenWeeks())
  }

  private func note(_ rehearsal: Rehearsal, _ id: String = "week-2026-11-15") -> String? {
    rehearsal.app.session.history.checkIn(id)?.note
  }

  @Test func `is added to the note of the last week, which stays as it was otherwise`() throws {
    var history = try HistoryDocument.fourteenWeeks()
    var rehearsal = try oneThing("The choir!<enter>", history: history)
    #expect(note(rehearsal) == "\(Self.lead)The choir!")
    #expect(rehearsal.text.contains("Saved: in the note of the week ending 15 November 2026."))
    let before = try #require(history.checkIn("week-2026-11-15"))
    let after = try #require(rehearsal.app.session.history.checkIn("week-2026-11-15"))
    #expect(after.answers == before.answers)
    #expect(after.recordedAt == before.recordedAt)
    #expect(after.changedAt != nil)
    history.add(after)
    #expect(rehearsal.app.session.history == history)
    try rehearsal.open(.oneThing)
    rehearsal.press("q?1<enter>")
    #expect(note(rehearsal) == "\(Self.lead)The choir!\n\(Self.lead)q?1")
  }

  @Test func `stands below what the note said before`() throws {
    var history = try HistoryDocument.fourteenWeeks()
    let moment = try Rehearsal().app.session.clock.now
    history.setNote(ofCheckIn: "week-2026-11-15", to: "a quiet week", at: moment)
    let rehearsal = try oneThing("The choir<enter>", history: history)
    #expect(note(rehearsal) == "a quiet week\n\(Self.lead)The choir")
  }

  @Test(arguments: ["<esc>", "<backtab>"])
  func `left by Esc waits until gamut ends`(key: String) throws {
    var rehearsal = try oneThing("The cho\(key)")
    #expect(rehearsal.text.contains("Not saved. What you wrote waits there until gamut ends."))
    #expect(!rehearsal.effects.contains { if case .saveHistory = $0 { true } else { false } })
    try rehearsal.open(.oneThing)
    #expect(rehearsal.text.contains("The cho"))
    rehearsal.press("ir<enter>")
    #expect(note(rehearsal) == "\(Self.lead)The choir")
    try rehearsal.open(.oneThing)
    rehearsal.press("<esc>")
    #expect(rehearsal.text.contains("Nothing was written, so nothing has changed."))
  }

  @Test func `is not saved while nothing is written`() throws {
    var rehearsal = try oneThing("  <enter>")
    #expect(rehearsal.text.contains("Write a few words, or press Esc to leave."))
    #expect(note(rehearsal) == nil)
    rehearsal.press("<backspace><backspace><enter>")
    #expect(note(rehearsal) == nil)
  }

  @Test func `that could not be saved stays on the screen, and is tried again`() throws {
    var rehearsal = try oneThing()
    rehearsal.report = { _ in .failed(sentence: "The disk is full.") }
    rehearsal.press("The choir<enter>")
    #expect(rehearsal.text.contains("The disk is full."))
    #expect(rehearsal.text.contains("The choir"))
    rehearsal.report = { .notConfirmed($0, sentence: "Written, but not confirmed.") }
    rehearsal.press("<enter>")
    #expect(rehearsal.text.contains("Written, but not confirmed."))
    #expect(note(rehearsal) == "\(Self.lead)The choir")
    #expect(rehearsal.app.session.unsaved.oneThing == "")
  }

  @Test func `is kept by another edit of the same note that waits`() throws {
    var rehearsal = try Rehearsal(history: .fourteenWeeks())
    rehearsal.press("2e1begun<esc><esc>")
    try rehearsal.open(.oneThing)
    rehearsal.press("The choir<enter>2e1")
    #expect(rehearsal.text.contains("begun"))
    rehearsal.press("<enter>")
    #expect(note(rehearsal) == "begun\n\(Self.lead)The choir")
  }

  @Test func `does not fit a note that is full, and says so`() throws {
    var history = try HistoryDocument.fourteenWeeks()
    let moment = try Rehearsal().app.session.clock.now
    let full = String(repeating: "x", count: TextField.limit - 20)
    history.setNote(ofCheckIn: "week-2026-11-15", to: full, at: moment)
    let rehearsal = try oneThing("The choir<enter>", history: history)
    #expect(rehearsal.text.contains("There is no more room: a note takes 10 000 characters."))
    #expect(rehearsal.text.contains("The choir"))
    #expect(note(rehearsal) == full)
  }

  @Test func `begins a check-in where there is none, with these words in its note`() throws {
    var rehearsal = try oneThing(history: HistoryDocument())
    #expect(rehearsal.text.contains("A note belongs to a check-in, and there is none yet."))
    rehearsal.press("The choir<enter>")
    #expect(rehearsal.text.contains("Question 1 of 16"))
    let draft = try #require(rehearsal.app.session.draft)
    #expect(draft.note == "\(Self.lead)The choir")
    #expect(rehearsal.effects.contains(.saveDraft(draft)))
    rehearsal.press(Scene.toAfterwards + "4<enter>")
    #expect(rehearsal.text.contains("\(Self.lead)The choir"))
    rehearsal.press("<enter>9")
    #expect(rehearsal.saved.map(\.note) == ["\(Self.lead)The choir"])
  }

  @Test func `is kept in the draft while no week is saved`() throws {
    var rehearsal = try Rehearsal(draft: .sample(answered: 8, note: "begun"))
    try rehearsal.open(.oneThing)
    rehearsal.press("The choir<enter>")
    #expect(rehearsal.text.contains("Kept, in the note of the check-in that is begun."))
    let draft = try #require(rehearsal.app.session.draft)
    #expect(draft.note == "begun\n\(Self.lead)The choir")
    #expect(draft.answers.count == 8)
    #expect(rehearsal.effects.contains(.saveDraft(draft)))
    #expect(rehearsal.text.contains("Go on: question 9 of 16"))
  }

  @Test func `is not taken where nothing can be kept, and that is said before`() throws {
    let sentence = "This folder cannot be written to."
    var rehearsal = try Rehearsal(
      history: .fourteenWeeks(), access: .readOnly(sentence: sentence))
    try rehearsal.open(.oneThing)
    #expect(rehearsal.text.contains(sentence))
    rehearsal.press("The choir<enter>")
    #expect(rehearsal.text.contains("The choir"))
    #expect(!rehearsal.effects.contains { if case .saveHistory = $0 { true } else { false } })
    #expect(note(rehearsal) == nil)
  }

  @Test func `takes pasted text, and shows it in every kind of terminal`() throws {
    var rehearsal = try oneThing()
    rehearsal.send(.paste("日本 choir\n\u{1B}[31mred"))
    rehearsal.press("<enter>")
    #expect(note(rehearsal) == "\(Self.lead)日本 choir\n[31mred")
  }
}
