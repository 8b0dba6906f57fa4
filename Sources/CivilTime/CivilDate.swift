/// A day of the civil (proleptic Gregorian) calendar, without a time and without a zone.
///
/// Years run from 1900 to 9999, so that every date has ten characters and sorts as text.
package struct CivilDate: Hashable, Sendable {
  /// The year, 1900 to 9999.
  package let year: Int
  /// The month, 1 to 12.
  package let month: Int
  /// The day of the month, 1 to 31.
  package let day: Int

  /// The first date that can be told.
  package static let earliest = CivilDate(validYear: 1900, month: 1, day: 1)
  /// The last date that can be told.
  package static let latest = CivilDate(validYear: 9999, month: 12, day: 31)

  /// Makes the date, or `nil` when the calendar has no such day in the years 1900 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1900...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  /// Makes the date that is `dayNumber` days after 1970-01-01; dates outside the years 1900 to
  /// 9999 become the nearest one inside.
  package init(dayNumber: Int) {
    let inside = min(max(dayNumber, Self.earliest.dayNumber), Self.latest.dayNumber)
    // Years are counted from 1 March of year 0, so that the leap day is the last day of a year.
    let day = inside + Self.daysBefore1970
    let era = day / Self.daysOfEra
    let dayOfEra = day % Self.daysOfEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    self.init(
      validYear: era * 400 + yearOfEra + (month < 10 ? 0 : 1), month: month + (month < 10 ? 3 : -9),
      day: dayOfYear - (153 * month + 2) / 5 + 1)
  }

  /// Reads a date in the form `2026-11-22`, and no other.
  package init?(_ text: some StringProtocol) {
    let text = String(text)
    guard text.utf8.count == 10 else { return nil }
    self.init(startOf: text.utf8.span)
  }

  /// Reads the date that stands in the first ten bytes.
  init?(startOf bytes: Span<UInt8>) {
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes, 0..<4), let month = Self.number(bytes, 5..<7),
      let day = Self.number(bytes, 8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private init(validYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The number of days since 1970-01-01, negative before it.
  package var dayNumber: Int {
    // As in init(dayNumber:), years begin on 1 March; both follow H. Hinnant, "chrono-compatible
    // low-level date algorithms".
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * Self.daysOfEra + dayOfEra - Self.daysBefore1970
  }

  /// The days of 400 years, after which the calendar repeats.
  private static let daysOfEra = 146_097
  /// The days from 1 March of year 0 to 1 January 1970.
  private static let daysBefore1970 = 719_468

  /// The date `days` later, or earlier when `days` is negative; never beyond the years 1900 to
  /// 9999.
  package func advanced(by days: Int) -> CivilDate {
    let (number, overflow) = dayNumber.addingReportingOverflow(days)
    guard !overflow else { return days < 0 ? Self.earliest : Self.latest }
    return CivilDate(dayNumber: number)
  }

  /// The number of days from `other` to this date; negative when this date is the earlier one.
  package func days(since other: CivilDate) -> Int {
    dayNumber - other.dayNumber
  }

  /// The day of the week.
  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let sinceMonday = (dayNumber + 3) % 7
    return Weekday.allCases[sinceMonday < 0 ? sinceMonday + 7 : sinceMonday]
  }

  /// The first date from this one on that is such a day of the week; this one when it is.
  package func onOrAfter(_ weekday: Weekday) -> CivilDate {
    let days = (0..<7).first { advanced(by: $0).weekday == weekday }
    return advanced(by: days ?? 0)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(_ bytes: Span<UInt8>, _ places: Range<Int>) -> Int? {
    var sum = 0
    for place in places {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      sum = sum * 10 + Int(digit)
    }
    return sum
  }
}

extension CivilDate: Comparable {
  /// Whether one day is before the other.
  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CivilDate: CustomStringConvertible {
  /// The date in the form `2026-11-22`.
  package var description: String {
    "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }
}

/// A day of the week, Monday first.
package enum Weekday: String, CaseIterable, Sendable {
  /// A day of the week, by its English name.
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The English name, such as `Sunday`.
  package var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

/// The number with a leading zero where it has one digit.
func twoDigits(_ number: Int) -> String {
  number < 10 ? "0\(number)" : "\(number)"
}
