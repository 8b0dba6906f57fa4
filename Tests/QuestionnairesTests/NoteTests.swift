import Questionnaires
import Testing

@Suite struct `The note` {
  private func atNote(
    note: String? = nil, answer: Answer? = nil
  ) throws -> Administration {
    var context: [String: Answer] = ["bother": .skipped]
    context["note"] = answer
    return try Walk.begin(answers: Walk.itemAnswers, context: context, note: note, at: "note")
  }

  @Test func `is kept as it was written`() throws {
    var walk = try atNote()
    #expect(walk.apply(.write(note: " two\nlines\t日本 ")) == .moved)
    #expect(walk.note == " two\nlines\t日本 ")
    #expect(walk.context["note"] == .point(1))
    #expect(walk.step == .review)
  }

  @Test(arguments: ["", " ", "\n\t\u{3000}"])
  func `that is blank is none`(text: String) throws {
    var walk = try atNote(note: "before")
    #expect(walk.apply(.write(note: text)) == .moved)
    #expect(walk.note == nil)
    #expect(walk.context["note"] == .skipped)
  }

  @Test func `that is still being written is held without an answer`() throws {
    var walk = try atNote()
    #expect(walk.apply(.hold(note: "half a th")) == .moved)
    #expect(walk.note == "half a th")
    #expect(walk.context["note"] == nil)
    #expect(walk.place == "note")
    #expect(walk.apply(.forward) == .unanswered)
  }

  @Test func `that is held after an answer carries the answer along`() throws {
    var written = try atNote(note: "old", answer: .point(1))
    written.apply([.hold(note: "")])
    #expect(written.note == nil)
    #expect(written.context["note"] == .skipped)
    var skipped = try atNote(answer: .skipped)
    skipped.apply([.hold(note: "after all"), .back])
    #expect(skipped.note == "after all")
    #expect(skipped.context["note"] == .point(1))
  }

  @Test func `is there again in a resumed walk`() throws {
    let walk = try atNote(note: "so far")
    #expect(walk.note == "so far")
    #expect(walk.step == .context(1))
  }
}
