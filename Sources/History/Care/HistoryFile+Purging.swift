import CivilTime
import Files
import Glibc

extension HistoryFile {
  /// Finds out what a purge would remove; changes nothing.
  ///
  /// - Parameter scope: How far the purge goes.
  /// - Returns: What would be removed.
  /// - Throws: When the history is read-only or cannot be read.
  package mutating func purgePlan(_ scope: PurgePlan.Scope) throws(StorageError) -> PurgePlan {
    let document = open().document
    if case .refused(let error) = basis { throw error }
    let target = PurgeTarget(deletedIn: document)
    var plan = PurgePlan(scope: scope, target: target)
    plan.checkIns = document.checkIns.filter { $0.deletedAt != nil }
    plan.events = document.events.filter { $0.deletedAt != nil }
    plan.rest = HistoryExtent(of: document)
    plan.backups = backups().count
    do throws(SystemError) {
      try look(&plan)
    } catch {
      guard !error.isMissing else { return plan }
      throw StorageError(.refused, "Nothing was removed: \(error).")
    }
    return plan
  }

  private func look(_ plan: inout PurgePlan) throws(SystemError) {
    let descriptor = try fileSystem.openFolder(at: folder.path)
    defer { fileSystem.closeQuietly(descriptor) }
    let walk = PurgeWalk(
      fileSystem: fileSystem, folder: descriptor, scope: plan.scope, target: plan.target)
    var rewritten = 0
    var removed: [String] = []
    var unexamined: [String] = []
    try walk.visit { _, _, path, fate in
      switch fate {
      case .untouched: break
      case .rewritten: rewritten += 1
      case .removed: removed.append(path)
      case nil: unexamined.append(path)
      }
    }
    plan.rewritten = rewritten
    plan.removed = removed.sorted()
    plan.unexamined = unexamined
    // A copy beside a history that is kept elsewhere is not in the data folder.
    plan.foreign =
      try walk.foreign()
      + conflictCopies().filter { $0.folder != folder.path && $0.holdsAny(of: plan.target) }
      .map(\.path)
  }

  /// Removes for good what a plan names.
  ///
  /// The history comes last, because it alone tells what is to be removed: whatever stops a purge
  /// before that, the next one does the rest. Each file is replaced whole or not at all. A record
  /// that was brought back since the plan was made stays everywhere.
  ///
  /// - Parameter plan: What the person has agreed to.
  /// - Returns: The history that is now in the file, and whether the disk has confirmed it.
  /// - Throws: Why not all of it was removed.
  package mutating func purge(_ plan: PurgePlan) throws(StorageError) -> SaveOutcome {
    let file = self
    let outcome = try LockedFolder.run(in: folder, by: fileSystem) { locked throws(StorageError) in
      try file.purge(plan, in: locked)
    }
    basis = .unknown
    return outcome
  }

  private func purge(
    _ plan: PurgePlan, in locked: LockedFolder
  ) throws(StorageError) -> SaveOutcome {
    for _ in 0..<5 {
      let (current, document) = try currentDocument(in: locked)
      if current == nil && !plan.target.isEmpty {
        // Some tools remove a file for a moment before they put another in its place.
        throw unfinished("\(locked.place.name) is not there at this moment.", .refused)
      }
      let target = plan.target.remaining(in: document)
      let walk = PurgeWalk(
        fileSystem: fileSystem, folder: locked.folder, scope: plan.scope, target: target)
      do throws(SystemError) {
        try walk.visit { name, folder, path, fate throws(SystemError) in
          // What was told to stay stays; but what could be looked at then must be now.
          guard fate != nil || plan.unexamined.contains(path) else {
            throw SystemError(code: EIO, operation: .read, file: path)
          }
          try carryOut(fate, of: name, in: folder)
        }
      } catch {
        throw unfinished("\(error).\(error.advice)", .refused)
      }
      let rest = target.removed(from: document)
      if target.isEmpty { return SaveOutcome(document: rest) }
      var replacement = Replacement(
        bytes: HistoryWriter.bytes(of: rest), current: current, today: clock.today, alsoKept: nil)
      replacement.keepsCurrent = false
      if let done = try replacement.carryOut(in: locked) {
        remember(replacement.look, done.confirmation, in: locked)
        return SaveOutcome(document: rest, confirmation: done.confirmation)
      }
    }
    throw unfinished("another program keeps changing \(DataFolder.Name.history).", .busy)
  }

  private func currentDocument(
    in locked: LockedFolder
  ) throws(StorageError) -> (WholeFile?, HistoryDocument) {
    let file: WholeFile
    do throws(ReadingRefusal) {
      file = try fileSystem.readWhole(locked.place.name, in: locked.place.folder)
    } catch {
      if error.isMissing { return (nil, HistoryDocument()) }
      throw unfinished("\(locked.place.name) cannot be read: \(error.reason).", .readOnly)
    }
    guard case .document(let document) = HistoryReader.read(file.bytes) else {
      throw unfinished("\(locked.place.name) cannot be read any more.", .readOnly)
    }
    return (file, document)
  }

  private func carryOut(
    _ fate: PurgeTarget.Fate?, of name: String, in folder: Descriptor
  ) throws(SystemError) {
    switch fate {
    case .untouched, nil: break
    case .rewritten(let bytes): try fileSystem.replace(name, with: bytes, in: folder)
    case .removed:
      try fileSystem.remove(name, in: folder)
      try fileSystem.synchronizeNames(of: folder)
    }
  }

  private func unfinished(_ reason: String, _ cause: StorageError.Cause) -> StorageError {
    StorageError(
      cause,
      "The purge is not finished: \(reason) What you have not deleted is untouched. What you have "
        + "deleted is still marked in the history, so gamut purge can go on where it stopped.")
  }
}
