import CivilTime
import History
import Testing

@Suite struct `The person's own day` {
  @Test(arguments: Weekday.allCases)
  func `lies six to twelve days after the last week, whatever the day`(weekday: Weekday) throws {
    let last = try #require(CivilDate("2026-11-22"))
    let day = last.nextCheckInDay(weekday)
    #expect(day.weekday == weekday)
    #expect((6...12).contains(day.days(since: last)))
  }

  @Test func `is the next week's after coming a day late`() throws {
    let monday = try #require(CivilDate("2026-11-23"))
    #expect(monday.nextCheckInDay(.sunday).description == "2026-11-29")
  }
}
