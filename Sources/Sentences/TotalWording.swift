package import CivilTime
package import Questionnaires
package import Scoring

/// The sentences about a total, the same in every front end.
package enum TotalWording {
  /// `PHQ-8: 14 of 24, moderate`, or why there is no total.
  ///
  /// - Parameters:
  ///   - score: The score.
  ///   - questionnaire: The questionnaire, in the version that was answered.
  ///   - answered: How many items have a point.
  /// - Returns: The words.
  package static func result(
    _ score: Score, of questionnaire: Questionnaire, answered: Int
  ) -> String {
    guard let total = score.total else {
      return "\(questionnaire.title): no total, because \(answered) of "
        + "\(questionnaire.items.count) were answered and a total needs them all"
    }
    let band = score.band.map { ", \($0.title)" } ?? ""
    return "\(questionnaire.title): \(total) of \(questionnaire.highestTotal)\(band)"
  }

  /// What the ends of the scale mean.
  ///
  /// - Parameter questionnaire: The questionnaire.
  /// - Returns: The words of its file, else the ends themselves.
  package static func direction(of questionnaire: Questionnaire) -> String {
    let direction = questionnaire.scoring.direction
    return direction.isEmpty ? "From 0 to \(questionnaire.highestTotal)" : direction
  }

  /// How far the total has moved, lower or higher and never more than that.
  ///
  /// - Parameters:
  ///   - previous: The total before.
  ///   - total: The newer total.
  ///   - date: The last day that the one before told of.
  ///   - week: The last day that the newer one told of, whose year goes without saying.
  /// - Returns: A sentence.
  package static func movement(
    from previous: Int, to total: Int, since date: CivilDate, in week: CivilDate
  ) -> String {
    let day = date.dayAndMonth(seenFrom: week)
    guard total != previous else { return "The same as on \(day)." }
    let way = total < previous ? "lower" : "higher"
    return "\(abs(total - previous)) \(way) than on \(day), which was \(previous)."
  }
}
