import CivilTime
import History
@testable import Interface
import Questionnaires
import Testing

@Suite struct `An unfinished check-in` {
  private func home(
    answered: Int = 8, begun: String = Rehearsal.today, week: String? = nil,
    start: App.Start = .home(isFirstRun: false)
  ) throws -> Rehearsal {
    try Rehearsal(
      draft: .sample(answered: answered, begun: begun), start: start, week: week)
  }

  @Test func `is gone on with at the question it was left at`() throws {
    var rehearsal = try home()
    #expect(rehearsal.text.contains("1  Go on: question 9 of 16"))
    rehearsal.press("1")
    #expect(rehearsal.text.contains("Question 9 of 16"))
    rehearsal.press("3b")
    #expect(rehearsal.cursorLine.contains("3  Somewhat   your answer"))
    #expect(rehearsal.app.session.draft?.id == "draft-1")
  }

  @Test(arguments: [("2026-11-19", false), ("2026-11-18", true)])
  func `gives two ways on when it is more than three days old`(
    begun: String, isOld: Bool
  ) throws {
    let rehearsal = try home(begun: begun)
    #expect(rehearsal.text.contains("2  Begin anew") == isOld)
    #expect(rehearsal.text.contains("1  Finish it as the week ending 18 November") == isOld)
  }

  @Test func `is finished as the week that it began with`() throws {
    var rehearsal = try home(begun: "2026-11-18")
    rehearsal.press("1222123443419")
    let saved = try #require(rehearsal.saved.first)
    #expect(saved.weekEnding == CivilDate("2026-11-18"))
    #expect(saved.id == "draft-1")
  }

  @Test func `stays when the new one is left before its first answer`() throws {
    var rehearsal = try home(begun: "2026-11-18")
    let draft = rehearsal.app.session.draft
    rehearsal.press("2")
    #expect(rehearsal.text.contains("Check-in, week ending 22 November"))
    rehearsal.press("<esc>")
    #expect(rehearsal.app.session.draft == draft)
    #expect(rehearsal.text.contains("2  Begin anew"))
    #expect(!rehearsal.effects.contains(.discardDraft))
    rehearsal.press("25")
    #expect(rehearsal.app.session.draft?.answers == ["funny": .point(4)])
    #expect(rehearsal.app.session.draft?.id == "new-2026-11-22")
  }

  @Test(arguments: [("1", "16 November"), ("2", "20 November")])
  func `of another week than the one asked for can be finished or left`(
    entry: String, week: String
  ) throws {
    var rehearsal = try home(begun: "2026-11-16", week: "2026-11-20", start: .checkIn)
    #expect(rehearsal.text.contains("1  Finish it as the week ending 16 November"))
    rehearsal.press(entry)
    #expect(rehearsal.text.contains("Check-in, week ending \(week)"))
  }

  @Test func `does not make the week that was asked for be forgotten`() throws {
    var rehearsal = try home(begun: "2026-11-16", week: "2026-11-20", start: .checkIn)
    rehearsal.press("1222123443419<esc>1")
    #expect(rehearsal.text.contains("Check-in, week ending 20 November"))
  }

  @Test func `of the week that is asked for goes on at once`() throws {
    let rehearsal = try home(begun: "2026-11-20", week: "2026-11-20", start: .checkIn)
    #expect(rehearsal.text.contains("Question 9 of 16"))
  }

  @Test func `may be of any week that is asked for`() throws {
    var rehearsal = try Rehearsal(start: .checkIn, week: "2026-11-20")
    #expect(rehearsal.text.contains("Check-in, week ending 20 November"))
    rehearsal.press(Scene.toReview + "9")
    #expect(rehearsal.saved.map(\.weekEnding) == [CivilDate("2026-11-20")])
    rehearsal.press("<end><enter>1")
    #expect(rehearsal.text.contains("Check-in, week ending 22 November"))
  }

  @Test(arguments: [App.Start.home(isFirstRun: true), .home(isFirstRun: false)])
  func `is not begun where the history cannot be written`(start: App.Start) throws {
    let sentence = "This history is of a newer gamut."
    var rehearsal = try Rehearsal(start: start, access: .readOnly(sentence: sentence))
    rehearsal.press("1")
    #expect(rehearsal.text.contains(sentence))
    #expect(rehearsal.text.contains("1  Begin the check-in"))
    #expect(rehearsal.effects.isEmpty)
  }

  @Test
  func `is given back to Home when the disk refuses, and begun again by asking the disk anew`()
    throws
  {
    var rehearsal = try Rehearsal()
    rehearsal.press("1")
    #expect(rehearsal.effects == [.checkWritable])
    rehearsal.send(.refused(sentence: "The disk is full."))
    #expect(rehearsal.text.contains("The disk is full."))
    rehearsal.effects = []
    rehearsal.press("1")
    #expect(rehearsal.text.contains("Question 1 of 16"))
    #expect(rehearsal.effects == [.checkWritable])
  }
}
