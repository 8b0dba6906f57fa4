import Questionnaires
import Scoring

/// A fraction of whole numbers with a positive denominator.
struct Fraction: Equatable {
  let numerator: Int
  let denominator: Int

  init(_ numerator: Int, _ denominator: Int) {
    let divisor = max(1, Self.greatestCommonDivisor(abs(numerator), denominator))
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  var double: Double { Double(numerator) / Double(denominator) }

  static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  func isAtLeast(_ whole: Int) -> Bool { numerator >= whole * denominator }

  private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : greatestCommonDivisor(right, left % right)
  }
}

/// The rules of scoring once more, in exact fractions and by the letter of the description, to hold
/// the real ones against.
///
/// The share of a facet is given in hundredths here.
struct NaiveScore {
  var position: Fraction?
  var band: String?
  var low = Fraction(0, 1)
  var high = Fraction(0, 1)
  var facets: [String: Fraction] = [:]
  var isContradictory = false

  init(_ plan: Blueprint, _ answers: [String: Answer]) {
    var points: [Int?] = []
    var values: [Int?] = []
    for (index, entry) in plan.entries.enumerated() {
      var value: Int?
      if case .point(let given)? = answers["item-\(index)"], given >= 0, given <= entry.highest {
        value = given
      }
      values.append(value)
      switch entry.keying {
      case .presence: points.append(value.map { entry.highest - $0 })
      case .absence: points.append(value)
      }
    }
    scoreFacets(plan, points)
    findPosition(plan, answered: values.count { $0 != nil })
    findBounds(plan, points)
    findPattern(plan, values)
  }

  private mutating func scoreFacets(_ plan: Blueprint, _ points: [Int?]) {
    for facet in plan.facets {
      var sum = Fraction(0, 1)
      var answered = 0
      var items = 0
      for (entry, point) in zip(plan.entries, points) where entry.facet == facet {
        items += 1
        guard let point else { continue }
        answered += 1
        sum = sum + Fraction(100 * point, entry.highest)
      }
      let hundredths = Int((plan.minimumShareOfFacet * 100).rounded())
      guard answered > 0, answered * 100 >= hundredths * items else { continue }
      facets[facet] = sum * Fraction(1, answered)
    }
  }

  private mutating func findPosition(_ plan: Blueprint, answered: Int) {
    guard answered >= plan.minimumItems, facets.count >= plan.minimumFacets else { return }
    var sum = Fraction(0, 1)
    var weight = 0
    for entry in plan.entries {
      guard let facet = facets[entry.facet] else { continue }
      sum = sum + facet
      weight += 1
    }
    guard weight > 0 else { return }
    let mean = sum * Fraction(1, weight)
    position = mean
    for from in plan.bands where mean.isAtLeast(from) { band = "band-\(from)" }
  }

  private mutating func findBounds(_ plan: Blueprint, _ points: [Int?]) {
    for (entry, point) in zip(plan.entries, points) {
      let weight = Fraction(100, entry.highest * plan.entries.count)
      low = low + weight * Fraction(point ?? 0, 1)
      high = high + weight * Fraction(point ?? entry.highest, 1)
    }
  }

  private mutating func findPattern(_ plan: Blueprint, _ values: [Int?]) {
    let answered = zip(plan.entries, values).compactMap { entry, value in
      value.map { (keying: entry.keying, isLow: $0 == 0, isHigh: $0 == entry.highest) }
    }
    guard answered.filter({ $0.keying == .absence }).count >= 3 else { return }
    for extremes in [answered.filter(\.isLow), answered.filter(\.isHigh)]
    where answered.count - extremes.count <= 1 {
      let hasPresence = extremes.contains { $0.keying == .presence }
      let hasAbsence = extremes.contains { $0.keying == .absence }
      if hasPresence, hasAbsence { isContradictory = true }
    }
  }
}

extension NaiveScore {
  /// What the real score says otherwise; `nil` when they agree.
  func difference(from score: PositionScore) -> String? {
    func agree(_ exact: Fraction?, _ real: Double?) -> Bool {
      guard let exact, let real else { return exact == nil && real == nil }
      return abs(exact.double - real) < 0.000_001
    }
    if !agree(position, score.position) { return "position \(String(describing: score.position))" }
    if band != score.band?.id { return "band \(score.band?.id ?? "none"), not \(band ?? "none")" }
    if !agree(low, score.bounds.lowerBound) || !agree(high, score.bounds.upperBound) {
      return "bounds \(score.bounds)"
    }
    if facets.count != score.facets.count { return "facets \(score.facets.keys.sorted())" }
    for (id, exact) in facets where !agree(exact, score.facets[id]) { return "facet \(id)" }
    if isContradictory != score.isContradictory { return "pattern" }
    return nil
  }
}
