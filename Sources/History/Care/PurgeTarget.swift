import StrictJSON

/// The records that are to be removed for good.
struct PurgeTarget: Sendable, Equatable {
  /// The ids of the check-ins.
  let checkIns: Set<String>
  /// The ids of the events.
  let events: Set<String>
  /// What tells, in a file that cannot be read, that a part of them is in it.
  private let traces: [[UInt8]]

  /// The deleted records of a history.
  ///
  /// - Parameter document: The history.
  init(deletedIn document: HistoryDocument) {
    let checkIns = document.checkIns.filter { $0.deletedAt != nil }
    let events = document.events.filter { $0.deletedAt != nil }
    self.init(checkIns: checkIns, events: events)
  }

  /// Those of them that are still deleted in a history.
  func remaining(in document: HistoryDocument) -> PurgeTarget {
    PurgeTarget(
      checkIns: document.checkIns.filter { $0.deletedAt != nil && checkIns.contains($0.id) },
      events: document.events.filter { $0.deletedAt != nil && events.contains($0.id) })
  }

  private init(checkIns: [CheckIn], events: [TimelineEvent]) {
    self.checkIns = Set(checkIns.map(\.id))
    self.events = Set(events.map(\.id))
    let texts = checkIns.map(\.note) + events.flatMap { [$0.note, $0.title] }
    let words = texts.compactMap(\.self).filter { !$0.isEmpty }
    // With its quotes, a short id or note is not found in the middle of something else.
    let written = (checkIns.map(\.id) + events.map(\.id) + words).map {
      JSONValue.string($0).written
    }
    traces = written.map { Array($0.utf8) }
  }

  /// Whether there is nothing to remove.
  var isEmpty: Bool { checkIns.isEmpty && events.isEmpty }

  /// The history without these records.
  func removed(from document: HistoryDocument) -> HistoryDocument {
    HistoryDocument(
      checkIns: document.checkIns.filter { !checkIns.contains($0.id) },
      events: document.events.filter { !events.contains($0.id) })
  }

  /// Whether a part of these records is in a file that cannot be read.
  func leavesTrace(in bytes: [UInt8]) -> Bool {
    traces.contains { bytes.contains($0) }
  }

  /// What is to become of a file.
  func fate(of bytes: [UInt8]) -> Fate {
    guard case .document(let document) = HistoryReader.read(bytes) else {
      return leavesTrace(in: bytes) ? .removed : .untouched
    }
    let rest = removed(from: document)
    if rest == document { return .untouched }
    return rest == HistoryDocument() ? .removed : .rewritten(HistoryWriter.bytes(of: rest))
  }

  /// What is to become of a file.
  enum Fate: Equatable {
    /// It holds none of the records.
    case untouched
    /// It is written anew without them.
    case rewritten([UInt8])
    /// It goes as a whole: nothing else is in it, or it cannot be read.
    case removed
  }
}

extension ConflictCopy {
  /// Whether importing it would bring back a record that is to be removed for good.
  func holdsAny(of target: PurgeTarget) -> Bool {
    guard case .history(let document) = content else { return false }
    return target.removed(from: document) != document
  }
}
