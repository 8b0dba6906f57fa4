import CivilTime
import Questionnaires
import StrictJSON

/// Reads a file that is in the written form, or nearly so, without making a tree of it.
///
/// A history is read at every start, and nearly always it is just as gamut wrote it. This reader
/// comes to the same document as the general one or, where anything is out of the ordinary, to none;
/// a single line out of the ordinary is left to the general one.
struct WrittenFormReader {
  private var reader: PlainReader
  private var answers = AnswerSheetReader()
  private var context = AnswerSheetReader()

  /// Reads a whole file.
  ///
  /// - Parameter bytes: What the file holds.
  /// - Returns: The history in the order of the file; `nil` where the general reader must decide.
  static func read(_ bytes: [UInt8]) -> HistoryDocument? {
    guard bytes.count <= JSONReader.Limits().bytes else { return nil }
    var reader = WrittenFormReader(reader: PlainReader(bytes))
    return reader.document()
  }

  private mutating func document() -> HistoryDocument? {
    guard reader.take(text: WrittenHistory.head),
      let checkIns = records({ $0.addCheckIn(to: &$1) }),
      reader.take(text: WrittenHistory.middle), let events = records({ $0.addEvent(to: &$1) }),
      reader.take(text: WrittenHistory.foot), reader.offset == reader.bytes.count,
      CheckIn.haveUniqueIDs(checkIns), TimelineEvent.haveUniqueIDs(events)
    else { return nil }
    return HistoryDocument(checkIns: checkIns, events: events)
  }

  /// The records of a list up to its closing bracket, each on a line.
  ///
  /// - Parameter add: Reads the next one into the list, where it need not be copied to any more.
  /// - Returns: The records; `nil` where one cannot be read.
  private mutating func records<Record>(
    _ add: (inout WrittenFormReader, inout [Record]) -> Bool
  ) -> [Record]? {
    var records: [Record] = []
    guard reader.next != UInt8(ascii: "]") else { return records }
    records.reserveCapacity((reader.bytes.count - reader.offset) / Self.bytesOfRecord)
    repeat {
      guard add(&self, &records) else { return nil }
    } while reader.take(",\n")
    return reader.take("\n") ? records : nil
  }

  /// About as many bytes as a check-in takes in a file.
  private static let bytesOfRecord = 640
}

extension WrittenFormReader {
  /// Reads a check-in, most quickly where its fields stand in their order and none is unknown.
  private mutating func addCheckIn(to checkIns: inout [CheckIn]) -> Bool {
    let start = reader.offset
    if addPlainCheckIn(to: &checkIns) { return true }
    reader.offset = start
    guard let fields = fieldsOfLine(),
      let checkIn = try? RecordVersion1.CheckInRecord(fields: fields).checkIn()
    else { return false }
    checkIns.append(checkIn)
    return true
  }

  private mutating func addPlainCheckIn(to checkIns: inout [CheckIn]) -> Bool {
    guard reader.take("{\"answers\":"), let answers = answers.sheet(from: &reader),
      let changedAt = optional(",\"changedAt\":", { $0.timestamp() }),
      let context = optional(",\"context\":", { $0.context.sheet(from: &$0.reader) }),
      let deletedAt = optional(",\"deletedAt\":", { $0.timestamp() }),
      reader.take(",\"id\":"), let id = identifier(),
      let note = optional(",\"note\":", { $0.reader.text() }),
      reader.take(",\"questionnaire\":"), let questionnaire = reader.text(),
      reader.take(",\"questionnaireVersion\":"), let version = reader.wholeNumber(), version >= 1,
      reader.take(",\"recordedAt\":"), let recordedAt = timestamp(),
      let score = optional(",\"score\":", { $0.value() }),
      reader.take(",\"weekEnding\":"), let weekEnding = date(), reader.take("}")
    else { return false }
    checkIns.append(
      CheckIn(
        id: id, questionnaire: questionnaire, questionnaireVersion: version,
        weekEnding: weekEnding, recordedAt: recordedAt, changedAt: changedAt, deletedAt: deletedAt,
        answerSheet: answers, contextSheet: context ?? AnswerSheet(), note: note,
        filedScore: score))
    return true
  }

  /// A field that may be missing.
  ///
  /// - Returns: `nil` when it is there in another form; `.some(nil)` when it is not there.
  private mutating func optional<Value>(
    _ key: StaticString, _ read: (inout WrittenFormReader) -> Value?
  ) -> Value?? {
    guard reader.take(key) else { return .some(nil) }
    return read(&self).map { .some($0) }
  }

  private mutating func identifier() -> String? {
    guard let range = reader.plainText() else { return nil }
    let id = String(decoding: reader.bytes[range], as: UTF8.self)
    return RecordIdentifier.isValid(id) ? id : nil
  }

  private mutating func timestamp() -> Timestamp? {
    reader.plainText().flatMap { Timestamp(String(decoding: reader.bytes[$0], as: UTF8.self)) }
  }

  private mutating func date() -> CivilDate? {
    reader.plainText().flatMap { CivilDate(String(decoding: reader.bytes[$0], as: UTF8.self)) }
  }

  private mutating func value() -> FiledValue? {
    let start = reader.offset
    guard reader.skipValue() else { return nil }
    return FiledValue(
      validText: String(decoding: reader.bytes[start..<reader.offset], as: UTF8.self))
  }
}

extension WrittenFormReader {
  private mutating func addEvent(to events: inout [TimelineEvent]) -> Bool {
    guard let fields = fieldsOfLine(),
      let event = try? RecordVersion1.EventRecord(fields: fields).event()
    else { return false }
    events.append(event)
    return true
  }

  /// Reads an object that has a line for itself; no text of valid JSON holds the end of a line.
  private mutating func fieldsOfLine() -> JSONObject? {
    let rest = reader.bytes[reader.offset...]
    guard rest.first == UInt8(ascii: "{"),
      var end = rest.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    if reader.bytes[end - 1] == UInt8(ascii: ",") { end -= 1 }
    let line = Array(rest[..<end])
    // The list and the document are two levels around it.
    var limits = JSONReader.Limits()
    limits.depth -= 2
    guard let fields = (try? JSONReader.read(line, limits: limits))?.object else { return nil }
    reader.offset = end
    return fields
  }
}
