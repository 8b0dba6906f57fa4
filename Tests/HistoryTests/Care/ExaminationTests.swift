import CivilTime
import Glibc
import History
import Questionnaires
import TestSupport
import Testing

@Suite struct `An examination` {
  let folder: TemporaryFolder
  let file: HistoryFile

  init() throws {
    folder = try TemporaryFolder()
    file = HistoryFile(folder: folder.data, clock: fixedClock())
  }

  private func examined() throws -> Examination {
    file.examination(library: try QuestionnaireLibrary.builtIn())
  }

  /// A sound history with a backup.
  private func putHistory() throws {
    var file = file
    try folder.put(ExampleHistory.three)
    var document = file.open().document
    document.add(try checkIn("new", week: "2026-11-22"))
    _ = try file.save(document)
  }

  @Test func `finds nothing where nothing is, and creates nothing`() throws {
    #expect(try examined() == Examination())
    #expect(folder.names(in: "..") == [])
  }

  @Test func `finds nothing amiss in a sound folder, and changes nothing`() throws {
    try putHistory()
    let before = (folder.names(), folder.text(), folder.text("last-seen.json"))
    let examination = try examined()
    #expect(examination.findings == [])
    #expect(examination.extent?.checkIns == 3)
    #expect(examination.readableBackups == 1)
    #expect((folder.names(), folder.text(), folder.text("last-seen.json")) == before)
  }

  /// A fault, what finds it, and what the remedy must speak of.
  struct Fault: Sendable, CustomTestStringConvertible {
    let check: Finding.Check
    let remedy: String
    let testDescription: String
    let plant: @Sendable (TemporaryFolder) throws -> Void

    init(
      _ check: Finding.Check, _ testDescription: String, remedy: String,
      plant: @escaping @Sendable (TemporaryFolder) throws -> Void
    ) {
      self.check = check
      self.remedy = remedy
      self.testDescription = testDescription
      self.plant = plant
    }
  }

