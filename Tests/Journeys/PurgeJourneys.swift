import History
import TestSupport
import Testing

/// The typed word that a purge asks for.
@Suite struct PurgeJourneys {
  private func start(_ arguments: String...) throws -> (TemporaryFolder, Journey) {
    let folder = try TemporaryFolder()
    try folder.put(ExampleHistory.three)
    let journey = try Journey(
      "gamut", ["purge", "--data", folder.data.path] + arguments,
      environment: ["HOME": folder.path])
    return (folder, journey)
  }

  @Test(arguments: ["purge", "  Purge "]) func `goes on after the word`(typed: String) throws {
    let (folder, journey) = try start()
    try journey.waitFor("type purge")
    #expect(folder.text() == ExampleHistory.three)
    try journey.type("\(typed)\n")
    #expect(try journey.waitForChange() == .exited(0))
    #expect(folder.text()?.contains("third") == false)
  }

  @Test(arguments: ["yes\n", "\n", "purge everything\n", "everything\n", "\u{4}"])
  func `changes nothing after anything else`(typed: String) throws {
    let (folder, journey) = try start()
    try journey.waitFor("type purge")
    try journey.type(typed)
    try journey.waitFor("Nothing was removed.")
    #expect(try journey.waitForChange() == .exited(1))
    #expect(folder.text() == ExampleHistory.three)
    #expect(folder.names() == ["history.json"])
  }

  @Test func `of everything asks for another word`() throws {
    let (folder, journey) = try start("--everything")
    try journey.waitFor("type everything")
    try journey.type("everything\n")
    #expect(try journey.waitForChange() == .exited(0))
    #expect(folder.names(in: "..") == [])
  }
}
