import CivilTime
import StrictJSON

/// A record of the history, as far as writing and joining look at it.
protocol HistoryRecord: Equatable {
  var id: String { get }
  var recordedAt: Timestamp { get }
  var changedAt: Timestamp? { get }
  /// The fields as they stand in the file.
  var fields: JSONObject { get }
  /// The texts whose spelling `==` does not look at in every detail.
  var texts: [String?] { get }
  /// Whether the one stands before the other in the file.
  static func precedes(_ left: Self, _ right: Self) -> Bool
}

extension HistoryRecord {
  /// Whether both are written with the same bytes, as far as that is seen without writing them.
  ///
  /// `==` takes two spellings of one moment, or of one accented letter, for equal.
  func isWritten(like other: Self) -> Bool {
    self == other
      && zip(texts, other.texts).allSatisfy { left, right in
        guard let left, let right else { return left == right }
        return left.utf8.elementsEqual(right.utf8)
      }
  }
}

extension CheckIn: HistoryRecord {
  var fields: JSONObject { RecordVersion1.CheckInRecord(self).fields }

  var texts: [String?] {
    [id, questionnaire, recordedAt.text, changedAt?.text, deletedAt?.text, note]
  }
}

extension TimelineEvent: HistoryRecord {
  var fields: JSONObject { RecordVersion1.EventRecord(self).fields }

  var texts: [String?] {
    [
      id, recordedAt.text, changedAt?.text, deletedAt?.text, medicine, previousMedicine, title,
      note,
      dose?.unit,
    ]
  }
}
