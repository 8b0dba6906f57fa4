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
      let checkIns = records({ reader in reader.checkIn() ?? reader.checkInByItsLine() }),
      reader.take(text: WrittenHistory.middle), let events = records({ $0.eventByItsLine() }),
      reader.take(text: WrittenHistory.foot), reader.offset == reader.bytes.count,
      Self.haveUniqueIDs(checkIns), Self.haveUniqueIDs(events)
    else { return nil }
    return HistoryDocument(checkIns: checkIns, events: events)
  }

  /// The records of a list up to its closing bracket, each on a line.
  private mutating func records<Record>(
    _ read: (inout WrittenFormReader) -> Record?
  ) -> [Record]? {
    var records: [Record] = []
    guard reader.next != UInt8(ascii: "]") else { return records }
    records.reserveCapacity((reader.bytes.count - reader.offset) / Self.bytesOfRecord)
    repeat {
      guard let record = read(&self) else { return nil }
      records.append(record)
    } while reader.take(",\n")
    return reader.take("\n") ? records : nil
  }

  /// About as many bytes as a check-in takes in a file.
  private static let bytesOfRecord = 640

  private static func haveUniqueIDs(_ records: [some HistoryRecord]) -> Bool {
    // Ids begin with their time, so that they mostly ascend; then no set of them is needed.
    let ascend = records.indices.dropFirst().allSatisfy { records[$0 - 1].id < records[$0].id }
    return ascend || Set(records.map(\.id)).count == records.count
  }
}

extension WrittenFormReader {
  /// Reads a check-in whose fields stand in their order and hold nothing unknown.
  ///
  /// - Returns: The check-in; `nil`, at the place where it began, for any other.
  private mutating func checkIn() -> CheckIn? {
    let start = reader.offset
    if let checkIn = plainCheckIn() { return checkIn }
    reader.offset = start
    return nil
  }

  private mutating func plainCheckIn() -> CheckIn? {
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
    else { return nil }
    var checkIn = CheckIn(
      id: id, questionnaire: questionnaire, questionnaireVersion: version, weekEnding: weekEnding,
      recordedAt: recordedAt, answerSheet: answers, contextSheet: context ?? AnswerSheet(),
      note: note)
    checkIn.changedAt = changedAt
    checkIn.deletedAt = deletedAt
    checkIn.filedScore = score
    return checkIn
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
  private mutating func checkInByItsLine() -> CheckIn? {
    fieldsOfLine().flatMap { try? RecordVersion1.CheckInRecord(fields: $0).checkIn() }
  }

  private mutating func eventByItsLine() -> TimelineEvent? {
    fieldsOfLine().flatMap { try? RecordVersion1.EventRecord(fields: $0).event() }
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
