import CivilTime
import Testing

@Suite struct `A date as people write it` {
  /// A Sunday.
  private static let today = "2026-11-22"

  private func read(
    _ text: String, today: String = today, isFutureAllowed: Bool = false
  ) throws -> Result<String, DatePhrase.Fault> {
    let today = try #require(CivilDate(today))
    do throws(DatePhrase.Fault) {
      return .success(
        try DatePhrase.date(text, today: today, isFutureAllowed: isFutureAllowed).description)
    } catch {
      return .failure(error)
    }
  }

  @Test(arguments: [
    ("2026-11-02", "2026-11-02"), ("1900-01-01", "1900-01-01"),
    ("2 november", "2026-11-02"), ("22 november", "2026-11-22"), ("23 november", "2025-11-23"),
    ("24 december", "2025-12-24"), ("02 november", "2026-11-02"), ("2 nov", "2026-11-02"),
    ("4 september 2026", "2026-09-04"), ("4 sep 2025", "2025-09-04"), ("1 may 2026", "2026-05-01"),
    ("today", "2026-11-22"), ("yesterday", "2026-11-21"),
    ("3 weeks ago", "2026-11-01"), ("1 week ago", "2026-11-15"), ("0 days ago", "2026-11-22"),
    ("10 days ago", "2026-11-12"), ("1 day ago", "2026-11-21"), ("400 days ago", "2025-10-18"),
    ("last monday", "2026-11-16"), ("last saturday", "2026-11-21"), ("last sunday", "2026-11-15"),
    ("  Last   MONDAY ", "2026-11-16"), ("2\tNovember", "2026-11-02"), ("TODAY", "2026-11-22"),
  ])
  func `is read`(text: String, expected: String) throws {
    #expect(try read(text) == .success(expected))
  }

  @Test(arguments: [
    "", " ", "2026-02-30", "2026-11-2", "26-11-02", "02/11/2026", "2.11.2026", "november",
    "november 2", "2nd november", "31 november", "0 november", "32 january", "2 no", "2 novem",
    "4 september 26", "4 september 02026", "tomorrow", "monday", "next monday", "last week",
    "last", "last month", "a week ago", "three weeks ago", "3 months ago", "3 weeks",
    "-3 weeks ago", "+3 weeks ago", "1.5 weeks ago", "100000 days ago", "99999 weeks ago",
    "50000 days ago", "٣ weeks ago", "２ november", "today today", "2026-11-02 today",
    "yesterday\u{0}", "1899-12-31", "10000-01-01", "29 february 2026", "30 february",
  ])
  func `is refused where it is not plain`(text: String) throws {
    #expect(try read(text) == .failure(.unreadable))
  }

  @Test(arguments: [
    ("2026-11-23", "2026-11-23"), ("23 november 2026", "2026-11-23"), ("9999-12-31", "9999-12-31"),
  ])
  func `is never in the future unless that is asked for`(text: String, expected: String) throws {
    let date = try #require(CivilDate(expected))
    #expect(try read(text) == .failure(.future(date)))
    #expect(try read(text, isFutureAllowed: true) == .success(expected))
  }

  @Test(arguments: [
    ("2026-11-22", "2024-02-29"), ("2024-02-29", "2024-02-29"), ("2024-02-28", "2020-02-29"),
    ("1903-06-01", nil), ("2104-02-28", "2096-02-29"),
  ])
  func `finds the last 29 February`(today: String, expected: String?) throws {
    let found = try read("29 february", today: today)
    #expect(found == (expected.map { .success($0) } ?? .failure(.unreadable)))
  }

  @Test func `never becomes a date before there are any`() throws {
    #expect(try read("3 days ago", today: "1900-01-03") == .failure(.unreadable))
    #expect(try read("2 days ago", today: "1900-01-03") == .success("1900-01-01"))
  }

  @Test(arguments: 0...6) func `finds each weekday of the seven days before`(offset: Int) throws {
    let today = try #require(CivilDate("2026-11-22")).advanced(by: offset)
    for weekday in Weekday.allCases {
      let found = try DatePhrase.date("last \(weekday.rawValue)", today: today)
      #expect(found.weekday == weekday)
      #expect((1...7).contains(today.days(since: found)))
    }
  }

  @Test func `is refused in a sentence that shows how to write it`() throws {
    let date = try #require(CivilDate("2026-12-24"))
    #expect(
      DatePhrase.Fault.future(date).sentence
        == "24 December 2026 has not come yet. Choose today or an earlier day.")
    #expect(DatePhrase.Fault.unreadable.sentence.contains("2026-11-02"))
  }
}
