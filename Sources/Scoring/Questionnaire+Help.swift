package import Questionnaires

extension Questionnaire {
  /// Whether a score is one with which help is offered, as the file of a companion says.
  package func offersHelp(with score: Score) -> Bool {
    guard let total = score.total, let from = companion?.helpFrom else { return false }
    return total >= from
  }
}
