import Questionnaires
import Testing

@Suite struct `The walk` {
  @Test func `goes from the first item over the pause to the review`() throws {
    var walk = try Walk.begin()
    var steps: [Walk.Step] = [walk.step]
    let actions: [Walk.Action] = [
      .choose(2), .choose(0), .goOn, .choose(1), .skip, .choose(9), .write(note: "quiet"),
    ]
    for action in actions {
      #expect(walk.apply(action) == .moved)
      steps.append(walk.step)
    }
    #expect(
      steps == [
        .item(0), .item(1), .pause(beforeItem: 2), .item(2), .item(3), .context(0), .context(1),
        .review,
      ])
    #expect(
      walk.answers == ["joy": .point(2), "sad": .point(0), "flat": .point(1), "blank": .skipped])
    #expect(walk.context == ["bother": .point(9), "note": .point(1)])
    #expect(walk.note == "quiet")
    #expect(walk.answeredItems == 3)
    #expect(walk.seenItems == 4)
  }

  /// A step with an action, and what comes of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var place: String?
    var action: Walk.Action
    var outcome: Administration.Outcome
    var step: Walk.Step?

    init(
      _ place: String?, _ action: Walk.Action, _ outcome: Administration.Outcome,
      _ step: Walk.Step? = nil
    ) {
      self.place = place
      self.action = action
      self.outcome = outcome
      self.step = step
    }

    var testDescription: String { "\(action) at \(place ?? "review")" }
  }

  @Test(arguments: [
    Case("joy", .choose(0), .moved, .item(1)), Case("joy", .choose(2), .moved, .item(1)),
    Case("joy", .choose(-1), .refused), Case("joy", .choose(3), .refused),
    Case("joy", .nothingHappened, .moved, .item(1)), Case("joy", .skip, .moved, .item(1)),
    Case("joy", .write(note: "x"), .refused), Case("joy", .hold(note: "x"), .refused),
    Case("joy", .goOn, .refused), Case("joy", .back, .atBeginning),
    Case("joy", .forward, .unanswered), Case("joy", .reopen(.item(1)), .refused),
    Case("sad", .nothingHappened, .refused), Case("sad", .back, .moved, .item(0)),
    Case("sad", .skip, .moved, .pause(beforeItem: 2)),
  ])
  func `offers on an item what it should`(_ example: Case) throws {
    try check(example, in: try Walk.begin(at: example.place))
  }

  @Test(arguments: [
    Case("flat", .goOn, .moved, .item(2)), Case("flat", .forward, .moved, .item(2)),
    Case("flat", .back, .moved, .item(1)), Case("flat", .choose(0), .refused),
    Case("flat", .skip, .refused), Case("flat", .nothingHappened, .refused),
    Case("flat", .write(note: "x"), .refused), Case("flat", .hold(note: "x"), .refused),
    Case("flat", .reopen(.item(0)), .refused),
  ])
  func `offers on the pause what it should`(_ example: Case) throws {
    let walk = try Walk.begin(at: example.place)
    #expect(walk.step == .pause(beforeItem: 2))
    #expect(walk.item == nil && walk.contextQuestion == nil)
    try check(example, in: walk)
  }

  @Test(arguments: [
    Case("bother", .choose(0), .moved, .context(1)),
    Case("bother", .choose(9), .moved, .context(1)),
    Case("bother", .choose(2), .refused), Case("bother", .skip, .moved, .context(1)),
    Case("bother", .nothingHappened, .refused), Case("bother", .write(note: "x"), .refused),
    Case("bother", .hold(note: "x"), .refused), Case("bother", .goOn, .refused),
    Case("bother", .back, .moved, .item(3)), Case("bother", .forward, .unanswered),
    Case("bother", .reopen(.item(0)), .refused),
    Case("note", .write(note: "x"), .moved, .review),
    Case("note", .write(note: ""), .moved, .review),
    Case("note", .hold(note: "x"), .moved, .context(1)), Case("note", .choose(1), .refused),
    Case("note", .skip, .refused), Case("note", .nothingHappened, .refused),
    Case("note", .goOn, .refused), Case("note", .back, .moved, .context(0)),
    Case("note", .forward, .unanswered),
  ])
  func `offers on a context question what it should`(_ example: Case) throws {
    try check(example, in: try Walk.begin(answers: Walk.itemAnswers, at: example.place))
  }

  @Test(arguments: [
    Case(nil, .choose(0), .refused), Case(nil, .skip, .refused),
    Case(nil, .nothingHappened, .refused), Case(nil, .write(note: "x"), .refused),
    Case(nil, .hold(note: "x"), .refused), Case(nil, .goOn, .refused),
    Case(nil, .forward, .refused), Case(nil, .back, .moved, .context(1)),
    Case(nil, .reopen(.item(2)), .moved, .item(2)),
    Case(nil, .reopen(.context(1)), .moved, .context(1)),
    Case(nil, .reopen(.review), .refused), Case(nil, .reopen(.pause(beforeItem: 2)), .refused),
    Case(nil, .reopen(.item(4)), .refused), Case(nil, .reopen(.item(-1)), .refused),
    Case(nil, .reopen(.context(2)), .refused),
  ])
  func `offers on the review what it should`(_ example: Case) throws {
    let walk = try Walk.atReview()
    #expect(walk.step == .review && walk.place == nil)
    try check(example, in: walk)
  }

  private func check(_ example: Case, in walk: Administration) throws {
    var after = walk
    #expect(after.apply(example.action) == example.outcome)
    #expect(after.step == example.step ?? walk.step)
    // What is refused leaves everything as it was.
    if example.outcome != .moved { #expect(after == walk) }
  }

  @Test func `goes forward over answered questions and stops at the first open one`() throws {
    var walk = try Walk.begin(answers: ["joy": .skipped, "sad": .point(1)], at: "joy")
    #expect(walk.apply(.forward) == .moved)
    #expect(walk.step == .item(1))
    #expect(walk.apply(.forward) == .moved)
    #expect(walk.step == .pause(beforeItem: 2))
    #expect(walk.apply(.forward) == .moved)
    #expect(walk.apply(.forward) == .unanswered)
    #expect(walk.step == .item(2))
  }

  @Test func `keeps the earlier answer on going back, until another is given`() throws {
    var walk = try Walk.begin()
    walk.apply([.nothingHappened, .back])
    #expect(walk.answer(to: walk.step) == .nothingHappened)
    walk.apply([.choose(1)])
    #expect(walk.answers == ["joy": .point(1)])
  }

  @Test func `shows the item or the question of its step`() throws {
    #expect(try Walk.begin().item?.id == "joy")
    #expect(try Walk.begin().contextQuestion == nil)
    let atBother = try Walk.begin(answers: Walk.itemAnswers)
    #expect(atBother.contextQuestion?.id == "bother")
    #expect(atBother.item == nil)
    #expect(atBother.answer(to: .item(3)) == .point(2))
    #expect(atBother.answer(to: .context(0)) == nil)
    #expect(atBother.answer(to: .review) == nil)
  }
}
