import Files
import CivilTime
import Glibc
import History
import Questionnaires
import Synchronization
import TestSupport
import Testing

@Suite struct `Two programs with one history` {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func file() -> HistoryFile {
    HistoryFile(folder: folder.data, clock: fixedClock(), fileSystem: UnsynchronizedDisk())
  }

  @Test func `each keeps what the other has saved meanwhile`() throws {
    var (one, two) = (file(), file())
    var (first, second) = (one.open().document, two.open().document)
    first.add(try checkIn("one"))
    second.add(try checkIn("two"))
    let outcomes = (try one.save(first), try two.save(second))
    #expect(outcomes.0.document.checkIns.map(\.id) == ["one"])
    #expect(outcomes.1.document.checkIns.map(\.id) == ["one", "two"])
    #expect(outcomes.1.notices.count == 1)
    first = outcomes.0.document
    first.add(try checkIn("three"))
    #expect(try one.save(first).document.checkIns.map(\.id) == ["one", "three", "two"])
  }

  @Test func `a record of ours that gives way stays in a backup`() throws {
    try folder.put(writtenExample)
    var (one, two) = (file(), file())
    var (first, second) = (one.open().document, two.open().document)
    first.checkIns[0].note = "ours"
    first.checkIns[0].changedAt = Timestamp("2026-11-23T08:00:00Z")
    second.checkIns[0].note = "theirs"
    second.checkIns[0].changedAt = Timestamp("2026-11-23T09:00:00Z")
    _ = try two.save(second)
    #expect(try one.save(first).document.checkIns[0].note == "theirs")
    let notes = try one.backups().map { backup in
      try parsed(folder.text("backups/\(backup.name)") ?? "").checkIns[0].note
    }
    #expect(notes == ["theirs", "ours", "quiet week"])
  }

  @Test func `a change made by hand survives a save, in the file and as it was`() throws {
    try folder.put(writtenExample)
    var one = file()
    var document = one.open().document
    let byHand = writtenExample.replacing("quiet week", with: "  by hand  ")
      .replacing("\n", with: "\n\n")
    try folder.put(byHand)
    document.add(try checkIn("new"))
    let outcome = try one.save(document)
    #expect(outcome.document.checkIns.map(\.note) == ["  by hand  ", nil])
    #expect(folder.text("backups/history.000001.2026-11-22.json") == byHand)
  }

  @Test func `200 saves at once leave each check-in exactly once`() async throws {
    try await withThrowingTaskGroup { group in
      for writer in 0..<2 {
        group.addTask {
          var file = self.file()
          var document = file.open().document
          for index in 0..<100 {
            // As a new program would, every tenth time.
            if index.isMultiple(of: 10) {
              file = self.file()
              document = file.open().document
            }
            document.add(try checkIn("w\(writer)-\(index)"))
            document = try file.save(document).document
          }
        }
      }
      try await group.waitForAll()
    }
    var fresh = file()
    let ids = fresh.open().document.checkIns.map(\.id)
    #expect(ids.count == 200)
    #expect(Set(ids).count == 200)
    #expect(fresh.open().notices == [])
    #expect(!folder.names().contains { $0.contains(".tmp") })
  }

  @Test func `a save waits five seconds for another, and then says so`() throws {
    let disk = MemoryDisk()
    let data = DataFolder(path: "/gamut")
    var file = HistoryFile(folder: data, clock: fixedClock(), fileSystem: disk)
    let document = try file.save(file.open().document).document
    let before = disk.files
    let folder = try disk.openFolder(at: "/gamut")
    let lock = try disk.openLock("lock", in: folder)
    #expect(try disk.tryLock(lock))
    let error = #expect(throws: StorageError.self) { try file.save(document) }
    #expect(error?.cause == .busy)
    #expect(disk.files == before)
    try disk.close(lock)
    #expect(try file.save(document).confirmation == .saved)
  }

  @Test func `a deleted lock file does not let a second writer in`() throws {
    let disk = MemoryDisk()
    let data = DataFolder(path: "/gamut")
    var file = HistoryFile(folder: data, clock: fixedClock(), fileSystem: disk)
    let document = try file.save(file.open().document).document
    let folder = try disk.openFolder(at: "/gamut")
    #expect(try disk.tryLock(folder))
    try disk.remove("lock", in: folder)
    let error = #expect(throws: StorageError.self) { try file.save(document) }
    #expect(error?.cause == .busy)
  }

  @Test func `two folders that lead to one file exclude each other`() throws {
    folder.makeFolder("../shared")
    try folder.put(writtenEmpty, at: "../shared/history.json")
    let other = DataFolder(path: folder.path + "/other")
    folder.makeFolder("../other")
    folder.link("history.json", to: "../shared/history.json")
    folder.link("../other/history.json", to: "../shared/history.json")
    let disk = UnsynchronizedDisk()
    let target = try disk.openFolder(at: folder.path + "/shared")
    defer { try? disk.close(target) }
    #expect(try disk.tryLock(target))
    var file = HistoryFile(folder: other, clock: fixedClock(), fileSystem: disk)
    let document = file.open().document
    let error = #expect(throws: StorageError.self) { try file.save(document) }
    #expect(error?.cause == .busy)
  }
}
