import CivilTime
import StrictJSON

/// A record of the history, as far as writing and joining look at it.
protocol HistoryRecord: Equatable {
  var id: String { get }
  var recordedAt: Timestamp { get }
  var changedAt: Timestamp? { get }
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
private func isSpelt(_ left: String?, like right: String?) -> Bool {
  guard let left, let right else { return left == right }
  return left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8)
}

extension CheckIn: HistoryRecord {
  var day: CivilDate { weekEnding }

  var fields: JSONObject { RecordVersion1.CheckInRecord(self).fields }

  func isWritten(like other: CheckIn) -> Bool {
    self == other && isSpelt(recordedAt.text, like: other.recordedAt.text)
      && isSpelt(changedAt?.text, like: other.changedAt?.text)
      && isSpelt(deletedAt?.text, like: other.deletedAt?.text) && isSpelt(note, like: other.note)
  }
}

extension TimelineEvent: HistoryRecord {
  var day: CivilDate { date }

  var fields: JSONObject { RecordVersion1.EventRecord(self).fields }

  func isWritten(like other: TimelineEvent) -> Bool {
    self == other && isSpelt(recordedAt.text, like: other.recordedAt.text)
      && isSpelt(changedAt?.text, like: other.changedAt?.text)
      && isSpelt(deletedAt?.text, like: other.deletedAt?.text) && isSpelt(note, like: other.note)
      && isSpelt(medicine, like: other.medicine) && isSpelt(title, like: other.title)
      && isSpelt(previousMedicine, like: other.previousMedicine)
      && isSpelt(dose?.unit, like: other.dose?.unit)
  }
}
