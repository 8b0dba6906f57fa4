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
    // Nearly always they stand in it already, and sorting would copy them all.
    if !Self.isInOrder(checkIns) { checkIns.sort(by: CheckIn.precedes) }
    if !Self.isInOrder(events) { events.sort(by: TimelineEvent.precedes) }
  }

  /// Whether records stand in the order of the file.
  static func isInOrder<Record: HistoryRecord>(_ records: [Record]) -> Bool {
    // A span lends single fields. Only two of one day, or of days out of order, are looked at as a
    // whole, which copies them.
    let span = records.span
    for index in span.indices.dropFirst() where span[index].day <= span[index - 1].day {
      if Record.precedes(span[index], span[index - 1]) { return false }
    }
    return true
  }
}
