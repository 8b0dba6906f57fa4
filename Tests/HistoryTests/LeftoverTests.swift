import Files
import CivilTime
import History
import TestSupport
import Testing

@Suite struct `What a killed save leaves behind` {
  let folder: TemporaryFolder
  var file: HistoryFile

  init() throws {
    folder = try TemporaryFolder()
    file = HistoryFile(folder: folder.data, clock: fixedClock())
    try folder.put(writtenExample)
  }

  @Test mutating func `is removed at the next opening, and nothing is taken from it`() throws {
    let newer = writtenExample.replacing("0193a", with: "newer")
    try folder.put(newer, at: ".tmp.gamut-0123456789abcdef")
    try folder.put("half", at: "backups/.tmp.gamut-0123456789abcdef")
    try folder.put("mine", at: ".tmp.mine")
    #expect(file.open().document == (try parsed(writtenExample)))
    #expect(folder.names() == [".tmp.mine", "backups", "history.json", "lock"])
    #expect(folder.names(in: "backups") == [])
  }

  @Test mutating func `is no backup that would change together with the history`() throws {
    folder.makeFolder("backups")
    folder.hardLink("history.json", as: "backups/history.000001.2026-11-22.json")
    _ = file.open()
    #expect(folder.names(in: "backups") == [])
    #expect(folder.text() == writtenExample)
  }

  @Test mutating func `stays while another program is saving`() throws {
    try folder.put("half", at: ".tmp.gamut-0123456789abcdef")
    let system = PosixFileSystem()
    let descriptor = try system.openFolder(at: folder.data.path)
    let lock = try system.openLock("lock", in: descriptor)
    #expect(try system.tryLock(lock))
    _ = file.open()
    #expect(folder.names().contains(".tmp.gamut-0123456789abcdef"))
    try system.close(lock)
    _ = file.open()
    #expect(!folder.names().contains(".tmp.gamut-0123456789abcdef"))
    try system.close(descriptor)
  }

  @Test mutating func `does not make opening create anything`() throws {
    _ = file.open()
    #expect(folder.names() == ["history.json"])
  }
}
