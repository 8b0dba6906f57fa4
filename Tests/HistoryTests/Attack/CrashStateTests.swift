import Files
import CivilTime
import Glibc
import History
import TestSupport
import Testing

/// The power goes after each operation of the store's own code, and every state that a weak file
/// system may leave is looked at by a new start; and again while that one cleans up and saves.
@Suite struct `A power cut at any moment` {
  @Test func `leaves the old or the new history whole, and the new one once it is called saved`()
    throws
  {
    var all = CrashTrial.Found()
    let again = AttackRun.count(60, full: 1)
    for (name, trial) in try Self.saves(AttackRun.count(2048, full: 16_384), again)
      + Self.drafts(AttackRun.count(1024, full: 4096))
      + Self.failures(AttackRun.count(256, full: 4096), every: AttackRun.count(5, full: 1))
    {
      let found = trial.run { $0 }
      #expect(found.violations.isEmpty, "\(name): \(found.violations.prefix(3))")
      all.states += found.states
      all.images += found.images
      all.violations += found.violations
    }
    #expect(all.states >= AttackRun.count(100_000, full: 5_000_000))
    AttackRun.report(
      "states after a power cut", all.states,
      "\(all.violations.count) torn or lost (\(all.images) differ)")
  }

  @Test(arguments: BrokenDisk.Flaw.allCases)
  func `is noticed where the protocol is broken`(flaw: BrokenDisk.Flaw) throws {
    let trials =
      flaw == .failureForgotten
      ? try Self.failures(256, every: 1) : try Self.saves(128, 0).filter { $0.0 != "elsewhere" }
    var violation: String?
    for (name, var trial) in trials where violation == nil {
      trial.endsEarly = true
      violation = trial.run { BrokenDisk($0, flaw) }.violations.first.map { "\(name): \($0)" }
    }
    #expect(violation != nil)
  }

  /// Saves on every kind of disk, with the names of the disks.
  private static func saves(_ most: Int, _ again: Int) throws -> [(String, CrashTrial)] {
    let starts: [(String, @Sendable () throws -> MemoryDisk, Int32?)] = [
      ("first run", WritingAction.empty, nil), ("filled", WritingAction.filled, nil),
      ("elsewhere", WritingAction.linked, nil), ("no exchange", WritingAction.filled, ENOSYS),
    ]
    return try starts.map { name, start, refusal in
      let disk = try start()
      disk.change {
        $0.exchangeRefusal = refusal
        $0.linkRefusal = refusal
      }
      let steps = try steps(after: Kept(on: disk.copy()).document)
      return (name, CrashTrial(start: disk, steps: steps, most: most, everyAgain: again))
    }
  }

  /// Three saves, each by a new program.
  private static func steps(after document: HistoryDocument) throws -> [CrashTrial.Step] {
    var document = document
    return try ["a", "b", "c"].map { id in
      let checkIn = try checkIn(id)
      document.add(checkIn)
      return CrashTrial.Step(action: CrashTrial.saving(checkIn), document: document)
    }
  }

  private static func drafts(_ most: Int) throws -> [(String, CrashTrial)] {
    let answers = (1...3).map { count in
      let draft = draft("draft", answered: count)
      return CrashTrial.Step(
        action: { disk in
          var drafts = DraftFile(folder: FaultTests.data, clock: fixedClock(), fileSystem: disk)
          return (try? drafts.save(draft)) != nil
        }, draft: draft)
    }
    return try [("draft", WritingAction.empty), ("next draft", WritingAction.filled)].map {
      ($0, CrashTrial(start: try $1(), steps: answers, most: most))
    }
  }

  /// A save of which an operation is refused, or that is killed there; and then a save that is
  /// called saved.
  private static func failures(_ most: Int, every: Int) throws -> [(String, CrashTrial)] {
    let starts = [("first run", WritingAction.empty), ("filled", WritingAction.filled)]
    return try starts.flatMap { name, start in
      try stride(from: 1, through: 60, by: every).flatMap { operation in
        try [false, true].map { isKill in
          let disk = try start()
          let lost = try checkIn("lost")
          let kept = try checkIn("kept")
          var document = Kept(on: disk.copy()).document
          document.add(lost)
          let before = document
          document.add(kept)
          let steps = [
            CrashTrial.Step(action: failing(lost, operation, isKill), document: before),
            CrashTrial.Step(action: retrying(lost, kept), document: document),
          ]
          return (
            "\(name), operation \(operation) \(isKill ? "killed" : "refused")",
            CrashTrial(start: disk, steps: steps, most: most, isSparse: true)
          )
        }
      }
    }
  }

  /// A save of which one operation is refused, or all from one on.
  private static func failing(
    _ checkIn: CheckIn, _ operation: Int, _ isKill: Bool
  ) -> @Sendable (any FileSystem) -> Bool {
    { disk in
      let memory = disk as? MemoryDisk ?? (disk as? BrokenDisk)?.disk
      memory?.arm(
        MemoryDisk.Fault(operation: operation, code: EIO, isForever: isKill, isLate: false))
      defer { memory?.arm(nil) }
      return CrashTrial.saving(checkIn)(disk)
    }
  }

  /// Another program that begins anew, and adds what is not there yet.
  private static func retrying(
    _ first: CheckIn, _ second: CheckIn
  ) -> @Sendable (any FileSystem) -> Bool {
    { disk in
      var file = HistoryFile(folder: FaultTests.data, clock: fixedClock(), fileSystem: disk)
      var document = file.open().document
      document.add(first)
      document.add(second)
      return (try? file.save(document))?.confirmation == .saved
    }
  }
}
