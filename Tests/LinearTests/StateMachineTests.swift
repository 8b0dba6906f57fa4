import History
import Interface
import Questionnaires
import Scoring
import TestSupport
import Testing

@Suite struct `Line by line and the walk alone` {
  @Test(arguments: 1...40)
  func `come to the same answers`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let questionnaire = try World.questionnaire
    var walk = Administration(questionnaire: questionnaire, circumstances: Circumstances())
    var lines: [String] = []
    while walk.step != .review {
      let (line, action) = Self.step(in: walk, using: &random)
      lines += line
      _ = walk.apply(action)
    }
    let world = World()
    _ = try ScriptedPerson(world).talk(lines + ["9", "Finish"], start: .checkIn)
    let checkIn = try #require(world.history.checkIns.first)
    #expect(checkIn.answers == walk.answers)
    #expect(checkIn.note == walk.note)
    #expect(checkIn.context == walk.context.filter { $0.key != "note" })
    #expect(checkIn.storedScore == questionnaire.score(walk.answers).json)
  }

  /// Something that can be done at a step, as lines and as an action.
  private static func step(
    in walk: Administration, using random: inout SplitMix64
  ) -> ([String], Administration.Action) {
    if case .pause = walk.step { return (["1"], .goOn) }
    let kind = Int.random(in: 0..<8, using: &random)
    if kind == 0 { return (["b"], .back) }
    if walk.contextQuestion?.role == .note {
      return kind == 1
        ? (["1"], .write(note: "")) : (["2", "note \(kind)"], .write(note: "note \(kind)"))
    }
    if kind == 1 { return (["s"], .skip) }
    if kind == 2, walk.item?.mayBeUntested == true { return (["n"], .nothingHappened) }
    let options = walk.item?.responseOptions ?? walk.contextQuestion?.responseOptions ?? []
    let index = Int.random(in: options.indices, using: &random)
    return (["\(index + 1)"], .choose(options[index].value))
  }
}
