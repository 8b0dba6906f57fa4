package import CivilTime
package import History
package import Questionnaires
import Scoring

extension Draft {
  /// The draft with all that a walk has gathered.
  func holding(_ administration: Administration) -> Draft {
    var draft = self
    draft.answers = administration.answers
    draft.context = administration.context
    draft.note = administration.note
    draft.place = administration.place
    return draft
  }
}

extension CheckIn {
  /// The check-in that a finished walk comes to.
  ///
  /// Items that were never seen are skipped ones; a note stands in its own field.
  ///
  /// - Parameters:
  ///   - administration: The walk.
  ///   - draft: The draft, which gives the id and the week.
  ///   - now: The present moment.
  package init(_ administration: Administration, draft: Draft, recordedAt now: Timestamp) {
    let questionnaire = administration.questionnaire
    var answers: [String: Answer] = [:]
    for item in questionnaire.items {
      answers[item.id] = administration.answers[item.id] ?? .skipped
    }
    var context: [String: Answer] = [:]
    for question in administration.contextQuestions where question.role != .note {
      context[question.id] = administration.context[question.id]
    }
    self.init(
      id: draft.id, questionnaire: questionnaire.id, questionnaireVersion: questionnaire.version,
      weekEnding: draft.weekEnding, recordedAt: now, answers: answers, context: context,
      note: administration.note)
    storedScore = questionnaire.score(answers).json
  }
}
