import History
import TestSupport
import Testing

@Suite struct `gamut import` {
  @Test(arguments: ["json", "csv"])
  func `brings back what was exported`(format: String) throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run(
      """
      gamut export --format \(format) --output x 2>/dev/null
      gamut import x --data new --dry-run && test ! -e new && gamut import x --data new &&
      gamut export --format \(format) --data new 2>/dev/null | cmp - x && gamut import x --data new
      """)
    #expect(outcome.status == 0)
    #expect(outcome.complaint.isEmpty)
    let new = format == "json" ? 3 : 2
    #expect(
      outcome.output == """
        Written: x (2 check-ins\(format == "json" ? ", 0 events" : "")).
        Check-ins: \(new) new, 0 changed, 0 the same.
        Events: none in the file.
        Removed: none.
        Time: 8 November 2026 to \(new == 3 ? 16 : 15) November 2026.
        Nothing was changed. Without --dry-run this is done.
        Check-ins: \(new) new, 0 changed, 0 the same.
        Events: none in the file.
        Removed: none.
        Time: 8 November 2026 to \(new == 3 ? 16 : 15) November 2026.
        Imported.
        Check-ins: 0 new, 0 changed, \(new) the same.
        Events: none in the file.
        Removed: none.
        Time: 8 November 2026 to \(new == 3 ? 16 : 15) November 2026.
        There is nothing new in it. Nothing has changed.

        """)
  }

  @Test func `joins by id, keeps what is later here, and what was before as a backup`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run(
      """
      gamut export --format json --output x --today 2026-11-20 && gamut delete first &&
      sed 's/"id":"second"/"changedAt":"2026-12-01T08:00:00Z","id":"second","note":"later"/' x |
      gamut import -
      """)
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains(
        "Check-ins: 0 new, 1 changed, 1 the same, 1 that stay as they are here."))
    #expect(outcome.output.contains("What stays as it is here has no later changedAt"))
    let text = shell.folder.text() ?? ""
    #expect(text.contains("\"note\":\"later\""))
    #expect(text.split(separator: "\n")[2].contains("deletedAt"))
    #expect(shell.folder.names(in: "backups").count == 2)
  }

  @Test func `tells of what a later version deletes`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run(
      "cp -r \"$GAMUT_DATA\" other && gamut delete first --data other > /dev/null && "
        + "gamut import other/history.json --dry-run")
    #expect(outcome.output.contains("1 changed, 2 the same; 1 of the changed are deleted by it."))
  }

  @Test(arguments: [
    (": > x", "The file is empty."), ("printf '\\357\\273\\277' > x", "The file is empty."),
    ("echo '{\"mood\":1}' > x", "no history of gamut"), ("echo '[]' > x", "list of records"),
    ("gamut export --format fhir 2>/dev/null > x", "is in FHIR"),
    ("gamut questionnaire show emotional-range > x", "neither a history nor a table"),
    ("sed 's/:1,$/:2,/' \"$GAMUT_DATA/history.json\" > x", "newer gamut (version 2"),
    ("head -c 300 \"$GAMUT_DATA/history.json\" > x", "cannot be read at line 3"),
    ("truncate -s 65M x", "more than 64 MB"), ("mkdir x", "cannot be read: Is a directory"),
    (":", "cannot be read: No such file"), ("ln -s x x", "cannot be read: Too many"),
    ("ln -s \"$GAMUT_DATA/history.json\" x", "That file is the history itself."),
    (
      "gamut export --format csv 2>/dev/null | sed 's/,1,1,1,/,1,9,1,/' > x",
      "Row 2, column item.blank: the answer must lie between 0 and 4."
    ),
    (
      "gamut export --format csv 2>/dev/null | sed 's/2026-11-15,/15.11.26,/' > x",
      "Row 3, column weekEnding: \"15.11.26\" must be a date such as 2026-11-22."
    ),
    ("gamut export --format csv 2>/dev/null | iconv -t UTF-16 > x", "is in UTF-16"),
    ("head -c 5000 /dev/urandom > x; printf 'PK\\003\\004' | cat - x > y; mv y x", "workbook"),
  ])
  func `takes nothing where anything is wrong`(script: String, words: String) throws {
    let shell = try Shell(history: ExampleHistory.three)
    for option in ["", "--dry-run"] {
      let outcome = try shell.run(
        "test -e x || test -L x || { \(script); }; gamut import x \(option)")
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.complaint.contains(words), "\(outcome.complaint)")
      #expect(outcome.complaint.hasSuffix(" Nothing was imported.\n"))
      #expect(outcome.complaint.split(separator: "\n").count == 1)
      #expect(shell.folder.text() == ExampleHistory.three)
      #expect(shell.folder.names() == ["history.json"])
    }
  }

  @Test func `takes what a spreadsheet has saved in its own way`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run(
      """
      gamut export --format csv 2>/dev/null > x
      { printf '\\357\\273\\277'; sed 's/25\\.0/25,0/g; s/,/;/g; s/25;0/25,0/g' x; } > y
      gamut import y --data new && gamut export --format csv --data new | cmp - x
      """)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Check-ins: 2 new,"))
    #expect(outcome.complaint.isEmpty)
  }

  @Test func `shows no escape sequence of a file`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run(
      "gamut export --format csv 2>/dev/null | sed \"s/2026-11-15,/$(printf '\\033')[31m,/\" > x; "
        + "gamut import x; gamut import \"$(printf '\\033')y\"")
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("u{1B}[31m"))
    #expect(!outcome.complaint.utf8.contains(0x1B))
  }

  @Test func `needs a history that can be written`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run(
      "gamut export --format json > x; echo broken > \"$GAMUT_DATA/history.json\"; gamut import x")
    #expect(outcome.status == 3)
    #expect(shell.folder.text() == "broken\n")
  }

  @Test func `stays whole on a disk that is full`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run(
      "sed s/first/fourth/ \"$GAMUT_DATA/history.json\" > x; prlimit --fsize=100 gamut import x >/dev/null"
    )
    #expect(outcome.status == 1)
    #expect(outcome.complaint.hasPrefix("Not saved: "))
    #expect(shell.folder.text() == ExampleHistory.three)
  }
}

