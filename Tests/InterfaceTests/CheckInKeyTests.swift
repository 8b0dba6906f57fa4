import History
@testable import Interface
import Questionnaires
import Testing

@Suite struct `The keys of a check-in` {
  private func begun(_ keys: String = "", history: HistoryDocument = HistoryDocument()) throws
    -> Rehearsal
  {
    var rehearsal = try Rehearsal(history: history, start: .checkIn)
    rehearsal.press(keys)
    return rehearsal
  }

  private func question(_ rehearsal: Rehearsal) -> String {
    let header = rehearsal.text.split(separator: "\n").first ?? ""
    return String(header.split(separator: "   ").last ?? "").replacing("  ", with: "")
  }

  @Test func `a digit answers with the row that shows it, not with a score`() throws {
    let rehearsal = try begun("1")
    #expect(question(rehearsal) == "Question 2 of 16")
    #expect(rehearsal.app.session.draft?.answers == ["funny": .point(0)])
    #expect(rehearsal.text.contains("Question 1 is kept: Not at all."))
  }

  @Test(arguments: ["6", "7", "8", "9", "0", "x", "a"])
  func `a key that no row shows does nothing`(key: String) throws {
    let rehearsal = try begun(key)
    #expect(question(rehearsal) == "Question 1 of 16")
    #expect(rehearsal.app.session.draft == nil)
  }

  @Test func `Enter on the stem says what can be chosen`() throws {
    let rehearsal = try begun("<enter>")
    #expect(rehearsal.text.contains("Choose 1 to 5, or s to skip"))
    #expect(rehearsal.app.session.draft == nil)
  }

  @Test(arguments: [("<down><enter>", 0), ("jj<enter>", 1), ("<down><down><up><enter>", 0)])
  func `arrows choose and Enter takes`(keys: String, point: Int) throws {
    #expect(try begun(keys).app.session.draft?.answers == ["funny": .point(point)])
  }

  @Test func `rows do not wrap round`() throws {
    #expect(try begun("<up>").cursorLine.hasPrefix("Funny things"))
    #expect(try begun("<end><down><down>").cursorLine.contains("s  Skip this one"))
    #expect(try begun("<down><up><up>").cursorLine.contains("1  Not at all"))
  }

  @Test(arguments: ["<left>", "h", "b", "<backspace>", "<backtab>"])
  func `every key that goes back shows the answer that was given`(key: String) throws {
    let rehearsal = try begun("3" + key)
    #expect(question(rehearsal) == "Question 1 of 16")
    #expect(rehearsal.cursorLine == "> 3  Somewhat   your answer")
    #expect(rehearsal.app.session.draft?.answers == ["funny": .point(2)])
  }

  @Test func `going back from the first question says that it is the first`() throws {
    #expect(try begun("b").text.contains("This is the first question."))
  }

  @Test(arguments: ["<right>", "l", "<tab>"])
  func `going on asks for an answer first`(key: String) throws {
    let answered = try begun("3b" + key)
    #expect(question(answered) == "Question 2 of 16")
    let unanswered = try begun(key)
    #expect(question(unanswered) == "Question 1 of 16")
    #expect(unanswered.text.contains("Choose 1 to 5, or s to skip"))
  }

  @Test func `nothing happened is taken only where it is offered`() throws {
    #expect(try begun("n").app.session.draft?.answers == ["funny": .nothingHappened])
    let second = try begun("1n")
    #expect(question(second) == "Question 2 of 16")
    #expect(second.app.session.draft?.answers == ["funny": .point(0)])
  }

  @Test func `s skips, but neither a pause nor a note`() throws {
    #expect(try begun("s").app.session.draft?.answers == ["funny": .skipped])
    let pause = try begun(Scene.toPause)
    var skipping = pause
    skipping.press("s")
    #expect(skipping.app.session.draft == pause.app.session.draft)
    let note = try begun(Scene.toAfterwards + "s")
    #expect(note.text.contains("Would you like to keep a note"))
    var again = note
    again.press("s")
    #expect(again.text == note.text)
  }

  @Test(arguments: ["1", "<enter>", "<right>"])
  func `a pause asks only to go on`(key: String) throws {
    let pause = try begun(Scene.toPause)
    #expect(pause.text.contains("The next five are the other way round"))
    #expect(pause.text.contains("11 of 16 done"))
    let (after, before) = (try begun(Scene.toPause + key), try begun(Scene.toPause + "b"))
    #expect(question(after) == "Question 12 of 16")
    #expect(question(before) == "Question 11 of 16")
  }

  @Test func `an option off the scale has the next digit, after a blank row`() throws {
    var rehearsal = try begun(Scene.toAfterwards)
    let lines = rehearsal.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains("6  I noticed no numbness") })
    #expect(lines[row - 1].isEmpty)
    rehearsal.press("6")
    #expect(rehearsal.app.session.draft?.context == ["bother": .point(9)])
  }

  @Test func `the tenth answer is 0`() throws {
    let binding = KeyBinding<Int>(digits: 12) { $0 }
    #expect(binding.keys.count == 10)
    #expect(binding.keys.compactMap(binding.command) == Array(0...9))
  }

  @Test func `keys typed ahead are dropped when the review comes`() throws {
    var rehearsal = try begun(Scene.toAfterwards + "4")
    #expect(!rehearsal.effects.contains(.dropTypeAhead))
    rehearsal.press("1")
    #expect(rehearsal.effects.last == .dropTypeAhead)
    #expect(rehearsal.saved.isEmpty)
  }

  @Test func `the draft has every answer from the moment it is given`() throws {
    var rehearsal = try begun()
    for (count, key) in "n2233s243321".enumerated() where count < 11 {
      rehearsal.effects = []
      rehearsal.press(String(key))
      guard case .saveDraft(let draft) = rehearsal.effects.last else {
        Issue.record("Nothing was kept after answer \(count + 1).")
        continue
      }
      #expect(draft.answers.count == count + 1)
      #expect(draft.id == "new-\(Rehearsal.today)")
      var left = rehearsal
      left.press("<esc>")
      #expect(left.app.session.draft == draft)
      #expect(left.text.contains("Every answer is kept."))
      left.press("1")
      #expect(left.app.session.draft?.answers == draft.answers)
    }
  }

  @Test func `leaving before any answer keeps nothing and says so`() throws {
    let rehearsal = try begun("<esc>")
    #expect(rehearsal.effects == [.checkWritable])
    #expect(rehearsal.text.contains("Nothing was answered, so nothing has changed."))
  }
}
