import CivilTime
import History
import Preferences
import Questionnaires
import Sentences

/// What can be done about an unfinished check-in.
package enum DraftChoice: Sendable, Equatable {
  /// There is none.
  case none
  /// It can be gone on with.
  case goOn
  /// It is old, or of another week than the one that was asked for, so it can also be left.
  case finishOrBeginAnew

  /// After so many days an unfinished check-in may rather be begun anew.
  static let freshDays = 3

  package init(in session: Session) {
    guard let draft = session.draft else {
      self = .none
      return
    }
    let isOld = session.today.days(since: draft.begunAt.localDate) > Self.freshDays
    let isOther = session.requestedWeek.map { $0 != draft.weekEnding } ?? false
    self = isOld || isOther ? .finishOrBeginAnew : .goOn
  }
}

/// The sentences of Home about what is due.
package struct DueWording {
  /// The sentence that matters most.
  package let headline: String
  /// What else is good to know; may be empty.
  package let detail: String

  package init(in session: Session) {
    let questionnaire = session.questionnaire
    let effort =
      "\(Wording.number(questionnaire.items.count)) questions, about "
      + "\(Wording.number(questionnaire.minutes).lowercased()) minutes."
    guard !session.isUnreadable else {
      headline = "Your history cannot be read now."
      detail = "Nothing is asked until it can, so that nothing is lost."
      return
    }
    if let draft = session.draft {
      headline = "A check-in is waiting, with every answer kept."
      detail =
        "Week ending \(draft.weekEnding.dayAndMonth): \(draft.answers.count) of "
        + "\(questionnaire.items.count) questions looked at."
      return
    }
    guard let last = session.scoredCheckIns.last?.checkIn.weekEnding else {
      headline = "Your first check-in is ready when you are."
      detail = effort
      return
    }
    let day = Wording.checkInDay(
      session.settings.checkInDay, after: last, today: session.today)
    if session.today.days(since: last) >= 7 {
      headline = "Your weekly check-in is due."
      detail = "\(effort) The last was on \(last.dayAndMonth)." + day
    } else {
      headline =
        "Next check-in from \(last.advanced(by: 7).weekday.name) "
        + "\(last.advanced(by: 7).dayAndMonth)."
      let shared = session.history.daysShared(
        of: questionnaire.id, weekEnding: session.today, recallDays: questionnaire.recallDays)
      let now =
        shared >= questionnaire.recallDays
        ? "Beginning again now is fine too. It would tell of the same seven days."
        : "Beginning now is fine too. It would share \(Wording.count(shared, "day")) with the last."
      detail = now + day
    }
  }

  /// `Go on: question 9 of 16`, with the week where it is not this one.
  package static func goOn(in session: Session, isNarrow: Bool) -> String {
    guard let draft = session.draft else { return "" }
    if DraftChoice(in: session) == .finishOrBeginAnew {
      return isNarrow
        ? "Finish the week ending \(draft.weekEnding.shortDayAndMonth)"
        : "Finish it as the week ending \(draft.weekEnding.dayAndMonth)"
    }
    let items = session.questionnaire.items
    if let index = items.firstIndex(where: { $0.id == draft.place }) {
      return "Go on: question \(index + 1) of \(items.count)"
    }
    return draft.place == nil && draft.answers.count == items.count
      ? "Go on: look it over and save" : "Go on: the last questions"
  }

  /// What leaves the draft and begins another check-in.
  package static func beginAnew(in session: Session) -> String {
    session.requestedWeek.map { "Begin the week ending \($0.dayAndMonth)" } ?? "Begin anew"
  }
}
