import Questionnaires
import Scoring
import TestSupport
import Testing

@Suite struct `Any questionnaire with any answers` {
  /// A questionnaire with answers, both by chance.
  private struct Sample {
    var plan: Blueprint
    var questionnaire: Questionnaire
    var answers: [String: Answer]

    init(seed: UInt64, missing: Double) throws {
      var generator = SplitMix64(seed: seed)
      let sharedHighest =
        Bool.random(using: &generator) ? Int.random(in: 1...10, using: &generator) : nil
      var entries: [Blueprint.Entry] = []
      for facet in 0..<Int.random(in: 1...5, using: &generator) {
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          entries.append(
            Blueprint.Entry(
              facet: "facet-\(facet)",
              keying: Bool.random(using: &generator) ? .presence : .absence,
              highest: sharedHighest ?? Int.random(in: 1...10, using: &generator)))
        }
      }
      entries.shuffle(using: &generator)
      plan = Blueprint(entries: entries)
      plan.minimumItems = Int.random(in: 1...entries.count, using: &generator)
      plan.minimumFacets = Int.random(in: 1...plan.facets.count, using: &generator)
      plan.minimumShareOfFacet = [0, 0.25, 0.5, 0.75, 1].randomElement(using: &generator) ?? 0.5
      questionnaire = try plan.questionnaire()
      answers = plan.answers(
        entries.map { entry in
          guard Double.random(in: 0..<1, using: &generator) >= missing else {
            return [nil, .skipped, .nothingHappened, .point(-1), .point(entry.highest + 1)]
              .randomElement(using: &generator) ?? nil
          }
          // The extremes often, so that patterns and band edges come up.
          return [
            .point(0), .point(entry.highest),
            .point(.random(in: 0...entry.highest, using: &generator)),
          ]
          .randomElement(using: &generator)
        })
    }

    func score(_ answers: [String: Answer]) -> PositionScore? {
      guard case .position(let score) = questionnaire.score(answers) else { return nil }
      return score
    }

    /// The items whose answers count as missing.
    var missing: [Item] {
      questionnaire.items.filter { item in
        answers[item.id]?.point.map { (0...item.highest).contains($0) } != true
      }
    }
  }

  private static let seeds = (UInt64(0)..<120).map(\.self)

  private func samples(missing: Double) throws -> [Sample] {
    try Self.seeds.map { try Sample(seed: $0, missing: missing) }
  }

  @Test(arguments: [0, 0.1, 0.5])
  func `is scored as by hand`(missing: Double) throws {
    for sample in try samples(missing: missing) {
      let score = try #require(sample.score(sample.answers))
      #expect(NaiveScore(sample.plan, sample.answers).difference(from: score) == nil)
    }
  }

  @Test(arguments: [0, 0.2])
  func `turned round mirrors the position and swaps the bounds`(missing: Double) throws {
    for sample in try samples(missing: missing) {
      let score = try #require(sample.score(sample.answers))
      var turned = sample.answers
      for item in sample.questionnaire.items {
        guard let value = turned[item.id]?.point else { continue }
        turned[item.id] = .point(item.highest - value)
      }
      let mirrored = try #require(sample.score(turned))
      #expect((score.position == nil) == (mirrored.position == nil))
      if let position = score.position, let mirror = mirrored.position {
        #expect(mirror.isClose(to: 100 - position))
      }
      #expect(mirrored.bounds.lowerBound.isClose(to: 100 - score.bounds.upperBound))
      #expect(mirrored.bounds.upperBound.isClose(to: 100 - score.bounds.lowerBound))
      #expect(score.isContradictory == mirrored.isContradictory)
    }
  }

  /// Where a file lets whole facets go, their few answers move the bounds and not the position; so
  /// this holds of questionnaires that ask for every facet, as the built-in one does.
  @Test func `has its position within its bounds`() throws {
    var positions = 0
    for var sample in try samples(missing: 0.25) {
      sample.plan.minimumFacets = sample.plan.facets.count
      sample.questionnaire = try sample.plan.questionnaire()
      let score = try #require(sample.score(sample.answers))
      #expect(score.bounds.lowerBound.isAtLeast(0))
      #expect(100.0.isAtLeast(score.bounds.upperBound))
      guard let position = score.position else { continue }
      positions += 1
      #expect(position.isAtLeast(score.bounds.lowerBound))
      #expect(score.bounds.upperBound.isAtLeast(position))
    }
    #expect(positions > 20)
  }

  @Test func `never has wider bounds after one more answer`() throws {
    var filled = 0
    for (seed, sample) in zip(Self.seeds, try samples(missing: 0.4)) {
      var generator = SplitMix64(seed: seed ^ 0xB0)
      let before = try #require(sample.score(sample.answers)).bounds
      for item in sample.missing {
        var answers = sample.answers
        answers[item.id] = .point(.random(in: 0...item.highest, using: &generator))
        let after = try #require(sample.score(answers)).bounds
        #expect(after.lowerBound.isAtLeast(before.lowerBound))
        #expect(before.upperBound.isAtLeast(after.upperBound))
        #expect(after.upperBound - after.lowerBound < before.upperBound - before.lowerBound)
        filled += 1
      }
    }
    #expect(filled > 100)
  }

  @Test func `has both bounds at its position when nothing is missing`() throws {
    for sample in try samples(missing: 0) {
      let score = try #require(sample.score(sample.answers))
      let position = try #require(score.position)
      #expect(score.bounds.lowerBound.isClose(to: position))
      #expect(score.bounds.upperBound.isClose(to: position))
      #expect(score.bounds.lowerBound.isClose(to: score.bounds.upperBound))
    }
  }
}
