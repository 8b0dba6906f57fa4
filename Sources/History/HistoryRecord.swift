import CivilTime
import StrictJSON

/// A record of the history, as far as writing, joining and deleting look at it.
protocol HistoryRecord: Equatable {
  var id: String { get }
  var recordedAt: Timestamp { get }
  var changedAt: Timestamp? { get set }
  var deletedAt: Timestamp? { get set }
  var note: String? { get }
  /// The day by which the records are ordered first.
  var day: CivilDate { get }
  /// The fields as they stand in the file.
  var fields: JSONObject { get }
  /// Whether both are written with the same bytes, as far as that is seen without writing them.
  ///
  /// `==` takes two spellings of one moment, or of one accented letter, for equal.
  func isWritten(like other: Self) -> Bool
  /// Whether the one stands before the other in the file.
  static func precedes(_ left: Self, _ right: Self) -> Bool
}

/// Whether two texts are spelt with the same characters.
private func areSpeltAlike(_ left: String?, _ right: String?) -> Bool {
  guard let left, let right else { return left == right }
  let (one, other) = (left.utf8.span, right.utf8.span)
  return one.count == other.count && one.holds(other, 0..<other.count, at: 0)
}

extension HistoryRecord {
  /// Whether no id stands twice among records.
  static func haveUniqueIDs(_ records: [Self]) -> Bool {
    // Ids begin with their time, so that they mostly ascend; then no set of them is needed.
    let span = records.span
    for index in span.indices.dropFirst() where span[index - 1].id >= span[index].id {
      return Set(records.map(\.id)).count == records.count
    }
    return true
  }
}

extension HistoryRecord {
  /// Whether the fields that every record has are spelt with the same characters.
  fileprivate func isSpelt(like other: Self) -> Bool {
    areSpeltAlike(recordedAt.text, other.recordedAt.text)
      && areSpeltAlike(changedAt?.text, other.changedAt?.text)
      && areSpeltAlike(deletedAt?.text, other.deletedAt?.text) && areSpeltAlike(note, other.note)
  }
}

extension CheckIn: HistoryRecord {
  var day: CivilDate { weekEnding }

  var fields: JSONObject { RecordVersion1.CheckInRecord(self).fields }

  func isWritten(like other: CheckIn) -> Bool {
    self == other && isSpelt(like: other)
  }
}

extension TimelineEvent: HistoryRecord {
  var day: CivilDate { date }

  var fields: JSONObject { RecordVersion1.EventRecord(self).fields }

  func isWritten(like other: TimelineEvent) -> Bool {
    self == other && isSpelt(like: other)
      && areSpeltAlike(medicine, other.medicine) && areSpeltAlike(title, other.title)
      && areSpeltAlike(previousMedicine, other.previousMedicine)
      && areSpeltAlike(dose?.unit, other.dose?.unit)
  }
}
