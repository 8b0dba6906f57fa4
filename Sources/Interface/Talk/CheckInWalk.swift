package import CivilTime
package import History
package import Questionnaires
import Sentences

/// A check-in that is being taken, or corrected: the walk through its questions, and the draft that
/// keeps it.
///
/// Every front end works on one, so that all keep the same drafts and file the same weeks.
package struct CheckInWalk: Sendable {
  /// Where the walk is, and what it has gathered.
  package private(set) var administration: Administration
  /// The draft as it was when the walk began.
  package let draft: Draft
  /// What the context questions name.
  let circumstances: Circumstances
  /// The check-in whose answers are corrected; `nil` for one that has not been saved yet.
  package let corrected: CheckIn?

  /// Begins a check-in, or goes on with the draft.
  ///
  /// - Parameter session: What is known; unchanged until an answer is given.
  /// - Returns: The walk; `nil` when another draft must be dealt with first.
  package static func begin(in session: inout Session) -> CheckInWalk? {
    switch DraftChoice(in: session) {
    case .none: beginAnew(in: &session)
    case .goOn: goOn(in: &session)
    case .finishOrBeginAnew: nil
    }
  }

  /// Goes on with the draft, whatever week it is of, where it was left; `nil` when there is none.
  package static func goOn(in session: inout Session) -> CheckInWalk? {
    guard let draft = session.draft else { return nil }
    session.request(.checkWritable)
    return CheckInWalk(draft: draft, session: session)
  }

  /// Begins a check-in; a draft that there is stays until the first answer takes its place.
  package static func beginAnew(in session: inout Session) -> CheckInWalk {
    begin(
      session.requestedQuestionnaire ?? session.questionnaire, weekEnding: session.requestedWeek,
      in: &session)
  }

  /// Begins a check-in with a questionnaire.
  ///
  /// - Parameters:
  ///   - questionnaire: What is asked.
  ///   - week: The last day it tells of; `nil` for today.
  ///   - session: What is known.
  /// - Returns: The walk at the first question.
  package static func begin(
    _ questionnaire: Questionnaire, weekEnding week: CivilDate?, in session: inout Session
  ) -> CheckInWalk {
    session.request(.checkWritable)
    let now = session.clock.now
    let draft = Draft(
      id: session.newIdentifier(now), questionnaire: questionnaire.id,
      questionnaireVersion: questionnaire.version, weekEnding: week ?? now.localDate, begunAt: now)
    return CheckInWalk(draft: draft, session: session)
  }

  private init(draft: Draft, session: Session) {
    let questionnaire = session.questionnaire(of: draft) ?? session.questionnaire
    let circumstances = session.history.circumstances(
      of: questionnaire, weekEnding: draft.weekEnding, today: session.today)
    self.init(
      Administration(
        questionnaire: questionnaire, circumstances: circumstances,
        answers: draft.answers, context: draft.context, note: draft.note,
        resumingAt: draft.place),
      draft: draft, circumstances: circumstances)
  }

  init(
    _ administration: Administration, draft: Draft, circumstances: Circumstances,
    corrected: CheckIn? = nil
  ) {
    self.administration = administration
    self.draft = draft
    self.circumstances = circumstances
    self.corrected = corrected
  }

  /// Does what the person asked for, if the step offers it, and keeps the draft.
  ///
  /// - Parameters:
  ///   - action: What was asked for.
  ///   - session: What all share; holds the draft afterwards.
  /// - Returns: What it led to.
  package mutating func apply(
    _ action: Administration.Action, in session: inout Session
  ) -> Administration.Outcome {
    let outcome = administration.apply(action)
    if outcome == .moved { keepDraft(in: &session) }
    return outcome
  }

  /// Goes from the review to one of its lines, or to the last question; writes nothing, because
  /// only an answer does.
  ///
  /// - Parameter action: To reopen a line, or to go back.
  /// - Returns: Whether there was a way.
  package mutating func reopen(_ action: Administration.Action) -> Bool {
    administration.apply(action) == .moved
  }

  /// Keeps everything so far, once there is anything to keep.
  private func keepDraft(in session: inout Session) {
    // A correction is no draft, and must not take the place of one.
    guard corrected == nil, session.draft?.id == draft.id || administration.seenItems > 0 else {
      return
    }
    let draft = draft.holding(administration)
    guard draft != session.draft else { return }
    session.draft = draft
    session.request(.saveDraft(draft))
  }

  /// What is said to somebody who leaves before the end.
  package func farewell(in session: Session) -> String {
    session.draft?.id == draft.id
      ? "Every answer is kept. Go on whenever you like."
      : "Nothing was answered, so nothing has changed."
  }

  /// Asks that the week be saved; for a correction see ``CheckInWalk/saveCorrection(in:)``.
  ///
  /// - Parameter session: What all share.
  /// - Returns: Why it cannot be, as a sentence; `nil` when it was asked for.
  package func save(in session: inout Session) -> String? {
    if case .readOnly(let sentence) = session.access { return sentence }
    let checkIn = CheckIn(administration, draft: draft, recordedAt: session.clock.now)
    session.request(.saveCheckIn(checkIn))
    return nil
  }

  /// Takes leave of the draft, once its week is saved.
  ///
  /// - Parameters:
  ///   - document: What the history holds now.
  ///   - session: What all share.
  /// - Returns: The check-in; `nil` when somebody else has removed it meanwhile.
  package func finish(_ document: HistoryDocument, in session: inout Session) -> CheckIn? {
    session.draft = nil
    if session.requestedWeek == draft.weekEnding { session.requestedWeek = nil }
    if session.requestedQuestionnaire?.id == draft.questionnaire {
      session.requestedQuestionnaire = nil
    }
    session.request(.discardDraft)
    return document.checkIn(draft.id)
  }
}
