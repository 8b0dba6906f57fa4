import CivilTime
import History
import TestSupport
import Testing

@Suite struct `Removing everything` {
  let folder: TemporaryFolder
  var file: HistoryFile

  init() throws {
    folder = try TemporaryFolder()
    file = HistoryFile(folder: folder.data, clock: fixedClock())
    try folder.put(writtenExample)
    var document = file.open().document
    document.add(try checkIn("new"))
    _ = try file.save(document)
    try folder.put("x", at: "quarantine/2026-11-20-aaaa.json")
    try folder.put("x", at: ".tmp.gamut-0123456789abcdef")
  }

  @Test mutating func `names it, removes it, and the folder with it`() throws {
    let kept = try file.keptFiles()
    #expect(
      kept.paths == [
        "quarantine/2026-11-20-aaaa.json", "backups/history.000001.2026-11-22.json",
        ".tmp.gamut-0123456789abcdef", "last-seen.json", "history.json", "lock",
      ])
    #expect(kept.extent?.checkIns == 2)
    #expect(kept.foreign == [])
    try file.removeEverything()
    #expect(folder.names(in: "..") == [])
  }

  @Test mutating func `leaves what is not gamut's`() throws {
    try folder.put("mine", at: "mine.txt")
    try folder.put("mine", at: "backups/mine.json")
    #expect(try file.keptFiles().foreign == ["backups/mine.json", "mine.txt"])
    try file.removeEverything()
    #expect(folder.names() == ["backups", "mine.txt"])
    #expect(folder.names(in: "backups") == ["mine.json"])
  }

  @Test mutating func `takes the file too that the history leads to`() throws {
    folder.remove()
    try folder.put(writtenExample, at: "../elsewhere.json")
    folder.link("history.json", to: "../elsewhere.json")
    let kept = try file.keptFiles()
    #expect(kept.target == "\(folder.path)/elsewhere.json")
    try file.removeEverything()
    #expect(folder.names(in: "..") == [])
  }

  @Test mutating func `works where the history cannot be read`() throws {
    try folder.put("broken")
    #expect(try file.keptFiles().extent == nil)
    try file.removeEverything()
    #expect(folder.names(in: "..") == [])
  }
}
