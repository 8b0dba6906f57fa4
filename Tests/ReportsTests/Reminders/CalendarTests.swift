import CivilTime
import Reports
import Testing

@Suite struct `The reminder for a calendar` {
  static func text(
    _ reminder: Reminder, now: String = "2026-11-23T08:30:05+01:00", place: String = "/data"
  ) throws -> String {
    reminder.calendar(now: try #require(Timestamp(now)), place: place)
  }

  static func lines(_ text: String) -> [String] {
    text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `is one weekly event with an alarm`() throws {
    let text = try Self.text(Reminder(day: .sunday, time: .evening))
    let lines = Self.lines(text)
    let identifier = try #require(lines.first { $0.hasPrefix("UID:") })
    #expect(
      lines == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//gamut//weekly check-in//EN", "BEGIN:VEVENT",
        identifier, "DTSTAMP:20261123T073005Z", "SEQUENCE:29923650", "DTSTART:20261129T190000",
        "DURATION:PT10M", "RRULE:FREQ=WEEKLY;BYDAY=SU", "SUMMARY:Weekly check-in", "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Weekly check-in",
        "TRIGGER:PT0S", "END:VALARM", "END:VEVENT", "END:VCALENDAR", "",
      ])
    // No line feed without its carriage return.
    #expect(text.utf8.count { $0 == 0x0A } == text.utf8.count { $0 == 0x0D })
  }

  @Test(arguments: Weekday.allCases)
  func `begins on its own day of the week, within seven days`(day: Weekday) throws {
    for offset in 0..<7 {
      let today = try #require(CivilDate("2026-12-28")).advanced(by: offset)
      let text = try Self.text(
        Reminder(day: day, time: .evening), now: "\(today)T23:59:59+14:00")
      let start = try #require(Self.lines(text).first { $0.hasPrefix("DTSTART:") }).dropFirst(8)
      let digits = Array(start.prefix(8))
      let date = try #require(
        CivilDate("\(String(digits[0..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<8]))"))
      #expect(date.weekday == day)
      #expect((0..<7).contains(date.days(since: today)))
      #expect(text.contains("BYDAY=\(day.name.prefix(2).uppercased())\r\n"))
    }
  }

  @Test(arguments: [
    ("2026-01-01T00:30:00+02:00", "20251231T223000Z"),
    ("2026-12-31T23:30:00-05:00", "20270101T043000Z"),
    ("1969-12-31T23:59:59.5Z", "19691231T235959Z"), ("2024-02-29T00:00:00Z", "20240229T000000Z"),
  ])
  func `is stamped in UTC`(now: String, stamp: String) throws {
    let text = try Self.text(Reminder(day: .monday, time: .evening), now: now)
    #expect(text.contains("\r\nDTSTAMP:\(stamp)\r\n"))
  }

  @Test func `written again has the same name and a greater number, and another place another`()
    throws
  {
    let reminder = Reminder(day: .sunday, time: .evening)
    let first = Self.lines(try Self.text(reminder))
    let second = Self.lines(
      try Self.text(Reminder(day: .monday, time: .evening), now: "2026-11-23T08:32:00+01:00"))
    let elsewhere = Self.lines(try Self.text(reminder, place: "/other"))
    #expect(first[4] == second[4])
    #expect(first[6] < second[6])
    #expect(first[4] != elsewhere[4])
    #expect(!first[4].contains("data"))
  }

  @Test func `folds what is longer than 75 octets, never inside a character`() throws {
    let title = String(repeating: "Wöchentlich 🌱 ", count: 12)
    let text = try Self.text(Reminder(day: .sunday, time: .evening, title: title))
    for line in text.utf8.split(separator: 0x0D) { #expect(line.count <= 76) }
    for line in Self.lines(text) { #expect(!line.contains("\u{FFFD}")) }
    #expect(text.contains("\r\n "))
    #expect(text.replacing("\r\n ", with: "").contains("SUMMARY:\(title)\r\n"))
  }

  @Test(arguments: [74, 75, 76, 149, 150])
  func `folds just where a line is full`(octets: Int) throws {
    let title = String(repeating: "x", count: octets - "SUMMARY:".utf8.count)
    let text = try Self.text(Reminder(day: .sunday, time: .evening, title: title))
    let lines = Self.lines(text)
    let index = try #require(lines.firstIndex { $0.hasPrefix("SUMMARY:") })
    #expect(lines[index].utf8.count == min(octets, 75))
    #expect(lines[index + 1].hasPrefix(" ") == (octets > 75))
    #expect(text.replacing("\r\n ", with: "").contains("SUMMARY:\(title)\r\n"))
  }

  @Test func `marks what separates values in its title`() throws {
    let reminder = Reminder(day: .sunday, time: .evening, title: "a, b; c\\d")
    #expect(try Self.text(reminder).contains("\r\nSUMMARY:a\\, b\\; c\\\\d\r\n"))
  }

  @Test(arguments: ["x\r\nEND:VEVENT", "x\u{1B}[31m", "x\u{202E}y", "x\nATTACH:y"])
  func `cannot be broken by its title`(title: String) throws {
    let text = try Self.text(Reminder(day: .sunday, time: .evening, title: title))
    #expect(Self.lines(text).count == 21)
    #expect(text.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0D || $0 == 0x0A })
  }
}
