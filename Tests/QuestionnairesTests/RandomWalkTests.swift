import Questionnaires
import TestSupport
import Testing

@Suite struct `Ten thousand steps by chance` {
  /// Every kind of action, with values that are sometimes not offered.
  private func action(_ generator: inout SplitMix64) -> Walk.Action {
    switch Int.random(in: 0...10, using: &generator) {
    case 0...2: .choose([0, 1, 2, 9, -1, 3].randomElement(using: &generator) ?? 0)
    case 3: .nothingHappened
    case 4: .skip
    case 5: .write(note: ["", " ", "so"].randomElement(using: &generator) ?? "")
    case 6: .hold(note: ["", " ", "s"].randomElement(using: &generator) ?? "")
    case 7: .goOn
    case 8: .back
    case 9: .forward
    default:
      .reopen(
        [
          .item(Int.random(in: -1...4, using: &generator)),
          .context(Int.random(in: -1...5, using: &generator)), .pause(beforeItem: 2), .review,
        ]
        .randomElement(using: &generator) ?? .review)
    }
  }

  @Test(arguments: [Circumstances(), Walk.everything])
  func `never leave the questionnaire`(circumstances: Circumstances) throws {
    var generator = SplitMix64(seed: 7)
    var walk = try Walk.begin(circumstances)
    var visited: Set<Walk.Step> = []
    for count in 0..<5000 {
      let before = walk
      let action = action(&generator)
      let outcome = walk.apply(action)
      visited.insert(walk.step)
      let change = outcome != .moved && walk != before ? "it was refused and changed" : nil
      if let fault = change ?? fault(of: walk) ?? faultOfResuming(walk, in: circumstances) {
        Issue.record("after \(action): \(fault)")
        return
      }
      // Begin anew now and then, since answers are never taken back.
      if count.isMultiple(of: 97) { walk = try Walk.begin(circumstances) }
    }
    #expect(visited.isSuperset(of: walk.walk + [.pause(beforeItem: 2), .review]))
  }

  /// What must hold at any moment.
  private func fault(of walk: Administration) -> String? {
    switch walk.step {
    case .pause(let index) where index != 2: return "a pause before item \(index)"
    case .item, .context:
      if !walk.walk.contains(walk.step) { return "no such step: \(walk.step)" }
    case .pause, .review:
      if walk.isReopened { return "\(walk.step) cannot be reopened" }
    }
    for (id, answer) in walk.answers where walk.questionnaire.item(id)?.offers(answer) != true {
      return "\(id) does not offer \(answer)"
    }
    for (id, answer) in walk.context {
      let question = walk.contextQuestions.first { $0.id == id }
      if question?.offers(answer) != true { return "\(id) does not offer \(answer)" }
    }
    if let answer = walk.context["note"], (answer == .point(1)) != (walk.note != nil) {
      return "the note is \(walk.note ?? "none") and its answer \(answer)"
    }
    if walk.step == .review, walk.walk.contains(where: { walk.answer(to: $0) == nil }) {
      return "the review came before every question was answered"
    }
    return nil
  }

  private func faultOfResuming(
    _ walk: Administration, in circumstances: Circumstances
  ) -> String? {
    let resumed = Administration(
      questionnaire: walk.questionnaire, circumstances: circumstances, answers: walk.answers,
      context: walk.context, note: walk.note, resumingAt: walk.place)
    // The pause stands again before an item that is still new.
    let isBehindPause = walk.step == .item(2) && resumed.step == .pause(beforeItem: 2)
    guard resumed.step == walk.step || isBehindPause else {
      return "\(walk.step) was resumed at \(resumed.step)"
    }
    return resumed.answers == walk.answers && resumed.context == walk.context
      && resumed.note == walk.note ? nil : "resuming lost an answer"
  }
}
