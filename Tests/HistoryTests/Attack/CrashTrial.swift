import CivilTime
import Files
import History
import TestSupport

/// A run of the program on a disk whose power may go at any moment, and the check of what is found.
struct CrashTrial {
  /// Something that was done, and what a start of the program finds from then on.
  struct Step: Sendable {
    /// What is done; what it gives is whether "saved" was said.
    let action: @Sendable (any FileSystem) -> Bool
    /// The history afterwards; `nil` where it does not change.
    var document: HistoryDocument?
    /// The draft afterwards; `nil` where it does not change.
    var draft: Draft??
  }

  struct Found {
    var states = 0
    var images = 0
    var violations: [String] = []
  }

  /// What was on the disk before.
  let start: MemoryDisk
  /// What is done, one after another, each by a program that begins anew.
  let steps: [Step]
  /// How many states are looked at after each operation, at most.
  let most: Int
  /// Of how many different states one is chosen in which the power goes again, while the program
  /// cleans up and saves; 0 for none.
  var everyAgain = 0
  /// Whether states are looked at only when something is said, and not after every operation.
  var isSparse = false
  /// Whether the first violation is enough.
  var endsEarly = false

  /// Does everything, and looks at every state that may be found.
  ///
  /// - Parameter wrap: What is put between the store and the disk.
  /// - Returns: How many states there were, and what was wrong with them.
  func run<Disk: FileSystem>(_ wrap: (MemoryDisk) -> Disk) -> Found {
    let disk = start.copy()
    let before = Kept(on: disk.copy())
    let first = disk.current
    disk.startJournal()
    let wrapped = wrap(disk)
    for (number, step) in steps.enumerated() {
      disk.note(2 * number)
      if step.action(wrapped) { disk.note(2 * number + 1) }
      disk.kill()
    }
    var found = Found()
    look(at: disk.current, from: first, before, into: &found)
    return found
  }

  private func look(
    at end: MemoryDisk.State, from first: MemoryDisk.State, _ before: Kept, into found: inout Found
  ) {
    var random = SplitMix64(seed: 1)
    var states = CrashStates(start: first, end: end)
    var expectation = Expectation(before)
    var seen: Set<DiskImage> = []
    var violations: [String] = []
    var (count, images) = (0, 0)
    var chosen: [CrashStates.Nodes] = []
    for (index, change) in (end.journal ?? []).enumerated() {
      var isSaid = false
      if case .said(let number) = change {
        let step = steps[number / 2]
        if number.isMultiple(of: 2) { expectation.begin(step) } else { expectation.keep(step) }
        seen = []
        isSaid = true
      }
      if endsEarly && !violations.isEmpty { break }
      guard states.take(change) && !isSparse || isSaid else { continue }
      states.enumerate(most: most, using: &random) { nodes in
        count += 1
        guard seen.insert(DiskImage(nodes)).inserted else { return }
        if everyAgain > 0, images.isMultiple(of: everyAgain) { chosen.append(nodes) }
        images += 1
        let disk = MemoryDisk(MemoryDisk.State(found: nodes, after: end))
        if let violation = expectation.violation(on: disk) {
          violations.append("after change \(index): \(violation)")
        }
      }
    }
    found.states += count
    found.images += images
    found.violations += violations
    guard violations.isEmpty else { return }
    for nodes in chosen {
      lookAgain(at: MemoryDisk.State(found: nodes, after: end), into: &found)
    }
  }

  /// Begins anew on what was found, saves once more, and lets the power go again meanwhile.
  private func lookAgain(at state: MemoryDisk.State, into found: inout Found) {
    let again = MemoryDisk(state)
    let kept = Kept(on: again.copy())
    guard kept.refusal == nil else { return }
    var document = kept.document
    document.add(Self.late)
    let step = Step(action: CrashTrial.saving(Self.late), document: document)
    let trial = CrashTrial(start: again, steps: [step], most: max(32, most / 32))
    let result = trial.run { $0 }
    found.states += result.states
    found.images += result.images
    found.violations += result.violations.map { "the second time, \($0)" }
  }

  private static let late = CheckIn(
    id: "late", questionnaire: "q", questionnaireVersion: 1, weekEnding: .earliest,
    recordedAt: WritingAction.moment, answers: [:])
}

extension CrashTrial {
  /// Adds a check-in by a program that begins anew.
  static func saving(_ checkIn: CheckIn) -> @Sendable (any FileSystem) -> Bool {
    { disk in
      var file = HistoryFile(folder: FaultTests.data, clock: fixedClock(), fileSystem: disk)
      var document = file.open().document
      document.add(checkIn)
      return (try? file.save(document))?.confirmation == .saved
    }
  }
}

/// What may be found at one moment.
private struct Expectation {
  private var documents: [HistoryDocument]
  private var drafts: [Draft?]
  /// The history that was last called saved.
  private var saved: HistoryDocument
  /// The history before that one, of which there must be a backup.
  private var previous: HistoryDocument?
  private var mayBeFirstRun: Bool

  init(_ before: Kept) {
    documents = [before.document]
    drafts = [before.draft]
    saved = before.document
    mayBeFirstRun = before.isFirstRun
  }

  mutating func begin(_ step: CrashTrial.Step) {
    if let document = step.document { documents.append(document) }
    if let draft = step.draft { drafts.append(draft) }
  }

  mutating func keep(_ step: CrashTrial.Step) {
    if let document = step.document {
      documents = [document]
      previous = mayBeFirstRun ? nil : saved
      saved = document
      mayBeFirstRun = false
    }
    if let draft = step.draft { drafts = [draft] }
  }

  /// What is wrong with a disk, in words.
  func violation(on disk: MemoryDisk) -> String? {
    let unread = disk.files
    let kept = Kept(on: disk)
    if let refusal = kept.refusal { return refusal }
    if kept.isFirstRun && !mayBeFirstRun { return "taken for the first run" }
    guard documents.contains(kept.document) else {
      return "the history has \(kept.document.checkIns.map(\.id))"
    }
    guard drafts.contains(kept.draft) else {
      return "the draft has \(kept.draft?.answers.count ?? -1) answers"
    }
    if let previous, !hasBackup(of: previous, in: unread) {
      return "no backup of the version before"
    }
    for (path, bytes) in unread where path.contains("/backups/history.") {
      guard case .document = HistoryReader.read(bytes) else { return "the backup \(path) is torn" }
    }
    if disk.files.keys.contains(where: { $0.contains(".tmp.") }) { return "a leftover stays" }
    return nil
  }

  private func hasBackup(of document: HistoryDocument, in files: [String: [UInt8]]) -> Bool {
    files.contains { $0.contains("/backups/") && HistoryReader.read($1) == .document(document) }
  }
}
