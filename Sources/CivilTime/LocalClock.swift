import Glibc

/// Tells the present moment in the person's own time zone.
///
/// FoundationEssentials knows no time zones, so the local date comes from libc, asked anew each
/// time because the zone and summer time may change while the program runs.
package struct LocalClock: Sendable {
  private let reading: @Sendable () -> Timestamp

  /// Makes a clock from anything that tells a moment, such as a fixed one in a test.
  package init(_ reading: @escaping @Sendable () -> Timestamp) {
    self.reading = reading
  }

  /// The present moment.
  package var now: Timestamp { reading() }

  /// The present local date.
  package var today: CivilDate { now.localDate }

  /// The clock of this computer, in the zone that `TZ` or the system names.
  package static let system = LocalClock {
    tzset()
    var seconds = time(nil)
    var fields = unsafe tm()
    unsafe localtime_r(&seconds, &fields)
    // `TZ` may say anything; an offset of a day or more could not be written down (RFC 3339).
    if unsafe abs(fields.tm_gmtoff) >= 86_400 { unsafe gmtime_r(&seconds, &fields) }
    let date =
      CivilDate(
        year: Int(unsafe fields.tm_year) + 1900, month: Int(unsafe fields.tm_mon) + 1,
        day: Int(unsafe fields.tm_mday))
      ?? (unsafe fields.tm_year < 0 ? CivilDate.earliest : CivilDate.latest)
    let second = unsafe fields.tm_hour * 3600 + fields.tm_min * 60 + min(fields.tm_sec, 59)
    return Timestamp(
      date: date, secondOfDay: Int(second), offset: Int(unsafe fields.tm_gmtoff))
  }

  /// This clock's time and offset on another date, for rehearsing and testing.
  package func rehearsing(on date: CivilDate) -> LocalClock {
    LocalClock {
      let now = reading()
      let rest = now.text.dropFirst(10)
      return Timestamp("\(date)\(rest)") ?? now
    }
  }
}
