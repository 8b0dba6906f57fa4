package import CivilTime
package import Questionnaires
package import Scoring

/// A check-in with what its answers come to by the version it was taken with.
package struct ScoredCheckIn: Sendable, Equatable {
  /// The check-in.
  package let checkIn: CheckIn
  /// The score.
  package let score: Score
}

extension HistoryDocument {
  /// The check-ins that count and were taken with one version of a questionnaire, scored.
  ///
  /// Of two for one week both are there, the later recorded one last.
  ///
  /// - Parameters:
  ///   - questionnaire: The questionnaire, of whose version the check-ins must be.
  ///   - today: The present date; check-ins dated later take no part.
  /// - Returns: The check-ins with their scores, in the order of their weeks.
  package func scored(
    _ questionnaire: Questionnaire, through today: CivilDate
  ) -> [ScoredCheckIn] {
    var scorer = Scorer(questionnaire)
    return places(of: questionnaire.id, version: questionnaire.version, through: today).map {
      ScoredCheckIn(checkIn: checkIns[$0], score: scorer.score(checkIns[$0].answerSheet))
    }
  }
}
