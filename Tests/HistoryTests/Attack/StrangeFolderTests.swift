import CivilTime
import Files
import Glibc
import History
import Synchronization
import TestSupport
import Testing

/// What the store does about its neighbours in the folder, and about its own earlier failures.
@Suite struct `A data folder with a past` {
  private func file(on disk: any FileSystem) -> HistoryFile {
    HistoryFile(folder: FaultTests.data, clock: fixedClock(), fileSystem: disk)
  }

  private func opened(on disk: any FileSystem) -> HistoryDocument {
    var file = file(on: disk)
    return file.open().document
  }

  @Test(arguments: [
    "history.9223372036854775807.2026-11-22.json", "history.999999999999999999.2026-11-22.json",
  ])
  func `may hold a backup with the greatest number there is`(name: String) throws {
    let disk = try FaultTests.disk(isFirstRun: false)
    disk.change { $0.put(Array(writtenEmpty.utf8), as: name, in: "/home/gamut/backups") }
    var file = file(on: disk)
    var document = file.open().document
    document.add(try checkIn("new"))
    #expect(try file.save(document).confirmation == .saved)
    #expect(disk.files.keys.contains("/home/gamut/backups/history.000002.2026-11-22.json"))
    #expect(disk.files.keys.contains("/home/gamut/backups/\(name)"))
  }

  @Test func `is never said to be changed outside because another gamut is just saving`() throws {
    let start = try FaultTests.disk(isFirstRun: false)
    var told: [Int] = []
    for operation in 1...60 {
      let disk = start.copy()
      disk.arm(nil)
      // All of another save between two operations of ours; its own are not counted.
      disk.change { state in
        state.interloper = MemoryDisk.Interloper(operation: operation) { state in
          let other = MemoryDisk(state)
          other.change { $0.interloper = nil }
          var theirs = HistoryFile(
            folder: FaultTests.data, clock: fixedClock(), fileSystem: other)
          var document = theirs.open().document
          if let foreign = try? checkIn("foreign") { document.add(foreign) }
          _ = try? theirs.save(document)
          let (operations, open) = (state.operations, state.open)
          state = other.current
          (state.operations, state.open) = (operations, open)
        }
      }
      var ours = file(on: disk)
      if !ours.open().notices.isEmpty { told.append(operation) }
    }
    #expect(told.isEmpty, "\(told)")
  }

  @Test func `is never said to be changed outside because a save was killed`() throws {
    for operation in 1...80 {
      for isLate in [false, true] {
        let disk = try FaultTests.disk(isFirstRun: false)
        var file = file(on: disk)
        var document = file.open().document
        document.add(try checkIn("new"))
        disk.arm(
          MemoryDisk.Fault(operation: operation, code: EIO, isForever: true, isLate: isLate))
        _ = try? file.save(document)
        disk.kill()
        var again = self.file(on: disk)
        #expect(again.open().notices == [], "operation \(operation)")
      }
    }
  }

  @Test func `keeps what another program puts in its place at the very last moment`() throws {
    var other = try FaultTests.disk(isFirstRun: false)
    var document = opened(on: other)
    document.add(try checkIn("foreign"))
    let bytes = HistoryWriter.bytes(of: document)
    var moments = 0
    for operation in 1...80 {
      other = try FaultTests.disk(isFirstRun: false)
      var file = file(on: other)
      var ours = file.open().document
      ours.add(try checkIn("new"))
      other.arm(nil)
      other.change {
        $0.interloper = MemoryDisk.Interloper(operation: operation) { state in
          state.put(bytes, as: "history.json", in: "/home/gamut")
        }
      }
      _ = try file.save(ours)
      guard other.current.operations >= operation else { break }
      moments += 1
      let found = opened(on: other)
      let isKept = found.checkIn("foreign") != nil && found.checkIn("new") != nil
      // What comes after the save has its place by itself.
      let isAfterwards = found == document
      #expect(isKept || isAfterwards, "operation \(operation): \(found.checkIns.map(\.id))")
    }
    #expect(moments > 30)
  }

