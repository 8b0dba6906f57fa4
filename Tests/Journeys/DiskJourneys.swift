import CivilTime
import Glibc
import History
import Questionnaires
import TestSupport
import Testing

/// Disks that take nothing, and files that others write.
@Suite struct DiskJourneys {
  /// What makes a program run without the rights of root, where the tests have them.
  static let unprivileged =
    getuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []

  /// Starts a copy of the program that everybody may run, on a folder that is made so by a script.
  private func start(_ script: String, arguments: [String] = []) throws -> Person {
    let folder = try TemporaryFolder()
    let prepare = """
      chmod 755 '\(folder.path)'; cp '\(BuiltProducts.folder)gamut' '\(folder.path)/program'
      chmod 755 '\(folder.path)/program'; cd '\(folder.data.path)'
      if test $(id -u) = 0; then chown -R 65534:65534 .; fi; \(script)
      cd /; exec "$@"
      """
    try folder.put(ExampleHistory.weekly(3))
    return try Person(
      in: folder, arguments,
      wrapper: ["sh", "-c", prepare] + ["sh"],
      program: Self.unprivileged + ["\(folder.path)/program"])
  }

  /// Lifts the limit of the size of files.
  private func makeRoom(for person: Person) throws {
    let process = person.journey.processIdentifier
    let lift = try Journey("/usr/bin/prlimit", ["--pid", "\(process)", "--fsize=unlimited:"])
    #expect(try lift.waitForChange() == .exited(0))
  }

  @Test(arguments: ["chmod 500 .", "chmod 400 history.json"])
  func `a folder that may not be written is told of before the first question`(
    script: String
  ) throws {
    let person = try start(script)
    try person.waitFor("q quit")
    try person.journey.settle()
    try person.type("1")
    try person.journey.settle()
    #expect(person.screen.find("Question 1 of 16") == nil)
    let isFile = script.contains("history")
    try person.waitFor(isFile ? "marked as read-only" : "Nothing could be saved now")
    #expect(person.screen.find(".tmp.") == nil)
    #expect(try person.quit() == .exited(0))
  }

  @Test func `room that is made meanwhile is found at the next try`() throws {
    let person = try start("chmod 500 .", arguments: ["check-in"])
    try person.waitFor("Nothing could be saved now")
    try person.journey.settle()
    person.folder.protect(0o700)
    try person.type("1")
    try person.waitFor("Question 1 of 16")
    try person.type("1")
    try person.waitFor("Question 2 of 16")
  }

  @Test(arguments: [
    "echo broken > history.json", "rm history.json; mkdir history.json",
    "rm history.json; mkfifo history.json", "ln -sf nowhere history.json", "chmod 000 history.json",
    "truncate -s 100M history.json", "sed -i 's/:1,$/:2,/' history.json", "chmod 000 .",
  ])
  func `a history that cannot be read is told of, and nothing is asked`(script: String) throws {
    let person = try start(script)
    try person.waitFor("q quit")
    try person.journey.settle()
    let told = person.screen.text
    #expect(["cannot", "newer"].contains { told.contains($0) })
    #expect(person.screen.find("Your history cannot be read") != nil)
    #expect(person.screen.find("first check-in") == nil)
    #expect(person.screen.find("Nothing recorded") == nil)
    try person.type("1")
    try person.journey.settle()
    #expect(person.screen.find("Question 1 of 16") == nil)
    try person.type("!")
    try person.waitFor("findahelpline.com")
    try person.type("q")
    try person.waitFor("q quit")
    #expect(try person.quit() == .exited(0))
    person.journey.expectGivenBack()
  }

  @Test(arguments: ["echo broken > history.json", "chmod 400 history.json"])
  func `a check-in that could not be saved is not begun, and ends with 3`(script: String) throws {
    let person = try start(script, arguments: ["check-in"])
    #expect(try person.journey.waitForChange() == .exited(3))
    #expect(!person.journey.output.contains(0x1B))
    #expect(person.screen.line(0).hasPrefix("history.json "))
  }

