import CivilTime
import TestSupport
import Testing

@testable import History

@Suite struct `A conflict copy beside the history` {
  let folder: TemporaryFolder
  var file: HistoryFile

  init() throws {
    folder = try TemporaryFolder()
    file = HistoryFile(folder: folder.data, clock: fixedClock())
    try folder.put(writtenExample)
  }

  static let certain = [
    "history.sync-conflict-20261122-190411-ABCDEFG.json",
    "history (conflicted copy 2026-11-22 190411).json",
    "history_conflict-20261122-190411.json", "history (Ada's conflicted copy 2026-11-22).json",
    "history (Case Conflict).json", "history.Conflict.json",
  ]
  static let possible = [
    "history-DESKTOP-1.json", "history 2.json", "history (1).json", "history_old.json",
  ]
  static let others = [
    "history.json", "draft.json", "last-seen.json", "history.json.bak", "myhistory 2.json",
    "history2.json", "historyjson", "history-1.txt", "history.000001.2026-11-22.json", "",
  ]

  @Test func `is known by its name`() {
    for name in Self.certain { #expect(ConflictName(name, of: "history.json") == .certain) }
    for name in Self.possible { #expect(ConflictName(name, of: "history.json") == .possible) }
    for name in Self.others { #expect(ConflictName(name, of: "history.json") == nil, "\(name)") }
    #expect(ConflictName("my.gamut.sync-conflict-1.json", of: "my.gamut.json") == .certain)
    #expect(ConflictName("gamut 2", of: "gamut") == .possible)
  }

  @Test(arguments: certain + possible)
  mutating func `is offered when it holds what the history lacks`(name: String) throws {
    let document = file.open().document
    try folder.put(writtenExample, at: name)
    var copies = file.conflictCopies()
    #expect(copies.map(\.name) == [name])
    #expect(copies[0].notice(beside: document) == nil)
    try folder.put(writtenExample.replacing("\"0193a\"", with: "\"0193c\""), at: name)
    copies = file.conflictCopies()
    let notice = try #require(copies[0].notice(beside: document))
    #expect(notice.contains("1 record that"))
    #expect(notice.hasSuffix("gamut import '\(folder.data.path)/\(name)'"))
  }

  @Test mutating func `is told of when it cannot be read, if its name is sure`() throws {
    let document = file.open().document
    try folder.put("broken", at: Self.certain[0])
    try folder.put("{}", at: "history-notes.json")
    folder.makeFolder("history 3.json")
    folder.makePipe("history 4.json")
    let copies = file.conflictCopies()
    #expect(copies.map(\.name) == [Self.certain[0]])
    #expect(copies[0].notice(beside: document)?.contains("line 1, column 1") == true)
    try folder.put(
      writtenExample.replacing("\"version\":1,\n", with: "\"version\":2,\n"), at: "history 2.json")
    let newer = try #require(file.conflictCopies().first)
    #expect(newer.content == .newer)
    #expect(newer.notice(beside: document)?.contains("newer gamut") == true)
  }

  @Test mutating func `is found where a link to the history leads`() throws {
    folder.makeFolder("../shared")
    try folder.put(writtenExample, at: "../shared/weeks.json")
    try folder.put(writtenEmpty, at: "../shared/weeks.sync-conflict-1.json")
    folder.remove()
    folder.link("history.json", to: "../shared/weeks.json")
    #expect(file.conflictCopies().map(\.name) == ["weeks.sync-conflict-1.json"])
  }

  @Test mutating func `goes among the backups, and only as it was found`() throws {
    _ = file.open()
    try folder.put(writtenEmpty, at: Self.certain[0])
    let copy = try #require(file.conflictCopies().first)
    try folder.put(writtenExample, at: Self.certain[0])
    let error = #expect(throws: StorageError.self) { try file.fileAway(copy) }
    #expect(error?.sentence.contains("changed meanwhile") == true)
    try folder.put(writtenEmpty, at: Self.certain[0])
    #expect(try file.fileAway(copy) == "backups/history.000001.2026-11-22.json")
    #expect(folder.text("backups/history.000001.2026-11-22.json") == writtenEmpty)
    #expect(file.conflictCopies() == [])
    #expect(file.backups().first?.isReadable == true)
    #expect(throws: StorageError.self) { try file.fileAway(copy) }
  }

  @Test func `needs no folder to be sought in`() throws {
    let nowhere = HistoryFile(folder: DataFolder(path: folder.path + "/no"), clock: fixedClock())
    #expect(nowhere.conflictCopies() == [])
  }
}
