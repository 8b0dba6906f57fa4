package import Questionnaires

/// Scores check-ins with one questionnaire, and looks its rule up only once.
///
/// The rule is gamut's own and simple on purpose: points turned so that a high one means numb,
/// the mean of each facet, the mean of the facets weighted by their numbers of items.
package struct Scorer {
  private let questionnaire: Questionnaire
  private let keys: [ItemKey]
  private let withoutScores: FacetScores
  /// The ids of the answers scored last, and where among them the answer to each item stands.
  private var ids: [String] = []
  private var places: [Int?]
  /// What the items came to that were scored last; kept, so that no list is made for each check-in.
  private var tally: Tally

  /// Makes a scorer.
  package init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    let facets = questionnaire.facets.map(\.id)
    keys = questionnaire.items.map { item in
      ItemKey(
        facet: item.facet.flatMap { facets.firstIndex(of: $0) },
        isPresence: item.keying == .presence, isAbsence: item.keying == .absence,
        highest: item.highest)
    }
    withoutScores = FacetScores(withoutScores: facets)
    places = questionnaire.items.map { _ in nil }
    tally = Tally(facets: facets.count, of: keys)
  }

  /// Scores the answers of one check-in.
  package mutating func score(_ sheet: AnswerSheet) -> Score {
    count(sheet)
    switch questionnaire.scoring.method {
    case .facetMean(let rule): return .position(position(by: rule))
    case .sum: return .total(total)
    }
  }

  private mutating func count(_ sheet: AnswerSheet) {
    // Mostly it is the very same list, which is seen without looking into it.
    if sheet.ids != ids {
      ids = sheet.ids
      places = questionnaire.items.map { ids.firstIndex(of: $0.id) }
    }
    tally.clear()
    for index in keys.indices {
      let key = keys[index]
      var value = -1
      if let place = places[index], case .point(let point) = sheet.answers[place],
        (0...key.highest).contains(point)
      {
        value = point
      }
      tally.add(value < 0 ? nil : value, by: key)
    }
  }

  private var total: TotalScore {
    guard tally.answered == keys.count else { return TotalScore(total: nil, band: nil) }
    return TotalScore(total: tally.total, band: questionnaire.band(at: Double(tally.total)))
  }

  private func position(by rule: ScoringRule.FacetMean) -> PositionScore {
    var facetScores = withoutScores
    var scored = 0
    var weightedSum = 0.0
    var weight = 0
    for (facet, sum) in tally.facets.enumerated() {
      guard let mean = sum.mean, sum.shareAnswered.isAtLeast(rule.minimumShareOfFacet) else {
        continue
      }
      facetScores[facet] = 100 * mean
      scored += 1
      weightedSum += 100 * mean * Double(sum.count)
      weight += sum.count
    }
    let isScorable =
      tally.answered >= rule.minimumItems && scored >= rule.minimumFacets && weight > 0
    let position = isScorable ? weightedSum / Double(weight) : nil
    return PositionScore(
      position: position, band: position.flatMap(questionnaire.band(at:)), bounds: tally.bounds,
      facets: facetScores, isContradictory: tally.isContradictory)
  }
}

/// What the rule must know of an item.
private struct ItemKey {
  /// The number of its facet; `nil` when it has none.
  let facet: Int?
  /// Whether a high answer tells of feeling, or of none; neither where it has no keying.
  let isPresence: Bool
  let isAbsence: Bool
  /// The value of the last option.
  let highest: Int
}

/// What the items of one check-in add up to.
private struct Tally {
  /// What the items of one facet add up to.
  struct Facet {
    /// The items of the facet.
    var count = 0
    var answered = 0
    var numbness = 0.0

    /// The mean numbness of the answered items, 0 to 1; `nil` when there is none.
    var mean: Double? { answered > 0 ? numbness / Double(answered) : nil }

    /// The share of the items that are answered, 0 to 1.
    var shareAnswered: Double { Double(answered) / Double(count) }
  }

  /// How many answers are an extreme of the scale, and whether items of each keying are among them.
  struct Extreme {
    var count = 0
    var hasPresence = false
    var hasAbsence = false

    mutating func add(_ key: ItemKey) {
      count += 1
      if key.isPresence { hasPresence = true }
      if key.isAbsence { hasAbsence = true }
    }

    /// Whether all answers but at most one are this extreme, and those of both keyings among them.
    func reachesAcross(_ answered: Int) -> Bool {
      count >= answered - 1 && hasPresence && hasAbsence
    }
  }

  private(set) var facets: [Facet]
  private(set) var answered = 0
  private(set) var total = 0
  private let items: Int
  private var answeredAbsence = 0
  /// The numbness with every missing item at none, and at all.
  private var least = 0.0
  private var most = 0.0
  private var lowest = Extreme()
  private var highest = Extreme()

  init(facets count: Int, of keys: [ItemKey]) {
    facets = Array(repeating: Facet(), count: count)
    items = keys.count
    for facet in keys.compactMap(\.facet) { facets[facet].count += 1 }
  }

  mutating func clear() {
    for facet in facets.indices { (facets[facet].answered, facets[facet].numbness) = (0, 0) }
    (answered, total, answeredAbsence) = (0, 0, 0)
    (least, most) = (0, 0)
    (lowest, highest) = (Extreme(), Extreme())
  }

  /// Adds an item.
  ///
  /// - Parameters:
  ///   - value: The value of the chosen option; `nil` when the answer is missing.
  ///   - key: What the rule must know of the item.
  mutating func add(_ value: Int?, by key: ItemKey) {
    guard let value else {
      most += 1
      return
    }
    answered += 1
    total += value
    // The share of the scale that tells of numbness, from 0 (fully felt) to 1 (numb).
    let points = key.isAbsence ? value : key.highest - value
    let numbness = Double(points) / Double(key.highest)
    least += numbness
    most += numbness
    if let facet = key.facet {
      facets[facet].answered += 1
      facets[facet].numbness += numbness
    }
    if key.isAbsence { answeredAbsence += 1 }
    if value == 0 { lowest.add(key) }
    if value == key.highest { highest.add(key) }
  }

  /// The lowest and the highest position that the missing answers could give.
  var bounds: ClosedRange<Double> {
    100 * (least / Double(items))...100 * (most / Double(items))
  }

  /// Whether opposite items carry the same extreme answer.
  ///
  /// Numb people validly give the same low answer to joy and to sorrow, so only extremes that
  /// reach across both keyings count, and one answer may differ.
  var isContradictory: Bool {
    answeredAbsence >= 3
      && (lowest.reachesAcross(answered) || highest.reachesAcross(answered))
  }
}
