import CivilTime
import Files
import History
import Questionnaires
import TestSupport
import Testing

/// What the program says of a thing that it was to keep.
enum Said: Sendable, Equatable {
  /// "Saved".
  case saved
  /// Written, and the disk did not confirm it.
  case notConfirmed
  /// Not saved, and the history is as it was.
  case refused(String)
  /// Nobody knows, and the person is told so.
  case unclear(String)

  init(_ body: () throws -> SaveOutcome.Confirmation) {
    do {
      self = try body() == .saved ? .saved : .notConfirmed
    } catch {
      let sentence = (error as? StorageError)?.sentence ?? "\(error)"
      self = sentence.contains("not known whether") ? .unclear(sentence) : .refused(sentence)
    }
  }
}

/// What a start of the program finds.
struct Kept: Equatable {
  var document: HistoryDocument
  var draft: Draft?
  var isFirstRun: Bool
  /// Why nothing can be saved, if that is so.
  var refusal: String?

  /// Looks at a disk as the program does at its start.
  init(on disk: any FileSystem) {
    var file = HistoryFile(folder: FaultTests.data, clock: fixedClock(), fileSystem: disk)
    let opened = file.open()
    document = opened.document
    isFirstRun = opened.isFirstRun
    refusal = opened.readOnlyReason
    var drafts = DraftFile(folder: FaultTests.data, clock: fixedClock(), fileSystem: disk)
    if case .draft(let found) = drafts.load() { draft = found }
  }
}

/// Something that the person can do and that changes what is on the disk.
struct WritingAction: Sendable, CustomTestStringConvertible {
  /// What it is.
  let name: String
  /// Makes the disk on which it is done.
  let disk: @Sendable () throws -> MemoryDisk
  /// Does what comes before, such as opening the history; what it gives is the action itself.
  let prepare: @Sendable (any FileSystem) throws -> () -> Said

  var testDescription: String { name }

  /// A change of the history that was opened, and its saving.
  init(
    _ name: String, on disk: @escaping @Sendable () throws -> MemoryDisk = Self.filled,
    removing removed: Set<String> = [],
    meanwhile: (@Sendable (any FileSystem) throws -> Void)? = nil,
    _ change: @escaping @Sendable (inout HistoryDocument) throws -> Void
  ) {
    self.name = name
    self.disk = disk
    prepare = { disk in
      var file = HistoryFile(folder: FaultTests.data, clock: fixedClock(), fileSystem: disk)
      var document = file.open().document
      try change(&document)
      try meanwhile?(disk)
      return { Said { try file.save(document, removing: removed).confirmation } }
    }
  }

  /// Any other action.
  init(
    _ name: String, on disk: @escaping @Sendable () throws -> MemoryDisk = Self.filled,
    preparing prepare: @escaping @Sendable (any FileSystem) throws -> () -> Said
  ) {
    self.name = name
    self.disk = disk
    self.prepare = prepare
  }
}

extension WritingAction {
  /// A disk on which a history of two saves lies.
  static let filled: @Sendable () throws -> MemoryDisk = { try FaultTests.disk(isFirstRun: false) }
  /// A disk on which nothing lies.
  static let empty: @Sendable () throws -> MemoryDisk = { try FaultTests.disk(isFirstRun: true) }
  /// A disk whose history is a link to a file in another folder.
  static let linked: @Sendable () throws -> MemoryDisk = {
    let disk = try FaultTests.disk(isFirstRun: false)
    disk.change { $0.moveElsewhere() }
    return disk
  }
  /// A disk with a history and a draft of the next week.
  static let withDraft: @Sendable () throws -> MemoryDisk = {
    let disk = try FaultTests.disk(isFirstRun: false)
    var drafts = DraftFile(folder: FaultTests.data, clock: fixedClock(), fileSystem: disk)
    try drafts.save(draft("draft", answered: 3))
    return disk
  }

  /// A disk with a history of which one check-in is deleted.
  static let withDeleted: @Sendable () throws -> MemoryDisk = {
    let disk = try FaultTests.disk(isFirstRun: false)
    var file = HistoryFile(folder: FaultTests.data, clock: fixedClock(), fileSystem: disk)
    var document = file.open().document
    document.deleteCheckIn("old1", at: moment)
    _ = try file.save(document)
    return disk
  }

  /// A disk with a history and a conflict copy of it.
  static let withCopy: @Sendable () throws -> MemoryDisk = {
    let disk = try FaultTests.disk(isFirstRun: false)
    disk.change {
      $0.put(
        Array(writtenExample.utf8), as: "history.sync-conflict-20261122-190411-ABCDEFG.json",
        in: "/home/gamut")
    }
    return disk
  }

