import CivilTime
import History
import Interface
import Questionnaires

extension Dialogue {
  /// What was chosen on the review.
  private enum Way {
    case save, back, leave
    case change(Int?)
  }

  /// All answers on one page; any can be reopened, and then the week is saved.
  ///
  /// - Parameter walk: The check-in, which stands on the review.
  /// - Returns: Whether the walk goes on with a question; if not, it is over.
  /// - Throws: How the conversation ended, if it did.
  mutating func review(_ walk: inout CheckInWalk) throws(End) -> Bool {
    try sayReview(of: walk)
    var problem: String?
    while true {
      switch try ask(question(of: walk, problem: problem)) {
      case .change(let number):
        if try reopen(number, in: &walk) { return true }
      case .back:
        if walk.reopen(.back) { return true }
      case .leave:
        try leaveReview(of: walk)
        return false
      case .save:
        problem = try save(walk)
        if problem == nil { return false }
      }
    }
  }

  private mutating func sayReview(of walk: CheckInWalk) throws(End) {
    let name = walk.corrected == nil ? "Review" : "Correct"
    let span = session.span(of: walk.draft, by: walk.administration.questionnaire)
    try begin("\(name), \(span). \(walk.summary).")
    for (index, step) in walk.administration.walk.enumerated() {
      try say("\(index + 1) \(walk.shortName(of: step)): \(walk.answer(to: step))", hang: 3)
    }
  }

  private func question(of walk: CheckInWalk, problem: String?) -> Question<Way> {
    let count = walk.administration.walk.count
    var question = Question<Way>()
    if let problem {
      question.text = [problem.hasPrefix("Not saved") ? problem : "Not saved: \(problem)"]
      question.options = [.init("1", "Try again", .save)]
    } else {
      question.text = [
        walk.corrected == nil
          ? "This is your week. Save it, or change an answer."
          : "Change an answer, then save. The first answers are kept."
      ]
      question.options = [.init("9", "Save this week", .save)]
    }
    question.options.append(
      .init("e", "Change an answer; e 3 for the third line", .change(nil)))
    if walk.corrected == nil {
      question.commands.append(.init("b", "back", .back, help: "the last question"))
    }
    question.commands.append(.init("q", "leave", .leave, help: "leave, answers kept"))
    question.hint = "9 saves, e changes an answer"
    // An answer that does not fit must never save a week.
    question.other = { answer in
      if problem != nil, answer == "9" { return .save }
      guard answer.hasPrefix("e"), let number = Int(answer.dropFirst().description.trimmed),
        (1...max(count, 1)).contains(number)
      else { return nil }
      return .change(number)
    }
    return question
  }

  private mutating func reopen(_ number: Int?, in walk: inout CheckInWalk) throws(End) -> Bool {
    let steps = walk.administration.walk
    var chosen = number
    if chosen == nil {
      let labels = steps.map { "\(walk.shortName(of: $0)): \(walk.answer(to: $0))" }
      let index = try ask(
        Question(["Which answer?"], list: labels, leaving: "back to the review"))
      chosen = index + 1
    }
    guard let chosen, steps.indices.contains(chosen - 1) else { return false }
    return walk.reopen(.reopen(steps[chosen - 1]))
  }

  private mutating func leaveReview(of walk: CheckInWalk) throws(End) {
    guard walk.corrected != nil else {
      return try say("Not saved yet. Every answer is kept as a draft.")
    }
    try say(
      walk.leaveCorrection(in: &session)
        ? "Not saved. What you changed waits until gamut ends." : CheckInWalk.unchanged)
  }

  /// Saves the week, and says what it came to.
  ///
  /// - Returns: Why it is not saved; `nil` when it is.
  /// - Throws: How the conversation ended, if it did.
  private mutating func save(_ walk: CheckInWalk) throws(End) -> String? {
    if walk.corrected != nil {
      guard walk.saveCorrection(in: &session) else {
        try leaveReview(of: walk)
        return nil
      }
    } else if let sentence = walk.save(in: &session) {
      return sentence
    }
    var doubt: String?
    switch try settle().save {
    case nil: return "The history was not reached. Your answers are kept as a draft."
    case .failed(let sentence): return sentence
    case .notConfirmed(_, let sentence): doubt = sentence
    case .saved: break
    }
    guard walk.corrected == nil else {
      walk.finishCorrection(in: &session)
      try say(doubt ?? CheckInWalk.correctionSaved)
      return nil
    }
    isTakingCheckIn = false
    let checkIn = walk.finish(session.history, in: &session)
    _ = try settle()
    if let checkIn {
      if checkIn.questionnaire == session.questionnaire.id, session.isCompanionDue,
        try takesCompanion(after: checkIn, doubt: doubt)
      {
        return nil
      }
      try result(of: checkIn, doubt: doubt)
    } else {
      try say(doubt ?? "Saved.")
    }
    return nil
  }
}
