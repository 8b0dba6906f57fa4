package import Questionnaires

extension Questionnaire {
  /// Scores answers by the rule that stands in the questionnaire's file.
  ///
  /// The rule is gamut's own and simple on purpose: points turned so that a high one means numb,
  /// the mean of each facet, the mean of the facets weighted by their numbers of items.
  ///
  /// - Parameter answers: The answers by the ids of the items; an item that is not there, a value
  ///   that is no option and *nothing happened* are missing, and missing is never zero.
  /// - Returns: The score; its position or total is `nil` when too little was answered.
  package func score(_ answers: [String: Answer]) -> Score {
    switch scoring.method {
    case .facetMean(let rule): .position(position(of: answers, by: rule))
    case .sum: .total(total(of: answers))
    }
  }

  /// The band that a position or total lies in: the last one that begins at or below it.
  package func band(at value: Double) -> Band? {
    scoring.bands.last { value.isAtLeast($0.from) }
  }

  private func total(of answers: [String: Answer]) -> TotalScore {
    let values = items.compactMap { ItemResult($0, in: answers).value }
    guard values.count == items.count else { return TotalScore(total: nil, band: nil) }
    let total = values.reduce(0, +)
    return TotalScore(total: total, band: band(at: Double(total)))
  }

  private func position(
    of answers: [String: Answer], by rule: ScoringRule.FacetMean
  ) -> PositionScore {
    let results = items.map { ItemResult($0, in: answers) }
    var facetScores = [String: Double](minimumCapacity: facets.count)
    var weightedSum = 0.0
    var weight = 0
    for facet in facets {
      let sum = FacetSum(of: facet.id, in: results)
      guard let mean = sum.mean, sum.shareAnswered.isAtLeast(rule.minimumShareOfFacet) else {
        continue
      }
      facetScores[facet.id] = 100 * mean
      weightedSum += 100 * mean * Double(sum.count)
      weight += sum.count
    }
    let answered = results.count { $0.value != nil }
    let isScorable =
      answered >= rule.minimumItems && facetScores.count >= rule.minimumFacets && weight > 0
    let position = isScorable ? weightedSum / Double(weight) : nil
    return PositionScore(
      position: position, band: position.flatMap(band(at:)), bounds: results.bounds,
      facets: facetScores, isContradictory: results.areContradictory)
  }
}

/// What the items of one facet add up to, without a list of its own for each facet and check-in.
private struct FacetSum {
  /// The items of the facet.
  private(set) var count = 0
  private var answered = 0
  private var numbness = 0.0

  init(of facet: String, in results: [ItemResult]) {
    for result in results where result.facet == facet {
      count += 1
      guard let share = result.numbness else { continue }
      answered += 1
      numbness += share
    }
  }

  /// The mean numbness of the answered items, 0 to 1; `nil` when there is none.
  var mean: Double? { answered > 0 ? numbness / Double(answered) : nil }

  /// The share of the items that are answered, 0 to 1.
  var shareAnswered: Double { Double(answered) / Double(count) }
}

/// What one item adds to the arithmetic, looked up once.
private struct ItemResult {
  let facet: String?
  let keying: Item.Keying?
  /// The value of the last option.
  let highest: Int
  /// The value of the chosen option; `nil` when the answer is missing.
  let value: Int?

  init(_ item: Item, in answers: [String: Answer]) {
    let highest = item.highest
    facet = item.facet
    keying = item.keying
    self.highest = highest
    value = answers[item.id]?.point.flatMap { (0...highest).contains($0) ? $0 : nil }
  }

  /// The share of the scale that tells of numbness, from 0 (fully felt) to 1 (numb).
  var numbness: Double? {
    value.map { Double(keying == .absence ? $0 : highest - $0) / Double(highest) }
  }
}

extension [ItemResult] {
  /// The lowest and the highest position that the missing answers could give.
  fileprivate var bounds: ClosedRange<Double> {
    let lowest = reduce(0) { $0 + ($1.numbness ?? 0) } / Double(count)
    let highest = reduce(0) { $0 + ($1.numbness ?? 1) } / Double(count)
    return 100 * lowest...100 * highest
  }

  /// Whether opposite items carry the same extreme answer.
  ///
  /// Numb people validly give the same low answer to joy and to sorrow, so only extremes that
  /// reach across both keyings count, and one answer may differ.
  fileprivate var areContradictory: Bool {
    let answered = count { $0.value != nil }
    guard count(where: { $0.keying == .absence && $0.value != nil }) >= 3 else { return false }
    return reachAcross(answered) { $0.value == 0 }
      || reachAcross(answered) { $0.value == $0.highest }
  }

  /// Whether all answers but at most one are extreme, and those of both keyings among them.
  private func reachAcross(_ answered: Int, isExtreme: (ItemResult) -> Bool) -> Bool {
    count(where: isExtreme) >= answered - 1
      && Item.Keying.allCases.allSatisfy { keying in
        contains { $0.keying == keying && isExtreme($0) }
      }
  }
}

extension [Double] {
  /// The arithmetic mean; `nil` when there is no value.
  package var mean: Double? {
    isEmpty ? nil : reduce(0, +) / Double(count)
  }
}
