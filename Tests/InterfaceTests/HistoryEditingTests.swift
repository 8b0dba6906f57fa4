import CivilTime
import History
@testable import Interface
import Questionnaires
import Scoring
import Testing

@Suite struct `Weeks in the history` {
  // MARK: Deleting

  @Test func `deletes without asking, and undoes`() throws {
    let history = try SampleHistory.weekly(5)
    var rehearsal = try Rehearsal.ofHistory(history)
    rehearsal.press("<down>d")
    #expect(rehearsal.text.contains("Deleted: week ending 15 November 2026. u undoes."))
    #expect(rehearsal.savedHistory?.checkIn("week-2026-11-15")?.deletedAt != nil)
    #expect(rehearsal.cursorLine.hasPrefix(">  8 Nov 2026"))
    #expect(rehearsal.plainLines[4] == "15 Nov 2026    no check-in")
    rehearsal.press("d")
    rehearsal.press("u")
    #expect(rehearsal.text.contains("Brought back: week ending 8 November 2026."))
    #expect(rehearsal.cursorLine.hasPrefix(">  8 Nov 2026"))
    rehearsal.press("u")
    #expect(rehearsal.cursorLine.hasPrefix("> 15 Nov 2026"))
    #expect(rehearsal.savedHistory?.checkIns.allSatisfy { $0.deletedAt == nil } == true)
    #expect(!rehearsal.text.contains("u undo"))
  }

  @Test func `brings back what was deleted in an earlier run`() throws {
    var rehearsal = try Rehearsal.ofHistory(SampleHistory.withEverything())
    rehearsal.press("u")
    #expect(rehearsal.text.contains("Brought back: week ending 18 October 2026."))
    #expect(rehearsal.cursorLine.hasPrefix("> 18 Oct 2026"))
  }

  @Test func `deletes the only week, and can undo that`() throws {
    var rehearsal = try Rehearsal.ofHistory(SampleHistory.weekly(1))
    rehearsal.press("d")
    #expect(rehearsal.text.contains("No week is kept here yet."))
    rehearsal.press("u")
    #expect(rehearsal.cursorLine.hasPrefix("> 22 Nov 2026"))
  }

  @Test func `says why when deleting cannot be saved, and keeps the week`() throws {
    var rehearsal = try Rehearsal.ofHistory(SampleHistory.weekly(3))
    rehearsal.report = { _ in .failed(sentence: "The disk is full. Nothing is lost.") }
    rehearsal.press("d")
    #expect(rehearsal.text.contains("The disk is full. Nothing is lost."))
    #expect(rehearsal.cursorLine.hasPrefix("> 22 Nov 2026"))
  }

  @Test(arguments: ["d", "u", "e"])
  func `refuses on a history that is read-only`(key: String) throws {
    var rehearsal = try Rehearsal.ofHistory(
      SampleHistory.withEverything(), access: .readOnly(sentence: "This history is read-only."))
    rehearsal.press(key)
    #expect(rehearsal.text.contains("This history is read-only."))
    #expect(rehearsal.savedHistory == nil)
  }

  // MARK: Editing

  @Test func `edits a note`() throws {
    var rehearsal = try Rehearsal.ofHistory(SampleHistory.weekly(3))
    rehearsal.press("<down>e1rain<enter>")
    #expect(rehearsal.text.contains("Saved: the note of the week ending 15 November 2026."))
    let checkIn = try #require(rehearsal.savedHistory?.checkIn("week-2026-11-15"))
    #expect(checkIn.note == "rain")
    #expect(checkIn.changedAt != nil)
    #expect(rehearsal.cursorLine.hasPrefix("> 15 Nov 2026"))
    rehearsal.press("e1, all week<esc>")
    #expect(rehearsal.text.contains("Not saved. What you wrote waits behind e"))
    rehearsal.press("e")
    #expect(rehearsal.text.contains("The note, begun and not saved"))
    rehearsal.press("1<enter>")
    #expect(rehearsal.savedHistory?.checkIn("week-2026-11-15")?.note == "rain, all week")
    rehearsal.press("e1<enter>")
    #expect(rehearsal.text.contains("The note is as it was."))
  }

