package import CivilTime
package import Questionnaires

/// A check-in that was begun and not finished.
package struct Draft: Sendable, Equatable {
  /// The id that the check-in will have, so that saving twice stores it once.
  package var id: String
  /// The id of the questionnaire.
  package var questionnaire: String
  /// The version of its wording.
  package var questionnaireVersion: Int
  /// The last day of the week that is told of, fixed when the draft began.
  package var weekEnding: CivilDate
  /// When it was begun.
  package var begunAt: Timestamp
  /// The answers so far, by the ids of the items.
  package var answers: [String: Answer]
  /// The values chosen so far in the context questions, by the ids of the questions.
  package var context: [String: Answer]
  /// The note so far; `nil` when none was begun.
  package var note: String?
  /// The id of the item or context question that was on the screen; `nil` on the review.
  package var place: String?

  /// Makes a draft.
  package init(
    id: String, questionnaire: String, questionnaireVersion: Int, weekEnding: CivilDate,
    begunAt: Timestamp, answers: [String: Answer] = [:], context: [String: Answer] = [:],
    note: String? = nil, place: String? = nil
  ) {
    self.id = id
    self.questionnaire = questionnaire
    self.questionnaireVersion = questionnaireVersion
    self.weekEnding = weekEnding
    self.begunAt = begunAt
    self.answers = answers
    self.context = context
    self.note = note
    self.place = place
  }
}
