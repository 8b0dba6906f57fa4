import Questionnaires
import Testing

@Suite struct `The review` {
  @Test(
    arguments: [
      [.choose(1)], [.skip], [.nothingHappened], [.forward], [.back],
    ] as [[Walk.Action]])
  func `is where a reopened item leads back to`(_ actions: [Walk.Action]) throws {
    var walk = try Walk.atReview()
    walk.apply([.reopen(.item(0))])
    #expect(walk.isReopened)
    #expect(walk.apply(actions) == .moved)
    #expect(walk.step == .review)
    #expect(!walk.isReopened)
  }

  @Test func `changes just the answer that was reopened`() throws {
    let before = try Walk.atReview()
    var walk = before
    walk.apply([.reopen(.item(2)), .choose(2)])
    #expect(walk.answers["flat"] == .point(2))
    walk.apply([.reopen(.item(2)), .skip])
    #expect(walk == before)
  }

  @Test func `is where a reopened context question and the note lead back to`() throws {
    var walk = try Walk.atReview()
    walk.apply([.reopen(.context(0)), .choose(1)])
    #expect(walk.step == .review)
    #expect(walk.context["bother"] == .point(1))
    walk.apply([.reopen(.context(1)), .write(note: "now")])
    #expect(walk.step == .review)
    #expect(walk.note == "now")
  }

  @Test func `is left backwards by its last question, which is not reopened`() throws {
    var walk = try Walk.atReview()
    walk.apply([.back])
    #expect(!walk.isReopened)
    walk.apply([.back])
    #expect(walk.step == .context(0))
  }

  @Test func `is not left by a refused answer of a reopened item`() throws {
    var walk = try Walk.atReview()
    walk.apply([.reopen(.item(1))])
    #expect(walk.apply(.nothingHappened) == .refused)
    #expect(walk.step == .item(1) && walk.isReopened)
  }

  @Test func `is where a draft that was left at a reopened line leads back to`() throws {
    let walk = try Walk.atReview()
    var resumed = try Walk.begin(answers: walk.answers, context: walk.context, at: "sad")
    #expect(resumed.step == .item(1))
    #expect(resumed.isReopened)
    resumed.apply([.choose(2)])
    #expect(resumed.step == .review)
  }
}
