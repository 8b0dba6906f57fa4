import CivilTime
import Files
import History
import TestSupport
import Testing

/// A disk on which deleted records lie in every place where gamut can keep them.
enum PurgeSample {
  static let data = DataFolder(path: "/home/gamut")
  /// What is in the records that stay, each of which is in every backup.
  static let kept = ["kept-1", "kept-2", "kept-event"]
  /// What must be found nowhere after a purge: ids, notes and titles.
  static let secrets = ["gone-1", "SECRET NOTE", "gone-event", "SECRET TITLE"]

  static func file(on disk: MemoryDisk) -> HistoryFile {
    HistoryFile(folder: data, clock: fixedClock(), fileSystem: disk)
  }

  /// A history of three saves; one check-in and one event are deleted.
  static func disk() throws -> MemoryDisk {
    let disk = MemoryDisk()
    var file = file(on: disk)
    var document = file.open().document
    for id in ["kept-1", "kept-2"] { document.add(try checkIn(id)) }
    document.add(try event("kept-event", .start, "2026-10-01", medicine: "sertraline"))
    var gone = try checkIn("gone-1", week: "2026-11-15")
    gone.note = "SECRET NOTE"
    var goneEvent = try event("gone-event", .life, "2026-11-01")
    goneEvent.title = "SECRET TITLE"
    document.add(gone)
    document.add(goneEvent)
    document = try file.save(document).document
    document.deleteCheckIn("gone-1", at: fixedClock().now)
    document = try file.save(document).document
    document.deleteEvent("gone-event", at: fixedClock().now)
    _ = try file.save(document)
    var drafts = DraftFile(folder: data, clock: fixedClock(), fileSystem: disk)
    try drafts.save(
      Draft(
        id: "gone-1", questionnaire: "emotional-range", questionnaireVersion: 1,
        weekEnding: gone.weekEnding, begunAt: gone.recordedAt, note: "SECRET NOTE"))
    let bytes = disk.files["/home/gamut/history.json"] ?? []
    disk.change { state in
      // A save that was killed in the middle of a copy, and one that nobody knows.
      state.putFolder("quarantine", in: "/home/gamut")
      state.put(Array(bytes.dropLast(30)), as: "2026-11-20-aaaa.json", in: "/home/gamut/quarantine")
      state.put(Array("broken".utf8), as: "2026-11-21-bbbb.json", in: "/home/gamut/quarantine")
    }
    return disk
  }

  /// The files in which a secret is found.
  static func traces(on disk: MemoryDisk) -> [String] {
    disk.files.filter { _, bytes in secrets.contains { bytes.contains(Array($0.utf8)) } }
      .keys.sorted()
  }

  /// The files that hold all that stays.
  static func whole(on disk: MemoryDisk) -> [String] {
    disk.files.filter { path, bytes in
      guard !path.contains(".tmp."), case .document = HistoryReader.read(bytes) else {
        return false
      }
      return kept.allSatisfy { bytes.contains(Array($0.utf8)) }
    }.keys.sorted()
  }
}

extension MemoryDisk.State {
  /// Makes a folder inside another.
  mutating func putFolder(_ name: String, in path: String) {
    guard let folder = find(path), nodes[folder]?.entries[name] == nil else { return }
    nextNode += 1
    nodes[nextNode] = MemoryDisk.Node(kind: .folder, permissions: 0o700)
    nodes[folder]?.entries[name] = nextNode
  }
}
