import CivilTime
import History
import Questionnaires

/// What can be done about an unfinished check-in.
enum DraftChoice: Sendable, Equatable {
  /// There is none.
  case none
  /// It can be gone on with.
  case goOn
  /// It is old, or of another week than the one that was asked for, so it can also be left.
  case finishOrBeginAnew

  /// After so many days an unfinished check-in may rather be begun anew.
  static let freshDays = 3

  /// Finds what can be done today.
  init(in session: Session) {
    guard let draft = session.draft else {
      self = .none
      return
    }
    let isOld = session.today.days(since: draft.begunAt.localDate) > Self.freshDays
    let asked = session.requestedQuestionnaire ?? session.questionnaire
    let isOther =
      session.requestedWeek.map { $0 != draft.weekEnding } ?? false
      || draft.questionnaire != asked.id
    self = isOld || isOther ? .finishOrBeginAnew : .goOn
  }
}
