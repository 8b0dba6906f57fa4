import CivilTime
import Scoring
import StrictJSON
import TestSupport
import Testing

/// A JSON object as it is printed.
enum JSONText {
  static func of(_ object: JSONObject) -> String { JSONValue.object(object).written }
}

@Suite struct `The printed trend` {
  @Test func `holds null for all that is not known`() {
    #expect(
      JSONText.of(trend(of: []).json)
        == #"{"lastChange":null,"needed":6,"signals":[],"usualRange":null}"#)
  }

  @Test func `holds the range, the signals and the last change, unrounded`() throws {
    let baseline: [Double] = [52, 48, 52, 48, 52, 48, 52, 48, 52, 48, 52, 48]
    let text = JSONText.of(trend(of: try course(baseline + [38.5, 37])).json)
    #expect(
      text == """
        {"lastChange":{"difference":-1.5,"from":"2026-03-29","ordinarySwing":11.4,\
        "to":"2026-04-05"},"needed":0,"signals":[{"direction":"lower","rule":"two-beyond-range",\
        "since":"2026-03-29","through":"2026-04-05"}],"usualRange":{"baseline":12,"centre":50.0,\
        "high":60.64,"low":39.36,"meanMovingRange":4.0,"median":50.0,"provisional":false,\
        "since":"2026-01-04","through":"2026-03-22"}}
        """)
  }

  @Test func `holds a provisional range and no swing below eight`() throws {
    let text = JSONText.of(trend(of: try course(Array(repeating: 50, count: 7))).json)
    #expect(text.contains(#""provisional":true"#))
    #expect(text.contains(#""ordinarySwing":null"#))
    #expect(text.contains(#""needed":0"#))
  }
}

@Suite struct `Check-ins still needed` {
  private func needed(
    _ positions: [CountedPosition], _ events: [DividingEvent] = [], today: CivilDate? = nil
  ) -> CheckInsNeeded {
    trend(of: positions, events, today: today).needed
  }

  @Test(arguments: 0...5) func `are six less those that are there`(count: Int) throws {
    let needed = needed(try course(Array(repeating: 50, count: count)))
    #expect(needed.forUsualRange == 6 - count)
    #expect(needed.forOrdinarySwing == 8 - count)
    #expect(needed.forSignals == 12 - count)
  }

  @Test func `are none once there is a range`() throws {
    #expect(needed(try course(Array(repeating: 50, count: 6))).forUsualRange == 0)
    let full = needed(try course(Array(repeating: 50, count: 12)))
    #expect([full.forUsualRange, full.forOrdinarySwing, full.forSignals] == [0, 0, 0])
  }

  @Test func `are none while a range of an earlier phase holds`() throws {
    let positions = try course(Array(repeating: 50, count: 12))
    #expect(needed(positions, [try baseline("2026-03-23")]).forSignals == 0)
  }

  @Test func `are one more after a gap`() throws {
    let positions = try course([50, 50, 50])
    let last = try day("2026-01-18")
    #expect(needed(positions, today: last.advanced(by: 10)).forUsualRange == 3)
    #expect(needed(positions, today: last.advanced(by: 11)).forUsualRange == 4)
  }

  @Test func `begin anew in a new phase, after its wash-in`() throws {
    let positions = try course([50, 50, 50])
    let today = try day("2026-01-20")
    let needed = needed(positions, [try medication("2026-01-19")], today: today)
    #expect(needed.forUsualRange == 6)
    #expect(needed.isInWashIn)
    #expect(needed.countedFrom == (try day("2026-02-09")))
  }

  @Test func `count from six days after the last one`() throws {
    let needed = needed(try course([50]), today: try day("2026-01-06"))
    #expect(needed.countedFrom == (try day("2026-01-10")))
    #expect(!needed.isInWashIn)
  }

  @Test func `are unknown in a phase whose first twelve lie too far apart`() throws {
    let positions = try course(Array(repeating: 50, count: 10), every: 14)
    #expect(needed(positions).forUsualRange == nil)
    #expect(needed(positions).forSignals == nil)
  }

  @Test(arguments: 1...60) func `bring a range when they are taken, and not one sooner`(
    seed: UInt64
  ) throws {
    var generator = SplitMix64(seed: seed)
    let random = RandomCourse(count: Int.random(in: 0...9, using: &generator), using: &generator)
    let last = try random.positions.last?.weekEnding ?? day("2026-01-04")
    let today = last.advanced(by: Int.random(in: 0...20, using: &generator))
    let events = random.events.filter { $0.date <= today }
    let before = trend(of: random.positions, events, today: today)
    guard let count = before.needed.forUsualRange else { return }
    for taken in 0...count {
      let more = (0..<taken).map {
        CountedPosition(
          weekEnding: before.needed.countedFrom.advanced(by: 7 * $0), position: 50)
      }
      let after = trend(of: CountedPosition.counting(random.positions + more), events)
      #expect((after.usualRange != nil) == (taken == count))
    }
  }
}
