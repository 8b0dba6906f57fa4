import CivilTime
import History
import TestSupport
import Testing

@Suite struct `Restoring a backup` {
  let folder: TemporaryFolder
  var file: HistoryFile

  init() throws {
    folder = try TemporaryFolder()
    file = HistoryFile(folder: folder.data, clock: fixedClock())
  }

  @Test mutating func `brings the history back and keeps what could not be read`() throws {
    try folder.put(writtenExample)
    _ = try file.save(file.open().document)
    try folder.put("broken")
    #expect(file.open().isNothingReadable)
    let backup = try #require(file.backups().first { $0.isReadable })
    let outcome = try file.restore(backup.name)
    #expect(outcome.confirmation == .saved)
    #expect(outcome.document == (try parsed(writtenExample)))
    #expect(folder.text() == writtenExample)
    #expect(folder.text("backups/history.000002.2026-11-22.json") == "broken")
    #expect(file.backups().map(\.isReadable) == [false, true])
    var document = outcome.document
    document.add(try checkIn("new"))
    #expect(try file.save(document).confirmation == .saved)
    #expect(file.open().access == .writable)
  }

  @Test mutating func `ends the state of a missing history`() throws {
    try folder.put(writtenExample)
    _ = try file.save(file.open().document)
    folder.remove(file: "history.json")
    _ = file.open()
    _ = try file.restore("history.000001.2026-11-22.json")
    #expect(folder.text() == writtenExample)
    #expect(file.open().notices.isEmpty)
  }

  @Test mutating func `can be undone`() throws {
    try folder.put(writtenExample)
    var document = file.open().document
    document.add(try checkIn("new"))
    _ = try file.save(document)
    let newer = folder.text()
    _ = try file.restore("history.000001.2026-11-22.json")
    #expect(folder.text() == writtenExample)
    _ = try file.restore("history.000002.2026-11-22.json")
    #expect(folder.text() == newer)
  }

  @Test(
    arguments: [
      "history.000009.2026-11-22.json", "../history.json", "history.json", "",
      "history.000001.2026-11-22.json",
    ])
  mutating func `of a name that is none, or of a broken one, changes nothing`(name: String) throws {
    try folder.put(writtenExample)
    try folder.put("broken", at: "backups/history.000001.2026-11-22.json")
    let file = file
    let error = #expect(throws: StorageError.self) {
      var copy = file
      return try copy.restore(name)
    }
    #expect(error?.cause == .notFound)
    #expect(folder.text() == writtenExample)
  }

  @Test func `where nothing is creates nothing`() {
    let file = file
    #expect(throws: StorageError.self) {
      var copy = file
      return try copy.restore("history.000001.2026-11-22.json")
    }
    #expect(folder.names(in: "..") == [])
  }

  @Test mutating func `never goes through a link among the backups`() throws {
    try folder.put(writtenExample)
    try folder.put(writtenEmpty, at: "elsewhere")
    folder.makeFolder("backups")
    folder.link("backups/history.000001.2026-11-22.json", to: "../elsewhere")
    let file = file
    #expect(throws: StorageError.self) {
      var copy = file
      return try copy.restore("history.000001.2026-11-22.json")
    }
    #expect(folder.text() == writtenExample)
  }
}
