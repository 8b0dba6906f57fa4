import CivilTime
import Files

extension HistoryFile {
  /// Keeps a history: with all steps of the protocol, or not at all.
  ///
  /// What another program has changed in the file meanwhile is kept too.
  ///
  /// - Parameters:
  ///   - document: The history as it should be; made from what `open` or an earlier `save` gave.
  ///   - removed: The ids of records that were taken out on purpose, as `purge` does. Any other
  ///     record that is missing stops the save.
  /// - Returns: The history that is now in the file, and whether the disk has confirmed it.
  /// - Throws: Why nothing was saved; the file is then as it was before.
  package mutating func save(
    _ document: HistoryDocument, removing removed: Set<String> = []
  ) throws(StorageError) -> SaveOutcome {
    if case .unknown = basis { _ = open() }
    if case .refused(let error) = basis { throw error }
    let file = self
    let result = try LockedFolder.run(in: folder, by: fileSystem) {
      locked throws(StorageError) in
      try file.save(document, removing: removed, in: locked)
    }
    switch result {
    case .saved(let known, let outcome):
      basis = .history(known)
      return outcome
    case .refused(let error):
      basis = .refused(error)
      throw error
    }
  }

  /// What came of a save.
  enum SavingResult {
    /// The history is in the file.
    case saved(KnownHistory, SaveOutcome)
    /// The file has become unreadable, and stays unwritten from now on.
    case refused(StorageError)
  }

  private func save(
    _ document: HistoryDocument, removing removed: Set<String>, in locked: LockedFolder
  ) throws(StorageError) -> SavingResult {
    for _ in 0..<5 {
      let current: KnownHistory?
      switch try readAgain(in: locked) {
      case .history(let known): current = known
      case .refused(let error): return .refused(error)
      case .nothing, .unknown: current = nil
      }
      let hasChanged = known.map { !isSame($0.file.bytes, current?.file.bytes) } ?? true
      let merge = HistoryMerge(
        base: known?.document, ours: document, theirs: hasChanged ? current?.document : nil)
      let bytes = try sound(merge, current, removed)
      let replacement = Replacement(
        bytes: bytes, current: current?.file, today: clock.today,
        alsoKept: merge.oursLost ? HistoryWriter.bytes(of: document) : nil)
      if let done = try replacement.carryOut(in: locked) {
        var outcome = SaveOutcome(document: merge.document, confirmation: done.confirmation)
        if merge.hasForeignChanges {
          outcome.notices.append("What had changed in the file meanwhile was kept as well.")
        }
        remember(replacement.look, done.confirmation, in: locked)
        let records = merge.document.checkIns.count + merge.document.events.count
        // The newest backup is the file that was just replaced, and that one could be read.
        if current != nil {
          try? locked.withBackups { backups throws(SystemError) in
            try backups.rotate(besides: records)
          }
        }
        let file = WholeFile(bytes: bytes, status: done.status)
        let known = KnownHistory(file: file, document: merge.document, isInWrittenForm: true)
        return .saved(known, outcome)
      }
    }
    throw StorageError(
      .busy, "Not saved: another program keeps changing \(DataFolder.Name.history). Try again.")
  }

  private var known: KnownHistory? {
    guard case .history(let known) = basis else { return nil }
    return known
  }

  /// Reads the file once more, because those who synchronise or edit it know nothing of our lock.
  private func readAgain(in locked: LockedFolder) throws(StorageError) -> Basis {
    let file: WholeFile
    do throws(ReadingRefusal) {
      file = try fileSystem.readWhole(locked.place.name, in: locked.place.folder)
    } catch {
      if error.isMissing { return .nothing }
      throw StorageError(
        .refused,
        "Not saved: \(locked.place.name) cannot be read any more: \(error.reason). "
          + "It was left as it is.")
    }
    if case .history(var known) = basis, isSame(known.file.bytes, file.bytes) {
      known.file.status = file.status
      return .history(known)
    }
    switch HistoryReader.read(file.bytes) {
    case .document(let document): return .history(KnownHistory(file: file, document: document))
    case .newer(let version):
      return .refused(StorageError(.readOnly, "Not saved: \(Self.newerSentence(version))"))
    case .unreadable(let fault):
      let sentence = unreadableSentence(fault, file, in: locked.folder)
      return .refused(StorageError(.readOnly, "Not saved: \(sentence)"))
    }
  }

  /// The bytes of a document, after proof that they read back as it and that no record is lost.
  private func sound(
    _ merge: HistoryMerge, _ current: KnownHistory?, _ removed: Set<String>
  ) throws(StorageError) -> [UInt8] {
    let earlier = current?.written
    let written = WrittenHistory(merge.document, takingOverFrom: earlier)
    guard written.isSound else {
      throw StorageError(
        .unsound,
        "Not saved: what would be written does not read back as the same. This is a mistake in "
          + "gamut. Your history is as it was before.")
    }
    let before = merge.hadChanges ? [known?.document, current?.document] : [known?.document]
    let lostCheckIns = lost(
      before.compactMap(\.?.checkIns), merge.document.checkIns,
      removed.union(merge.checkInsRemovedElsewhere))
    let lostEvents = lost(
      before.compactMap(\.?.events), merge.document.events,
      removed.union(merge.eventsRemovedElsewhere))
    let lost = lostCheckIns.union(lostEvents).count
    guard lost == 0 else {
      throw StorageError(
        .unsound,
        "Not saved: \(lost == 1 ? "1 record" : "\(lost) records") would be lost. "
          + "This is a mistake in gamut. Your history is as it was before.")
    }
    return written.bytes
  }

  /// The ids of records that were there before and are gone for no known reason.
  private func lost<Record: HistoryRecord>(
    _ before: [[Record]], _ after: [Record], _ removed: Set<String>
  ) -> Set<String> {
    // A save mostly adds; then all are found in their order, and no set is needed.
    guard !before.allSatisfy({ Self.areAll($0, in: after) }) else { return [] }
    let ids = Set(after.map(\.id))
    return Set(before.joined().map(\.id).filter { !ids.contains($0) && !removed.contains($0) })
  }

  /// Whether the ids of all records are found again in the same order.
  private static func areAll<Record: HistoryRecord>(
    _ records: [Record], in others: [Record]
  ) -> Bool {
    let (records, others) = (records.span, others.span)
    var place = 0
    for index in records.indices {
      while place < others.count, others[place].id != records[index].id { place += 1 }
      guard place < others.count else { return false }
      place += 1
    }
    return true
  }
}
