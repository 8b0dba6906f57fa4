package import CivilTime
import History
import SafeText

extension Reminder {
  /// The reminder as an iCalendar file: one weekly event with an alarm (RFC 5545).
  ///
  /// Its time floats, which means that it follows the person into another time zone. Whoever writes
  /// it again for the same place gets the same UID with a greater SEQUENCE, so that a calendar can
  /// replace the earlier one.
  ///
  /// - Parameters:
  ///   - now: The present moment. The event begins on the first fitting day from its local date on.
  ///   - place: What the UID is made from, such as the path of the data folder.
  /// - Returns: The file, each line ended by CRLF.
  package func calendar(now: Timestamp, place: String) -> String {
    let title = title.displayable
    var file = CalendarText()
    file.add("BEGIN", "VCALENDAR")
    file.add("VERSION", "2.0")
    file.add("PRODID", "-//gamut//weekly check-in//EN")
    file.add("BEGIN", "VEVENT")
    file.add("UID", "weekly-\(Fingerprint(Array(place.utf8)).text)@gamut.invalid")
    file.add("DTSTAMP", now.calendarForm)
    file.add("SEQUENCE", "\(now.sequence)")
    file.add("DTSTART", "\(firstDay(from: now.localDate).digits)T\(time.digits)")
    file.add("DURATION", "PT10M")
    file.add("RRULE", "FREQ=WEEKLY;BYDAY=\(day.calendarForm)")
    file.add("SUMMARY", text: title)
    file.add("CLASS", "PRIVATE")
    file.add("TRANSP", "TRANSPARENT")
    file.add("BEGIN", "VALARM")
    file.add("ACTION", "DISPLAY")
    file.add("DESCRIPTION", text: title)
    file.add("TRIGGER", "PT0S")
    file.add("END", "VALARM")
    file.add("END", "VEVENT")
    file.add("END", "VCALENDAR")
    return file.text
  }
}

extension Weekday {
  /// `SU`, as in `BYDAY`.
  fileprivate var calendarForm: String { rawValue.prefix(2).uppercased() }
}

extension CivilDate {
  /// `20261122`.
  fileprivate var digits: String { description.replacing("-", with: "") }
}

extension TimeOfDay {
  /// `190000`.
  fileprivate var digits: String { description.replacing(":", with: "") + "00" }
}

extension Timestamp {
  /// The moment in UTC, such as `20261122T180411Z`.
  fileprivate var calendarForm: String {
    // Of a moment before 1970 the day must be rounded down too.
    let seconds = (millisecondsSince1970 - modulo(millisecondsSince1970, 1000)) / 1000
    let second = modulo(seconds, 86_400)
    let date = CivilDate(dayNumber: (seconds - second) / 86_400)
    let time = TimeOfDay(hour: second / 3600, minute: second / 60 % 60)?.digits.prefix(4) ?? "0000"
    let rest = second % 60
    return "\(date.digits)T\(time)\(rest < 10 ? "0" : "")\(rest)Z"
  }

  /// A number that grows with time: the minutes since 1970, within what the format allows.
  fileprivate var sequence: Int {
    min(max(0, millisecondsSince1970 / 60_000), Int(Int32.max))
  }

  private func modulo(_ number: Int, _ divisor: Int) -> Int {
    let rest = number % divisor
    return rest < 0 ? rest + divisor : rest
  }
}
