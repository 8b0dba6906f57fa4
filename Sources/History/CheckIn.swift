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
  /// The answers to the items.
  package var answerSheet: AnswerSheet
  /// The values chosen in the context questions, or `skipped`.
  package var contextSheet: AnswerSheet
  /// The free note; `nil` when there is none.
  package var note: String?
  /// The score as the file holds it, for other readers; recomputed where the version is known.
  package var storedScore: JSONValue? {
    get { filedScore?.value }
    set { filedScore = newValue.map { FiledValue($0) } }
  }
  /// The same as it was read or made.
  var filedScore: FiledValue?
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
    self.init(
      id: id, questionnaire: questionnaire, questionnaireVersion: questionnaireVersion,
      weekEnding: weekEnding, recordedAt: recordedAt, answerSheet: AnswerSheet(answers),
      contextSheet: AnswerSheet(context), note: note)
  }

  /// Makes a check-in whose answers are packed already.
  init(
    id: String, questionnaire: String, questionnaireVersion: Int, weekEnding: CivilDate,
    recordedAt: Timestamp, changedAt: Timestamp? = nil, deletedAt: Timestamp? = nil,
    answerSheet: AnswerSheet, contextSheet: AnswerSheet, note: String?,
    filedScore: FiledValue? = nil
  ) {
    self.id = id
    self.questionnaire = questionnaire
    self.questionnaireVersion = questionnaireVersion
    self.weekEnding = weekEnding
    self.recordedAt = recordedAt
    self.changedAt = changedAt
    self.deletedAt = deletedAt
    self.answerSheet = answerSheet
    self.contextSheet = contextSheet
    self.note = note
    self.filedScore = filedScore
    self.unknownFields = JSONObject()
  }

  /// The answers by the ids of the items; made anew each time.
  package var answers: [String: Answer] {
    get { answerSheet.dictionary }
    set { answerSheet = AnswerSheet(newValue) }
  }

  /// The context by the ids of its questions; made anew each time.
  package var context: [String: Answer] {
    get { contextSheet.dictionary }
    set { contextSheet = AnswerSheet(newValue) }
  }

  /// How many items have a point, and so count in the score.
  package var answeredItems: Int { answerSheet.answers.count { $0.point != nil } }

  /// Whether the check-in was completed more than three days after its week ended.
  package var isLate: Bool {
    recordedAt.localDate.days(since: weekEnding) > 3
  }
}