  @Test func `a disk that is almost full is told of before the first question`() throws {
    guard getuid() == 0 else { return }  // only root may mount
    let folder = try TemporaryFolder()
    try folder.put(ExampleHistory.weekly(3))
    let mount = """
      mount -t tmpfs -o size=512k none '\(folder.data.path)' && chmod 700 '\(folder.data.path)'
      exec "$@"
      """
    let person = try Person(
      in: folder, ["check-in"], wrapper: ["unshare", "-m", "sh", "-c", mount, "sh"])
    try person.waitFor("almost full")
    try person.journey.settle()
    #expect(person.screen.find("Question 1 of 16") == nil)
  }

  @Test func `a disk that fills up meanwhile costs nothing, and saving can be tried again`() throws
  {
    let folder = try TemporaryFolder()
    try folder.put(ExampleHistory.weekly(15))
    // Enough for a draft, and too little for a history of 16 weeks.
    let person = try Person(in: folder, ["check-in"], wrapper: ["prlimit", "--fsize=4096:"])
    try person.answer(1...16)
    try person.waitFor("Afterwards, 1")
    try person.journey.settle()
    while person.screen.find("Review") == nil {
      try person.type("1")
      try person.journey.settle()
    }
    try person.type("9")
    try person.waitFor("Not saved: history.json cannot be written")
    try person.waitFor("Try again")
    try person.journey.settle()
    #expect(folder.text() == ExampleHistory.weekly(15))
    #expect(person.draft?.answers.count == 16)
    try person.type("1")
    try person.waitFor("Try again")
    try person.journey.settle()
    try makeRoom(for: person)
    try person.type("1")
    try person.waitFor("25 of 100")
    try person.journey.settle()
    #expect(person.checkIns.count == 16)
    #expect(person.draft == nil)
  }

  @Test func `a draft that cannot be kept is told of at once`() throws {
    let person = try Person(["check-in"], wrapper: ["prlimit", "--fsize=100:"])
    try person.waitFor("Question 1 of 16")
    try person.type("1")
    try person.waitFor("The draft is not saved")
    try person.journey.settle()
    #expect(person.screen.find("Question 2 of 16") != nil)
    try makeRoom(for: person)
    try person.type("1")
    try person.waitFor("Question 3 of 16")
    #expect(person.draft?.answers.count == 2)
  }

  @Test func `a check-in that another program saves meanwhile is kept as well`() throws {
    let person = try Person(history: ExampleHistory.weekly(3), ["check-in"])
    try person.answer(1...16)
    var other = HistoryFile(folder: person.folder.data)
    var document = other.open().document
    var checkIn = try #require(document.checkIns.last)
    checkIn.id = "from-elsewhere"
    document.add(checkIn)
    _ = try other.save(document)
    try person.journey.settle()
    while person.screen.find("Review") == nil {
      try person.type("1")
      try person.journey.settle()
    }
    try person.type("9")
    try person.waitFor("25 of 100")
    try person.journey.settle()
    #expect(person.checkIns.count == 5)
    #expect(person.checkIns.contains { $0.id == "from-elsewhere" })
    #expect(Set(person.checkIns.map(\.id)).count == 5)
  }

  @Test func `a history that breaks meanwhile is not overwritten`() throws {
    let person = try Person(history: ExampleHistory.weekly(2), ["check-in"])
    try person.answer(1...16)
    try person.answerAfterwards()
    try person.folder.put("<<<<<<< conflict")
    try person.type("9")
    try person.waitFor("Not saved: history.json cannot be read")
    try person.journey.settle()
    #expect(person.folder.text() == "<<<<<<< conflict")
    #expect(person.draft?.answers.count == 16)
    try person.press(.escape)
    try person.waitFor("q quit")
    #expect(try person.quit() == .exited(0))
  }

  @Test(arguments: ["", "nonsense", "{\"format\":\"gamut-draft\",\"version\":2}"])
  func `a draft that cannot be read is put aside and told of`(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.put(text, at: "draft.json")
    let person = try Person(in: folder)
    try person.waitFor("The draft cannot be read")
    #expect(folder.names() == ["quarantine"])
  }
}
