import CivilTime
import Scoring
import TestSupport
import Testing

@Suite struct `Whatever the course` {
  private func generator(_ seed: UInt64) -> SplitMix64 { SplitMix64(seed: seed) }

  @Test(arguments: 1...300) func `signals are those of a plain second reading`(seed: UInt64) {
    var generator = generator(seed)
    let count = Int.random(in: 0...70, using: &generator)
    let random = RandomCourse(count: count, using: &generator)
    let days = Int.random(in: 0...20, using: &generator)
    let real = trend(of: random.positions, random.events, washIn: WashIn(days: days))
    let naive = NaiveChange(random.positions, random.events, washIn: days)
    #expect(real.signals.map(\.inNaiveForm) == naive.signals)
    #expect(real.usualRange?.baseline ?? 0 == naive.baseline.count)
    #expect(real.usualRange?.isProvisional ?? false == naive.isProvisional)
  }

  @Test func `the courses are rich enough to prove something`() {
    var seen: [Signal.Rule: Int] = [:]
    var provisional = 0
    for seed in UInt64(1)...300 {
      var generator = generator(seed)
      let count = Int.random(in: 0...70, using: &generator)
      let random = RandomCourse(count: count, using: &generator)
      let real = trend(of: random.positions, random.events)
      for signal in real.signals { seen[signal.rule, default: 0] += 1 }
      if real.usualRange?.isProvisional == true { provisional += 1 }
    }
    #expect(seen[.twoBeyondRange, default: 0] > 100)
    #expect(seen[.tenOnOneSide, default: 0] > 50)
    #expect(provisional > 20)
  }

  @Test(arguments: 1...60) func `a constant shifts the range and leaves the signals`(seed: UInt64)
    throws
  {
    var generator = generator(seed)
    let random = RandomCourse(count: 50, range: 24...40, using: &generator)
    let by = Double.random(in: -9...9, using: &generator)
    var shifted = random.positions
    for index in shifted.indices { shifted[index].position += by }
    let (before, after) = (
      trend(of: random.positions, random.events), trend(of: shifted, random.events)
    )
    #expect(before.signals == after.signals)
    guard let old = before.usualRange, let new = after.usualRange else {
      return #expect(before.usualRange == after.usualRange)
    }
    #expect(new.centre.isClose(to: old.centre + by))
    #expect(new.median.isClose(to: old.median + by))
    #expect(new.meanMovingRange.isClose(to: old.meanMovingRange))
    // An edge at the end of the continuum stays there.
    if old.low > 9, old.high < 91 {
      #expect(new.low.isClose(to: old.low + by))
      #expect(new.high.isClose(to: old.high + by))
    }
  }

  @Test(arguments: 1...200) func `empty weeks after the baseline never create a signal`(
    seed: UInt64
  ) {
    var generator = generator(seed)
    let random = RandomCourse(count: 45, gaps: [7], range: 28...38, using: &generator)
    let before = trend(of: random.positions).signals
    let place = Int.random(in: 12..<random.positions.count, using: &generator)
    let weeks = Int.random(in: 1...6, using: &generator)
    var later = random.positions
    for index in place..<later.count {
      later[index].weekEnding = later[index].weekEnding.advanced(by: 7 * weeks)
    }
    let after = trend(of: later).signals
    for rule in Signal.Rule.allCases {
      let (old, new) = (before.filter { $0.rule == rule }, after.filter { $0.rule == rule })
      // A gap can part a run in two; it never makes one out of less.
      #expect(!old.isEmpty || new.isEmpty)
      #expect(new.map(\.count).reduce(0, +) <= old.map(\.count).reduce(0, +))
    }
  }

  @Test(arguments: 1...60) func `check-ins less than six days after a counted one change nothing`(
    seed: UInt64
  ) {
    var generator = generator(seed)
    let random = RandomCourse(count: 40, using: &generator)
    var more = random.positions
    for position in random.positions where Bool.random(using: &generator) {
      var early = position
      early.weekEnding = early.weekEnding.advanced(by: Int.random(in: 1...5, using: &generator))
      early.position = 99
      more.append(early)
    }
    more.sort { $0.weekEnding < $1.weekEnding }
    #expect(CountedPosition.counting(more) == random.positions)
  }

  @Test(arguments: 1...60) func `before and after turned round turn the nonoverlap round`(
    seed: UInt64
  ) throws {
    var generator = generator(seed)
    let random = RandomCourse(count: 40, gaps: [7], using: &generator)
    let (first, second) = (random.positions.prefix(12), random.positions.suffix(12))
    let date = try #require(first.last?.weekEnding).advanced(by: 1)
    func compare(_ before: some Sequence<CountedPosition>, _ after: some Sequence<CountedPosition>)
      throws -> Double
    {
      let dates = (first + second).map(\.weekEnding)
      let positions = zip(dates, Array(before) + Array(after)).map {
        CountedPosition(weekEnding: $0, position: $1.position)
      }
      let result = BeforeAfter(positions, at: date, medicationDates: [], washIn: .standard)
      #expect(result.before.positions.count == 12)
      #expect(result.after.positions.count == 12)
      return try #require(result.pairs?.nonoverlap)
    }
    #expect(try compare(first, second).isClose(to: 1 - compare(second, first)))
  }
}
