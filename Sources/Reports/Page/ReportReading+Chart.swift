import CivilTime
import History
import Questionnaires
import Scoring
import Sentences

extension ReportReading {
  /// The course as a picture.
  var chart: CourseChart {
    let weeks = drawnWeeks
    let range = trend.usualRange.map { range in
      CourseChart.Range(edges: range.low...range.high, since: range.since)
    }
    let events = medicationEvents.suffix(Self.mostEvents).filter { holds($0.date) }
    // The letters are those of the list, which may begin before the picture does.
    let skipped = medicationEvents.suffix(Self.mostEvents).count - events.count
    let marks = zip(Self.letters.dropFirst(skipped), events).map { letter, event in
      CourseChart.Mark(letter: String(letter), date: event.date)
    }
    return CourseChart(
      first: first, last: today, weeks: weeks, marks: marks, range: range,
      summary: ReportWording.picture(
        positions: weeks.compactMap(\.position), first: first, last: today))
  }

  private var drawnWeeks: [CourseChart.Week] {
    let places = Dictionary(
      positions.map { ($0.checkInID, $0.position) }, uniquingKeysWith: { first, _ in first })
    let open = Set(withoutPosition.map(\.id))
    let range = trend.usualRange
    return checkIns.compactMap { checkIn in
      let position = places[checkIn.id]
      guard position != nil || open.contains(checkIn.id) else { return nil }
      let score = isWordingKnown ? questionnaire.score(checkIn.answerSheet) : nil
      let isInRange = range.map { checkIn.weekEnding >= $0.since } ?? false
      return CourseChart.Week(
        ending: checkIn.weekEnding, position: position,
        bounds: position == nil ? score?.bounds : nil,
        isBeyond: isInRange && position.flatMap { range?.edgePassed(by: $0) } != nil,
        words: words(position, score))
    }
  }

  private func words(_ position: Double?, _ score: Score?) -> String {
    guard let position else {
      return "no position" + (score?.bounds.map { ", \(Wording.bounds($0))" } ?? "")
    }
    return "\(position.shown)" + (score?.band.map { ", \($0.title)" } ?? "")
  }
}
