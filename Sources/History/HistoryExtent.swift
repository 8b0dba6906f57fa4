package import CivilTime

/// How much a history holds, deleted records left out.
package struct HistoryExtent: Sendable, Equatable {
  /// How many check-ins.
  package var checkIns = 0
  /// The first and last week of these check-ins; `nil` when there are none.
  package var span: ClosedRange<CivilDate>?
  /// How many events.
  package var events = 0

  /// Makes the extent of nothing.
  package init() {}

  /// Measures a history.
  package init(of document: HistoryDocument) {
    let weeks = document.checkIns.filter { $0.deletedAt == nil }.map(\.weekEnding)
    checkIns = weeks.count
    span = weeks.min().flatMap { first in weeks.max().map { first...$0 } }
    events = document.events.count { $0.deletedAt == nil }
  }

  /// The extent in words: `23 check-ins, 8 November 2026 to 15 November 2026, 4 events`.
  package var inWords: String {
    var parts = [counted(checkIns, "check-in")]
    if let span { parts.append("\(span.lowerBound.longForm) to \(span.upperBound.longForm)") }
    if events > 0 { parts.append(counted(events, "event")) }
    return parts.joined(separator: ", ")
  }
}

/// The word for a count of something: `1 check-in`, `2 check-ins`.
func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
