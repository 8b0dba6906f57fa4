import CivilTime
import StrictJSON

/// Joins two versions of the history that come from the same one: ours, and what another program
/// made of the file meanwhile.
///
/// Record by record: a side that did not change a record has no claim on it, so the other side's
/// change, or removal, holds. Where both changed it, the later `changedAt`, else `recordedAt`, wins,
/// and with equal times the record whose bytes are greater, so that all computers agree.
struct HistoryMerge {
  /// The joined history, in order.
  private(set) var document: HistoryDocument
  /// Whether a record of ours gave way to another version of it.
  private(set) var oursLost = false
  /// Whether the other side had changed at all.
  private(set) var hadChanges = false
  /// Whether anything came from the other side.
  private(set) var hasForeignChanges = false
  /// The check-ins that the other side had removed.
  private(set) var checkInsRemovedElsewhere: Set<String> = []
  /// The events that the other side had removed.
  private(set) var eventsRemovedElsewhere: Set<String> = []

  /// Joins two versions.
  ///
  /// - Parameters:
  ///   - base: The version from which both come; `nil` when there was none.
  ///   - ours: The version of this program.
  ///   - theirs: The version of the file; `nil` when nothing has changed there.
  init(base: HistoryDocument?, ours: HistoryDocument, theirs: HistoryDocument?) {
    document = ours
    if let theirs {
      hadChanges = true
      let checkIns = ListMerge(base?.checkIns ?? [], ours.checkIns, theirs.checkIns)
      let events = ListMerge(base?.events ?? [], ours.events, theirs.events)
      document = HistoryDocument(checkIns: checkIns.records, events: events.records)
      oursLost = checkIns.oursLost || events.oursLost
      hasForeignChanges = checkIns.hasForeignChanges || events.hasForeignChanges
      checkInsRemovedElsewhere = checkIns.removedElsewhere
      eventsRemovedElsewhere = events.removedElsewhere
    }
    document.sort()
  }
}

/// Joins two versions of one list.
private struct ListMerge<Record: HistoryRecord> {
  private(set) var records: [Record] = []
  private(set) var oursLost = false
  private(set) var hasForeignChanges = false
  private(set) var removedElsewhere: Set<String> = []

  init(_ base: [Record], _ ours: [Record], _ theirs: [Record]) {
    let base = Self.byId(base)
    let theirsById = Self.byId(theirs)
    var ourIds: Set<String> = []
    for record in ours {
      ourIds.insert(record.id)
      join(base[record.id], Version(record), theirsById[record.id])
    }
    for record in theirs where !ourIds.contains(record.id) {
      // Removed here and unchanged there: it stays removed.
      if base[record.id]?.written == Version(record).written { continue }
      take(record)
    }
  }

  private mutating func join(_ base: Version?, _ ours: Version, _ theirs: Version?) {
    guard let theirs else {
      if base?.written == ours.written {
        removedElsewhere.insert(ours.record.id)
        hasForeignChanges = true
      } else {
        records.append(ours.record)
      }
      return
    }
    if ours.written == theirs.written || base?.written == theirs.written {
      records.append(ours.record)
    } else if base?.written == ours.written {
      take(theirs.record)
    } else if theirs.prevails(over: ours) {
      oursLost = true
      take(theirs.record)
    } else {
      records.append(ours.record)
    }
  }

  private mutating func take(_ record: Record) {
    hasForeignChanges = true
    records.append(record)
  }

  private static func byId(_ records: [Record]) -> [String: Version] {
    Dictionary(records.map { ($0.id, Version($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// One version of a record, with the bytes of its line.
  struct Version {
    let record: Record
    let written: [UInt8]

    init(_ record: Record) {
      self.record = record
      var bytes: [UInt8] = []
      JSONValue.object(record.fields).write(into: &bytes)
      written = bytes
    }

    func prevails(over other: Version) -> Bool {
      let mine = record.changedAt ?? record.recordedAt
      let others = other.record.changedAt ?? other.record.recordedAt
      if mine != others { return mine > others }
      return other.written.lexicographicallyPrecedes(written)
    }
  }
}
