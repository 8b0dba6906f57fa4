import CivilTime
package import History
import Preferences
package import Questionnaires
import Scoring

extension Session {
  /// The questionnaire that the settings name, or the built-in check; `nil` where there is neither.
  var chosenQuestionnaire: Questionnaire? {
    settings.questionnaire.flatMap { library.questionnaire($0) } ?? library.standard
  }

  /// The questionnaires that can be asked every week, each in its newest version.
  var weeklyQuestionnaires: [Questionnaire] {
    var seen: Set<String> = []
    return library.questionnaires
      .filter { $0.companion == nil && seen.insert($0.id).inserted }
      .compactMap { library.questionnaire($0.id) }
  }

  /// The questionnaire that a check-in was taken with; `nil` where its version is not known.
  package func questionnaire(of checkIn: CheckIn) -> Questionnaire? {
    library.questionnaire(checkIn.questionnaire, version: checkIn.questionnaireVersion)
  }

  /// The questionnaire that a draft was begun with; `nil` where its version is not known.
  func questionnaire(of draft: Draft) -> Questionnaire? {
    library.questionnaire(draft.questionnaire, version: draft.questionnaireVersion)
  }

  /// The ids of the questionnaires that have check-ins, known or not, and of the usual one, which
  /// comes first.
  package var questionnairesAnswered: [String] {
    [questionnaire.id] + overview.questionnaires.subtracting([questionnaire.id]).sorted()
  }

  /// The check-ins with one version of a questionnaire, scored, in the order of their weeks.
  func scoredCheckIns(of questionnaire: Questionnaire) -> [ScoredCheckIn] {
    questionnaire == self.questionnaire
      ? scoredCheckIns : history.scored(questionnaire, through: today)
  }

  /// What can be said of the course with a questionnaire.
  func trend(of questionnaire: Questionnaire) -> Trend {
    guard questionnaire.id != self.questionnaire.id else { return trend }
    return Course(
      in: history, of: questionnaire, library: library, today: today, washIn: settings.washIn
    ).trend()
  }

  /// The questionnaire that is offered after the check of every week; `nil` when there is none, or
  /// the person wants none, or asks another check than the usual one.
  package var companion: Questionnaire? {
    guard settings.offersCompanion, questionnaire.id == library.standard?.id else { return nil }
    return library.companion
  }

  /// Whether so many days have passed since the companion was answered that it is offered.
  package var isCompanionDue: Bool {
    guard let companion, let everyDays = companion.companion?.everyDays else { return false }
    let last = overview.latest[companion.id]
    return last.map { today.days(since: $0.weekEnding) >= everyDays } ?? true
  }

  /// What a check-in with a questionnaire is called: the usual one has no name of its own.
  package func name(of questionnaire: Questionnaire) -> String {
    questionnaire.id == library.standard?.id ? "Check-in" : questionnaire.title
  }

  /// The days that a draft tells of: `week ending 22 November`, or `14 days to 22 November`.
  package func span(of draft: Draft, by questionnaire: Questionnaire) -> String {
    let day = draft.weekEnding.dayAndMonth
    return questionnaire.recallDays == 7
      ? "week ending \(day)" : "\(questionnaire.recallDays) days to \(day)"
  }
}
