import Files
import CivilTime
import Glibc
import History
import TestSupport
import Testing

@Suite struct `A save on an odd disk` {
  private static let data = FaultTests.data
  let disk: MemoryDisk
  var file: HistoryFile
  var document: HistoryDocument

  init() throws {
    disk = try FaultTests.disk(isFirstRun: false)
    file = HistoryFile(folder: Self.data, clock: fixedClock(), fileSystem: disk)
    document = file.open().document
    document.add(try checkIn("new"))
  }

  private func reopened() -> OpenedHistory {
    var fresh = HistoryFile(folder: Self.data, clock: fixedClock(), fileSystem: disk)
    return fresh.open()
  }

  @Test mutating func `that loses what is written is noticed, and the old history stays`() throws {
    let before = disk.files
    disk.change { $0.losesWrites = true }
    let error = #expect(throws: StorageError.self) { try file.save(document) }
    #expect(error?.cause == .refused)
    #expect(disk.files == before)
  }

  @Test(arguments: [EPERM, EXDEV, EMLINK, EOPNOTSUPP, ENOSYS, EINVAL])
  mutating func `that knows no second names keeps its backups as copies`(code: Int32) throws {
    let before = disk.files["/home/gamut/history.json"]
    disk.change { $0.linkRefusal = code }
    #expect(try file.save(document).confirmation == .saved)
    #expect(disk.files["/home/gamut/backups/history.000002.2026-11-22.json"] == before)
    #expect(reopened().document == document)
  }

  @Test mutating func `that has an error where the backup should go keeps the old history`() throws
  {
    let before = disk.files
    disk.change { $0.linkRefusal = EIO }
    #expect(throws: StorageError.self) { try file.save(document) }
    #expect(disk.files == before)
  }

  @Test func `loses nothing of what another program writes at any moment before the last`() throws {
    var other = document
    other.checkIns.removeAll { $0.id == "new" }
    other.add(try checkIn("foreign"))
    let bytes = HistoryWriter.bytes(of: other)
    let start = disk
    var lost: [Int] = []
    var ended = false
    for operation in 1...200 where !ended {
      let disk = start.copy()
      var file = HistoryFile(folder: Self.data, clock: fixedClock(), fileSystem: disk)
      _ = file.open()
      disk.arm(nil)
      disk.change {
        $0.interloper = MemoryDisk.Interloper(operation: operation) { state in
          state.put(bytes, as: "history.json", in: "/home/gamut")
        }
      }
      let outcome = try file.save(document)
      ended = disk.current.operations < operation
      #expect(outcome.document.checkIn("new") != nil)
      let versions = disk.files.filter { $0.key.contains("history") }.values.compactMap {
        try? parsed(String(decoding: $0, as: UTF8.self))
      }
      #expect(versions.contains { $0.checkIn("new") != nil } || operation > 20)
      if !ended && !versions.contains(where: { $0.checkIn("foreign") != nil }) {
        lost.append(operation)
      }
    }
    #expect(ended)
    // Only in the very moment before the renaming; no portable operation closes that gap.
    #expect(lost.count <= 1, "\(lost)")
  }

  @Test func `takes the lock anew when its file was deleted meanwhile`() throws {
    let start = disk
    var kept: [Bool] = []
    for operation in 1...60 {
      let disk = start.copy()
      var file = HistoryFile(folder: Self.data, clock: fixedClock(), fileSystem: disk)
      _ = file.open()
      disk.change { state in
        // Nothing of the earlier lock is left, so that opening it is seen.
        if let folder = state.find("/home/gamut") { state.nodes[folder]?.entries["lock"] = nil }
      }
      disk.arm(nil)
      disk.change {
        $0.interloper = MemoryDisk.Interloper(operation: operation) { state in
          guard let folder = state.find("/home/gamut") else { return }
          let lock = state.nodes[folder]?.entries.removeValue(forKey: "lock")
          state.wasRefused = lock != nil
        }
      }
      _ = try file.save(document)
      if disk.wasRefused { kept.append(disk.files["/home/gamut/lock"] != nil) }
    }
    // Deleted before the trial, before the look at the open file and before that at the name.
    #expect(kept.prefix(3) == [true, true, true])
    #expect(kept.dropFirst(3).allSatisfy { !$0 })
  }

  @Test(arguments: ["a_b", "", "old1"])
  mutating func `is not needed to refuse what would not read back`(id: String) throws {
    let before = disk.files
    var odd = try checkIn(id)
    odd.weekEnding = .latest
    document.checkIns.append(odd)
    let error = #expect(throws: StorageError.self) { try file.save(document) }
    #expect(error?.cause == .unsound)
    #expect(disk.files == before)
  }
}
