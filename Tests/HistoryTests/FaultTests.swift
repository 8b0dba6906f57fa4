import Files
import CivilTime
import Glibc
import History
import TestSupport
import Testing

/// Every operation of a save is refused in turn, once and forever, with and without effect; and
/// every time the outcome is one of three: the old history and an error, the new history and
/// "saved", or the new history and "not confirmed".
@Suite("A save whose operations are refused") struct FaultTests {
  /// A way of refusing.
  struct Manner: Sendable, CustomTestStringConvertible {
    var code: Int32
    var isForever: Bool
    var isLate: Bool

    var testDescription: String {
      "reason \(code)\(isForever ? ", forever" : "")\(isLate ? ", after the effect" : "")"
    }

    static let all = [EIO, ENOSPC, EACCES, EINVAL, EPERM, EXDEV].flatMap { code in
      [(false, false), (true, false), (false, true), (true, true)].map {
        Manner(code: code, isForever: $0.0, isLate: $0.1)
      }
    }
  }

  static let data = DataFolder(path: "/home/gamut")

  /// A disk on which a history of two saves lies, or nothing at all.
  static func disk(isFirstRun: Bool) throws -> MemoryDisk {
    let disk = MemoryDisk()
    if isFirstRun { return disk }
    var file = HistoryFile(folder: data, clock: fixedClock(), fileSystem: disk)
    var document = file.open().document
    for name in ["old1", "old2"] {
      document.add(try checkIn(name))
      document = try file.save(document).document
    }
    return disk
  }

  @Test(arguments: Manner.all, [false, true])
  func `ends with the old history or with the new one, and says which`(
    manner: Manner, isFirstRun: Bool
  ) throws {
    let start = try Self.disk(isFirstRun: isFirstRun)
    for operation in 1...1000 {
      let disk = start.copy()
      var file = HistoryFile(folder: Self.data, clock: fixedClock(), fileSystem: disk)
      let old = file.open().document
      var new = old
      new.add(try checkIn("new"))
      disk.arm(
        MemoryDisk.Fault(
          operation: operation, code: manner.code, isForever: manner.isForever,
          isLate: manner.isLate))
      let outcome = Result(catching: { () throws(StorageError) in try file.save(new) })
      let wasRefused = disk.wasRefused
      disk.arm(nil)
      try check(outcome, old, new, on: disk, manner, operation)
      try checkRetry(&file, outcome, new, on: disk)
      if !wasRefused {
        #expect(operation > 20)
        #expect(throws: Never.self) { try outcome.get() }
        return
      }
    }
    Issue.record("the save never ends")
  }

  private func check(
    _ outcome: Result<SaveOutcome, StorageError>, _ old: HistoryDocument, _ new: HistoryDocument,
    on disk: MemoryDisk, _ manner: Manner, _ operation: Int
  ) throws {
    let after = disk.copy()
    let leftovers = after.files.keys.filter { $0.contains(".tmp.") }
    var fresh = HistoryFile(folder: Self.data, clock: fixedClock(), fileSystem: after)
    let opened = fresh.open()
    switch outcome {
    case .success(let saved):
      #expect(saved.document == new)
      #expect(opened.document == new, "operation \(operation)")
    case .failure(let error):
      let isUnclear = manner.isLate && manner.isForever && error.sentence.contains("not known")
      #expect(
        opened.document == old || isUnclear && opened.document == new,
        "operation \(operation): \(error)")
    }
    #expect(!opened.isNothingReadable, "operation \(operation)")
    #expect(!fresh.backups().contains { !$0.isReadable })
    if case .failure = outcome, !manner.isForever {
      let state = disk.current
      let links = state.find("/home/gamut/history.json").flatMap { state.nodes[$0]?.links }
      #expect(links ?? 1 == 1, "operation \(operation): a backup would change with the history")
    }
    if !manner.isForever { #expect(leftovers.isEmpty, "operation \(operation): \(leftovers)") }
    #expect(!after.files.keys.contains { $0.contains(".tmp.") })
    #expect(disk.openCount == 0)
  }

  private func checkRetry(
    _ file: inout HistoryFile, _ outcome: Result<SaveOutcome, StorageError>,
    _ new: HistoryDocument, on disk: MemoryDisk
  ) throws {
    #expect(try file.save(new).confirmation == .saved)
    var fresh = HistoryFile(folder: Self.data, clock: fixedClock(), fileSystem: disk)
    #expect(fresh.open().document == new)
    #expect(fresh.open().notices == [])
  }

  @Test func `is not called saved when the folder was not confirmed`() throws {
    let start = try Self.disk(isFirstRun: false)
    var confirmations: [Int: SaveOutcome.Confirmation] = [:]
    for operation in 1...200 {
      let disk = start.copy()
      var file = HistoryFile(folder: Self.data, clock: fixedClock(), fileSystem: disk)
      var document = file.open().document
      document.add(try checkIn("new"))
      disk.arm(
        MemoryDisk.Fault(operation: operation, code: EIO, isForever: false, isLate: false))
      if let outcome = try? file.save(document), disk.wasRefused {
        confirmations[operation] = outcome.confirmation
      }
    }
    let unconfirmed = confirmations.values.filter { $0 != .saved }
    #expect(unconfirmed.count == 1)
    guard case .notConfirmed(let sentence)? = unconfirmed.first else { return }
    #expect(sentence.contains("did not confirm"))
  }

  @Test(arguments: Manner.all)
  func `is followed by an opening that never shows an empty history`(manner: Manner) throws {
    let start = try Self.disk(isFirstRun: false)
    for operation in 1...100 {
      let disk = start.copy()
      var file = HistoryFile(folder: Self.data, clock: fixedClock(), fileSystem: disk)
      disk.arm(
        MemoryDisk.Fault(
          operation: operation, code: manner.code, isForever: manner.isForever,
          isLate: manner.isLate))
      let opened = file.open()
      let wasRefused = disk.wasRefused
      #expect(!opened.isFirstRun)
      #expect(opened.document.checkIns.count == 2 || opened.readOnlyReason != nil)
      #expect(disk.files == start.files)
      #expect(disk.openCount == 0)
      if !wasRefused { return }
    }
    Issue.record("the opening never ends")
  }
}
