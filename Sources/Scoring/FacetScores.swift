/// The scores of facets by the ids of the facets, from 0 to 100.
///
/// Thousands of check-ins share one list of ids, where a dictionary for each would be slow.
package struct FacetScores: Sendable {
  private let ids: [String]
  private var scores: [Double?]

  /// Makes a place for the score of each facet; none has one yet.
  init(withoutScores ids: [String]) {
    self.ids = ids
    scores = ids.map { _ in nil }
  }

  /// The score of the facet with this id; `nil` when it has none, or there is no such facet.
  package subscript(id: String) -> Double? {
    ids.firstIndex(of: id).flatMap { scores[$0] }
  }

  /// The score of the facet with this number.
  subscript(facet: Int) -> Double? {
    get { scores[facet] }
    set { scores[facet] = newValue }
  }

  /// How many facets have a score.
  package var count: Int { scores.count { $0 != nil } }

  /// Whether no facet has a score.
  package var isEmpty: Bool { count == 0 }

  /// The ids of the facets that have a score.
  package var keys: [String] { scored.map(\.id) }

  /// The facets that have a score, with it.
  var scored: [(id: String, score: Double)] {
    zip(ids, scores).compactMap { id, score in score.map { (id, $0) } }
  }
}

extension FacetScores: Equatable {
  /// Whether the same facets have scores, and the same ones.
  package static func == (left: FacetScores, right: FacetScores) -> Bool {
    left.count == right.count && left.scored.allSatisfy { right[$0.id] == $0.score }
  }
}

extension FacetScores: ExpressibleByDictionaryLiteral {
  /// Makes the scores by the ids of their facets, as tests write them down.
  package init(dictionaryLiteral elements: (String, Double)...) {
    ids = elements.map(\.0)
    scores = elements.map(\.1)
  }
}
