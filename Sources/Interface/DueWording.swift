import CivilTime
import History
import Preferences
package import Questionnaires
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

  /// Finds what can be done today.
  package init(in session: Session) {
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

/// The sentences of Home about what is due.
package struct DueWording {
  /// The sentence that matters most.
  package let headline: String
  /// What else is good to know; may be empty.
  package let detail: String

  /// Finds the sentences for today.
  package init(in session: Session) {
    let questionnaire = session.questionnaire
    let effort = Self.effort(of: questionnaire)
    guard !session.isUnreadable else {
      headline = "Your history cannot be read now."
      detail = "Nothing is asked until it can, so that nothing is lost."
      return
    }
    let waiting = session.draft.map { Self.waiting($0, in: session) }
    if let waiting, session.draft?.questionnaire == questionnaire.id {
      headline = "A check-in is waiting, with every answer kept."
      detail = waiting
      return
    }
    guard let last = session.scoredCheckIns.last?.checkIn.weekEnding else {
      headline = "Your first check-in is ready when you are."
      detail = waiting ?? effort
      return
    }
    let day = Wording.checkInDay(
      session.settings.checkInDay, after: last, today: session.today)
    if session.today.days(since: last) >= 7 {
      headline =
        questionnaire.recallDays == 7 ? "Your weekly check-in is due." : "Your check-in is due."
      detail =
        waiting ?? "\(effort) The last was on \(last.dayAndMonth(seenFrom: session.today))." + day
    } else {
      headline =
        "Next check-in from \(last.advanced(by: 7).weekday.name) "
        + "\(last.advanced(by: 7).dayAndMonth)."
      let shared =
        session.overview.latest[questionnaire.id]?
        .daysShared(withWeekEnding: session.today, recallDays: questionnaire.recallDays) ?? 0
      let now =
        shared >= questionnaire.recallDays
        ? "Beginning again now is fine too. It would tell of the same seven days."
        : "Beginning now is fine too. It would share \(Wording.count(shared, "day")) with the last."
      detail = waiting ?? now + day
    }
  }

  /// How many questions there are, and how long they take.
  package static func effort(of questionnaire: Questionnaire) -> String {
    "\(Wording.number(questionnaire.items.count)) questions, about "
      + "\(Wording.number(questionnaire.minutes).lowercased()) "
      + (questionnaire.minutes == 1 ? "minute." : "minutes.")
  }

  /// What is known of a draft, as a sentence.
  private static func waiting(_ draft: Draft, in session: Session) -> String {
    let questionnaire = session.questionnaire(of: draft) ?? session.questionnaire
    let looked =
      "\(draft.answers.count) of \(questionnaire.items.count) questions looked at."
    guard questionnaire.id == session.questionnaire.id else {
      return "\(questionnaire.title) is waiting: \(looked)"
    }
    return "Week ending \(draft.weekEnding.dayAndMonth): \(looked)"
  }

  /// `Go on: question 9 of 16`, with the week where it is not this one, or the questionnaire where
  /// it is not the usual one.
  package static func goOn(in session: Session, isNarrow: Bool) -> String {
    guard let draft = session.draft else { return "" }
    let questionnaire = session.questionnaire(of: draft) ?? session.questionnaire
    let isUsual = questionnaire.id == session.questionnaire.id
    if isUsual, DraftChoice(in: session) == .finishOrBeginAnew {
      return isNarrow
        ? "Finish the week ending \(draft.weekEnding.shortDayAndMonth)"
        : "Finish it as the week ending \(draft.weekEnding.dayAndMonth)"
    }
    let goOn = isUsual ? "Go on:" : "Go on, \(questionnaire.title):"
    let items = questionnaire.items
    if let index = items.firstIndex(where: { $0.id == draft.place }) {
      return "\(goOn) question \(index + 1) of \(items.count)"
    }
    return draft.place == nil && draft.answers.count == items.count
      ? "\(goOn) look it over and save" : "\(goOn) the last questions"
  }

  /// What begins another check-in than the one that is waiting.
  package static func beginAnew(in session: Session, isNarrow: Bool) -> String {
    if let questionnaire = session.requestedQuestionnaire { return "Begin \(questionnaire.title)" }
    if let week = session.requestedWeek { return "Begin the week ending \(week.dayAndMonth)" }
    guard session.draft?.questionnaire == session.questionnaire.id else {
      return isNarrow ? "Begin" : "Begin the check-in"
    }
    return "Begin anew"
  }
}
