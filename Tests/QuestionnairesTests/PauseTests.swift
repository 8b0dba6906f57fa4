import Questionnaires
import Testing

@Suite struct `The pause` {
  @Test func `stands before the first absence item alone`() throws {
    var walk = try Walk.begin(Walk.everything)
    var pauses = 0
    while walk.step != .review {
      if case .pause = walk.step { pauses += 1 }
      for action in [.goOn, .skip, .write(note: "")] as [Walk.Action]
      where walk.apply(action) == .moved {
        break
      }
    }
    #expect(pauses == 1)
  }

  @Test func `is passed over on the way back`() throws {
    var walk = try Walk.begin(at: "flat")
    walk.apply([.goOn, .back])
    #expect(walk.step == .item(1))
  }

  @Test func `does not come again once its item is answered`() throws {
    var walk = try Walk.begin(at: "sad")
    walk.apply([.choose(1), .goOn, .choose(1), .back, .back, .choose(2)])
    #expect(walk.step == .item(2))
  }

  @Test func `comes again on the way to an item that is still new`() throws {
    var walk = try Walk.begin(at: "sad")
    walk.apply([.choose(1), .goOn, .back, .forward])
    #expect(walk.step == .pause(beforeItem: 2))
  }

  @Test func `never stands before a line that the review opens`() throws {
    var walk = try Walk.begin(
      answers: ["joy": .skipped, "sad": .skipped, "flat": .skipped, "blank": .skipped],
      context: ["bother": .skipped, "note": .skipped])
    walk.apply([.reopen(.item(2))])
    #expect(walk.step == .item(2))
  }

  @Test func `is not there without a sentence for it`() throws {
    let text = SampleDocument.text.replacing(#""pauseText":"The other way round.","#, with: "")
    var walk = Administration(
      questionnaire: try QuestionnaireReader.read(Array(text.utf8)), circumstances: Circumstances())
    walk.apply([.skip, .skip])
    #expect(walk.step == .item(2))
  }

  @Test func `is not there where all items ask the same way`() throws {
    let text = SampleDocument.text.replacing("presence", with: "absence")
    var walk = Administration(
      questionnaire: try QuestionnaireReader.read(Array(text.utf8)), circumstances: Circumstances())
    #expect(walk.step == .item(0))
    walk.apply([.skip, .skip])
    #expect(walk.step == .item(2))
  }
}