  @Test func `has no note of a first save that the disk did not confirm`() throws {
    // After a power cut the note alone might be left, and tell that a history is missing.
    var unconfirmed = 0
    for operation in 1...80 {
      let disk = try WritingAction.empty()
      var file = file(on: disk)
      var document = file.open().document
      document.add(try checkIn("new"))
      disk.arm(
        MemoryDisk.Fault(operation: operation, code: EIO, isForever: false, isLate: false))
      let confirmation = (try? file.save(document))?.confirmation
      guard let confirmation, confirmation != .saved else { continue }
      unconfirmed += 1
      disk.arm(nil)
      let note = "/home/gamut/last-seen.json"
      #expect(disk.files[note] == nil)
      #expect(opened(on: disk) == document)
      #expect(try file.save(document).confirmation == .saved)
      #expect(disk.files[note] != nil)
    }
    #expect(unconfirmed == 1)
  }

  @Test func `is never called purged while its history is away for a moment`() throws {
    for operation in 1...40 {
      let disk = try WritingAction.withDeleted()
      var file = file(on: disk)
      let plan = try file.purgePlan(.deleted)
      disk.arm(
        MemoryDisk.Fault(operation: operation, code: ENOENT, isForever: false, isLate: false))
      let isPurged = (try? file.purge(plan)) != nil
      disk.arm(nil)
      let isThere = opened(on: disk).checkIn("old1") != nil
      #expect(!(isPurged && isThere), "operation \(operation)")
    }
  }

  @Test func `keeps both files that another program puts there at the two worst moments`() throws {
    let start = try FaultTests.disk(isFirstRun: false)
    var (one, two) = (opened(on: start.copy()), opened(on: start.copy()))
    one.add(try checkIn("one"))
    two.add(try checkIn("two"))
    let disk = TwiceChangedDisk(
      disk: start, versions: [one, two].map { HistoryWriter.bytes(of: $0) })
    var ours = file(on: disk)
    var document = ours.open().document
    document.add(try checkIn("new"))
    let saved = try ours.save(document).document
    #expect(saved.checkIn("new") != nil && saved.checkIn("two") != nil)
    #expect(opened(on: start) == saved)
    let texts = start.files.values.map { String(decoding: $0, as: UTF8.self) }
    #expect(texts.contains { $0.contains("\"id\":\"one\"") })
    #expect(!start.files.keys.contains { $0.contains(".tmp.") })
  }

  @Test func `does not lose a neighbour's half-written file to an opening`() throws {
    let disk = try FaultTests.disk(isFirstRun: false)
    disk.change { $0.moveElsewhere() }
    let notes = try disk.openFolder(at: "/home/notes")
    #expect(try disk.tryLock(notes))
    let half = try disk.create(".tmp.gamut-1", in: notes)
    var file = file(on: disk)
    _ = file.open()
    #expect(disk.files.keys.contains("/home/notes/.tmp.gamut-1"))
    try disk.close(half)
    try disk.close(notes)
    _ = file.open()
    #expect(!disk.files.keys.contains("/home/notes/.tmp.gamut-1"))
  }
}

/// A disk on which another program puts a file in the place of the history just before each of the
/// first two exchanges of its name.
private final class TwiceChangedDisk: DiskWrapper {
  let disk: MemoryDisk
  private let versions: Mutex<[[UInt8]]>

  init(disk: MemoryDisk, versions: [[UInt8]]) {
    self.disk = disk
    self.versions = Mutex(versions)
  }

  func exchange(_ name: String, with other: String, in folder: Descriptor) throws(SystemError) {
    let isHistory = other == DataFolder.Name.history
    let next = versions.withLock { $0.isEmpty || !isHistory ? nil : $0.removeFirst() }
    if let next { disk.change { $0.put(next, as: other, in: "/home/gamut") } }
    try disk.exchange(name, with: other, in: folder)
  }
}
