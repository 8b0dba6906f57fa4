package import CivilTime
package import Questionnaires
package import Scoring

/// The sentences about a score, the same in every front end.
package enum Wording {
  /// What the numbers mean, which stands wherever a number does.
  package static let direction = "0 = full range, 100 = numb"

  /// The same as a sentence, to be heard.
  package static let spokenDirection = "0 is full range, 100 is numb."

  /// `59 of 100: partly muted`, or why there is no position.
  ///
  /// - Parameters:
  ///   - score: The score.
  ///   - answered: How many items have a point.
  ///   - items: How many items there are.
  /// - Returns: The words.
  package static func position(_ score: PositionScore, answered: Int, of items: Int) -> String {
    guard let position = score.position else {
      return "No position: \(answered) of \(items) answered"
    }
    let band = score.band.map { ": \($0.title)" } ?? ""
    return "\(position.shown) of 100\(band)"
  }

  /// What the week was like, or why there is no position and what that leaves open.
  package static func meaning(
    _ score: PositionScore, answered: Int, in questionnaire: Questionnaire
  ) -> String {
    if score.isContradictory {
      return "Some of these answers say the opposite of each other. That happens, above all on a "
        + "tired day. The week is kept as it is."
    }
    guard score.position == nil else { return score.band?.meaning ?? "" }
    guard case .facetMean(let rule) = questionnaire.scoring.method else { return "" }
    let need =
      answered < rule.minimumItems
      ? "\(rule.minimumItems) answers" : "answers on every side of feeling"
    return "A position needs \(need). The week is kept all the same, and its place lies somewhere "
      + "\(bounds(score.bounds))."
  }

  /// `between 48 and 71`.
  package static func bounds(_ bounds: ClosedRange<Double>) -> String {
    "between \(bounds.lowerBound.shown) and \(bounds.upperBound.shown)"
  }

  /// How far the position has moved, with the pole it moved to.
  ///
  /// - Parameters:
  ///   - previous: The position before.
  ///   - position: The newer position.
  ///   - date: The last day of the week before; `nil` for last week.
  ///   - week: The last day of the newer week, whose year goes without saying.
  /// - Returns: A sentence.
  package static func movement(
    from previous: Double, to position: Double, since date: CivilDate?, in week: CivilDate
  ) -> String {
    let since = date?.dayAndMonth(seenFrom: week) ?? "last week"
    let difference = position.shown - previous.shown
    if difference == 0 { return "The same place as \(date == nil ? "last week" : "on \(since)")." }
    let pole = difference < 0 ? "full range" : "numb"
    return "\(abs(difference)) towards \(pole) since \(since)."
  }

  /// Which kind of feeling was the more muted, when that may be named.
  package static func contrast(_ contrast: PoleContrast) -> String {
    switch contrast {
    case .pleasantMoreMuted:
      "For two check-ins now, pleasant feelings were the more muted ones."
    case .painfulMoreMuted:
      "For two check-ins now, painful feelings were the more muted ones."
    }
  }

  /// The answer to an item or a context question, as it stands in a list.
  package static func answer(
    _ answer: Answer?, options: [ResponseOption], short: Bool = true
  ) -> String {
    switch answer {
    case .point(let value):
      options.first { $0.value == value }.map { short ? $0.short : $0.label } ?? "\(value)"
    case .nothingHappened: "nothing happened"
    case .skipped: "skipped"
    case nil: "not answered"
    }
  }

  /// The word for a count of something: `1 check-in`, `2 check-ins`.
  package static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private static let words = [
    "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
    "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen",
  ]

  /// The number as a word at the beginning of a sentence, in digits from seventeen on.
  package static func number(_ number: Int) -> String {
    words.indices.contains(number) ? words[number] : "\(number)"
  }
}
