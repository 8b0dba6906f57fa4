import CivilTime
import Files
import Glibc
import History
import TestSupport
import Testing

/// Every operation of a purge is refused in turn, once and forever, with and without effect; and
/// every time all that was not deleted is whole, and the next purge does the rest.
@Suite struct `A purge that is stopped` {
  static let manners = FaultTests.Manner.all.filter { $0.code == EIO }

  @Test(arguments: manners)
  func `loses nothing else, and is finished by the next one`(manner: FaultTests.Manner) throws {
    let start = try PurgeSample.disk()
    let whole = PurgeSample.whole(on: start)
    #expect(whole.count == 3)
    for operation in 1...1000 {
      let disk = start.copy()
      var file = PurgeSample.file(on: disk)
      let plan = try file.purgePlan(.deleted)
      disk.arm(
        MemoryDisk.Fault(
          operation: operation, code: manner.code, isForever: manner.isForever,
          isLate: manner.isLate))
      let outcome = Result(catching: { () throws(StorageError) in try file.purge(plan) })
      let wasRefused = disk.wasRefused
      disk.arm(nil)
      #expect(PurgeSample.whole(on: disk) == whole, "operation \(operation)")
      check(outcome, on: disk, manner, operation)
      var next = PurgeSample.file(on: disk)
      _ = try next.purge(next.purgePlan(.deleted))
      #expect(PurgeSample.traces(on: disk) == [], "operation \(operation)")
      #expect(PurgeSample.whole(on: disk) == whole, "operation \(operation)")
      #expect(!disk.files.keys.contains { $0.contains(".tmp.") }, "operation \(operation)")
      #expect(disk.openCount == 0)
      if !wasRefused {
        #expect(operation > 50)
        #expect(throws: Never.self) { try outcome.get() }
        return
      }
    }
    Issue.record("the purge never ends")
  }

  private func check(
    _ outcome: Result<SaveOutcome, StorageError>, on disk: MemoryDisk, _ manner: FaultTests.Manner,
    _ operation: Int
  ) {
    var file = PurgeSample.file(on: disk.copy())
    let document = file.open().document
    switch outcome {
    case .success:
      #expect(PurgeSample.traces(on: disk) == [], "operation \(operation)")
    case .failure(let error):
      // The history tells what is to be removed until nothing else holds it.
      let isDone = document.checkIn("gone-1") == nil && document.event("gone-event") == nil
      #expect(!isDone || manner.isLate, "operation \(operation): \(error)")
      if isDone { #expect(PurgeSample.traces(on: disk) == [], "operation \(operation)") }
    }
  }

  @Test(arguments: manners)
  func `of everything ends with the history, and is finished by the next one`(
    manner: FaultTests.Manner
  ) throws {
    let start = try PurgeSample.disk()
    start.change { $0.put(Array("mine".utf8), as: "mine.txt", in: "/home/gamut") }
    for operation in 1...1000 {
      let disk = start.copy()
      var file = PurgeSample.file(on: disk)
      disk.arm(
        MemoryDisk.Fault(
          operation: operation, code: manner.code, isForever: manner.isForever,
          isLate: manner.isLate))
      let outcome = Result(catching: { () throws(StorageError) in try file.removeEverything() })
      let wasRefused = disk.wasRefused
      disk.arm(nil)
      let rest = disk.files.keys.filter { $0 != "/home/gamut/mine.txt" && !$0.hasSuffix("/lock") }
      #expect(rest.isEmpty || disk.files["/home/gamut/history.json"] != nil)
      try file.removeEverything()
      #expect(Array(disk.files.keys) == ["/home/gamut/mine.txt"], "operation \(operation)")
      #expect(disk.openCount == 0)
      if !wasRefused {
        #expect(throws: Never.self) { try outcome.get() }
        return
      }
    }
    Issue.record("the removal never ends")
  }
}