  @Test func `corrects an answer, and keeps the first one`() throws {
    let history = try SampleHistory.withEverything()
    let first = try #require(history.checkIn("week-2026-11-15"))
    var rehearsal = try Rehearsal.ofHistory(history)
    rehearsal.press("<down>e2")
    #expect(rehearsal.text.contains("Correct, week ending 15 November"))
    rehearsal.press("<home><down><enter>")
    #expect(rehearsal.text.contains("Question 2 of 16"))
    rehearsal.press("5")
    #expect(rehearsal.text.contains("Very much"))
    rehearsal.press("9")
    #expect(rehearsal.text.contains("Saved. The first answers are kept too."))
    let checkIn = try #require(rehearsal.savedHistory?.checkIn(first.id))
    let questionnaire = try #require(try QuestionnaireLibrary.builtIn().standard)
    let item = questionnaire.items[1].id
    #expect(checkIn.answers[item] == .point(4))
    #expect(checkIn.firstAnswers == [item: try #require(first.answers[item])])
    #expect(checkIn.recordedAt == first.recordedAt)
    #expect(checkIn.context == first.context)
    #expect(rehearsal.cursorLine.contains(" a "))
    #expect(rehearsal.app.session.draft == nil)
    #expect(
      !rehearsal.effects.contains { effect in
        if case .saveDraft = effect { true } else { false }
      })
  }

  @Test func `leaves a correction and goes on with it`() throws {
    var rehearsal = try Rehearsal.ofHistory(SampleHistory.weekly(3))
    rehearsal.press("e2<home><enter>1<esc>")
    #expect(rehearsal.text.contains("Not saved. What you changed waits behind e"))
    #expect(rehearsal.savedHistory == nil)
    rehearsal.press("e29")
    #expect(rehearsal.savedHistory?.checkIn("week-2026-11-22")?.amended != nil)
    rehearsal.press("e29")
    #expect(rehearsal.text.contains("The answers are as they were."))
  }

  @Test func `going back from a reopened question leads to the review`() throws {
    var rehearsal = try Rehearsal.ofHistory(SampleHistory.weekly(3))
    rehearsal.press("e2<home><enter>")
    #expect(rehearsal.text.contains("Question 1 of 16"))
    rehearsal.press("<esc>")
    #expect(rehearsal.text.contains("Correct, week ending 22 November"))
    rehearsal.press("<esc>")
    #expect(rehearsal.text.contains("The answers are as they were."))
  }

  @Test func `leaves a draft of another week alone`() throws {
    let week = try #require(CivilDate(Rehearsal.today))
    let draft = Draft(
      id: "draft", questionnaire: "emotional-range", questionnaireVersion: 1, weekEnding: week,
      begunAt: Timestamp(date: week, secondOfDay: 0, offset: 0), answers: ["joy": .point(1)])
    var rehearsal = try Rehearsal(history: SampleHistory.weekly(3), draft: draft)
    rehearsal.press("2e2<home><enter>19")
    #expect(rehearsal.text.contains("Saved. The first answers are kept too."))
    #expect(rehearsal.app.session.draft == draft)
    #expect(!rehearsal.effects.contains(.discardDraft))
  }

  @Test func `corrects the date of a week`() throws {
    var rehearsal = try Rehearsal.ofHistory(SampleHistory.weekly(3))
    rehearsal.press("<down><down>e3")
    #expect(rehearsal.text.contains("Sunday 8 November 2026"))
    rehearsal.press(String(repeating: "<backspace>", count: 10))
    rehearsal.press("tomorrow<enter>")
    #expect(rehearsal.text.contains("That is no date that can be read."))
    rehearsal.press(String(repeating: "<backspace>", count: 8))
    rehearsal.press("2026-11-23<enter>")
    #expect(rehearsal.text.contains("23 November 2026 has not come yet."))
    #expect(rehearsal.savedHistory == nil)
    rehearsal.press(String(repeating: "<backspace>", count: 10))
    rehearsal.press("last sunday")
    #expect(rehearsal.text.contains("There is another check-in for that week."))
    rehearsal.press(String(repeating: "<backspace>", count: 11))
    rehearsal.press("3 days ago<enter>")
    #expect(rehearsal.text.contains("Saved: week ending 19 November 2026."))
    #expect(rehearsal.cursorLine.hasPrefix("> 19 Nov 2026"))
    let checkIn = try #require(rehearsal.savedHistory?.checkIn("week-2026-11-08"))
    #expect(checkIn.firstWeek == CivilDate("2026-11-08"))
    rehearsal.press("<enter>")
    #expect(rehearsal.text.contains("First recorded for the week ending 8 November 2026."))
  }

  @Test func `keeps the answers of an unknown wording as they are`() throws {
    var history = try SampleHistory.weekly(2)
    history.checkIns[0].questionnaireVersion = 99
    let questionnaire = try #require(try QuestionnaireLibrary.builtIn().standard)
    let mixed = try CheckIn.sample("2026-11-15", point: 2, answers: ["joy": .point(4)])
    history.checkIns[0].storedScore = questionnaire.score(mixed.answers).json
    var rehearsal = try Rehearsal.ofHistory(history)
    rehearsal.press("<down>")
    #expect(rehearsal.cursorLine.contains("47  as filed"))
    rehearsal.press("e2")
    #expect(rehearsal.text.contains("The questions of this week are not known here"))
    rehearsal.press("<esc><enter>")
    #expect(rehearsal.text.contains("47 of 100"))
  }
}