  static let moment = Timestamp(date: CivilDate.latest, secondOfDay: 0, offset: 0)

  static let all: [WritingAction] = saves + merges + drafts + others

  private static let saves = [
    WritingAction("first check-in", on: empty) { $0.add(try checkIn("new")) },
    WritingAction("check-in") { $0.add(try checkIn("new")) },
    WritingAction("check-in, history elsewhere", on: linked) { $0.add(try checkIn("new")) },
    WritingAction("note") { $0.setNote(ofCheckIn: "old1", to: "quiet", at: moment) },
    WritingAction("delete") { $0.deleteCheckIn("old1", at: moment) },
    WritingAction("week corrected") {
      $0.correctWeek(ofCheckIn: "old1", to: .earliest, at: moment)
    },
    WritingAction("event") { $0.add(try event("e", .life, "2026-11-01")) },
    WritingAction("purge", removing: ["old1"]) { $0.checkIns.removeAll { $0.id == "old1" } },
    WritingAction("restore") { disk in
      var file = HistoryFile(folder: FaultTests.data, clock: fixedClock(), fileSystem: disk)
      _ = file.open()
      return { Said { try file.restore("history.000001.2026-11-22.json").confirmation } }
    },
  ]

  private static let merges = [
    WritingAction("check-in after a foreign one", meanwhile: foreignCheckIn) {
      $0.add(try checkIn("new"))
    },
    WritingAction("note that gives way to a foreign one", meanwhile: foreignNote) {
      $0.setNote(
        ofCheckIn: "old1", to: "ours", at: Timestamp(date: .earliest, secondOfDay: 0, offset: 0))
    },
  ]

  private static let drafts = [
    WritingAction("first draft", on: empty) { disk in
      var drafts = DraftFile(folder: FaultTests.data, clock: fixedClock(), fileSystem: disk)
      return { Said { try drafts.saveConfirmed(draft("draft", answered: 1)) } }
    },
    WritingAction("next answer in the draft", on: withDraft) { disk in
      var drafts = DraftFile(folder: FaultTests.data, clock: fixedClock(), fileSystem: disk)
      _ = drafts.load()
      return { Said { try drafts.saveConfirmed(draft("draft", answered: 4)) } }
    },
    WritingAction("draft discarded", on: withDraft) { disk in
      var drafts = DraftFile(folder: FaultTests.data, clock: fixedClock(), fileSystem: disk)
      return {
        Said {
          try drafts.discard()
          return .saved
        }
      }
    },
  ]

  private static let others = [
    WritingAction("import") { document in
      var other = HistoryDocument()
      other.add(try checkIn("imported"))
      other.add(try event("imported", .life, "2026-11-01"))
      document = HistoryImport(other, into: document).document
    },
    WritingAction("purge for good", on: withDeleted) { disk in
      var file = HistoryFile(folder: FaultTests.data, clock: fixedClock(), fileSystem: disk)
      let plan = try file.purgePlan(.deleted)
      return { Said { try file.purge(plan).confirmation } }
    },
    WritingAction("conflict copy filed away", on: withCopy) { disk in
      let file = HistoryFile(folder: FaultTests.data, clock: fixedClock(), fileSystem: disk)
      let copies = file.conflictCopies()
      return {
        Said {
          for copy in copies { _ = try file.fileAway(copy) }
          return .saved
        }
      }
    },
  ]

  private static let foreignCheckIn: @Sendable (any FileSystem) throws -> Void = { disk in
    var file = HistoryFile(folder: FaultTests.data, clock: fixedClock(), fileSystem: disk)
    var document = file.open().document
    document.add(try checkIn("foreign"))
    _ = try file.save(document)
  }

  private static let foreignNote: @Sendable (any FileSystem) throws -> Void = { disk in
    var file = HistoryFile(folder: FaultTests.data, clock: fixedClock(), fileSystem: disk)
    var document = file.open().document
    document.setNote(ofCheckIn: "old1", to: "theirs", at: moment)
    _ = try file.save(document)
  }
}

extension DraftFile {
  /// Saves a draft, of which nothing can stay unconfirmed.
  fileprivate mutating func saveConfirmed(_ draft: Draft) throws(StorageError)
    -> SaveOutcome.Confirmation
  {
    try save(draft)
    return .saved
  }
}

/// A draft with some answers.
func draft(_ id: String, answered: Int) -> Draft {
  var draft = Draft(
    id: id, questionnaire: "emotional-range", questionnaireVersion: 1, weekEnding: .latest,
    begunAt: WritingAction.moment)
  for item in 0..<answered { draft.answers["item\(item)"] = .point(item % 5) }
  return draft
}
