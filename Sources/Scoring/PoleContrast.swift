package import Questionnaires

/// Which of the two kinds of feeling, pleasant or painful, is the more muted.
package enum PoleContrast: Sendable, Equatable {
  /// Pleasant feelings are the more muted.
  case pleasantMoreMuted
  /// Painful feelings are the more muted.
  case painfulMoreMuted

  /// The gap between the two facets, in points of the continuum, from which it can be named.
  static let namedGap = 25.0

  /// The contrast that words may name: a gap of 25 or more, the same way, in two check-ins in a
  /// row.
  ///
  /// - Parameters:
  ///   - questionnaire: The questionnaire of both check-ins.
  ///   - score: The newer score.
  ///   - previous: The score of the check-in before; `nil` when there is none.
  /// - Returns: The contrast, or `nil` when none may be named.
  package static func named(
    in questionnaire: Questionnaire, score: PositionScore, previous: PositionScore?
  ) -> PoleContrast? {
    guard let previous, let now = contrast(in: questionnaire, score),
      now == contrast(in: questionnaire, previous)
    else { return nil }
    return now
  }

  private static func contrast(
    in questionnaire: Questionnaire, _ score: PositionScore
  ) -> PoleContrast? {
    guard let pleasantFacet = questionnaire.facet(.pleasant),
      let painfulFacet = questionnaire.facet(.painful),
      let pleasant = score.facets[pleasantFacet.id], let painful = score.facets[painfulFacet.id],
      abs(pleasant - painful).isAtLeast(namedGap)
    else { return nil }
    return pleasant > painful ? .pleasantMoreMuted : .painfulMoreMuted
  }
}
