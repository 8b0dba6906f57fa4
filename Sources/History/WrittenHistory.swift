import CivilTime
import StrictJSON

/// A history in the written form, with the place of every record's line.
///
/// A save changes one line in hundreds. The lines of records that have not changed are taken over as
/// they are, and only the others are spelt out, and read back, anew.
struct WrittenHistory: Sendable {
  /// The records, in the order of the file.
  let document: HistoryDocument
  /// The file.
  let bytes: [UInt8]
  /// Where the lines of the check-ins stand, without their commas.
  private var checkIns: [Range<Int>] = []
  /// Where the lines of the events stand, without their commas.
  private var events: [Range<Int>] = []
  /// The numbers of the check-ins that were spelt out anew; `nil` for all of them.
  private var newCheckIns: [Int]?
  /// The numbers of the events that were spelt out anew; `nil` for all of them.
  private var newEvents: [Int]?

  /// Writes a history.
  ///
  /// - Parameters:
  ///   - document: The history, in any order.
  ///   - earlier: A version that has been written, whose lines can be taken over.
  init(_ document: HistoryDocument, takingOverFrom earlier: WrittenHistory? = nil) {
    var sorted = document
    sorted.sort()
    self.document = sorted
    var output = Output()
    output.bytes.reserveCapacity((earlier?.bytes.count ?? 0) + 4096)
    output.bytes += Self.head.utf8
    (checkIns, newCheckIns) = output.write(sorted.checkIns, takingOver: earlier?.checkInLines)
    output.bytes += Self.middle.utf8
    (events, newEvents) = output.write(sorted.events, takingOver: earlier?.eventLines)
    output.bytes += Self.foot.utf8
    bytes = output.bytes
  }

  /// Finds the lines in a file that is known to be in the written form; `nil` when there are not as
  /// many lines as records.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - document: What it holds.
  init?(bytes: [UInt8], document: HistoryDocument) {
    self.bytes = bytes
    self.document = document
    var place = bytes.startIndex
    guard Self.skip(Self.head, in: bytes, at: &place) else { return nil }
    checkIns = Self.lines(document.checkIns.count, in: bytes, at: &place)
    guard Self.skip(Self.middle, in: bytes, at: &place) else { return nil }
    events = Self.lines(document.events.count, in: bytes, at: &place)
    guard Self.skip(Self.foot, in: bytes, at: &place), place == bytes.count,
      (checkIns + events).allSatisfy({ Self.isObject(bytes[$0]) })
    else { return nil }
  }

  static let head =
    "{\"format\":\"\(HistoryReader.format)\",\"version\":\(HistoryReader.version),\n\"checkIns\":[\n"
  static let middle = "],\n\"events\":[\n"
  static let foot = "]}\n"

  private var checkInLines: Lines<CheckIn> {
    Lines(bytes: bytes, records: document.checkIns, ranges: checkIns)
  }

  private var eventLines: Lines<TimelineEvent> {
    Lines(bytes: bytes, records: document.events, ranges: events)
  }

  private static func skip(_ text: String, in bytes: [UInt8], at place: inout Int) -> Bool {
    guard bytes[place...].starts(with: text.utf8) else { return false }
    place += text.utf8.count
    return true
  }

  private static func isObject(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == UInt8(ascii: "{") && line.last == UInt8(ascii: "}")
  }

  /// The next lines, without the commas at their ends.
  private static func lines(_ count: Int, in bytes: [UInt8], at place: inout Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    lines.reserveCapacity(count)
    while lines.count < count,
      let end = bytes.span.place(of: UInt8(ascii: "\n"), from: place)
    {
      let hasComma = lines.count < count - 1
      lines.append(place..<max(place, hasComma ? end - 1 : end))
      place = end + 1
    }
    return lines
  }
}

extension WrittenHistory {
  /// Whether every line that was spelt out anew reads back as its record, and no id stands twice in
  /// a list; the other lines have been read or proved before.
  var isSound: Bool {
    guard let newCheckIns, let newEvents else {
      return HistoryReader.read(bytes) == .document(document)
    }
    guard bytes.count <= JSONReader.Limits().bytes else { return false }
    let areCheckInsSound = checkInLines.areSound(newCheckIns) { fields throws(RecordFault) in
      try RecordVersion1.CheckInRecord(fields: fields).checkIn()
    }
    let areEventsSound = eventLines.areSound(newEvents) { fields throws(RecordFault) in
      try RecordVersion1.EventRecord(fields: fields).event()
    }
    return areCheckInsSound && areEventsSound
  }
}

/// The records of one list in the order of the file, with their lines.
private struct Lines<Record: HistoryRecord> {
  let bytes: [UInt8]
  let records: [Record]
  let ranges: [Range<Int>]

  /// The index of the record, if it is written here in the very same way; they are asked for in
  /// order.
  func index(of record: Record, from index: inout Int) -> Int? {
    // Mostly it is the next one; to compare ids is less work than to find the order.
    let span = records.span
    while index < span.count, span[index].id != record.id, Record.precedes(span[index], record) {
      index += 1
    }
    guard index < ranges.count, span[index].isWritten(like: record) else { return nil }
    defer { index += 1 }
    return index
  }

  /// Whether no id stands twice, and the lines of these numbers read back as their records.
  func areSound(
    _ numbers: [Int], _ read: (JSONObject) throws(RecordFault) -> Record
  ) -> Bool {
    Record.haveUniqueIDs(records)
      && numbers.allSatisfy { number in
        // As deep as the reader of the whole file takes it, with the list and the document around it.
        var limits = JSONReader.Limits()
        limits.depth -= 2
        let line = Array(bytes[ranges[number]])
        guard let fields = (try? JSONReader.read(line, limits: limits))?.object,
          let readBack = try? read(fields)
        else { return false }
        return readBack == records[number]
      }
  }
}

/// The bytes of a file that is being written.
private struct Output {
  var bytes: [UInt8] = []

  /// Writes a list, and tells where its lines stand, and which of them are new, if not all.
  mutating func write<Record: HistoryRecord>(
    _ records: [Record], takingOver earlier: Lines<Record>?
  ) -> ([Range<Int>], [Int]?) {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(records.count)
    var new: [Int] = []
    var index = 0
    for record in records {
      if !ranges.isEmpty { bytes += ",\n".utf8 }
      let start = bytes.count
      if let earlier, let found = earlier.index(of: record, from: &index) {
        bytes += earlier.bytes[earlier.ranges[found]]
      } else {
        new.append(ranges.count)
        JSONValue.object(record.fields).write(into: &bytes)
      }
      ranges.append(start..<bytes.count)
    }
    if !ranges.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    return (ranges, earlier == nil ? nil : new)
  }
}
