package import CivilTime
package import Questionnaires
package import StrictJSON

/// One completed questionnaire, for the days that end on its `weekEnding` date.
package struct CheckIn: Sendable, Equatable {
  /// Unique in the history, `[0-9A-Za-z-]{1,64}`, kept as spelt.
  package var id: String
  /// The id of the questionnaire.
  package var questionnaire: String
  /// The version of its wording.
  package var questionnaireVersion: Int
  /// The last day of the week that is told of.
  package var weekEnding: CivilDate
  /// When the check-in was completed; never changes.
  package var recordedAt: Timestamp
  /// When it was last edited, deleted or undeleted.
  package var changedAt: Timestamp?
  /// When it was deleted; `nil` while it counts.
  package var deletedAt: Timestamp?
  /// The answers by the ids of the items.
  package var answers: [String: Answer]
  /// The values chosen in the context questions, or `skipped`, by the ids of the questions.
  package var context: [String: Answer]
  /// The free note; `nil` when there is none.
  package var note: String?
  /// The score as the file holds it, for other readers; recomputed where the version is known.
  package var storedScore: JSONValue?
  /// The first answers, or the first week, of a corrected check-in.
  package var amended: JSONValue?
  /// What the file holds beside these, kept as it is.
  package var unknownFields: JSONObject

  /// Makes a check-in.
  package init(
    id: String, questionnaire: String, questionnaireVersion: Int, weekEnding: CivilDate,
    recordedAt: Timestamp, answers: [String: Answer], context: [String: Answer] = [:],
    note: String? = nil
  ) {
    self.id = id
    self.questionnaire = questionnaire
    self.questionnaireVersion = questionnaireVersion
    self.weekEnding = weekEnding
    self.recordedAt = recordedAt
    self.answers = answers
    self.context = context
    self.note = note
    self.unknownFields = JSONObject()
  }

  /// How many items have a point, and so count in the score.
  package var answeredItems: Int { answers.values.count { $0.point != nil } }

  /// Whether the check-in was completed more than three days after its week ended.
  package var isLate: Bool {
    recordedAt.localDate.days(since: weekEnding) > 3
  }
}
