import CivilTime
import History
import Questionnaires
import Scoring
import Sentences

extension ReportReading {
  /// The first weeks of the time against its last ones: the position, pleasant and painful, and the
  /// facets and items that moved most.
  ///
  /// It describes; whether a movement is more than an ordinary week is told by the course alone.
  var movement: AppointmentPage.Section? {
    let checkIns = countedCheckIns
    let size = min(Self.mostOnSide, checkIns.count / 2)
    guard isWordingKnown, size >= Self.fewestOnSide else { return nil }
    let first = Side(Array(checkIns.prefix(size)), questionnaire)
    let last = Side(Array(checkIns.suffix(size)), questionnaire)
    let lines = movedItems(from: first, to: last)
    return AppointmentPage.Section(
      kind: .movement, title: "What moved",
      blocks: [.table(table(from: first, to: last))] + (lines.isEmpty ? [] : [.list(lines)]))
  }

  /// The most check-ins on a side, about a month.
  private static let mostOnSide = 4
  /// The least check-ins on a side for a middle to be more than a single week.
  private static let fewestOnSide = 3
  /// How many facets, and how many items, are told as those that moved most.
  private static let mostMoved = 3

  /// Some weeks, as the middle of what they came to.
  private struct Side {
    let weeks: [CivilDate]
    let position: Double?
    /// The middles of the facets by their ids.
    let facets: [String: Double]
    /// The middles of the points that were chosen, by the ids of the items.
    let items: [String: Double]

    init(_ checkIns: [CheckIn], _ questionnaire: Questionnaire) {
      let scores = checkIns.map { questionnaire.score($0.answerSheet) }
      weeks = checkIns.map(\.weekEnding)
      position = scores.compactMap(\.position).median
      var facets: [String: Double] = [:]
      for facet in questionnaire.facets {
        facets[facet.id] = scores.compactMap { $0.facets[facet.id] }.median
      }
      self.facets = facets
      var items: [String: Double] = [:]
      for item in questionnaire.items {
        let values = checkIns.compactMap { $0.answers[item.id]?.point }.filter { value in
          (0...item.highest).contains(value)
        }
        guard values.count >= ReportReading.fewestOnSide else { continue }
        items[item.id] = values.map(Double.init).median
      }
      self.items = items
    }
  }

  private func table(from first: Side, to last: Side) -> AppointmentPage.Table {
    func row(_ name: String, _ earlier: Double?, _ later: Double?) -> [String]? {
      guard let earlier, let later else { return nil }
      return [
        name, "\(earlier.shown)", "\(later.shown)",
        ReportWording.movement(from: earlier, to: later),
      ]
    }
    let poles = [Facet.Role.pleasant, .painful].compactMap { questionnaire.facet($0) }
    let moved = movedFacets(from: first, to: last)
    let shown = poles + moved.filter { facet in !poles.contains { $0.id == facet.id } }
    let rows =
      [row("Position", first.position, last.position)]
      + shown.map { row($0.title, first.facets[$0.id], last.facets[$0.id]) }
    return AppointmentPage.Table(
      caption: ReportWording.sides(first.weeks, last.weeks),
      head: ["", "first", "last", "moved"], rows: rows.compactMap(\.self))
  }

  /// The facets that moved most, the farthest first; of equals the first in the questionnaire.
  private func movedFacets(from first: Side, to last: Side) -> [Facet] {
    mostMoved(questionnaire.facets) { facet in
      guard let earlier = first.facets[facet.id], let later = last.facets[facet.id] else {
        return nil
      }
      return later - earlier
    }.map(\.element)
  }

  /// The answers that moved most, where the movement shows in the words of the options.
  private func movedItems(from first: Side, to last: Side) -> [String] {
    mostMoved(questionnaire.items) { item in
      guard let earlier = first.items[item.id], let later = last.items[item.id],
        earlier.shown != later.shown
      else { return nil }
      let step = (later - earlier) / Double(item.highest)
      return item.keying == .presence ? -step : step
    }.compactMap { item, distance in
      guard let earlier = first.items[item.id], let later = last.items[item.id] else { return nil }
      return ReportWording.item(
        item, from: earlier.shown, to: later.shown, direction: distance < 0 ? .lower : .higher)
    }
  }

  /// The elements that moved farthest, with how far; below 0 is towards full range.
  private func mostMoved<Element>(
    _ elements: [Element], by distance: (Element) -> Double?
  ) -> [(element: Element, distance: Double)] {
    let moved = elements.enumerated().compactMap { index, element in
      distance(element).flatMap { $0.isClose(to: 0) ? nil : (index, element, $0) }
    }
    return moved.sorted { left, right in
      abs(left.2).isClose(to: abs(right.2)) ? left.0 < right.0 : abs(left.2) > abs(right.2)
    }.prefix(Self.mostMoved).map { ($0.1, $0.2) }
  }
}
