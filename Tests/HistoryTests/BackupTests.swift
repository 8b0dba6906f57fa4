import CivilTime
import TestSupport
import Testing

@testable import History

@Suite struct `The backups` {
  @Test func `that stay are the last ten, then days, weeks and months`() throws {
    let start = try #require(CivilDate("2024-01-01"))
    var names: [BackupName] = []
    for day in 0..<1000 {
      for save in 1...3 {
        let sequence = day * 3 + save
        names.insert(BackupName(sequence: sequence, date: start.advanced(by: day)), at: 0)
        let superfluous = BackupRotation.superfluous(names)
        names.removeAll { superfluous.contains($0) }
      }
    }
    let ages = names.map { 3000 - $0.sequence }
    #expect(Array(ages.prefix(10)) == Array(0..<10))
    #expect(names.count == 10 + 14 + 8 + 12)
    let days = names.map { 999 - $0.date.days(since: start) }
    #expect(Array(days.dropFirst(10).prefix(14)) == Array(3...16))
    let months = Set(names.suffix(12).map { $0.date.description.prefix(7) })
    #expect(months.count == 12)
  }

  @Test(arguments: 0...10) func `that are few all stay`(count: Int) throws {
    let names = (0..<count).reversed().map { BackupName(sequence: $0, date: .earliest) }
    #expect(BackupRotation.superfluous(names) == [])
  }

  @Test(
    arguments: [
      "history.000001.2026-11-22.json", "history.1000000.2026-11-22.json",
      "history.999999.1900-01-01.json",
    ])
  func `are known by their names`(name: String) throws {
    #expect(try #require(BackupName(name)).text == name)
  }

  @Test(
    arguments: [
      "history.1.2026-11-22.json", "history.000001.2026-02-30.json", "history.json",
      "history.-00001.2026-11-22.json", "history.000001.2026-11-22.json.bak",
      "history.+00001.2026-11-22.json", "x.000001.2026-11-22.json",
    ])
  func `are not anything else`(name: String) {
    #expect(BackupName(name) == nil)
  }

  @Test func `never lose the only copy with more records`() throws {
    let folder = try TemporaryFolder()
    var file = HistoryFile(
      folder: folder.data, clock: fixedClock(), fileSystem: UnsynchronizedDisk())
    var document = file.open().document
    for index in 0..<9 { document.add(try checkIn("c\(index)")) }
    document = try file.save(document).document
    let removed = Set((1..<9).map { "c\($0)" })
    document.checkIns.removeAll { removed.contains($0.id) }
    document = try file.save(document, removing: removed).document
    for _ in 0..<30 { _ = try file.save(document) }
    #expect(file.backups().contains { $0.checkIns == 9 })
    #expect(file.backups().count == 12)
  }

  @Test func `go by number, not by date`() throws {
    let folder = try TemporaryFolder()
    for date in ["9999-12-31", "1970-01-01", "2026-11-22"] {
      let clock = fixedClock("\(date)T08:00:00Z")
      var file = HistoryFile(folder: folder.data, clock: clock)
      var document = file.open().document
      document.add(try checkIn("c\(date)", week: date))
      _ = try file.save(document)
    }
    let names = HistoryFile(folder: folder.data).backups().map(\.name)
    #expect(names == ["history.000002.2026-11-22.json", "history.000001.1970-01-01.json"])
  }

  @Test func `leave other files in their folder alone`() throws {
    let folder = try TemporaryFolder()
    try folder.put(writtenExample)
    try folder.put("mine", at: "backups/history.old.json")
    var file = HistoryFile(folder: folder.data, clock: fixedClock())
    _ = try file.save(file.open().document)
    #expect(folder.text("backups/history.old.json") == "mine")
    #expect(file.backups().count == 1)
  }
}
