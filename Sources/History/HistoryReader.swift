package import StrictJSON

/// Reads a history file, strictly.
package enum HistoryReader {
  /// What `format` says in every history file.
  package static let format = "gamut-history"
  /// The version that is read and written.
  static let version = 1

  /// What a file turned out to be.
  package enum Reading: Sendable, Equatable {
    /// A history that can be read.
    case document(HistoryDocument)
    /// A history of a higher version, of which nothing is interpreted.
    case newer(version: Int)
    /// A file that cannot be read, with the first reason.
    case unreadable(HistoryFault)
  }

  /// Reads a whole file.
  ///
  /// - Parameter bytes: What the file holds.
  /// - Returns: The history, or why it cannot be told.
  package static func read(_ bytes: [UInt8]) -> Reading {
    if var document = WrittenFormReader.read(bytes) {
      document.sort()
      return .document(document)
    }
    return readGenerally(bytes)
  }

  /// Reads a whole file whatever its layout.
  static func readGenerally(_ bytes: [UInt8]) -> Reading {
    do {
      let value = try JSONReader.read(bytes)
      do {
        return try interpret(value)
      } catch {
        let position = JSONReader.position(of: error.path, in: bytes)
        return .unreadable(HistoryFault(reason: error.reason, position: position))
      }
    } catch {
      return .unreadable(HistoryFault(reason: error.reason, position: error.position))
    }
  }

  private static func interpret(_ value: JSONValue) throws(RecordFault) -> Reading {
    guard let object = value.object else {
      throw RecordFault(path: [], reason: "a history file must hold an object")
    }
    var head = FieldReader(object)
    guard try head.required("format", .text) == format else {
      throw RecordFault(path: [.key("format")], reason: "this is not a history file of gamut")
    }
    let version = try head.required("version", .version)
    guard version == Self.version else { return .newer(version: version) }
    let checkIns = try records(
      "checkIns", of: &head, id: \.id
    ) { fields throws(RecordFault) in try RecordVersion1.CheckInRecord(fields: fields).checkIn() }
    let events = try records(
      "events", of: &head, id: \.id
    ) { fields throws(RecordFault) in try RecordVersion1.EventRecord(fields: fields).event() }
    if let unknown = head.rest.members.first?.key {
      let reason = "\(JSONValue.string(unknown).written) is not known to this version of the file"
      throw RecordFault(path: [.key(unknown)], reason: reason)
    }
    var document = HistoryDocument(checkIns: checkIns, events: events)
    document.sort()
    return .document(document)
  }

  private static func records<Record>(
    _ key: String, of head: inout FieldReader, id: (Record) -> String,
    read: (JSONObject) throws(RecordFault) -> Record
  ) throws(RecordFault) -> [Record] {
    let list = try head.required(key, .list)
    var records: [Record] = []
    var ids: Set<String> = []
    records.reserveCapacity(list.count)
    ids.reserveCapacity(list.count)
    for (index, element) in list.enumerated() {
      do throws(RecordFault) {
        guard let fields = element.object else {
          throw RecordFault(path: [], reason: "a record must be an object")
        }
        let record = try read(fields)
        guard ids.insert(id(record)).inserted else {
          let reason = "the id \(id(record)) stands twice in \(key)"
          throw RecordFault(path: [.key("id")], reason: reason)
        }
        records.append(record)
      } catch {
        throw error.below(.key(key), .index(index))
      }
    }
    return records
  }
}

/// Why a history file cannot be read, and where.
package struct HistoryFault: Sendable, Equatable, CustomStringConvertible {
  /// What is wrong, as the end of a sentence that begins with a place.
  package let reason: String
  /// Where it is wrong.
  package let position: TextPosition

  /// The place and the reason, such as `line 3, column 5: a comma has nothing after it`.
  package var description: String { "\(position): \(reason)" }
}
