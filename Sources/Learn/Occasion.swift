package import History
package import Questionnaires
import Scoring

/// What in a week gives a reason to read something.
enum Occasion: Sendable, Equatable {
  case situation(Situation)
  /// The facet with this id is the most muted one.
  case facet(String)
}

extension Situation {
  /// The least score of a facet that is faint: from there on a position is mostly muted.
  static let leastFaint = 60.0
  /// The least score of a facet that gives a reason to read of it: from there on a position is
  /// partly muted.
  static let leastMuted = 40.0

  /// Whether the numbness was quite a bit of a bother, or more, as the person says.
  ///
  /// Only this gives a reason to offer help beside a result, and never a score.
  ///
  /// - Parameters:
  ///   - checkIn: The week.
  ///   - questionnaire: The questionnaire it was told with.
  /// - Returns: Whether the answer lies in the upper quarter of its scale.
  package static func isMuchBother(_ checkIn: CheckIn, in questionnaire: Questionnaire) -> Bool {
    guard let (index, last) = answer(.bother, of: checkIn, in: questionnaire) else { return false }
    return index * 4 >= last * 3
  }

  /// Whether doses were missed, or more was taken than prescribed: every answer but the first one,
  /// which says that it was as prescribed, and those beside the scale.
  static func dosesDiffered(_ checkIn: CheckIn, in questionnaire: Questionnaire) -> Bool {
    answer(.adherence, of: checkIn, in: questionnaire).map { $0.index > 0 } ?? false
  }

  /// Whether feeling less was helpful or mixed: every answer but the last one, which says that it
  /// was not, and those beside the scale.
  static func foundHelpful(_ checkIn: CheckIn, in questionnaire: Questionnaire) -> Bool {
    answer(.helpfulness, of: checkIn, in: questionnaire).map { $0.index < $0.last } ?? false
  }

  /// The place of an answer on the scale of its question, from 0, and the last place there is;
  /// `nil` for an answer beside the scale, or none.
  private static func answer(
    _ role: ContextQuestion.Role, of checkIn: CheckIn, in questionnaire: Questionnaire
  ) -> (index: Int, last: Int)? {
    guard let question = questionnaire.context(role),
      let value = checkIn.context[question.id]?.point
    else { return nil }
    let scale = question.responseOptions.filter { !$0.isOffScale }
    guard let index = scale.firstIndex(where: { $0.value == value }) else { return nil }
    return (index, scale.count - 1)
  }
}

extension Occasion {
  /// The occasions of a week, the one that fits best first.
  ///
  /// The order, and why:
  /// 1. *Answers that contradict each other*: nothing that rests on the score can be trusted, so
  ///    nothing that does is offered beside it.
  /// 2. *Pleasant and painful feelings both faint*: what the check is made to notice, and what a
  ///    diary of moods does not see.
  /// 3. *Doses missed, or more than prescribed*: the one page that may keep somebody from harm.
  /// 4. *Much bother*: the person's own word, and reason enough to talk to somebody.
  /// 5. *No position*: where the number is missing, this says why. The facets of such a week say
  ///    too little to choose by.
  /// 6. *The most muted facet*, when it is partly muted at least: there is always a highest one, so
  ///    it comes after all that is said in so many words. Of equal ones the first in the
  ///    questionnaire.
  /// 7. *Full range*, when nothing else is to be said: what the line means.
  /// 8. *Feeling less was found helpful*: asked seldom, and welcome; it can wait.
  ///
  /// - Parameters:
  ///   - week: The week.
  ///   - questionnaire: The questionnaire it was told with.
  /// - Returns: The occasions; none for a week that gives none.
  static func all(of week: ScoredCheckIn, in questionnaire: Questionnaire) -> [Occasion] {
    let checkIn = week.checkIn
    var occasions: [Occasion] = []
    let isContradictory = week.isContradictory
    if isContradictory { occasions.append(.situation(.contradictory)) }
    if !isContradictory, areBothFaint(week, in: questionnaire) {
      occasions.append(.situation(.bothFaint))
    }
    if Situation.dosesDiffered(checkIn, in: questionnaire) {
      occasions.append(.situation(.dosesDiffered))
    }
    if Situation.isMuchBother(checkIn, in: questionnaire) {
      occasions.append(.situation(.muchBother))
    }
    let wasHelpful = Situation.foundHelpful(checkIn, in: questionnaire)
    if case .position(let score) = week.score, !isContradictory {
      if score.position == nil {
        occasions.append(.situation(.noPosition))
      } else if let facet = mostMuted(score.facets, in: questionnaire) {
        occasions.append(.facet(facet))
      }
      let isAtFullRange = score.band != nil && score.band == questionnaire.scoring.bands.first
      if isAtFullRange, occasions.isEmpty, !wasHelpful {
        occasions.append(.situation(.fullRange))
      }
    }
    return wasHelpful ? occasions + [.situation(.foundHelpful)] : occasions
  }

  private static func areBothFaint(
    _ week: ScoredCheckIn, in questionnaire: Questionnaire
  ) -> Bool {
    [Facet.Role.pleasant, .painful].allSatisfy { role in
      questionnaire.facet(role).flatMap { week.score.facets[$0.id] }
        .map { $0.isAtLeast(Situation.leastFaint) } ?? false
    }
  }

  /// The id of the facet with the highest score, if that gives a reason to read of it.
  private static func mostMuted(
    _ scores: FacetScores, in questionnaire: Questionnaire
  ) -> String? {
    var most: (id: String, score: Double)?
    for facet in questionnaire.facets {
      guard let score = scores[facet.id], score.isAtLeast(Situation.leastMuted) else { continue }
      if let known = most, known.score.isAtLeast(score) { continue }
      most = (facet.id, score)
    }
    return most?.id
  }
}

extension ScoredCheckIn {
  fileprivate var isContradictory: Bool {
    guard case .position(let score) = score else { return false }
    return score.isContradictory
  }
}
