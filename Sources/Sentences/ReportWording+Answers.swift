package import CivilTime
package import History
package import Questionnaires
import SafeText
package import Scoring

extension ReportWording {
  /// How often each answer to a context question was given: `A little 12, Somewhat 9`.
  ///
  /// - Parameters:
  ///   - values: The values that were chosen, in any order.
  ///   - options: The options that are told; values of others do not count.
  /// - Returns: The words; `nil` when none was chosen.
  package static func tally(_ values: [Int], of options: [ResponseOption]) -> String? {
    let counted = options.compactMap { option -> String? in
      let count = values.count { $0 == option.value }
      return count == 0 ? nil : "\(option.short.lowercasedStart) \(count)"
    }
    return counted.isEmpty ? nil : counted.joined(separator: ", ")
  }

  /// How much it bothered, week by week.
  package static func bother(_ tally: String) -> String {
    "How much numb feelings bothered me, in weeks: \(tally)."
  }

  /// How feeling less was.
  package static func helpfulness(_ tally: String) -> String {
    "Feeling less was, in weeks: \(tally)."
  }

  /// In how many weeks doses were missed.
  ///
  /// - Parameters:
  ///   - missed: The weeks with missed doses.
  ///   - told: The weeks that the question was answered for.
  ///   - tally: How often each answer was given.
  /// - Returns: A sentence.
  package static func doses(missed: Int, told: Int, _ tally: String) -> String {
    "Doses missed in \(missed) of \(Wording.count(told, "week")) told: \(tally)."
  }

  /// An answer that moved, in the words of its options.
  package static func item(
    _ item: Item, from earlier: Int, to later: Int, direction: ChangeDirection
  ) -> String {
    func label(_ value: Int) -> String {
      Wording.answer(.point(value), options: item.responseOptions, short: false).lowercasedStart
    }
    let pole = direction == .lower ? "full range" : "numb"
    return "“\(item.text)” \(label(earlier)), then \(label(later)): towards \(pole)"
  }

  /// The first and the last sum of a companion such as the PHQ-8.
  ///
  /// - Parameters:
  ///   - title: The name of the questionnaire.
  ///   - highest: Its highest sum.
  ///   - sums: The sums with the last days of their weeks and their bands, in the order of time, at
  ///     least one.
  /// - Returns: A sentence.
  package static func sums(
    _ title: String, highest: Int, _ sums: [(week: CivilDate, total: Int, band: Band?)]
  ) -> String {
    func words(_ sum: (week: CivilDate, total: Int, band: Band?)) -> String {
      "\(sum.total) of \(highest)\(sum.band.map { " (\($0.title))" } ?? "") on \(sum.week.longForm)"
    }
    guard let first = sums.first, let last = sums.last, sums.count > 1 else {
      return sums.first.map { "\(title): \(words($0))." } ?? ""
    }
    return "\(title), taken \(sums.count) times: \(words(first)); \(words(last))."
  }

  /// What the table of totals holds, and why nothing more is said of them.
  package static func totals(shown: Int, of count: Int) -> String {
    let which = shown == count ? "Every total" : "The last \(shown) of \(count) totals"
    return "\(which), the newest first. \(TotalWording.noRange)"
  }

  /// That a companion's sum went down while the position went towards numb.
  package static func parting(
    _ title: String, down: Int, from earlier: Double, to later: Double
  ) -> String {
    "Between the two, \(title) went down by \(down) and the position went from \(earlier.shown) to "
      + "\(later.shown), towards numb. This is an observation; it does not show why."
  }

  /// What the table of first and last weeks holds.
  ///
  /// - Parameters:
  ///   - first: The last days of the first weeks, in the order of time.
  ///   - last: The same of the last weeks.
  /// - Returns: A sentence; empty for no weeks.
  package static func sides(_ first: [CivilDate], _ last: [CivilDate]) -> String {
    guard let begin = first.first, let middle = first.last, let later = last.first,
      let end = last.last
    else { return "" }
    return "The middle of the first \(first.count) weeks (\(days(begin, middle))) and of the last "
      + "\(last.count) (\(days(later, end)))."
  }

  /// A medicine in force: `sertraline 50 mg a day, since 4 September 2026`.
  ///
  /// - Parameters:
  ///   - medicine: The medicine.
  ///   - isListed: Whether the event that it has this dose from is listed with its date.
  /// - Returns: One line.
  package static func medicine(
    _ medicine: MedicineTimeline.Medicine, isListed: Bool
  ) -> String {
    let dose = medicine.dose.map { " \($0.inFullWords)" } ?? ""
    let since = isListed ? "" : ", since \(medicine.changed.longForm)"
    return "\(medicine.name)\(dose)\(since)".oneLine
  }
}
