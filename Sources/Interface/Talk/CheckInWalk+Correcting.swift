import CivilTime
package import History
import Questionnaires

extension CheckInWalk {
  /// Opens the answers of a check-in that is saved, to correct them; `nil` when the wording of the
  /// check-in is not known.
  ///
  /// - Parameters:
  ///   - checkIn: The check-in.
  ///   - session: What is known.
  package init?(correcting checkIn: CheckIn, in session: Session) {
    let questionnaire = session.library.questionnaire(
      checkIn.questionnaire, version: checkIn.questionnaireVersion)
    guard let questionnaire else { return nil }
    let circumstances = session.history.circumstances(of: checkIn, by: questionnaire)
    let walk =
      session.unsaved.answers[checkIn.id]
      ?? Administration(
        correcting: checkIn, questionnaire: questionnaire, circumstances: circumstances)
    let draft = Draft(
      id: checkIn.id, questionnaire: questionnaire.id,
      questionnaireVersion: questionnaire.version, weekEnding: checkIn.weekEnding,
      begunAt: checkIn.recordedAt)
    self.init(walk, draft: draft, circumstances: circumstances, corrected: checkIn)
  }

  /// What is said of a correction that cannot begin.
  package static let unknownWording =
    "The questions of this week are not known here, so its answers stay as they are."

  /// Asks that the corrected answers be saved.
  ///
  /// - Parameter session: What all share.
  /// - Returns: Whether there was anything to save.
  package func saveCorrection(in session: inout Session) -> Bool {
    guard let document = corrected.flatMap({ document(correcting: $0, in: session) }) else {
      return false
    }
    session.request(.saveHistory(document))
    return true
  }

  /// Leaves a correction; what was changed waits until the program ends.
  ///
  /// - Parameter session: What all share.
  /// - Returns: Whether anything differs from what is saved.
  package func leaveCorrection(in session: inout Session) -> Bool {
    guard let corrected else { return false }
    let isChanged = document(correcting: corrected, in: session) != nil
    session.unsaved.answers[corrected.id] = isChanged ? administration : nil
    return isChanged
  }

  /// Takes leave of a correction, once it is saved.
  package func finishCorrection(in session: inout Session) {
    if let corrected { session.unsaved.answers[corrected.id] = nil }
  }

  /// What is said of a correction that changes nothing.
  package static let unchanged = "The answers are as they were."

  /// What is said of a correction that is saved.
  package static let correctionSaved = "Saved. The first answers are kept too."

  /// The history with the corrected answers; `nil` when they are the same as before.
  private func document(correcting checkIn: CheckIn, in session: Session) -> HistoryDocument? {
    var document = session.history
    let moment = session.clock.now
    let noteID = administration.questionnaire.context(.note)?.id
    let isAmended = document.correctAnswers(
      ofCheckIn: checkIn.id, to: administration.answers.filter(isNews(to: checkIn.answers)),
      context: administration.context.filter(isNews(to: checkIn.context))
        .filter { id, _ in id != noteID },
      by: administration.questionnaire, at: moment)
    let hasNewNote = document.setNote(
      ofCheckIn: checkIn.id, to: administration.note, at: moment)
    return isAmended || hasNewNote ? document : nil
  }

  /// Whether an answer says more than that a question which was never asked stays unasked.
  private func isNews(to earlier: [String: Answer]) -> ((String, Answer)) -> Bool {
    { earlier[$0.0] != nil || $0.1 != .skipped }
  }
}

extension Administration {
  /// The walk with all answers of a check-in, on its review.
  ///
  /// Questions that were not asked, or not answered, stand as skipped ones, because a walk with an
  /// open question is not on its review.
  init(correcting checkIn: CheckIn, questionnaire: Questionnaire, circumstances: Circumstances) {
    var answers = checkIn.answers
    for item in questionnaire.items where answers[item.id].map(item.offers) != true {
      answers[item.id] = .skipped
    }
    var context = checkIn.context
    for question in questionnaire.context where context[question.id].map(question.offers) != true {
      context[question.id] = .skipped
    }
    if let note = questionnaire.context(.note) {
      context[note.id] = checkIn.note == nil ? .skipped : .point(1)
    }
    self.init(
      questionnaire: questionnaire, circumstances: circumstances, answers: answers,
      context: context, note: checkIn.note)
  }
}

extension HistoryDocument {
  /// The circumstances in which a check-in was taken, as far as they are still known.
  fileprivate func circumstances(
    of checkIn: CheckIn, by questionnaire: Questionnaire
  ) -> Circumstances {
    var circumstances = circumstances(
      of: questionnaire, weekEnding: checkIn.weekEnding, today: checkIn.weekEnding)
    // Which check-in it was is told by what it was asked, whatever came or went since.
    let rare = questionnaire.context.filter { $0.every > 1 && checkIn.context[$0.id] != nil }
    circumstances.earlierCheckIns = rare.map { $0.every - 1 }.max() ?? 0
    return circumstances
  }
}
