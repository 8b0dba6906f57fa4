/// The positions that later ones are read against.
package struct Baseline: Sendable, Equatable {
  /// The positions, in the order of their weeks.
  package var positions: [CountedPosition]
  /// Whether there are too few of them yet to say that anything is worth a look.
  package var isProvisional: Bool
  /// All positions after these, in their phase and in all later ones.
  package var following: [CountedPosition]

  /// The number of positions of a full baseline.
  ///
  /// Twelve is where the individuals charts of the English health service fix their limits
  /// (NHSRplotthedots); the figures on chance that gamut tells hold for twelve.
  package static let size = 12
  /// The least number of positions of a provisional baseline.
  package static let smallestProvisionalSize = 6
  /// The least number of positions of a baseline that an ordinary swing is told from.
  package static let smallestSizeForSwing = 8
  /// The least number of moving ranges of any baseline.
  package static let fewestMovingRanges = 5

  /// Finds the baseline of a course.
  ///
  /// It is the first twelve positions of the latest phase that has twelve, with at least five
  /// moving ranges among them, so that a new phase is read against the one before it until it has
  /// a baseline of its own. While there is no such phase, it is what the current phase has, from
  /// six positions with at least five moving ranges.
  ///
  /// - Parameter phases: The phases, in the order of time.
  /// - Returns: The baseline, or `nil` while there is none.
  package static func find(in phases: [Phase]) -> Baseline? {
    if let index = phases.lastIndex(where: \.hasFullBaseline) {
      let later = phases[(index + 1)...].flatMap(\.positions)
      return Baseline(
        positions: Array(phases[index].positions.prefix(size)), isProvisional: false,
        following: phases[index].positions.dropFirst(size) + later)
    }
    guard let current = phases.last, current.hasProvisionalBaseline else { return nil }
    return Baseline(
      positions: Array(current.positions.prefix(size)), isProvisional: true,
      following: Array(current.positions.dropFirst(size)))
  }
}

extension Phase {
  /// Whether the first twelve positions are there and can be a baseline.
  var hasFullBaseline: Bool { hasBaseline(of: Baseline.size) }

  /// Whether the first positions, up to twelve, can be at least a provisional baseline.
  var hasProvisionalBaseline: Bool { hasBaseline(of: Baseline.smallestProvisionalSize) }

  /// Whether there are so many positions, with enough moving ranges among the first twelve.
  func hasBaseline(of size: Int) -> Bool {
    positions.count >= size
      && MovingRange.ranges(of: Array(positions.prefix(Baseline.size))).count
        >= Baseline.fewestMovingRanges
  }
}
