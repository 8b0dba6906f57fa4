import Questionnaires
import Scoring
import Testing

@Suite struct `Missing answers` {
  private let plan = Blueprint.sixteen

  /// All sixteen with the point 2, but for those left out.
  private func answers(without missing: Set<Int>) -> [String: Answer] {
    plan.answers(points: (0..<16).map { missing.contains($0) ? nil : 2 })
  }

  @Test(arguments: [Answer.skipped, .nothingHappened, .point(-1), .point(5), .point(.max)])
  func `count as missing, never as zero`(_ answer: Answer) throws {
    var answers = answers(without: [0])
    answers["item-0"] = answer
    let score = try plan.score(answers)
    #expect(score.position?.isClose(to: 50) == true)
    #expect(score.facets["pleasant"]?.isClose(to: 50) == true)
    #expect(score.bounds.lowerBound.isClose(to: 100.0 / 64 * 30))
    #expect(score.bounds.upperBound.isClose(to: 100.0 / 64 * 34))
    #expect(!score.bounds.lowerBound.isClose(to: score.bounds.upperBound))
  }

  @Test func `answers to unknown items change nothing`() throws {
    var answers = answers(without: [])
    answers["item-99"] = .point(0)
    let score = try plan.score(answers)
    #expect(score.position == 50)
    #expect(score.bounds.lowerBound.isClose(to: score.bounds.upperBound))
  }

  @Test func `twelve answers of sixteen give a position`() throws {
    // One item of each facet of three or, twice, of two.
    let score = try plan.score(answers(without: [0, 2, 4, 9]))
    #expect(score.position?.isClose(to: 50) == true)
    #expect(score.facets.count == 6)
  }

  @Test func `eleven answers of sixteen give none, though every facet has a score`() throws {
    let score = try plan.score(answers(without: [0, 2, 4, 9, 10]))
    #expect(score.position == nil)
    #expect(score.band == nil)
    #expect(score.facets.count == 6)
  }

  @Test func `a facet without a score takes the position away`() throws {
    // Fourteen answers, but none in selfhood.
    let score = try plan.score(answers(without: [10, 15]))
    #expect(score.position == nil)
    #expect(score.band == nil)
    #expect(
      score.facets.keys.sorted() == ["caring", "connection", "expression", "painful", "pleasant"])
    #expect(score.bounds.lowerBound.isClose(to: 100.0 / 64 * 28))
    #expect(score.bounds.upperBound.isClose(to: 100.0 / 64 * 36))
  }

  @Test(arguments: [
    (1, 2, true), (1, 3, false), (2, 3, true), (2, 4, true), (0, 1, false), (2, 5, false),
  ])
  func `a facet needs half of its items`(answered: Int, of items: Int, hasScore: Bool) throws {
    let plan = Blueprint.row(of: items)
    let score = try plan.score(
      plan.answers(points: (0..<items).map { $0 < answered ? 3 : nil }))
    #expect(score.facets == (hasScore ? ["only": 75] : [:]))
    #expect((score.position != nil) == hasScore)
  }

  @Test(arguments: [
    (2, 3, 0.666_666_9, true), (2, 3, 0.67, false), (4, 5, 0.8, true), (0, 1, 0.0, false),
  ])
  func `the needed share is met within the tolerance, and never by no answer at all`(
    answered: Int, of items: Int, share: Double, hasScore: Bool
  ) throws {
    var plan = Blueprint.row(of: items)
    plan.minimumShareOfFacet = share
    let score = try plan.score(
      plan.answers(points: (0..<items).map { $0 < answered ? 0 : nil }))
    #expect(score.facets.isEmpty != hasScore)
  }

  @Test func `a facet keeps its full weight when one of its items is missing`() throws {
    let presence = Item.Keying.presence
    let plan = Blueprint(entries: [
      .init(facet: "three", keying: presence), .init(facet: "three", keying: presence),
      .init(facet: "three", keying: presence), .init(facet: "one", keying: presence),
    ])
    let score = try plan.score(plan.answers(points: [4, 2, nil, 0]))
    #expect(score.facets == ["three": 75, "one": 0])
    #expect(score.position == 75 * 3.0 / 4)
    #expect(score.bounds == 37.5...62.5)
  }

  @Test func `fewer facets than all are enough where the file says so`() throws {
    var plan = Blueprint.sixteen
    plan.minimumFacets = 5
    var points = Array(repeating: Int?(2), count: 16)
    points[0] = 4
    points[10] = nil
    points[15] = nil
    let score = try plan.score(plan.answers(points: points))
    #expect(score.position?.isClose(to: (14 * 50.0 + 50) / 14) == true)
  }

  @Test func `no answer at all leaves everything open`() throws {
    let score = try plan.score([:])
    #expect(score.position == nil)
    #expect(score.bounds == 0...100)
    #expect(score.facets.isEmpty)
    #expect(!score.isContradictory)
  }

  @Test func `items count by their own scales`() throws {
    let plan = Blueprint(entries: [
      .init(facet: "only", keying: .presence, highest: 1),
      .init(facet: "only", keying: .absence, highest: 10),
    ])
    let score = try plan.score(["item-0": .point(0), "item-1": .point(5)])
    #expect(score.position == 75)
    // A 2 lies beyond the first scale and within the second.
    #expect(try plan.score(["item-0": .point(2), "item-1": .point(2)]).bounds == 10...60)
  }
}