  static let faults = [
    Fault(.folder, "others may write", remedy: "chmod 700") { $0.protect(0o777) },
    Fault(.permissions, "others may enter", remedy: "chmod -R go=") { $0.protect(0o755) },
    Fault(.permissions, "others may read the history", remedy: "chmod -R go=") {
      $0.protect(0o644, "history.json")
    },
    Fault(.permissions, "others may read a backup", remedy: "chmod -R go=") {
      $0.protect(0o640, "backups/history.000001.2026-11-22.json")
    },
    Fault(.history, "broken", remedy: "gamut restore history.000001") { try $0.put("broken") },
    Fault(.history, "empty", remedy: "gamut restore history.000001") { try $0.put("") },
    Fault(.history, "newer", remedy: "Use the newer gamut") {
      try $0.put(#"{"format":"gamut-history","version":2}"#)
    },
    Fault(.history, "ids twice", remedy: "gamut restore history.000001") {
      try $0.put(ExampleHistory.three.replacing(#""second""#, with: #""first""#))
    },
    Fault(.history, "gone", remedy: "gamut restore history.000001") { $0.remove() },
    Fault(.history, "a folder", remedy: "gamut restore history.000001") {
      $0.remove()
      $0.makeFolder("history.json")
    },
    Fault(.history, "a pipe", remedy: "gamut restore history.000001") {
      $0.remove()
      $0.makePipe("history.json")
    },
    Fault(.history, "a link to nowhere", remedy: "gamut restore history.000001") {
      $0.remove()
      $0.link("history.json", to: "nowhere")
    },
    Fault(.history, "read-only", remedy: "chmod u+w") { $0.protect(0o400, "history.json") },
    Fault(.outsideChange, "changed outside", remedy: "nothing to do") {
      try $0.put(($0.text() ?? "") + "\n")
    },
    Fault(.scores, "a wrong score", remedy: "gamut score") {
      try $0.put(
        ($0.text() ?? "").replacing(
          #""recordedAt":"2026-11-08T19:04:11+01:00","#,
          with: #""recordedAt":"2026-11-08T19:04:11+01:00","score":{"position":99.0},"#))
    },
    Fault(.dates, "the future", remedy: "date") {
      try $0.put(($0.text() ?? "").replacing("2026-11-22", with: "2026-11-23"))
    },
    Fault(.versions, "an unknown version", remedy: "the gamut that made them") {
      try $0.put(
        ($0.text() ?? "").replacing(
          #""questionnaireVersion":1"#, with: #""questionnaireVersion":9"#))
    },
    Fault(.backups, "a broken backup", remedy: "mv ") {
      try $0.put("broken", at: "backups/history.000009.2026-11-22.json")
    },
    Fault(.leftovers, "half a file", remedy: "gamut status") {
      try $0.put("half", at: "backups/.tmp.gamut-0123456789abcdef")
    },
    Fault(.quarantine, "something put aside", remedy: "rm -r ") {
      try $0.put("broken", at: "quarantine/2026-11-20-aaaa.json")
    },
    Fault(.syncConflicts, "a copy of a sync service", remedy: "gamut import ") {
      try $0.put($0.text() ?? "", at: "history.sync-conflict-20261122-101010-ABC.json")
    },
    Fault(.draft, "a broken draft", remedy: "quarantine") {
      try $0.put("broken", at: "draft.json")
    },
  ]

  @Test(arguments: faults) func `finds each fault, with its remedy`(fault: Fault) throws {
    try putHistory()
    try fault.plant(folder)
    let before = (folder.names(), folder.names(in: "backups"), folder.names(in: "quarantine"))
    let findings = try examined().findings
    let finding = try #require(findings.first { $0.check == fault.check }, "\(findings)")
    #expect("\(finding.remedy) \(finding.command ?? "")".contains(fault.remedy))
    #expect(finding.what.hasSuffix(".") && finding.remedy.hasSuffix("."), "\(finding)")
    #expect(
      findings.allSatisfy { [fault.check, .outsideChange].contains($0.check) }, "\(findings)")
    let after = (folder.names(), folder.names(in: "backups"), folder.names(in: "quarantine"))
    #expect(after == before)
  }

  @Test(arguments: [
    (#"{"format":"gamut-history","version":9}"#, "newer gamut", "with that gamut"),
    (#"{"format":"gamut-history","version":1,"checkIns":["#, "cannot be read", "whether you need"),
  ])
  func `tells of a copy that cannot be taken in, and offers no command`(
    text: String, what: String, remedy: String
  ) throws {
    try putHistory()
    try folder.put(text, at: "history (conflicted copy 2026-11-22).json")
    let findings = try examined().findings
    #expect(findings.map(\.check) == [.syncConflicts])
    #expect(findings[0].what.contains(what) && findings[0].remedy.contains(remedy))
    #expect(findings[0].command == nil)
    #expect(folder.text("history (conflicted copy 2026-11-22).json") == text)
  }

  @Test func `finds a copy beside the file that the history leads to, by its name`() throws {
    try folder.put(ExampleHistory.three, at: "../saved.json")
    try folder.put(ExampleHistory.three, at: "../saved (conflicted copy 2026-11-22).json")
    try folder.put(ExampleHistory.three, at: "../other.json")
    folder.link("history.json", to: "../saved.json")
    let findings = try examined().findings
    #expect(findings.map(\.check) == [.syncConflicts])
    #expect(findings[0].command?.contains("'\(folder.path)/saved (conflicted") == true)
  }

  @Test func `takes a score for equal that differs by rounding alone`() throws {
    let score = """
      "score":{"band":"wide-range","bounds":[25.0000001,25],"facets":{"caring":25.0,\
      "connection":25.0,"expression":25.0,"painful":25.0,"pleasant":25.0,"selfhood":25.0},\
      "position":24.9999999},
      """
    let time = #""recordedAt":"2026-11-08T19:04:11+01:00","#
    try folder.put(
      ExampleHistory.three.replacing(time, with: time + score.trimmedLine))
    #expect(try examined().findings.filter { $0.check == .scores } == [])
  }

  @Test func `finds that a disk is full`() throws {
    let disk = try PurgeSample.disk()
    disk.change { $0.freeSpace = 1000 }
    let findings = PurgeSample.file(on: disk).examination(
      library: try QuestionnaireLibrary.builtIn()
    ).findings
    let finding = try #require(findings.first { $0.check == .saving })
    #expect(finding.what.contains("almost full"))
    #expect(finding.command?.hasPrefix("df ") == true)
  }

  @Test(arguments: [EIO, EACCES, EROFS])
  func `never fails, whatever the disk refuses`(code: Int32) throws {
    let start = try PurgeSample.disk()
    let library = try QuestionnaireLibrary.builtIn()
    for operation in 1...500 {
      let disk = start.copy()
      disk.arm(MemoryDisk.Fault(operation: operation, code: code, isForever: true, isLate: false))
      let examination = PurgeSample.file(on: disk).examination(library: library)
      #expect(!disk.wasRefused || !examination.findings.isEmpty, "operation \(operation)")
      #expect(disk.openCount == 0)
      if !disk.wasRefused { return }
    }
    Issue.record("the examination never ends")
  }
}

extension String {
  fileprivate var trimmedLine: String { replacing("\n", with: "") }
}
