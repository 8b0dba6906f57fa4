package import CivilTime
package import Questionnaires
package import Scoring

/// The sentences of the appointment page, which a person hands to a professional.
///
/// They speak as the person, say what was counted, and leave all reasons open.
package enum ReportWording {
  /// The heading of the page.
  package static func title(_ questionnaire: Questionnaire) -> String {
    "My weekly self-check: \(questionnaire.title)"
  }

  /// What the page is and is not.
  ///
  /// The Oxford Depression Questionnaire is licensed by Oxford University Innovation; it is named and
  /// nothing of it is used.
  package static func opening(_ questionnaire: Questionnaire) -> [String] {
    let items = Wording.count(questionnaire.items.count, "question")
    let days = "the past \(questionnaire.recallDays) days"
    guard case .facetMean = questionnaire.scoring.method else {
      return [
        "Self-monitoring with gamut: \(items) about \(days). "
          + "\(TotalWording.direction(of: questionnaire)).",
        questionnaire.isValidated ? "No diagnosis." : "Not validated, no diagnosis, no cut-off.",
      ]
    }
    return [
      "Self-monitoring with gamut: \(items) on how strongly feelings came in \(days). "
        + "\(Wording.direction).",
      questionnaire.isValidated ? "" : "Not validated, no diagnosis, no cut-off.",
      "Validated, for clinicians: the Oxford Depression Questionnaire (ODQ), under licence.",
    ].filter { !$0.isEmpty }
  }

  /// What stands where there is nothing to tell.
  package static let nothing = "No check-in was recorded in this time."

  /// What stands where the timeline tells of no medicine today.
  package static let noMedicine = "No medicine is written down as in force now."

  /// The events that are not listed; none for none.
  package static func earlierEvents(_ count: Int) -> [String] {
    count == 0 ? [] : ["Before the ones listed: \(Wording.count(count, "event")) more."]
  }

  /// The days from one to another: `4 January to 22 March 2026`.
  package static func days(_ first: CivilDate, _ last: CivilDate) -> String {
    if first == last { return first.longForm }
    if first.year != last.year { return "\(first.longForm) to \(last.longForm)" }
    let start = first.month == last.month ? "\(first.day)" : first.dayAndMonth
    return "\(start) to \(last.longForm)"
  }

  /// `8 of 10 weeks answered`.
  package static func weeks(answered: Int, passed: Int) -> String {
    "\(answered) of \(Wording.count(passed, "week")) answered."
  }

  /// The last check-in with its position, or what its answers leave open.
  package static func last(
    _ week: CivilDate, position: Double?, band: Band?, bounds: ClosedRange<Double>?
  ) -> String {
    let when = "Last check-in, week ending \(week.longForm)"
    guard let position else {
      let open = bounds.map { ", somewhere \(Wording.bounds($0))" } ?? ""
      return "\(when): no position\(open)."
    }
    return "\(when): \(position.shown) of 100\(band.map { ", \($0.title)" } ?? "")."
  }

  /// Where positions usually fall, or how many check-ins it takes to know.
  package static func usualRange(_ trend: Trend) -> String {
    guard let range = trend.usualRange else {
      guard let count = trend.needed.forUsualRange else {
        return "My usual range can't be known: these check-ins lie too far apart."
      }
      return "My usual range can't be known yet: \(ChangeWording.needed(count))."
    }
    let place = "\(range.low.shown) to \(range.high.shown), around \(range.centre.shown)"
    let source =
      "from \(Wording.count(range.baseline, "check-in")), \(days(range.since, range.through))"
    return "My usual range\(range.isProvisional ? " so far" : ""): \(place) (\(source))."
  }

  /// What is worth a look, with how often chance does the same.
  ///
  /// - Parameters:
  ///   - signals: The runs that lie in the time that is told of, in the order of time.
  ///   - trend: The course.
  /// - Returns: Sentences; none while nothing can be worth a look.
  package static func signals(_ signals: [Signal], in trend: Trend) -> [String] {
    guard let range = trend.usualRange, !range.isProvisional else { return [] }
    guard !signals.isEmpty else {
      return ["Nothing since is worth a look: no two in a row beyond it, no ten on one side."]
    }
    let shown = signals.suffix(mostSignals)
    let earlier = signals.count - shown.count
    return shown.map { ChangeWording.signal($0, against: range, owner: "my") }
      + (earlier > 0 ? ["Before that: \(Wording.count(earlier, "run")) more."] : [])
      + [signalChance]
  }

  /// What a run that is worth a look rests on; ``Signal`` has the figures.
  private static let signalChance =
    "Chance alone shows such a run to 10 to 27 of 100 steady people within half a year."

  /// The most runs that are told; the others are counted.
  private static let mostSignals = 2

  /// `15 towards full range`, or `the same`, from the whole numbers that stand beside it.
  package static func movement(from earlier: Double, to later: Double) -> String {
    let difference = later.shown - earlier.shown
    if difference == 0 { return "the same" }
    return "\(abs(difference)) towards \(difference < 0 ? "full range" : "numb")"
  }

  /// The picture of the course in one sentence.
  ///
  /// - Parameters:
  ///   - positions: The positions that are drawn, in the order of time.
  ///   - first: The first day.
  ///   - last: The last day.
  /// - Returns: The sentence, with the direction of the scale.
  package static func picture(
    positions: [Double], first: CivilDate, last: CivilDate
  ) -> String {
    let place =
      if let low = positions.min(), let high = positions.max() {
        "\(Wording.count(positions.count, "position")) between \(low.shown) and \(high.shown)"
      } else {
        "no position"
      }
    return "Positions week by week, \(days(first, last)): \(place). \(Wording.direction)."
  }

  /// The name of the picture.
  package static let pictureTitle = "Positions week by week"
  /// What opens the table of the picture.
  package static let pictureTable = "The same as a table"
  /// The columns of that table.
  package static let pictureColumns = ["Week ending", "Position"]

  /// Which signs a picture holds beside its weeks.
  package struct Signs: Sendable {
    /// The usual range, weeks beyond it, weeks without a position, and medication events.
    let range, beyond, open, events: Bool

    /// Makes the choice.
    package init(range: Bool, beyond: Bool, open: Bool, events: Bool) {
      (self.range, self.beyond, self.open, self.events) = (range, beyond, open, events)
    }
  }

  /// What the signs of the picture mean, of those that are drawn.
  package static func signs(of signs: Signs) -> String {
    let parts = [
      "Dot: a week", signs.beyond ? "ring: beyond the usual range" : nil,
      signs.range ? "tint: usual range" : nil, signs.open ? "bar: no position" : nil,
      signs.events ? "letter: medicine, see below" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: "; ") + "."
  }

  /// How many check-ins were recorded late; `nil` for none.
  package static func late(_ count: Int, of all: Int) -> String? {
    count == 0
      ? nil
      : "\(count) of \(Wording.count(all, "check-in")) \(count == 1 ? "was" : "were") recorded "
        + "more than 3 days late."
  }

  /// How many check-ins have no position; `nil` for none.
  package static func withoutPosition(_ count: Int) -> String? {
    count == 0
      ? nil
      : "\(Wording.count(count, "check-in")) \(count == 1 ? "has" : "have") too few answers for a "
        + "position."
  }
}
