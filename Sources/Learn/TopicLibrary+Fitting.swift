package import History
package import Questionnaires
import Scoring

extension TopicLibrary {
  /// The topics that may be the right page after a check-in, the most fitting first.
  ///
  /// What bears on how far the check-in can be trusted comes first, then what was said of the
  /// medicine, then the feelings. A check-in that says little has no topic.
  ///
  /// - Parameters:
  ///   - checkIn: The check-in, scored.
  ///   - questionnaire: The questionnaire it was taken with.
  /// - Returns: The topics, each once.
  package func topics(
    fitting checkIn: ScoredCheckIn, by questionnaire: Questionnaire
  ) -> [Topic] {
    let situations = Situation.all(in: checkIn, by: questionnaire)
    var fitting = situations.flatMap { situation in
      topics.filter { $0.situations.contains(situation) }
    }
    if let facet = checkIn.mostMutedFacet(in: questionnaire) {
      fitting += topics.filter { $0.facets.contains(facet) }
    } else if situations.isEmpty, checkIn.score.band == questionnaire.scoring.bands.first {
      fitting += topics.filter { $0.situations.contains(.fullRange) }
    }
    var seen: Set<String> = []
    return fitting.filter { seen.insert($0.id).inserted }
  }
}

extension ScoredCheckIn {
  /// The facet with the highest score, of several the first; `nil` where none is muted by half.
  fileprivate func mostMutedFacet(in questionnaire: Questionnaire) -> String? {
    let ids = questionnaire.facets.map(\.id)
    guard let highest = score.facets.values.max(), highest >= 50 else { return nil }
    return ids.first { score.facets[$0] == highest }
  }
}

extension Situation {
  /// From this score on a side of feeling counts as faint: the beginning of *mostly muted*.
  private static let faint = 60.0

  /// What a check-in tells of, in the order in which it matters, but for ``fullRange``.
  fileprivate static func all(
    in scored: ScoredCheckIn, by questionnaire: Questionnaire
  ) -> [Situation] {
    guard case .position(let score) = scored.score else { return [] }
    func isFaint(_ role: Facet.Role) -> Bool {
      questionnaire.facet(role).flatMap { score.facets[$0.id] }.map { $0 >= faint } ?? false
    }
    func share(of role: ContextQuestion.Role) -> Double? {
      questionnaire.context(role)?.share(of: scored.checkIn)
    }
    let situations: [(Situation, Bool)] = [
      (.contradictory, score.isContradictory),
      (.noPosition, score.position == nil),
      (.dosesDiffered, share(of: .adherence).map { $0 > 0 } ?? false),
      (.bothFaint, isFaint(.pleasant) && isFaint(.painful)),
      (.muchBother, share(of: .bother).map { $0 >= 0.75 } ?? false),
      (.foundHelpful, share(of: .helpfulness).map { $0 < 1 } ?? false),
    ]
    return situations.filter(\.1).map(\.0)
  }
}

extension ContextQuestion {
  /// Where on its scale the question was answered, from 0 for the first option to 1 for the last;
  /// `nil` where it was not, or beside the scale.
  fileprivate func share(of checkIn: CheckIn) -> Double? {
    let scale = responseOptions.filter { !$0.isOffScale }.map(\.value)
    guard let value = checkIn.context[id]?.point, let place = scale.firstIndex(of: value) else {
      return nil
    }
    return scale.count > 1 ? Double(place) / Double(scale.count - 1) : 0
  }
}
