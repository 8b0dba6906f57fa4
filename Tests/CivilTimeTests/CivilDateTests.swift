import CivilTime
import Testing

@Suite struct `A civil date` {
  @Test(
    arguments: [
      "1900-01-01", "1900-02-28", "2000-02-29", "2024-02-29", "2026-11-22", "9999-12-31",
      "2038-01-19",
    ])
  func `is read and written in one form`(text: String) throws {
    #expect(try #require(CivilDate(text)).description == text)
  }

  @Test(
    arguments: [
      "", "2026-02-29", "1900-02-29", "2100-02-29", "2026-02-30", "2026-04-31", "2026-13-01",
      "2026-00-10", "2026-01-00", "2026-01-32", "1899-12-31", "0000-01-01", "10000-01-01",
      "2026-1-01", "2026-01-1", "26-01-01", "2026/01/01", "20260101", " 2026-01-01", "2026-01-01 ",
      "2026-01-01T", "+026-01-01", "-026-01-01", "２０２６-01-01", "2026-0a-01", "２0-01-01",
      "2026-W47-7",
      "2026-01-0\u{301}1",
    ])
  func `is not read from anything else`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test(
    arguments: [
      (2024, 2, 29, true), (2023, 2, 29, false), (2000, 2, 29, true), (1900, 2, 29, false),
      (2026, 6, 31, false), (2026, 12, 31, true), (1899, 1, 1, false), (10000, 1, 1, false),
      (2026, 0, 1, false), (2026, 1, 0, false), (2026, Int.max, Int.min, false),
    ])
  func `exists or not`(year: Int, month: Int, day: Int, exists: Bool) {
    #expect((CivilDate(year: year, month: month, day: day) != nil) == exists)
  }

  @Test func `counts days without gaps from 1900 to 9999`() throws {
    var date = CivilDate.earliest
    #expect(date.dayNumber == -25_567)
    #expect(CivilDate.latest.dayNumber == 2_932_896)
    // Every day would be three million; these strides meet every month and every leap rule.
    for number in stride(from: -25_567, through: 2_932_896, by: 13) {
      let here = CivilDate(dayNumber: number)
      #expect(here.dayNumber == number)
      #expect(here >= date)
      #expect(CivilDate(here.description) == here)
      date = here
    }
  }

  @Test(
    arguments: [
      ("2024-02-28", 1, "2024-02-29"), ("2024-02-29", 1, "2024-03-01"),
      ("2026-12-31", 1, "2027-01-01"),
      ("2026-01-01", -1, "2025-12-31"), ("2026-11-22", -7, "2026-11-15"),
      ("2026-03-29", 7, "2026-04-05"),
      ("9999-12-31", 1, "9999-12-31"), ("1900-01-01", -1, "1900-01-01"),
      ("2026-11-22", Int.max, "9999-12-31"), ("2026-11-22", Int.min, "1900-01-01"),
    ])
  func `moves by days and never out of its years`(from: String, days: Int, to: String) throws {
    #expect(try #require(CivilDate(from)).advanced(by: days).description == to)
  }

  @Test func `has a distance to another`() throws {
    let (a, b) = (try #require(CivilDate("2026-02-27")), try #require(CivilDate("2026-03-02")))
    #expect(b.days(since: a) == 3)
    #expect(a.days(since: b) == -3)
    #expect(CivilDate(dayNumber: .max) == .latest)
    #expect(CivilDate(dayNumber: .min) == .earliest)
  }

  @Test(
    arguments: [
      ("1970-01-01", Weekday.thursday), ("2026-11-22", .sunday), ("2026-11-23", .monday),
      ("1900-01-01", .monday), ("9999-12-31", .friday), ("2024-02-29", .thursday),
      ("1969-12-31", .wednesday),
    ])
  func `has a day of the week`(text: String, weekday: Weekday) throws {
    #expect(try #require(CivilDate(text)).weekday == weekday)
  }

  @Test func `is worded for people`() throws {
    let date = try #require(CivilDate("2026-11-02"))
    #expect(date.longForm == "2 November 2026")
    #expect(date.longFormWithWeekday == "Monday 2 November 2026")
    #expect(date.shortForm == "2 Nov 2026")
    #expect(date.shortFormWithWeekday == "Mon 2 Nov 2026")
    #expect(date.dayAndMonth == "2 November")
    #expect(date.shortDayAndMonth == "2 Nov")
  }
}