extension `gamut import` {
  @Test(arguments: [">/dev/full", ">&-"])
  func `is done though nobody can be told of it`(stream: String) throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run(
      "sed s/first/fourth/ \"$GAMUT_DATA/history.json\" > x; gamut import x \(stream)")
    #expect(outcome.status == 1)
    #expect(outcome.complaint.hasPrefix("The output could not be written whole"))
    #expect(shell.folder.text()?.contains("\"fourth\"") == true)
  }
}

@Suite struct `A conflict copy that a tool has left` {
  private static let name = "history.sync-conflict-20261122-190411-ABCDEFG.json"

  @Test func `is told of, joined, and kept among the backups`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    try shell.folder.put(
      ExampleHistory.three.replacing("\"first\"", with: "\"fourth\""), at: Self.name)
    let told = try shell.run("gamut history > /dev/null")
    #expect(told.status == 0)
    #expect(told.complaint.contains("with 1 record that yours lacks"))
    #expect(told.complaint.hasSuffix("gamut import '\(shell.folder.data.path)/\(Self.name)'\n"))
    let outcome = try shell.run("gamut import \"$GAMUT_DATA/\(Self.name)\"")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Check-ins: 1 new, 0 changed, 2 the same."))
    let backup = "backups/history.000002.\(try day(shell)).json"
    #expect(outcome.output.hasSuffix("The copy itself is kept as \(backup).\n"))
    #expect(!shell.folder.names().contains(Self.name))
    #expect(shell.folder.text()?.contains("\"fourth\"") == true)
    #expect(try shell.run("gamut history").complaint.isEmpty)
  }

  private func day(_ shell: Shell) throws -> Substring {
    try shell.run("date +%F").output.prefix(10)
  }

  @Test func `is left where it is by --dry-run, and by what is no such copy`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    try shell.folder.put(ExampleHistory.three, at: Self.name)
    let outcome = try shell.run(
      "gamut import \"$GAMUT_DATA/\(Self.name)\" --dry-run && cp \"$GAMUT_DATA/\(Self.name)\" x && "
        + "gamut import x && ls x")
    #expect(outcome.status == 0)
    #expect(shell.folder.names() == ["history.json", Self.name])
  }

  @Test func `that cannot be read is told of and left`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    try shell.folder.put("broken", at: Self.name)
    let told = try shell.run("gamut history > /dev/null")
    #expect(told.complaint.contains("cannot be read (line 1, column 1"))
    #expect(try shell.run("gamut import \"$GAMUT_DATA/\(Self.name)\"").status == 1)
    #expect(shell.folder.text(Self.name) == "broken")
  }
}
