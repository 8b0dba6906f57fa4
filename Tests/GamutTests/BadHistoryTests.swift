import TestSupport
import Testing

/// What can be wrong with a history, as a script that makes it so.
struct BadHistory: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// What makes it so, in the data folder.
  let script: String

  static let unreadable = [
    BadHistory(testDescription: "truncated", script: "truncate -s 300 history.json"),
    BadHistory(testDescription: "empty", script: ": > history.json"),
    BadHistory(testDescription: "no JSON", script: "echo hello > history.json"),
    BadHistory(testDescription: "newer", script: "sed -i 's/:1,$/:2,/' history.json"),
    BadHistory(
      testDescription: "keys twice",
      script: "sed -i 's/\"id\":\"first\"/\"id\":\"first\",\"id\":\"first\"/' history.json"),
    BadHistory(
      testDescription: "ids twice", script: "sed -i 's/\"second\"/\"first\"/' history.json"),
    BadHistory(
      testDescription: "a link to nowhere", script: "rm history.json; ln -s no history.json"),
    BadHistory(
      testDescription: "a link in a circle",
      script: "rm history.json; ln -s other history.json; ln -s history.json other"),
    BadHistory(testDescription: "a folder", script: "rm history.json; mkdir history.json"),
    BadHistory(testDescription: "a pipe", script: "rm history.json; mkfifo history.json"),
    BadHistory(testDescription: "100 MB of nothing", script: "truncate -s 100M history.json"),
    BadHistory(testDescription: "a device", script: "ln -sf /dev/zero history.json"),
    BadHistory(
      testDescription: "Latin 1", script: "sed -i 's/quiet/\\xE9t\\xE9/' history.json"),
  ]
}

/// Every fault is a sentence and exit status 3, and what is there stays as it is.
@Suite struct `A history that cannot be read` {
  /// What the file is: kind, size, inode, time of change and content.
  static let print = """
    stat -c '%F %s %i %Y %Z %N' "$GAMUT_DATA/history.json" 2>&1
    test -f "$GAMUT_DATA/history.json" && head -c 1000 "$GAMUT_DATA/history.json" | od -c; true
    """

  @Test(arguments: BadHistory.unreadable)
  func `ends every command with 3 and stays as it is`(fault: BadHistory) throws {
    let shell = try Shell(history: ExampleHistory.three)
    _ = try shell.run("cd \"$GAMUT_DATA\"; \(fault.script)")
    let before = try shell.run(Self.print).output
    for command in [
      "history", "history --format json", "history --format csv", "status", "status --json",
      "delete first", "undelete third", "restore", "trend", "trend --json", "compare 2026-11-01",
      "event", "event list --json", "event add baseline", "event edit e --note x",
      "event remove e", "purge --yes", "purge --backups --yes", "export --format json",
      "export --format csv", "export --format fhir",
      "export --format json --output x", "import x", "import x --dry-run",
    ] {
      let outcome = try shell.run("gamut \(command)")
      #expect(outcome.status == 3, "gamut \(command)")
      #expect(outcome.output.isEmpty, "gamut \(command)")
      #expect(outcome.complaint.hasSuffix(".\n"), "\(outcome.complaint)")
      #expect(outcome.complaint.split(separator: "\n").count == 1)
    }
    #expect(try shell.run(Self.print).output == before)
  }

  @Test(arguments: BadHistory.unreadable)
  func `keeps no other command from its work`(fault: BadHistory) throws {
    let shell = try Shell(history: ExampleHistory.three)
    _ = try shell.run("cd \"$GAMUT_DATA\"; \(fault.script)")
    let outcome = try shell.run("gamut paths && gamut help-now && gamut questionnaire list")
    #expect(outcome.status == 0)
  }

  @Test func `has a way out: the newest backup, which can be undone`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run(
      """
      gamut delete second > /dev/null && cd "$GAMUT_DATA" && echo broken > history.json
      name=$(gamut history 2>&1 | sed -n 's/.*gamut restore \\(history[^ ]*json\\).*/\\1/p')
      gamut restore --list && gamut restore "$name" && gamut history --format json
      cat backups/*2.* quarantine/*
      """)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("2 check-ins, 8 November 2026 to 15 November 2026"))
    #expect(outcome.output.contains("\"second\""))
    #expect(outcome.output.hasSuffix("broken\nbroken\n"))
    #expect(outcome.complaint.isEmpty)
  }

  @Test func `is missed when it is gone, and comes back`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    let gone = try shell.run(
      "gamut delete first >/dev/null; rm \"$GAMUT_DATA/history.json\"; gamut history")
    #expect(gone.status == 3)
    #expect(gone.complaint.contains("missing"))
    let back = try shell.run(
      "gamut restore history.000001.*.json || gamut restore \"$(ls \"$GAMUT_DATA/backups\")\"")
    #expect(back.status == 0)
    #expect(shell.folder.text() == ExampleHistory.three)
  }

  @Test(arguments: [
    "nope", "../history.json", "history.000009.2026-11-22.json", "''", "/etc/passwd",
  ])
  func `is not replaced by what is no backup`(name: String) throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run("gamut restore \(name)")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.contains("There is no backup"))
    #expect(shell.folder.text() == ExampleHistory.three)
  }

  @Test func `is not replaced by a backup that cannot be read`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run(
      """
      gamut delete first > /dev/null; cd "$GAMUT_DATA/backups"; for name in *; do
      echo broken > new; mv new $name; done; gamut restore --list >&2; gamut restore $name
      """)
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("(cannot be read)"))
    #expect(shell.folder.text()?.contains("deletedAt") == true)
  }
}

/// A history that others have closed, and a disk that takes nothing.
@Suite struct `A history that cannot be written` {
  @Test(arguments: [
    ("chmod 000 \"$GAMUT_DATA/history.json\"", Int32(3), Int32(3)),
    ("chmod 000 \"$GAMUT_DATA\"", 3, 3),
    ("chmod 400 \"$GAMUT_DATA/history.json\"", 0, 3),
    ("chmod 500 \"$GAMUT_DATA\"", 0, 3),
    ("chmod 777 \"$GAMUT_DATA\"", 3, 3),
  ])
  func `is read where it can be, and otherwise ends with 3`(
    script: String, reading: Int32, writing: Int32
  ) throws {
    let shell = try Shell(history: ExampleHistory.three)
    try shell.prepareUnprivileged()
    _ = try shell.run(script)
    let command = Shell.unprivileged + "./program"
    let read = try shell.run("\(command) history --format json")
    #expect(read.status == reading)
    #expect(read.output.isEmpty == (reading == 3))
    let written = try shell.run("\(command) delete first")
    #expect(written.status == writing)
    #expect(written.output.isEmpty)
    #expect(written.complaint.hasSuffix(".\n"), "\(written.complaint)")
    #expect(!written.complaint.contains(".tmp"))
    _ = try shell.run("chmod 700 \"$GAMUT_DATA\"; chmod 600 \"$GAMUT_DATA/history.json\"")
    #expect(shell.folder.text() == ExampleHistory.three)
  }

  @Test func `stays whole on a disk that is full`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run("prlimit --fsize=100 gamut delete first")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.hasPrefix("Not saved: history.json cannot be written: "))
    #expect(shell.folder.text() == ExampleHistory.three)
    #expect(!shell.folder.names().contains { $0.contains(".tmp") })
    #expect(try shell.run("gamut delete first").status == 0)
  }
}
