import History
import TestSupport
import Testing

@Suite struct `gamut export` {
  @Test func `writes the history itself as json, byte by byte`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run("gamut export --format json")
    #expect(outcome.status == 0)
    #expect(outcome.output == ExampleHistory.three)
    #expect(outcome.complaint.isEmpty)
  }

  @Test func `writes a table, and says what it leaves out on standard error alone`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run("gamut export --format csv")
    #expect(outcome.status == 0)
    #expect(outcome.output == (try shell.run("gamut history --format csv").output))
    #expect(
      outcome.complaint == "The table leaves out: 1 deleted check-in. "
        + "gamut export --format json holds everything.\n")
  }

  @Test func `writes a FHIR bundle, the same each time but for its own time`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run(
      "gamut export --format fhir > a; gamut export --format fhir --output b; tail -n +2 a > c; "
        + "tail -n +2 b | cmp - c && cat a")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"resourceType\":\"QuestionnaireResponse\""))
    #expect(!outcome.output.contains("a quiet week"))
    #expect(outcome.complaint.contains("leaves out: 1 note."))
  }

  @Test(arguments: ["json", "csv", "fhir"])
  func `writes a file for its owner alone, and no other`(format: String) throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run(
      "umask 000; mkdir out; gamut export --format \(format) --output out/x 2>/dev/null && "
        + "gamut export --format \(format) 2>/dev/null | tail -n +2 > y; tail -n +2 out/x | cmp - y && "
        + "stat -c '%a %h' out/x && ls -A out")
    #expect(outcome.status == 0)
    #expect(outcome.lines.first?.hasPrefix("Written: out/x (2 check-ins") == true)
    #expect(outcome.lines.suffix(2) == ["600 1", "x"])
  }

  @Test func `overwrites a file only with --force`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    let refused = try shell.run("echo mine > x; gamut export --format json --output x")
    #expect(refused.status == 1)
    #expect(refused.output.isEmpty)
    #expect(
      refused.complaint == "Not written: there is a file x already, and it was left as it is. "
        + "To replace it, add --force.\n")
    #expect(try shell.run("cat x").output == "mine\n")
    let forced = try shell.run("gamut export --format json --output x --force && cat x")
    #expect(forced.output.hasSuffix(ExampleHistory.three))
  }

  @Test(arguments: [
    ("no/x", "there is no folder no. Create it"), ("''", "has no name"), (".", "is a folder"),
    ("\"$GAMUT_DATA/history.json\"", "where gamut keeps your history"),
    ("\"$GAMUT_DATA/copy.json\"", "where gamut keeps your history"),
    ("gamut/../gamut/history.json", "where gamut keeps your history"),
    ("/dev/null", "no ordinary file"), ("x/y", "a part of its path is not a folder"),
    ("\"$(printf '\\033[31m')/x\"", "no folder \\u{1B}[31m"),
  ])
  func `tells where it cannot write`(path: String, words: String) throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run("echo > x; gamut export --format json --force --output \(path)")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.hasPrefix("Not written: "))
    #expect(outcome.complaint.contains(words), "\(outcome.complaint)")
    #expect(outcome.complaint.split(separator: "\n").count == 1)
    #expect(shell.folder.text() == ExampleHistory.three)
  }

  @Test func `leaves no half file on a disk that is full or closed to it`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    // Caught in a pipe, as the limit holds for the files of the shell too.
    let full = try shell.run(
      """
      mkdir out; said=$(prlimit --fsize=100 gamut export --format json --output out/x 2>&1); s=$?
      echo "$said" >&2; ls -A out; exit $s
      """)
    #expect(full.status == 1)
    #expect(full.output.isEmpty)
    #expect(full.complaint.contains("Nothing of it was left there. Make some room and try again."))
    try shell.prepareUnprivileged()
    let closed = try shell.run(
      "chmod 555 out; \(Shell.unprivileged)./program export --format json --output out/x; s=$?; "
        + "ls -A out; exit $s")
    #expect(closed.status == 1)
    #expect(closed.output.isEmpty)
    #expect(closed.complaint.contains("permission is denied"))
    #expect(closed.complaint.hasSuffix("Name another place.\n"))
  }

  @Test(arguments: [("yes", Int32(0), true), ("y", 0, true), ("no", 1, false), ("", 1, false)])
  func `asks in a terminal whether to overwrite`(
    answer: String, status: Int32, isReplaced: Bool
  ) throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run(
      "echo mine > x; printf '\(answer)\\n' | script -qec 'gamut export --format json --output x' x.log"
    )
    #expect(outcome.status == status)
    #expect(outcome.output.contains("Replace x? Type yes or no."))
    #expect(outcome.output.contains("Written: x") == isReplaced)
    #expect(try shell.run("cat x").output == (isReplaced ? ExampleHistory.three : "mine\n"))
  }

  @Test func `guards the history where a link leads to it`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run(
      """
      mkdir dot && mv "$GAMUT_DATA/history.json" dot && ln -s ../dot/history.json "$GAMUT_DATA" &&
      gamut export --format csv --output dot/history.json --force 2>&1; cat dot/history.json
      """)
    #expect(outcome.output.contains("where gamut keeps your history"))
    #expect(outcome.output.hasSuffix(ExampleHistory.three))
  }

  @Test func `keeps the old file when the new one does not fit`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run(
      "echo mine > x; prlimit --fsize=100 gamut export --format json --output x --force; cat x")
    #expect(outcome.output == "mine\n")
    #expect(outcome.complaint.hasPrefix("Not written: "))
  }

  @Test func `of nothing is a history without records`() throws {
    let shell = try Shell()
    let outcome = try shell.run("gamut export --format json > x; gamut import x; gamut import x")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("There is nothing new in it."))
    #expect(shell.folder.names().isEmpty)
    #expect(try shell.run("gamut export --format csv").output.hasSuffix("band,changedAt,note\r\n"))
    #expect(try shell.run("gamut export --format fhir").lines.count == 3)
  }
}
