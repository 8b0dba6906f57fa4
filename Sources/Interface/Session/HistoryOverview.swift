import CivilTime
import History

/// What a history holds of each questionnaire, looked through once for each change, so that no key
/// has to look through many years.
struct HistoryOverview: Sendable {
  /// The ids of the questionnaires that have undeleted check-ins up to today.
  private(set) var questionnaires: Set<String> = []
  /// The latest check-in of each: of the last week, the one recorded last.
  private(set) var latest: [String: CheckIn] = [:]
  /// The deleted check-ins of each, in the order in which they were deleted.
  private(set) var deleted: [String: [CheckIn]] = [:]

  /// Looks through a history.
  ///
  /// - Parameters:
  ///   - document: The history.
  ///   - today: The last date that takes part.
  init(of document: HistoryDocument, through today: CivilDate) {
    // A span lends its elements, and mostly the one questionnaire follows the other.
    let checkIns = document.checkIns.span
    var before = ""
    var haveDeleted: Set<String> = []
    for index in checkIns.indices where checkIns[index].weekEnding <= today {
      if checkIns[index].deletedAt != nil {
        haveDeleted.insert(checkIns[index].questionnaire)
      } else if checkIns[index].questionnaire != before {
        before = checkIns[index].questionnaire
        questionnaires.insert(before)
      }
    }
    for id in questionnaires { latest[id] = document.latestCheckIn(of: id, through: today) }
    for id in haveDeleted { deleted[id] = document.deletedCheckIns(of: id, through: today) }
  }
}
