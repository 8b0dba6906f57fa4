import CivilTime
import Scoring
import Testing

@Suite struct `The usual range` {
  private static let twelve = WorkedData.before

  @Test func `is none below six positions, and provisional from six`() throws {
    #expect(trend(of: try course(Array(Self.twelve.prefix(5)))).usualRange == nil)
    let six = try #require(trend(of: try course(Array(Self.twelve.prefix(6)))).usualRange)
    #expect(six.isProvisional)
    #expect(six.baseline == 6)
    #expect(six.centre.isClose(to: 365.0 / 6))
    #expect(six.meanMovingRange == 5)
  }

  @Test func `is provisional up to eleven, and not from twelve`() throws {
    let eleven = try #require(trend(of: try course(Array(Self.twelve.prefix(11)))).usualRange)
    #expect(eleven.isProvisional)
    #expect(eleven.baseline == 11)
    #expect(trend(of: try course(Self.twelve)).usualRange?.isProvisional == false)
  }

  @Test func `needs five moving ranges among six positions`() throws {
    let broken = try course(Array(Self.twelve.prefix(6)), after: [0, 7, 7, 7, 7, 11])
    #expect(trend(of: broken).usualRange == nil)
    let seven = try course(Array(Self.twelve.prefix(7)), after: [0, 7, 7, 7, 7, 11, 7])
    #expect(trend(of: seven).usualRange?.baseline == 7)
    #expect(trend(of: seven).usualRange?.isProvisional == true)
  }

  @Test func `needs five moving ranges among the first twelve, however many follow`() throws {
    let far = Array(repeating: 14, count: 7)
    let near = Array(repeating: 7, count: 13)
    // Seven steps of two weeks leave four of one week among the first twelve positions.
    let values = (0..<20).map { 50 + Double($0 % 3) }
    let positions = try course(values, after: [0] + far + near.dropLast())
    #expect(trend(of: positions).usualRange == nil)
    let enough = try course(values, after: [0] + far.dropLast() + near)
    #expect(trend(of: enough).usualRange?.isProvisional == false)
  }

  @Test func `is centred on the mean, with the moving ranges of unbroken weeks alone`() throws {
    let gaps = [0, 7, 7, 7, 7, 7, 21, 7, 7, 7, 7, 7]
    let values: [Double] = [40, 44, 40, 44, 40, 44, 80, 84, 80, 84, 80, 84]
    let range = try #require(trend(of: try course(values, after: gaps)).usualRange)
    #expect(range.centre == 62)
    #expect(range.meanMovingRange == 4)
    #expect(range.low.isClose(to: 62 - 10.64))
    #expect(range.high.isClose(to: 62 + 10.64))
  }

  @Test func `takes one step for the movement when all positions are equal`() throws {
    let range = try #require(
      trend(of: try course(Array(repeating: 50, count: 12))).usualRange)
    #expect(range.meanMovingRange == 0)
    #expect(range.low.isClose(to: 50 - 2.66 * 1.5625))
    #expect(range.high.isClose(to: 50 + 2.66 * 1.5625))
    #expect(range.ordinarySwing?.isClose(to: 2.85 * 1.5625) == true)
  }

  @Test(arguments: [(98.0, 100.0), (2.0, 0.0)]) func `ends at the ends of the continuum`(
    value: Double, edge: Double
  ) throws {
    let range = try #require(
      trend(of: try course(Array(repeating: value, count: 12))).usualRange)
    #expect(value > 50 ? range.high == edge : range.low == edge)
    #expect(range.edgePassed(by: edge) == nil)
  }

  @Test func `keeps the first twelve positions of its phase`() throws {
    let positions = try course(Self.twelve + Array(repeating: 90, count: 30))
    let range = try #require(trend(of: positions).usualRange)
    #expect(range == trend(of: Array(positions.prefix(12))).usualRange)
  }

  @Test func `of an earlier phase holds until a later one has twelve`() throws {
    // Twelve weeks, an event with a wash-in of three weeks, then the next phase.
    let events = try [medication("2026-03-29")]
    let first = try course(Self.twelve)
    let second = try course(Array(repeating: 30, count: 12), from: "2026-04-19")
    let before = trend(of: first, events).usualRange
    #expect(before?.centre.rounded(to: 3) == 61.417)
    #expect(trend(of: first + second.prefix(11), events).usualRange == before)
    let own = try #require(trend(of: first + second, events).usualRange)
    #expect(own.centre == 30)
    #expect(own.since == second.first?.weekEnding)
  }

  @Test func `comes from the latest phase that can have one, not from the current one alone`()
    throws
  {
    let events = try [medication("2026-03-29"), baseline("2026-07-26")]
    let positions =
      try course(Self.twelve) + course(Array(repeating: 30, count: 14), from: "2026-04-19")
      + course(Array(repeating: 70, count: 6), from: "2026-07-26")
    #expect(trend(of: positions, events).usualRange?.centre == 30)
  }

  @Test func `is provisional from the current phase alone while no phase has twelve`() throws {
    let events = try [baseline("2026-03-01")]
    let positions =
      try course(Array(repeating: 60, count: 8))
      + course(Array(repeating: 40, count: 5), from: "2026-03-01")
    #expect(trend(of: positions, events).usualRange == nil)
    let more = positions + (try course([40], from: "2026-04-05"))
    #expect(trend(of: more, events).usualRange?.centre == 40)
    #expect(trend(of: more, events).usualRange?.isProvisional == true)
  }

  @Test func `is none while the current phase is empty and none had twelve`() throws {
    let positions = try course(Array(repeating: 60, count: 8))
    #expect(trend(of: positions, [try medication("2026-02-20")]).usualRange == nil)
  }

  @Test func `is none for an empty course and for one check-in`() throws {
    #expect(trend(of: []).usualRange == nil)
    #expect(trend(of: try course([50])).usualRange == nil)
  }
}
