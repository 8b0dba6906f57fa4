import Files
import Glibc
import History
import TestSupport
import Testing

/// Every action that writes, every operation that it asks of the disk, every reason that the disk
/// can give, once and for ever, before and after it has taken effect; the last two for ever are a
/// kill before and after the operation.
@Suite struct `An action of which any operation is refused` {
  /// The reasons; the two dozen that Linux gives for one of the calls.
  static let reasons = [
    EIO, ENOSPC, EDQUOT, EROFS, EACCES, EPERM, EINTR, EMFILE, ENFILE, ENOMEM, ELOOP, ENAMETOOLONG,
    EXDEV, EMLINK, EOPNOTSUPP, EBUSY, EINVAL, ESTALE, EFBIG, ENOENT, EEXIST, ENOTDIR, ENOLCK,
    ENOSYS,
  ]

  @Test func `ends with what was there, or with what should be, and says which`() {
    var (sum, violations) = (0, 0)
    for action in WritingAction.all {
      let reasons = AttackRun.isFull ? Self.reasons.count : 1
      do {
        let found = try FaultMatrix(action).run(reasons: reasons) { $0 }
        #expect(found.violations.isEmpty, "\(action.name): \(found.violations.prefix(5))")
        #expect(found.runs >= 20)
        sum += found.runs
        violations += found.violations.count
      } catch {
        Issue.record("\(action.name): \(error)")
      }
    }
    #expect(sum >= AttackRun.count(2_000, full: 20_000))
    AttackRun.report("injected faults", sum, "\(violations) torn, lost or falsely saved")
  }

  /// The flaws that can be seen without a power cut.
  @Test(arguments: [BrokenDisk.Flaw.removedFirst, .backupByRenaming, .inPlace, .noBackup])
  func `is seen to lose something where the protocol is broken`(flaw: BrokenDisk.Flaw) throws {
    let action = try #require(WritingAction.all.first { $0.name == "check-in" })
    let found = try FaultMatrix(action).run(reasons: 1) { BrokenDisk($0, flaw) }
    #expect(!found.violations.isEmpty)
  }
}

/// All the runs of one action.
struct FaultMatrix {
  struct Found {
    var runs = 0
    var violations: [String] = []
  }

  private let action: WritingAction
  private let start: MemoryDisk
  private let isDraft: Bool
  /// Whether what was there before must be in a backup afterwards.
  private let isKeptBefore: Bool

  init(_ action: WritingAction) throws {
    self.action = action
    start = try action.disk()
    isDraft = action.name.contains("draft")
    isKeptBefore = !action.name.contains("for good")
  }

  /// Runs the action with every fault.
  ///
  /// - Parameters:
  ///   - count: How many of the reasons are given for each operation, others for the next one.
  ///   - wrap: What is put between the store and the disk.
  /// - Returns: How many runs there were, and what was wrong with them.
  /// - Throws: When the action cannot be prepared.
  func run<Disk: FileSystem>(
    reasons count: Int, _ wrap: (MemoryDisk) -> Disk
  ) throws -> Found {
    var found = Found()
    let reasons = `An action of which any operation is refused`.reasons
    let (old, new) = try oldAndNew()
    for (manner, (isForever, isLate)) in [
      (false, false), (true, false), (false, true), (true, true),
    ].enumerated() {
      for step in 0..<count {
        for operation in 1...1000 {
          let code = reasons[(operation + manner * 7 + step) % reasons.count]
          let fault = MemoryDisk.Fault(
            operation: operation, code: code, isForever: isForever, isLate: isLate)
          let disk = start.copy()
          let act = try action.prepare(wrap(disk))
          let before = disk.files
          disk.arm(fault)
          let said = act()
          let wasRefused = disk.wasRefused
          disk.arm(nil)
          found.runs += 1
          if let violation = violation(said, old, new, on: disk, fault)
            ?? (isKeptBefore ? lost(before, on: disk) : nil)
          {
            found.violations.append(
              "operation \(operation), reason \(code), \(manner): \(violation)")
          }
          if !wasRefused { break }
        }
      }
    }
    return found
  }

  /// What a start finds without the action, and after it.
  private func oldAndNew() throws -> (Kept, Kept) {
    let disk = start.copy()
    let act = try action.prepare(disk)
    let old = Kept(on: disk.copy())
    _ = act()
    return (old, Kept(on: disk.copy()))
  }

  /// Whether a version of the history that lay anywhere is nowhere now.
  private func lost(_ before: [String: [UInt8]], on disk: MemoryDisk) -> String? {
    let after = Set(disk.files.values)
    let lost = before.first { path, bytes in
      path.contains("history.") && !path.contains(".tmp.") && !after.contains(bytes)
    }
    return lost.map { "what was in \($0.key) is nowhere" }
  }

  private func violation(
    _ said: Said, _ old: Kept, _ new: Kept, on disk: MemoryDisk, _ fault: MemoryDisk.Fault
  ) -> String? {
    let after = disk.copy()
    let kept = Kept(on: after)
    let isOld = kept.document == old.document && kept.draft == old.draft
    let isNew = kept.document == new.document && kept.draft == new.draft
    switch said {
    case .saved, .notConfirmed:
      // Where the disk says that there is no draft, there is none to discard.
      let isDenied = action.name == "draft discarded" && fault.code == ENOENT && isOld
      if !isNew && !isDenied { return "\(said), and it is not there" }
    case .unclear:
      guard fault.isForever else { return "\(said) without need" }
      if !isOld && !isNew { return "\(said), and it is neither" }
    case .refused:
      // A draft that is there although the person was told that it is not costs nothing.
      if !isOld && !(isDraft && isNew) { return "\(said), and the old is not there" }
    }
    if kept.refusal != old.refusal && kept.refusal != new.refusal { return "\(kept.refusal ?? "")" }
    if kept.isFirstRun && !old.isFirstRun { return "taken for the first run" }
    let names = after.files.keys
    if names.contains(where: { $0.contains(".tmp.") }) { return "a leftover stays" }
    if said == .saved, isKeptBefore, old.document != new.document, !old.document.checkIns.isEmpty,
      !hasBackup(of: old.document, on: after)
    {
      return "the version before is in no backup"
    }
    if said == .saved, !isKeptBefore, disk.files.values.contains(where: holdsPurged) {
      return "what was purged is still there"
    }
    if !fault.isForever, disk.openCount > 0 { return "\(disk.openCount) files stay open" }
    return nil
  }

  private func holdsPurged(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains("\"old1\"")
  }

  private func hasBackup(of document: HistoryDocument, on disk: MemoryDisk) -> Bool {
    disk.files.contains { path, bytes in
      path.contains("/backups/") && HistoryReader.read(bytes) == .document(document)
    }
  }
}
