/// A time of the day to the minute, without a date and without a zone.
package struct TimeOfDay: Hashable, Sendable {
  /// The hour, 0 to 23.
  package let hour: Int
  /// The minute, 0 to 59.
  package let minute: Int

  /// Seven o'clock in the evening.
  package static let evening = TimeOfDay(validHour: 19, minute: 0)

  /// Makes the time, or `nil` when no clock shows it.
  package init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.init(validHour: hour, minute: minute)
  }

  private init(validHour hour: Int, minute: Int) {
    self.hour = hour
    self.minute = minute
  }

  /// Reads a time such as `19:00` or `9:05`, and no other form.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: ":")).contains($0) }),
      let hour = Int(parts[0]), let minute = Int(parts[1])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }
}

extension TimeOfDay: CustomStringConvertible {
  /// The time in the form `19:00`.
  package var description: String { "\(twoDigits(hour)):\(twoDigits(minute))" }
}
