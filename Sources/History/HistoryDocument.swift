/// Everything the history remembers: check-ins and timeline events, deleted ones included.
package struct HistoryDocument: Sendable, Equatable {
  /// The check-ins, by (weekEnding, recordedAt, id).
  package var checkIns: [CheckIn]
  /// The events, by (date, recordedAt, id).
  package var events: [TimelineEvent]

  /// Makes a document.
  package init(checkIns: [CheckIn] = [], events: [TimelineEvent] = []) {
    self.checkIns = checkIns
    self.events = events
  }
}
