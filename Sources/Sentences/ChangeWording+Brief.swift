package import CivilTime
package import History
import SafeText
package import Scoring

extension ChangeWording {
  /// What a step beyond the ordinary swing is worth, in one line.
  package static let briefSwingChance =
    "About 48 in 100 steady people see such a step in half a year."

  /// A run that is worth a look, in one line.
  ///
  /// - Parameters:
  ///   - signal: The run.
  ///   - today: The present date, whose year goes without saying.
  /// - Returns: A sentence.
  package static func briefly(_ signal: Signal, today: CivilDate) -> String {
    let pole = signal.direction == .lower ? "towards full range" : "towards numb"
    let since = signal.since.shortDayAndMonth(seenFrom: today)
    switch signal.rule {
    case .twoBeyondRange: return "Worth a look: from \(since) beyond your usual range, \(pole)."
    case .tenOnOneSide: return "Worth a look: from \(since) on one side of your middle, \(pole)."
    }
  }

  /// The runs that reach this week.
  ///
  /// - Parameters:
  ///   - trend: The course.
  ///   - week: The last day of the week.
  /// - Returns: At most one run, since both rules would tell of the same weeks.
  package static func running(_ trend: Trend, through week: CivilDate?) -> Signal? {
    let running = trend.signals.filter { $0.through == week }
    return running.first { $0.rule == .twoBeyondRange } ?? running.first
  }

  /// The sentence that matters most this week, where a run is not worth a look.
  ///
  /// - Parameters:
  ///   - trend: The course.
  ///   - today: The present date, whose year goes without saying.
  ///   - isNarrow: Whether it must fit into 36 cells.
  /// - Returns: A sentence.
  package static func standing(_ trend: Trend, today: CivilDate, isNarrow: Bool) -> String {
    if let range = trend.usualRange {
      return usual(range, trend, today: today, isNarrow: isNarrow)
    }
    guard let count = trend.needed.forUsualRange else {
      return isNarrow
        ? "A usual range can't be known now."
        : "Your usual range can't be known: these check-ins lie too far apart."
    }
    if trend.needed.isInWashIn {
      let day = trend.needed.countedFrom
      return isNarrow
        ? "Weeks count again from \(day.shortDayAndMonth)."
        : "After a medicine event, weeks count again from \(day.dayAndMonth)."
    }
    return isNarrow
      ? "\(Wording.count(count, "more check-in")) for a usual range."
      : "Your usual range can't be known yet: \(needed(count))."
  }

  private static func usual(
    _ range: UsualRange, _ trend: Trend, today: CivilDate, isNarrow: Bool
  ) -> String {
    let place = "\(range.low.shown) to \(range.high.shown)"
    guard range.isProvisional else {
      let end = range.through.shortDayAndMonth(seenFrom: today)
      // Of two days of one year the later one names it.
      let isOneYear = range.since.year == range.through.year
      let start =
        isOneYear
        ? range.since.shortDayAndMonth : range.since.shortDayAndMonth(seenFrom: today)
      guard isNarrow else { return "Your usual range, from \(start) to \(end): \(place)." }
      let isThisYear = range.since.year == today.year && isOneYear
      return isThisYear ? "Usual, \(start) to \(end): \(place)." : "Usual, until \(end): \(place)."
    }
    let sentence = isNarrow ? "Usual range so far: \(place)." : "Your usual range so far: \(place)."
    guard !isNarrow, let count = trend.needed.forSignals, count > 0 else { return sentence }
    let verb = count == 1 ? "settles" : "settle"
    let number = Wording.number(count)
    return "\(sentence) \(number) more check-in\(count == 1 ? "" : "s") \(verb) it."
  }

  /// What is on the timeline since a week, in one line; `nil` for nothing.
  ///
  /// - Parameters:
  ///   - week: The last day of the last check-in.
  ///   - events: The events that count, oldest first.
  /// - Returns: A line as long as the names in it.
  package static func since(_ week: CivilDate, _ events: [TimelineEvent]) -> String? {
    let recent = events.filter { $0.date > week }
    guard let last = recent.last else { return nil }
    let summary = "\(summary(of: last)), \(last.date.shortDayAndMonth)"
    guard recent.count > 1 else { return "Since then: \(summary)." }
    return "Since then: \(recent.count) events, the last a \(summary)."
  }
}
