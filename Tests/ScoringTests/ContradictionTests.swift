import Questionnaires
import Scoring
import Testing

@Suite struct `Contradictory answers` {
  /// Eleven presence items and then five absence items.
  private let plan = Blueprint.sixteen

  private func isContradictory(_ values: [Int?]) throws -> Bool {
    try plan.score(plan.answers(values.map { $0.map(Answer.point) })).isContradictory
  }

  @Test(arguments: [0, 4])
  func `are the same extreme throughout, low or high`(value: Int) throws {
    #expect(try isContradictory(Array(repeating: value, count: 16)))
  }

  @Test(arguments: [1, 2, 3])
  func `are not the same middle answer throughout`(value: Int) throws {
    #expect(try !isContradictory(Array(repeating: value, count: 16)))
  }

  @Test(arguments: [0, 4], [0, 10, 11, 15])
  func `may have one exception, and not two`(value: Int, place: Int) throws {
    var values = Array(repeating: Int?(value), count: 16)
    values[place] = 2
    #expect(try isContradictory(values))
    values[(place + 5) % 16] = 3
    #expect(try !isContradictory(values))
  }

  @Test func `may have the other extreme as the exception`() throws {
    #expect(try isContradictory([4] + Array(repeating: 0, count: 15)))
  }

  @Test func `need three answered absence items`() throws {
    let presence = Array(repeating: Int?(0), count: 11)
    #expect(try !isContradictory(presence + [0, 0, nil, nil, nil]))
    #expect(try isContradictory(presence + [0, 0, 0, nil, nil]))
    // The third may be the exception: it is answered.
    #expect(try isContradictory(presence + [0, 0, 2, nil, nil]))
  }

  @Test func `must stand in both keyings`() throws {
    let none = Array(repeating: Int?.none, count: 10)
    #expect(try !isContradictory(none + [nil, 4, 4, 4, 4, 4]))
    #expect(try !isContradictory(none + [0, 4, 4, 4, 4, 4]))
    #expect(try isContradictory(none + [4, 4, 4, 4, 4, 4]))
  }

  @Test func `are not what numb people say, nor people who feel strongly`() throws {
    let low = Array(repeating: Int?(0), count: 11)
    let high = Array(repeating: Int?(4), count: 11)
    #expect(try !isContradictory(low + [4, 4, 4, 4, 4]))
    #expect(try !isContradictory(high + [0, 0, 0, 0, 0]))
    // Numb, with two slips: still no more than one answer may differ.
    #expect(try !isContradictory(low + [4, 4, 4, 0, 0]))
  }

  @Test func `are told by each item's own scale`() throws {
    var plan = Blueprint(entries: [])
    plan.entries = [4, 1, 10].map { .init(facet: "only", keying: .absence, highest: $0) }
    plan.entries.append(.init(facet: "only", keying: .presence, highest: 2))
    let tops: [Answer] = [.point(4), .point(1), .point(10), .point(2)]
    #expect(try plan.score(plan.answers(tops)).isContradictory)
    // The same number everywhere is the top of two scales only.
    let ones: [Answer] = [.point(1), .point(1), .point(1), .point(1)]
    #expect(try !plan.score(plan.answers(ones)).isContradictory)
  }

  @Test func `are scored all the same`() throws {
    let score = try plan.score(plan.answers(Array(repeating: .point(0), count: 16)))
    #expect(score.position?.isClose(to: 100.0 * 11 / 16) == true)
    #expect(score.bounds.lowerBound == score.bounds.upperBound)
  }
}
