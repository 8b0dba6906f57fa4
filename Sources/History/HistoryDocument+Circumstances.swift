package import CivilTime
package import Questionnaires

extension HistoryDocument {
  /// What decides which context questions a check-in asks.
  ///
  /// - Parameters:
  ///   - questionnaire: The questionnaire of the check-in.
  ///   - weekEnding: The last day of its week.
  /// - Returns: The medicine that was in force, and how many check-ins went before.
  package func circumstances(
    of questionnaire: Questionnaire, weekEnding: CivilDate
  ) -> Circumstances {
    let earlier = checkIns.count {
      $0.deletedAt == nil && $0.questionnaire == questionnaire.id && $0.weekEnding < weekEnding
    }
    return Circumstances(medicine: nil, earlierCheckIns: earlier)
  }
}
