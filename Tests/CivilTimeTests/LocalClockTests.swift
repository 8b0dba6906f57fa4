import CivilTime
import Glibc
import Testing

@Suite struct `The local clock` {
  private static func clock(_ text: String) -> LocalClock {
    let fallback = Timestamp(date: .earliest, secondOfDay: 0, offset: 0)
    let moment = Timestamp(text) ?? fallback
    return LocalClock { moment }
  }

  @Test func `tells the local date and not that of Greenwich`() {
    #expect(Self.clock("2026-11-22T23:30:00-08:00").today.description == "2026-11-22")
    #expect(Self.clock("2026-11-23T00:30:00+14:00").today.description == "2026-11-23")
  }

  @Test func `rehearses another date at this time and offset`() throws {
    let date = try #require(CivilDate("2024-02-29"))
    let clock = Self.clock("2026-11-22T19:04:11.5+01:00").rehearsing(on: date)
    #expect(clock.now.text == "2024-02-29T19:04:11.5+01:00")
    #expect(clock.today == date)
  }

  @Test func `of the system tells a moment of this time`() {
    let before = Int(time(nil)) * 1000
    let now = LocalClock.system.now
    let after = Int(time(nil)) * 1000
    #expect((before...after).contains(now.millisecondsSince1970))
    #expect(Timestamp(now.text) == now)
  }

  /// Each in a process of its own, because the zone belongs to the whole process; the zones are
  /// spelt as rules, because not every computer has the data of named ones.
  @Test func `follows the zone that TZ names`() async {
    await #expect(processExitsWith: .success) { try inZone("<+0545>-5:45", offsets: ["+05:45"]) }
    await #expect(processExitsWith: .success) { try inZone("UTC0", offsets: ["+00:00"]) }
    await #expect(processExitsWith: .success) { try inZone("XXX3:30", offsets: ["-03:30"]) }
    await #expect(processExitsWith: .success) { try inZone("nonsense", offsets: ["+00:00"]) }
  }

  @Test func `follows summer time`() async {
    await #expect(processExitsWith: .success) {
      try inZone("CET-1CEST,M3.5.0,M10.5.0/3", offsets: ["+01:00", "+02:00"])
    }
    // Rules by which it is summer all the year.
    await #expect(processExitsWith: .success) {
      try inZone("AAA-1BBB,J1/0,J365/25", offsets: ["+02:00"])
    }
  }
}

/// Whether the clock tells the offsets of a zone, and the present moment all the same.
func inZone(_ name: String, offsets: [String]) throws {
  unsafe setenv("TZ", name, 1)
  let now = LocalClock.system.now
  try #require(offsets.contains(String(now.text.suffix(6))))
  try #require(abs(now.millisecondsSince1970 / 1000 - Int(time(nil))) <= 2)
}
