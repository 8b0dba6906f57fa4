package import StrictJSON

/// Writes a history in the written form: one JSON document, one record on each line.
package enum HistoryWriter {
  /// The file that holds a document.
  ///
  /// - Parameter document: The history, in any order.
  /// - Returns: UTF-8 that ends with a line feed; check-ins and events stand in their order.
  package static func bytes(of document: HistoryDocument) -> [UInt8] {
    WrittenHistory(document).bytes
  }

  /// A check-in as the file holds it, for other programs to read.
  package static func json(of checkIn: CheckIn) -> JSONValue {
    .object(checkIn.fields)
  }

  /// An event as the file holds it, for other programs to read.
  package static func json(of event: TimelineEvent) -> JSONValue {
    .object(event.fields)
  }
}
