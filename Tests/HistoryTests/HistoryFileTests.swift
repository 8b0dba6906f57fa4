import Files
import CivilTime
import History
import StrictJSON
import TestSupport
import Testing

@Suite struct `The history on the disk` {
  let folder: TemporaryFolder
  var file: HistoryFile

  init() throws {
    folder = try TemporaryFolder()
    file = HistoryFile(folder: folder.data, clock: fixedClock())
  }

  @Test mutating func `where nothing is, opening is the first run and creates nothing`() {
    let opened = file.open()
    #expect(opened.isFirstRun && !opened.isNothingReadable)
    #expect(opened.access == .writable)
    #expect(opened.notices.isEmpty)
    #expect(folder.names(in: "..") == [])
  }

  @Test mutating func `the first save creates a private folder with a private file`() throws {
    var document = file.open().document
    document.checkIns.append(try checkIn("a"))
    let outcome = try file.save(document)
    #expect(outcome.confirmation == .saved)
    #expect(outcome.document == document)
    #expect(folder.permissions() == 0o700)
    #expect(folder.names() == ["history.json", "last-seen.json", "lock"])
    for name in folder.names() { #expect(folder.permissions(name) == 0o600) }
    var again = HistoryFile(folder: folder.data, clock: fixedClock())
    let reopened = again.open()
    #expect(reopened.document == document)
    #expect(reopened.notices.isEmpty && !reopened.isFirstRun)
  }

  @Test mutating func `every save keeps the version before it as a backup`() throws {
    try folder.put(writtenExample)
    var document = file.open().document
    document.checkIns.append(try checkIn("z"))
    document = try file.save(document).document
    #expect(folder.text("backups/history.000001.2026-11-22.json") == writtenExample)
    let second = folder.text()
    document.checkIns.append(try checkIn("z2"))
    _ = try file.save(document)
    #expect(folder.text("backups/history.000002.2026-11-22.json") == second)
    #expect(file.backups().map(\.checkIns) == [2, 1])
    #expect(folder.permissions("backups") == 0o700)
    #expect(folder.names(in: "backups").count == 2)
  }

  @Test mutating func `a file with another layout is read, said to be so, and kept`() throws {
    let loose = writtenExample.replacing("\n", with: "\r\n  ")
    try folder.put(loose)
    let opened = file.open()
    #expect(opened.notices.count == 1)
    #expect(opened.document == (try parsed(writtenExample)))
    _ = try file.save(opened.document)
    #expect(folder.text() == writtenExample)
    #expect(folder.text("backups/history.000001.2026-11-22.json") == loose)
    #expect(file.open().notices.isEmpty)
  }

  @Test mutating func `a change from outside is told in one line`() throws {
    _ = try file.save(file.open().document)
    try folder.put(writtenExample)
    let opened = file.open()
    #expect(opened.notices.count == 1)
    #expect(opened.notices.first?.contains("changed outside gamut") == true)
    #expect(opened.access == .writable)
  }

  @Test mutating func `a file that others could read becomes private with the next save`() throws {
    try folder.put(writtenExample, permissions: 0o644)
    let opened = file.open()
    #expect(opened.notices.contains { $0.contains("could read") })
    _ = try file.save(opened.document)
    #expect(folder.permissions("history.json") == 0o600)
    #expect(folder.permissions("backups/history.000001.2026-11-22.json") == 0o600)
  }

  @Test mutating func `a file of a newer version is left alone`() throws {
    let newer = writtenExample.replacing("\"version\":1,", with: "\"version\":2,\"more\":true,")
    try folder.put(newer)
    let opened = file.open()
    #expect(opened.readOnlyReason?.contains("version 2") == true)
    #expect(opened.isNothingReadable)
    #expect(throws: StorageError.self) { try file.save(HistoryDocument()) }
    #expect(folder.text() == newer)
    #expect(folder.names() == ["history.json"])
  }

  @Test mutating func `a linked history keeps its link`() throws {
    folder.makeFolder("../dotfiles", permissions: 0o755)
    folder.link("history.json", to: "../dotfiles/my history")
    try folder.put(writtenExample, at: "../dotfiles/my history")
    var document = file.open().document
    document.checkIns.append(try checkIn("z"))
    _ = try file.save(document)
    #expect(try parsed(folder.text() ?? "") == document)
    #expect(folder.isLink("history.json"))
    #expect(folder.names(in: "../dotfiles") == ["my history"])
    #expect(folder.permissions("../dotfiles") == 0o755)
    #expect(folder.names() == ["backups", "history.json", "last-seen.json", "lock"])
  }

  @Test(arguments: [29, 30])
  mutating func `what could not be read again, because it is nested too deep, is not written`(
    levels: Int
  ) throws {
    var first = HistoryDocument()
    first.add(try checkIn("first"))
    var document = try file.save(first).document
    let before = folder.text()
    var deep = try checkIn("second")
    deep.unknownFields["x"] = (1..<levels).reduce(JSONValue.array([])) { value, _ in [value] }
    document.add(deep)
    // The document, the list and the record are three levels, and the reader takes 32.
    if levels == 29 {
      _ = try file.save(document)
      #expect(try parsed(folder.text() ?? "") == document)
    } else {
      let error = #expect(throws: StorageError.self) { try file.save(document) }
      #expect(error?.cause == .unsound)
      #expect(folder.text() == before)
    }
  }

  @Test mutating func `a folder that has the name of the note stays where it is`() throws {
    try folder.put(writtenExample)
    folder.makeFolder("last-seen.json")
    try folder.put("theirs", at: "last-seen.json/notes.txt")
    var document = file.open().document
    document.add(try checkIn("new"))
    #expect(try file.save(document).confirmation == .saved)
    #expect(folder.text("last-seen.json/notes.txt") == "theirs")
    #expect(folder.names() == ["backups", "history.json", "last-seen.json", "lock"])
  }

  @Test mutating func `a record that is missing without a reason stops the save`() throws {
    try folder.put(writtenExample)
    _ = file.open()
    let error = #expect(throws: StorageError.self) { try file.save(HistoryDocument()) }
    #expect(error?.cause == .unsound)
    #expect(folder.text() == writtenExample)
    #expect(try file.save(HistoryDocument(), removing: ["0193a", "0193b"]).document.checkIns == [])
    #expect(folder.text() == writtenEmpty)
  }

  @Test mutating func `what is marked as read-only is read and not written`() throws {
    try folder.put(writtenExample, permissions: 0o400)
    let opened = file.open()
    #expect(opened.readOnlyReason?.contains("read-only") == true)
    #expect(opened.document.checkIns.count == 1 && !opened.isNothingReadable)
  }

  @Test mutating func `a folder in which others may write is refused`() throws {
    try folder.put(writtenExample)
    folder.protect(0o777)
    let opened = file.open()
    #expect(opened.readOnlyReason?.contains("Other users") == true)
    #expect(throws: StorageError.self) { try file.save(HistoryDocument()) }
    #expect(file.checkWritable() != nil)
  }

  @Test mutating func `a link into a folder in which others may write is refused`() throws {
    folder.makeFolder("../shared")
    folder.link("history.json", to: "../shared/history.json")
    try folder.put(writtenExample, at: "../shared/history.json")
    #expect(file.open().access == .writable)
    folder.protect(0o777, "../shared")
    #expect(file.open().readOnlyReason?.contains("shared") == true)
    #expect(file.checkWritable() != nil)
  }

  @Test mutating func `only gamut's own folder is closed to others`() throws {
    try folder.put(writtenExample)
    folder.protect(0o755)
    try folder.put("", at: "something else")
    _ = try file.save(file.open().document)
    #expect(folder.permissions() == 0o755)
    folder.remove(file: "something else")
    _ = try file.save(file.open().document)
    #expect(folder.permissions() == 0o700)
  }

  @Test mutating func `the preflight leaves nothing behind and finds nothing wrong`() throws {
    #expect(file.checkWritable() == nil)
    #expect(folder.names() == [])
  }

  @Test mutating func `a data folder that is a file is refused`() throws {
    try folder.put("", at: "x")
    var file = HistoryFile(folder: DataFolder(path: folder.data.path(of: "x")))
    #expect(file.open().isNothingReadable)
    #expect(file.checkWritable() != nil)
  }
}
