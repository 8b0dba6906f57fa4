package import CivilTime

/// Whether a check-in is due, and how regular the last weeks were.
package struct DueStatus: Sendable, Equatable {
  /// Whether a check-in is due: the last week told of ended seven or more days ago, or never.
  package var isDue: Bool
  /// The end of the last week told of; `nil` when there is none.
  package var lastWeekEnding: CivilDate?
  /// The days beyond the seventh since then; 0 when there is none.
  package var daysOverdue: Int
  /// In how many of the last weeks a check-in falls, 0 to 10.
  package var weeksAnswered: Int
  /// How many last weeks there are: blocks of seven days that end today, 0 to 10, none before the
  /// first check-in.
  package var weeksOfLast: Int

  /// Makes a status.
  package init(
    isDue: Bool, lastWeekEnding: CivilDate?, daysOverdue: Int, weeksAnswered: Int, weeksOfLast: Int
  ) {
    self.isDue = isDue
    self.lastWeekEnding = lastWeekEnding
    self.daysOverdue = daysOverdue
    self.weeksAnswered = weeksAnswered
    self.weeksOfLast = weeksOfLast
  }
}

extension HistoryDocument {
  /// Whether a check-in with a questionnaire is due.
  ///
  /// - Parameters:
  ///   - questionnaire: The id of the questionnaire.
  ///   - today: The present date; check-ins dated later take no part.
  /// - Returns: What `gamut status` tells.
  package func dueStatus(of questionnaire: String, today: CivilDate) -> DueStatus {
    let ages = checkIns(of: questionnaire, through: today).map { today.days(since: $0.weekEnding) }
    guard let youngest = ages.last, let oldest = ages.first else {
      return DueStatus(
        isDue: true, lastWeekEnding: nil, daysOverdue: 0, weeksAnswered: 0, weeksOfLast: 0)
    }
    return DueStatus(
      isDue: youngest >= 7, lastWeekEnding: today.advanced(by: -youngest),
      daysOverdue: max(0, youngest - 7),
      weeksAnswered: Set(ages.map { $0 / 7 }.filter { $0 < 10 }).count,
      weeksOfLast: min(10, oldest / 7 + 1))
  }
}

extension CheckIn {
  /// How many days of a later check-in this one has told of already.
  ///
  /// - Parameters:
  ///   - weekEnding: The last day that the later check-in tells of.
  ///   - recallDays: How many days each of them covers.
  /// - Returns: 0 for a week of its own, `recallDays` for the same week once more.
  package func daysShared(withWeekEnding weekEnding: CivilDate, recallDays: Int) -> Int {
    max(0, recallDays - weekEnding.days(since: self.weekEnding))
  }
}
