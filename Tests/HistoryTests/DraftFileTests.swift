import Files
import CivilTime
import History
import Questionnaires
import TestSupport
import Testing

@Suite struct `The draft on the disk` {
  let folder: TemporaryFolder
  var file: DraftFile
  var draft: Draft

  init() throws {
    folder = try TemporaryFolder()
    file = DraftFile(folder: folder.data, clock: fixedClock())
    draft = Draft(
      id: "a", questionnaire: "emotional-range", questionnaireVersion: 1,
      weekEnding: try #require(CivilDate("2026-11-22")),
      begunAt: try #require(Timestamp("2026-11-22T19:00:00+01:00")),
      answers: ["laugh": .point(3), "tears": .nothingHappened], context: ["bother": .skipped],
      note: "", place: "warmth")
  }

  @Test mutating func `there is none at first, and looking for it creates nothing`() {
    #expect(file.load() == .none)
    #expect(folder.names(in: "..") == [])
  }

  @Test mutating func `what is kept is found again, alone and private`() throws {
    try file.save(draft)
    draft.answers["warmth"] = .point(0)
    draft.place = nil
    try file.save(draft)
    #expect(file.load() == .draft(draft))
    #expect(folder.names() == ["draft.json"])
    #expect(folder.permissions("draft.json") == 0o600)
    #expect(folder.permissions() == 0o700)
  }

  @Test mutating func `a neighbour who cleans up at the wrong moment does no harm`() throws {
    let start = MemoryDisk()
    let data = DataFolder(path: "/gamut")
    for operation in 1...40 {
      let disk = start.copy()
      var file = DraftFile(folder: data, clock: fixedClock(), fileSystem: disk)
      try file.save(draft)
      disk.arm(nil)
      disk.change {
        $0.interloper = MemoryDisk.Interloper(operation: operation) { state in
          guard let folder = state.find("/gamut") else { return }
          let names = state.nodes[folder]?.entries.keys.filter { $0.hasPrefix(".tmp") } ?? []
          for name in names { state.nodes[folder]?.entries[name] = nil }
        }
      }
      draft.answers["warmth"] = .point(operation)
      try file.save(draft)
      #expect(file.load() == .draft(draft))
    }
  }

  @Test mutating func `a discarded draft is gone, and discarding twice is no fault`() throws {
    try file.save(draft)
    try file.discard()
    try file.discard()
    #expect(file.load() == .none)
    #expect(folder.names() == [])
  }

  @Test(
    arguments: [
      "", "{", #"{"format":"gamut-draft"}"#, #"{"format":"gamut-draft","version":2}"#,
      #"{"format":"gamut-history","version":1}"#,
    ])
  mutating func `what cannot be read is moved aside and kept`(text: String) throws {
    try folder.put(text, at: "draft.json")
    guard case .unreadable(let sentence) = file.load() else {
      Issue.record("the draft was read")
      return
    }
    let kept = try #require(folder.names(in: "quarantine").first)
    #expect(sentence.contains("quarantine/\(kept)"))
    #expect(folder.text("quarantine/\(kept)") == text)
    #expect(file.load() == .none)
  }

  @Test mutating func `a save never takes the place of what was not looked at`() throws {
    try folder.put("precious", at: "draft.json")
    try file.save(draft)
    #expect(folder.names(in: "quarantine").map { folder.text("quarantine/\($0)") } == ["precious"])
    #expect(file.load() == .draft(draft))
  }

  @Test mutating func `where nothing can be moved aside, nothing is saved over it`() throws {
    try folder.put("precious", at: "draft.json")
    try folder.put("in the way", at: "quarantine")
    let draft = draft
    #expect(throws: StorageError.self) { try file.save(draft) }
    #expect(throws: StorageError.self) { try file.save(draft) }
    #expect(folder.text("draft.json") == "precious")
  }
}
