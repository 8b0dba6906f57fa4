import Questionnaires
import Scoring
import Testing

@Suite struct `The more muted pole` {
  /// Twelve items of each pole, so that a gap can be set in twelfths of 25.
  private static let plan = Blueprint(
    entries: (0..<24).map {
      .init(facet: $0 < 12 ? "pleasant" : "painful", keying: .presence)
    })

  private func contrast(
    _ now: (pleasant: Int?, painful: Int?), after before: (pleasant: Int?, painful: Int?)?
  ) throws -> PoleContrast? {
    let questionnaire = try Self.plan.questionnaire()
    return PoleContrast.named(
      in: questionnaire, score: try score(now), previous: try before.map(score))
  }

  /// The score with so many points of 48 for each pole.
  private func score(_ points: (pleasant: Int?, painful: Int?)) throws -> PositionScore {
    func spread(_ total: Int?) -> [Int?] {
      (0..<12).map { index in total.map { $0 / 12 + (index < $0 % 12 ? 1 : 0) } }
    }
    return try Self.plan.score(
      Self.plan.answers(points: spread(points.pleasant) + spread(points.painful)))
  }

  @Test func `is named from a gap of 25, the same way, twice in a row`() throws {
    #expect(try contrast((24, 12), after: (30, 18)) == .pleasantMoreMuted)
    #expect(try contrast((12, 24), after: (0, 48)) == .painfulMoreMuted)
  }

  @Test func `is not named for a smaller gap, now or before`() throws {
    #expect(try contrast((23, 12), after: (30, 10)) == nil)
    #expect(try contrast((30, 10), after: (23, 12)) == nil)
    #expect(try contrast((20, 20), after: (20, 20)) == nil)
  }

  @Test func `is not named when the gap has turned round`() throws {
    #expect(try contrast((48, 0), after: (0, 48)) == nil)
  }

  @Test func `is not named by one check-in alone`() throws {
    #expect(try contrast((48, 0), after: nil) == nil)
  }

  @Test func `is not named where a pole has no score`() throws {
    #expect(try contrast((48, nil), after: (48, 0)) == nil)
    #expect(try contrast((48, 0), after: (nil, 0)) == nil)
  }

  @Test func `is told at an exact tie of thirds`() throws {
    // 2 of 12 against 5 of 12 points in threes of items: 16.67 and 41.67.
    let plan = Blueprint(
      entries: (0..<6).map { .init(facet: $0 < 3 ? "pleasant" : "painful", keying: .presence) })
    for low in 0...9 {
      func third(_ points: Int) -> [Int?] { [points / 3, (points + 1) / 3, (points + 2) / 3] }
      let score = try plan.score(plan.answers(points: third(low) + third(low + 3)))
      #expect(
        PoleContrast.named(in: try plan.questionnaire(), score: score, previous: score)
          == .painfulMoreMuted)
    }
  }

  @Test func `needs the roles, not the names`() throws {
    let plan = Blueprint(entries: [
      .init(facet: "joyful", keying: .presence), .init(facet: "sorrow", keying: .presence),
    ])
    let score = try plan.score(plan.answers(points: [4, 0]))
    #expect(
      PoleContrast.named(in: try plan.questionnaire(), score: score, previous: score) == nil)
  }
}
