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
  /// The check-ins with one questionnaire that count, scored, in the order of their weeks.
  ///
  /// Deleted ones are left out; of two for one week both are there, the later recorded one last.
  ///
  /// - Parameter questionnaire: The questionnaire, of whose version the check-ins must be.
  /// - Returns: The check-ins with their scores.
  package func scored(_ questionnaire: Questionnaire) -> [ScoredCheckIn] {
    checkIns.filter {
      $0.deletedAt == nil && $0.questionnaire == questionnaire.id
        && $0.questionnaireVersion == questionnaire.version
    }.sorted {
      ($0.weekEnding, $0.recordedAt, $0.id) < ($1.weekEnding, $1.recordedAt, $1.id)
    }.map { ScoredCheckIn(checkIn: $0, score: questionnaire.score($0.answers)) }
  }
}
