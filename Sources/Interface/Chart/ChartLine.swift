import CivilTime
import Questionnaires
import Scoring

/// What is drawn beside the position.
package struct ChartLine: Sendable, Equatable {
  /// One series of values from 0 to 100, week by week.
  package struct Series: Sendable, Equatable {
    /// The name, as it stands in a list.
    package var name: String
    /// What must be said beside it; may be empty.
    package var note: String
    /// The values by the weeks of the chart, 0 to 100.
    var values: [Double?]
    /// The values as they are told, where that is not the whole number drawn.
    package var words: [String?]
  }

  /// What to call it in a sentence.
  package var name: String
  /// None for the position alone, else one or two.
  package var series: [Series]
  /// Whether it is drawn by itself, because there are no positions.
  package var isAlone = false
}

extension ChartLine {
  /// The lines that a history offers: the position alone, pleasant against painful, and each facet.
  ///
  /// - Parameters:
  ///   - weeks: The weeks of the chart.
  ///   - questionnaire: The questionnaire whose facets they are.
  /// - Returns: The lines, the position first.
  static func lines(over weeks: [ChartWeek], of questionnaire: Questionnaire) -> [ChartLine] {
    func series(_ facet: Facet) -> Series {
      let values = weeks.map { $0.score?.facets[facet.id] }
      return Series(
        name: facet.title, note: facet.note, values: values,
        words: values.map { value in value.map { "\($0.shown)" } })
    }
    let facets = questionnaire.facets.map(series).filter { $0.values.contains { $0 != nil } }
    let roles = [Facet.Role.pleasant, .painful].compactMap { questionnaire.facet($0) }.map(series)
    let poles = roles.count == 2 && roles.contains { $0.values.contains { $0 != nil } }
    return [ChartLine(name: "position", series: [])]
      + (poles ? [ChartLine(name: "pleasant against painful", series: roles)] : [])
      + facets.map { ChartLine(name: $0.name, series: [$0]) }
  }

  /// The line of a questionnaire that is scored by its sum, drawn as a share of the highest sum.
  ///
  /// - Parameters:
  ///   - questionnaire: The questionnaire.
  ///   - totals: The sums with the last days of their weeks, in the order of time.
  ///   - weeks: The weeks of the chart.
  /// - Returns: The line; `nil` when no sum falls into any of the weeks.
  static func line(
    of questionnaire: Questionnaire, totals: [(CivilDate, Int)], over weeks: [ChartWeek]
  ) -> ChartLine? {
    let highest = questionnaire.highestTotal
    guard highest > 0 else { return nil }
    var values: [Double?] = Array(repeating: nil, count: weeks.count)
    var words: [String?] = Array(repeating: nil, count: weeks.count)
    for (date, total) in totals {
      let nearest = weeks.firstIndex { $0.ending.advanced(by: 3) >= date }
      guard let nearest, weeks[nearest].ending.days(since: date) <= 3 else { continue }
      values[nearest] = Double(total) / Double(highest) * 100
      words[nearest] = "\(total) of \(highest)"
    }
    guard values.contains(where: { $0 != nil }) else { return nil }
    let series = Series(
      name: questionnaire.title,
      note: "Drawn on its own scale: the foot of the chart is \(highest), its highest sum.",
      values: values, words: words)
    return ChartLine(name: questionnaire.title, series: [series])
  }
}
