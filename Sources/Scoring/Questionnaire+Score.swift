package import Questionnaires

extension Questionnaire {
  /// Scores answers by the rule that stands in the questionnaire's file.
  ///
  /// - Parameter answers: The answers by the ids of the items; an item that is not there, a value
  ///   that is no option and *nothing happened* are missing, and missing is never zero.
  /// - Returns: The score; its position or total is `nil` when too little was answered.
  package func score(_ answers: [String: Answer]) -> Score {
    score(AnswerSheet(answers))
  }

  /// Scores packed answers; who scores many takes a ``Scorer``.
  package func score(_ sheet: AnswerSheet) -> Score {
    var scorer = Scorer(self)
    return scorer.score(sheet)
  }

  /// The band that a position or total lies in: the last one that begins at or below it.
  package func band(at value: Double) -> Band? {
    scoring.bands.last { value.isAtLeast($0.from) }
  }
}

extension [Double] {
  /// The arithmetic mean; `nil` when there is no value.
  package var mean: Double? {
    isEmpty ? nil : reduce(0, +) / Double(count)
  }
}
