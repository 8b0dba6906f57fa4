import CivilTime
import Questionnaires

/// What a walk through the sample is begun with, and how it is carried on.
enum Walk {
  typealias Step = Administration.Step
  typealias Action = Administration.Action

  static let medicine = Circumstances.Medicine(name: "sertraline", since: .earliest)

  /// The fourth check-in, with a medicine: every context question is asked.
  static let everything = Circumstances(medicine: medicine, earlierCheckIns: 3)

  /// An answer to each item of the sample.
  static let itemAnswers: [String: Answer] = [
    "joy": .point(0), "sad": .point(1), "flat": .skipped, "blank": .point(2),
  ]

  static func begin(
    _ circumstances: Circumstances = Circumstances(), answers: [String: Answer] = [:],
    context: [String: Answer] = [:], note: String? = nil, at place: String? = nil
  ) throws -> Administration {
    Administration(
      questionnaire: try SampleDocument.questionnaire(), circumstances: circumstances,
      answers: answers, context: context, note: note, resumingAt: place)
  }

  /// A walk on its review: four items, one context question and the note answered.
  static func atReview() throws -> Administration {
    try begin(answers: itemAnswers, context: ["bother": .point(9), "note": .skipped])
  }
}

extension Administration {
  /// Does all of these and tells what came of the last.
  @discardableResult
  mutating func apply(_ actions: [Action]) -> Outcome? {
    var outcome: Outcome?
    for action in actions { outcome = apply(action) }
    return outcome
  }
}
