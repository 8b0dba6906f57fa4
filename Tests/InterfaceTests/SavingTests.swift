import CivilTime
import History
@testable import Interface
import Questionnaires
import Scoring
import Testing

@Suite struct `Saving a week` {
  private func review(
    _ keys: String = Scene.toReview, history: HistoryDocument = HistoryDocument(),
    report: @escaping @Sendable (HistoryDocument) -> SaveReport = { .saved($0) }
  ) throws -> Rehearsal {
    var rehearsal = try Rehearsal(history: history, start: .checkIn)
    rehearsal.report = report
    rehearsal.press(keys)
    return rehearsal
  }

  @Test(arguments: ["9", "<enter>"])
  func `saves by 9 or by Enter on its row, and the draft is gone`(key: String) throws {
    var rehearsal = try review()
    #expect(rehearsal.cursorLine == "> 9  Save this week")
    rehearsal.press(key)
    #expect(rehearsal.saved.count == 1)
    #expect(rehearsal.effects.last == .discardDraft)
    #expect(rehearsal.app.session.draft == nil)
    #expect(rehearsal.text.contains("Saved: week ending 22 November 2026"))
  }

  @Test(arguments: 1...8)
  func `no other digit saves`(digit: Int) throws {
    var rehearsal = try review()
    rehearsal.press("\(digit)\(digit)\(digit)")
    #expect(rehearsal.saved.isEmpty)
    #expect(rehearsal.text.contains("9  Save this week"))
  }

  @Test func `keeps the id of the draft, every answer and its score`() throws {
    let rehearsal = try review(
      "n2s33324332" + "123443" + "3" + "1222" + "2" + "a good week<enter>9",
      history: .threeWeeksWithMedicine())
    let saved = try #require(rehearsal.saved.first)
    let questionnaire = try BuiltIn.questionnaire
    #expect(saved.id == "new-2026-11-22")
    #expect(Set(saved.answers.keys) == Set(questionnaire.items.map(\.id)))
    #expect(saved.answers["funny"] == .nothingHappened)
    #expect(saved.answers["sad"] == .skipped)
    #expect(saved.storedScore == questionnaire.score(saved.answers).json)
  }

  @Test func `items that were never seen are skipped ones`() throws {
    let questionnaire = try BuiltIn.questionnaire
    let draft = try Draft.sample(answered: 3)
    let walk = Administration(
      questionnaire: questionnaire, circumstances: Circumstances(), answers: draft.answers)
    let rehearsal = try Rehearsal()
    let checkIn = CheckIn(walk, draft: draft, recordedAt: rehearsal.app.session.clock.now)
    #expect(checkIn.answers.count == 16)
    #expect(checkIn.answers.values.count { $0 == .skipped } == 13)
  }

  @Test func `holds only the context questions that were asked`() throws {
    var plain = try review()
    plain.press("9")
    #expect(plain.saved.first?.context == ["bother": .point(3)])
    var fourth = try review(
      Scene.toAfterwards + "612811", history: .threeWeeksWithMedicine())
    fourth.press("9")
    #expect(
      fourth.saved.first?.context == [
        "bother": .point(9), "taken": .point(0), "helpful": .point(1), "compared": .point(9),
        "attribution": .point(0),
      ])
    #expect(fourth.saved.first?.note == nil)
  }

  @Test func `a failure keeps the draft, says why, and 1 tries again`() throws {
    var rehearsal = try review(report: { _ in .failed(sentence: "The disk is full.") })
    let draft = rehearsal.app.session.draft
    rehearsal.press("9")
    #expect(rehearsal.text.contains("Not saved: The disk is full."))
    #expect(rehearsal.cursorLine == "> 1  Try again")
    #expect(rehearsal.app.session.draft == draft)
    #expect(!rehearsal.effects.contains(.discardDraft))
    rehearsal.report = { .saved($0) }
    rehearsal.press("1")
    #expect(rehearsal.text.contains("Saved: week ending"))
    #expect(Set(rehearsal.saved.map(\.id)).count == 1)
  }

  @Test func `a doubt of the disk is said before the result`() throws {
    var rehearsal = try review(
      report: { .notConfirmed($0, sentence: "Written, but not confirmed.") })
    rehearsal.press("9")
    #expect(rehearsal.text.contains("Written, but not confirmed."))
    #expect(!rehearsal.text.contains("Saved:"))
  }

  @Test func `any line can be opened and changed, and leads back to the review`() throws {
    var rehearsal = try review()
    rehearsal.press("<home><down><enter>")
    #expect(rehearsal.text.contains("Question 2 of 16"))
    #expect(rehearsal.cursorLine.contains("your answer"))
    rehearsal.press("5")
    #expect(rehearsal.text.contains("joy               Very much"))
    #expect(rehearsal.app.session.draft?.answers["joy"] == .point(4))
    rehearsal.press("<home><right>")
    #expect(rehearsal.frame.cursor.column > 40)
    rehearsal.press("<enter>")
    #expect(rehearsal.text.contains("Question 9 of 16"))
    rehearsal.press("<left>")
    #expect(rehearsal.text.contains("9  Save this week"))
  }

  @Test(arguments: ["b", "<backspace>", "<backtab>"])
  func `goes back to the last question`(key: String) throws {
    #expect(try review(Scene.toReview + key).text.contains("Would you like to keep a note"))
  }

  @Test func `can be left without losing an answer`() throws {
    var rehearsal = try review()
    let draft = rehearsal.app.session.draft
    rehearsal.press("<esc>")
    #expect(rehearsal.text.contains("Not saved yet. Every answer is kept as a draft."))
    #expect(rehearsal.app.session.draft == draft)
    #expect(rehearsal.text.contains("1  Go on: look it over and save"))
    rehearsal.effects = []
    rehearsal.press("1")
    #expect(rehearsal.text.contains("Here is your week."))
    #expect(rehearsal.effects == [.checkWritable, .dropTypeAhead])
  }
}
