import CivilTime
import Testing

@Suite struct `A timestamp` {
  @Test(
    arguments: [
      "2026-11-22T19:04:11+01:00", "2026-11-22T19:04:11Z", "2026-11-22T19:04:11.250Z",
      "2026-11-22T23:59:59.123456789012-12:00", "2024-02-29T00:00:00+05:45",
      "1900-01-01T00:00:00+14:00", "9999-12-31T23:59:59-00:00",
    ])
  func `keeps its spelling`(text: String) throws {
    let moment = try #require(Timestamp(text))
    #expect(moment.text == text)
    #expect(moment.description == text)
    #expect(moment.localDate.description == text.prefix(10))
  }

  @Test(
    arguments: [
      "", "2026-11-22", "2026-11-22T19:04:11", "2026-11-22T24:00:00Z", "2026-11-22T19:60:00Z",
      "2026-11-22T19:04:60Z", "2026-02-30T19:04:11Z", "2026-11-22 19:04:11Z",
      "2026-11-22t19:04:11z",
      "2026-11-22T19:04Z", "2026-11-22T19:04:11.Z", "2026-11-22T19:04:11,5Z", "2026-11-22T9:04:11Z",
      "2026-11-22T19:04:11+0100", "2026-11-22T19:04:11+01", "2026-11-22T19:04:11+24:00",
      "2026-11-22T19:04:11+01:60", "2026-11-22T19:04:11 +01:00", "2026-11-22T19:04:11+01:00 ",
      "1899-12-31T23:59:59Z", "10000-01-01T00:00:00Z", "2026-11-22T１9:04:11Z",
      "2026-11-22T19:04:11+01:00[Europe/Vienna]", "2026-11-22T19:04:11Z\n", "２026-11-22T19:04:11Z",
    ])
  func `is not read from anything else`(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test(
    arguments: [
      ("2026-11-22T19:04:11+01:00", "2026-11-22T18:04:11Z"),
      ("2026-11-23T00:30:00+05:30", "2026-11-22T19:00:00+00:00"),
      ("2026-11-22T23:00:00-02:00", "2026-11-23T01:00:00Z"),
      ("2026-11-22T19:04:11.5Z", "2026-11-22T19:04:11.500000Z"),
      ("2026-11-22T19:04:11-00:00", "2026-11-22T19:04:11Z"),
    ])
  func `is one moment however it is spelt`(one: String, other: String) throws {
    let (left, right) = (try #require(Timestamp(one)), try #require(Timestamp(other)))
    #expect(left == right)
    #expect(left >= right && right >= left)
    #expect(left.millisecondsSince1970 == right.millisecondsSince1970)
  }

  @Test func `comes before another as a moment, not as a text`() throws {
    let texts = [
      "1969-12-31T23:59:59.9Z", "1970-01-01T00:00:00Z", "2026-10-25T02:30:00+02:00",
      "2026-10-25T02:15:00+01:00", "2026-10-25T02:15:00.000000001+01:00",
      "2026-10-25T02:30:00+01:00",
      "2038-01-19T03:14:08Z",
    ]
    let moments = try texts.map { try #require(Timestamp($0)) }
    #expect(moments.reversed().sorted().map(\.text) == texts)
    #expect(moments.map(\.millisecondsSince1970).prefix(2) == [-100, 0])
  }

  @Test(
    arguments: [
      (0, 0, "2026-11-22T00:00:00+00:00"), (86_399, 3600, "2026-11-22T23:59:59+01:00"),
      (3661, -5400, "2026-11-22T01:01:01-01:30"), (0, 49_500, "2026-11-22T00:00:00+13:45"),
      (0, 1172, "2026-11-22T00:00:00+00:19"),
    ])
  func `is made of a date, a time and an offset`(second: Int, offset: Int, text: String) throws {
    let date = try #require(CivilDate("2026-11-22"))
    let moment = Timestamp(date: date, secondOfDay: second, offset: offset)
    #expect(moment.text == text)
    #expect(try #require(Timestamp(text)) == moment)
  }
}
