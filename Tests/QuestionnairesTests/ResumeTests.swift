import Questionnaires
import Testing

@Suite struct `A resumed walk` {
  @Test(
    arguments: [
      ("joy", .item(0)), ("sad", .item(1)), ("flat", .pause(beforeItem: 2)), ("blank", .item(3)),
      ("bother", .context(0)), ("note", .context(1)),
    ] as [(String, Walk.Step)])
  func `goes on where it was`(place: String, step: Walk.Step) throws {
    #expect(try Walk.begin(at: place).step == step)
  }

  @Test(arguments: [nil, "nowhere", "", "taken", "compared"])
  func `goes on at the first open question when its place is not known`(place: String?) throws {
    #expect(try Walk.begin(answers: ["joy": .skipped], at: place).step == .item(1))
    #expect(
      try Walk.begin(answers: Walk.itemAnswers, context: ["bother": .skipped], at: place).step
        == .context(1))
    #expect(
      try Walk.begin(answers: ["joy": .skipped, "sad": .skipped], at: place).step
        == .pause(beforeItem: 2))
  }

  @Test func `is on its review when nothing is open`() throws {
    #expect(try Walk.atReview().step == .review)
    #expect(try !Walk.atReview().isReopened)
  }

  @Test func `drops answers to unknown items and of kinds that are not offered`() throws {
    let walk = try Walk.begin(
      answers: [
        "joy": .nothingHappened, "sad": .nothingHappened, "flat": .point(3), "blank": .point(-1),
        "gone": .point(1), "bother": .point(1),
      ],
      context: [
        "bother": .point(2), "note": .point(0), "taken": .point(0), "joy": .point(0),
        "helpful": .skipped,
      ])
    #expect(walk.answers == ["joy": .nothingHappened])
    #expect(walk.context.isEmpty)
    #expect(walk.step == .item(1))
    #expect(walk.seenItems == 1 && walk.answeredItems == 0)
  }

  @Test func `drops answers to context questions that no longer belong to it`() throws {
    let context: [String: Answer] = ["bother": .point(0), "taken": .point(1), "note": .skipped]
    let before = try Walk.begin(
      Circumstances(medicine: Walk.medicine), answers: Walk.itemAnswers, context: context)
    #expect(before.step == .review)
    let after = try Walk.begin(answers: Walk.itemAnswers, context: before.context, at: "taken")
    #expect(after.context == ["bother": .point(0), "note": .skipped])
    #expect(after.step == .review)
  }
}
