import CivilTime
import History
import Questionnaires
import SafeText
import Scoring
import Sentences

/// The sentences of the chart.
package enum ChartWording {
  /// What stands where there is nothing to draw.
  package static let nothingYet = "Nothing to draw yet."
  /// What will be there.
  package static let whatWillBe =
    "Each check-in becomes one mark here, week by week, from full range at the top to numb at the "
    + "foot. The first one is enough to begin."

  /// What matters most about a course: what is worth a look, else the usual range or what it takes
  /// to know it.
  ///
  /// - Parameter course: The course, with at least one week.
  /// - Returns: One sentence, or two short ones.
  package static func headline(_ course: ChartCourse) -> String {
    let trend = course.trend
    let last = course.weeks.last { $0.position != nil }?.ending
    let signal = trend.signals.max {
      ($0.through, $0.rule.rawValue) < ($1.through, $1.rule.rawValue)
    }
    if let signal, let last, last.days(since: signal.through) <= recentDays {
      return Self.signal(signal, last: last, in: course)
    }
    guard let range = trend.usualRange else {
      if course.weeks.count(where: { $0.checkIn != nil }) == 1 {
        return "The first week: nothing to compare yet."
      }
      return ChangeWording.usualRange(trend).first ?? ""
    }
    let place = "\(range.low.shown) to \(range.high.shown)"
    if range.isProvisional {
      let rest = trend.needed.forSignals.map {
        " \(Wording.count($0, "more check-in")) \($0 == 1 ? "settles" : "settle") it."
      }
      return "Your usual range so far: \(place)." + (rest ?? "")
    }
    guard let signal else { return "Your usual range is \(place), and nothing is worth a look." }
    return "Your usual range is \(place). Last worth a look: \(span(signal, in: course))."
  }

  /// For so long after a run has ended it is still what matters most.
  private static let recentDays = 84

  private static func span(_ signal: Signal, in course: ChartCourse) -> String {
    "\(day(signal.since, in: course)) to \(day(signal.through, in: course))"
  }

  /// A day of a course, with its year where the month alone could be taken for a later one.
  static func day(_ date: CivilDate, in course: ChartCourse) -> String {
    let last = course.weeks.last?.ending ?? date
    return last.days(since: date) > 300 ? date.shortForm : date.shortDayAndMonth
  }

  private static func signal(
    _ signal: Signal, last: CivilDate, in course: ChartCourse
  ) -> String {
    let pole = pole(signal.direction)
    // A run that still goes on has no end to name.
    let isOver = signal.through != last
    let when = isOver ? span(signal, in: course) : "from \(day(signal.since, in: course))"
    return switch signal.rule {
    case .twoBeyondRange:
      "Worth a look: \(when) beyond \(isOver ? "" : "your ")usual range, towards \(pole)."
    case .tenOnOneSide:
      "Worth a look: \(when) \(signal.count) in a row nearer \(pole) than usual."
    }
  }

  private static func pole(_ direction: ChangeDirection) -> String {
    direction == .lower ? "full range" : "numb"
  }

  /// The weeks that the usual range comes from: `usual: 27 Sep to 13 Dec`.
  static func baseline(_ range: UsualRange, in course: ChartCourse) -> String {
    "\(range.isProvisional ? "usual so far" : "usual"): \(day(range.since, in: course)) to "
      + day(range.through, in: course)
  }

  /// `3 towards full range`, or `the same`; `nil` when there is nothing to compare.
  static func movement(_ week: ChartWeek) -> String? {
    week.movement.map {
      $0 == 0 ? "the same" : "\(abs($0)) towards \($0 < 0 ? "full range" : "numb")"
    }
  }

  /// A week in words, as much of it as fits.
  ///
  /// - Parameters:
  ///   - week: The week.
  ///   - course: The course it is in.
  ///   - width: The cells there are.
  /// - Returns: One sentence.
  package static func reading(_ week: ChartWeek, in course: ChartCourse, width: Int) -> String {
    let date = day(week.ending, in: course)
    guard week.checkIn != nil else { return "\(date): no check-in." }
    guard let position = week.position else {
      let bounds = week.bounds.map { ", \(Wording.bounds($0))" } ?? ""
      return fitted("\(date): no position\(bounds)", notes(week), width: width)
    }
    let band = week.score?.band?.title
    let movement = movement(week)
    let range = course.trend.usualRange?.isProvisional == true ? "the range so far" : "usual range"
    let beyond = week.edgePassed == nil ? nil : "beyond \(range)"
    let full = ["\(date): \(position.shown)", band, movement, beyond].compactMap(\.self)
    let short = ["\(date): \(position.shown)", movement ?? band].compactMap(\.self)
    let text = full.joined(separator: ", ")
    return text.cellWidth + 1 <= width
      ? fitted(text, notes(week), width: width) : short.joined(separator: ", ")
  }

  /// A week in words, with the values of the series that are drawn beside the position.
  ///
  /// - Parameters:
  ///   - index: The index of the week.
  ///   - course: The course it is in.
  ///   - line: The line, with at least one series.
  ///   - signs: The signs of its series.
  ///   - width: The cells there are.
  /// - Returns: One sentence.
  static func reading(
    _ index: Int, in course: ChartCourse, line: ChartLine, signs: [String], width: Int
  ) -> String {
    let week = course.weeks[index]
    guard week.checkIn != nil else { return reading(week, in: course, width: width) }
    let place = week.position.map { "\($0.shown)" } ?? "no position"
    let start = "\(day(week.ending, in: course)): \(place)"
    func text(isLong: Bool) -> String {
      let values = zip(line.series, signs).map { series, sign in
        let value = series.words.indices.contains(index) ? series.words[index] : nil
        let name = isLong ? "\(sign) \(series.name.lowercasedStart)" : sign
        return "\(name) \(value ?? (isLong ? "without a score" : "-"))"
      }
      guard !line.isAlone else {
        return "\(day(week.ending, in: course)): \(values.joined(separator: ", "))"
      }
      return ([start] + values).joined(separator: ", ")
    }
    let long = text(isLong: true)
    return long.cellWidth < width ? "\(long)." : text(isLong: false)
  }

  /// A week in words, with the values of a line beside the position, to be heard.
  ///
  /// - Parameters:
  ///   - line: The line, with at least one series.
  ///   - index: The index of the week.
  ///   - course: The course it is in.
  /// - Returns: One sentence.
  package static func values(
    of line: ChartLine, at index: Int, in course: ChartCourse
  ) -> String {
    let week = course.weeks[index]
    guard week.checkIn != nil else { return reading(week, in: course, width: .max) }
    let values = line.series.map { series in
      let value = series.words.indices.contains(index) ? series.words[index] : nil
      return "\(series.name.lowercasedStart) \(value ?? "without a score")"
    }
    let date = day(week.ending, in: course)
    guard !line.isAlone else { return "\(date): \(values.joined(separator: ", "))." }
    let place = week.position.map { "\($0.shown)" } ?? "no position"
    return "\((["\(date): \(place)"] + values).joined(separator: ", "))."
  }

  /// The names of the series, in a few words.
  static func shortLegend(_ line: ChartLine, signs: [String]) -> String {
    guard !line.series.isEmpty else { return "The position alone." }
    return zip(line.series, signs).map { series, sign in
      // The first word tells pleasant from painful; a single one has room for all.
      let name = line.series.count == 1 ? series.name : String(series.name.prefix { $0 != " " })
      return "\(sign) \(name.lowercasedStart)"
    }.joined(separator: ", ")
  }

  /// What is drawn beside the position, with its signs and what must be said of it.
  static func legend(_ line: ChartLine, signs: [String]) -> String {
    let names = zip(line.series, signs).map { "\($1) \($0.name.lowercasedStart)" }
    let notes = line.series.map(\.note).filter { !$0.isEmpty }
    let list = names.joined(separator: ", ")
    return ([line.isAlone ? "\(list)." : "Beside your position: \(list)."] + notes)
      .joined(separator: " ")
  }

  /// An event that was gone to, with the week it falls into.
  static func reading(
    _ event: ChartCourse.Event, week: ChartWeek, in course: ChartCourse, width: Int
  ) -> String {
    let text = "\(day(event.event.date, in: course)): \(event.label)."
    let place = week.position.map { " The week to \(week.ending.shortDayAndMonth): \($0.shown)." }
    let whole = text + (place ?? "")
    return whole.cellWidth <= width ? whole : text.clipped(toCells: width)
  }

  private static func notes(_ week: ChartWeek) -> [String] {
    [
      week.hasReplaced ? "the later of two" : nil,
      week.hasTooSoon ? "one more within six days" : nil,
      week.checkIn?.isLate == true ? "recorded late" : nil,
      week.checkIn?.amended == nil ? nil : "amended",
      week.checkIn?.note == nil ? nil : "with a note",
    ].compactMap(\.self)
  }

  /// The text with as many of the notes as fit, and a full stop.
  private static func fitted(_ text: String, _ notes: [String], width: Int) -> String {
    var text = text
    for note in notes where text.cellWidth + note.cellWidth + 3 <= width { text += ", \(note)" }
    return text.cellWidth < width ? text + "." : text
  }

  /// What happened, as short as it can be said beside a mark.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - medicines: The medicines in force, for the dose before a change.
  /// - Returns: One line without the date.
  static func label(of event: TimelineEvent, among medicines: MedicineTimeline) -> String {
    let detail = ChangeWording.detail(of: event)
    switch event.kind {
    case .start: return "\(detail) started"
    case .stop: return "\(detail) stopped"
    case .baseline: return detail.isEmpty ? "new baseline" : "new baseline, \(detail)"
    case .life, .switch: return detail.isEmpty ? ChangeWording.name(of: event.kind) : detail
    case .doseChange: break
    }
    let name = ChangeWording.detail(of: event.withoutDose)
    let before = medicines.medicines(on: event.date.advanced(by: -1))
      .last { $0.name.lowercased() == (event.medicine ?? "").lowercased() }?.dose
    guard let dose = event.dose else { return "\(name), dose changed" }
    guard let before else { return "\(name) to \(dose.inWords.displayable)" }
    let unit = " \(dose.unit)"
    let old =
      before.inWords.hasSuffix(unit) && dose.inWords.hasSuffix(unit)
      ? String(before.inWords.dropLast(unit.count)) : before.inWords
    return "\(name) \(old.displayable) to \(dose.inWords.displayable)"
  }
}

extension TimelineEvent {
  fileprivate var withoutDose: TimelineEvent {
    var event = self
    event.dose = nil
    return event
  }
}
