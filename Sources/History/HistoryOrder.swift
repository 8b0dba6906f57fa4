extension CheckIn {
  /// Whether this check-in stands before the other: by week, then moment, then id.
  static func precedes(_ left: CheckIn, _ right: CheckIn) -> Bool {
    if left.weekEnding != right.weekEnding { return left.weekEnding < right.weekEnding }
    if left.recordedAt != right.recordedAt { return left.recordedAt < right.recordedAt }
    return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
  }
}

extension TimelineEvent {
  /// Whether this event stands before the other: by date, then moment, then id.
  static func precedes(_ left: TimelineEvent, _ right: TimelineEvent) -> Bool {
    if left.date != right.date { return left.date < right.date }
    if left.recordedAt != right.recordedAt { return left.recordedAt < right.recordedAt }
    return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
  }
}

extension HistoryDocument {
  /// Puts the check-ins and events into the order of the file.
  package mutating func sort() {
    checkIns.sort(by: CheckIn.precedes)
    events.sort(by: TimelineEvent.precedes)
  }
}
