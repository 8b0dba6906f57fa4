package import StrictJSON

/// Writes a history in the written form: one JSON document, one record on each line.
package enum HistoryWriter {
  /// The file that holds a document.
  ///
  /// - Parameter document: The history, in any order.
  /// - Returns: UTF-8 that ends with a line feed; check-ins and events stand in their order.
  package static func bytes(of document: HistoryDocument) -> [UInt8] {
    var sorted = document
    sorted.sort()
    var bytes: [UInt8] = []
    bytes += "{\"format\":\"\(HistoryReader.format)\",\"version\":\(HistoryReader.version),\n".utf8
    bytes += "\"checkIns\":[\n".utf8
    write(sorted.checkIns.lazy.map { RecordVersion1.CheckInRecord($0).fields }, into: &bytes)
    bytes += "],\n\"events\":[\n".utf8
    write(sorted.events.lazy.map { RecordVersion1.EventRecord($0).fields }, into: &bytes)
    bytes += "]}\n".utf8
    return bytes
  }

  /// A check-in as the file holds it, for other programs to read.
  package static func json(of checkIn: CheckIn) -> JSONValue {
    .object(RecordVersion1.CheckInRecord(checkIn).fields)
  }

  /// An event as the file holds it, for other programs to read.
  package static func json(of event: TimelineEvent) -> JSONValue {
    .object(RecordVersion1.EventRecord(event).fields)
  }

  private static func write(_ records: some Sequence<JSONObject>, into bytes: inout [UInt8]) {
    var isFirst = true
    for record in records {
      if !isFirst { bytes += ",\n".utf8 }
      JSONValue.object(record).write(into: &bytes)
      isFirst = false
    }
    if !isFirst { bytes.append(UInt8(ascii: "\n")) }
  }
}
