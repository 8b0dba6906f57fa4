import History
import TestSupport
import Testing

@Suite struct `Standard output that takes nothing` {
  static let commands = [
    "history", "history --format json", "history --format csv", "status", "status --json", "paths",
    "questionnaire list", "questionnaire show emotional-range", "help-now", "restore", "--help",
    "--version", "score answers.json", "export --format json",
  ]

  @Test(arguments: commands)
  func `is noticed`(command: String) throws {
    let shell = try Shell(history: ExampleHistory.three)
    let start = "printf %s '\(`gamut score`.request)' > answers.json; gamut \(command)"
    let full = try shell.run("\(start) > /dev/full")
    #expect(full.status == 1)
    #expect(full.complaint.hasPrefix("The output could not be written whole"))
    let closed = try shell.run("\(start) >&-")
    #expect(closed.status == 1)
    #expect(closed.complaint.hasPrefix("The output could not be written whole"))
  }

  @Test(arguments: commands)
  func `may have a reader who has read enough`(command: String) throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run(
      "printf %s '\(`gamut score`.request)' > answers.json; gamut \(command) | head -n 1")
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 1)
    #expect(outcome.complaint.isEmpty)
  }

  @Test func `may be the only stream`() throws {
    let outcome = try Shell(history: ExampleHistory.three).run("gamut history <&- 2>&-")
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 4)
  }
}

@Suite struct `Streams that are closed` {
  @Test(arguments: ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
  func `are never taken for the history`(streams: String) throws {
    let shell = try Shell(history: ExampleHistory.three)
    for command in ["delete first", "undelete first", "delete nope", "history", "restore nope"] {
      _ = try shell.run("gamut \(command) \(streams)")
    }
    let outcome = try shell.run("gamut history --format json && gamut restore")
    #expect(outcome.status == 0)
    #expect(outcome.complaint.isEmpty)
    #expect(outcome.lines.count == 7)
    #expect(!outcome.output.contains("cannot be read"))
  }
}

@Suite struct `Where the data is` {
  @Test func `all that is created is private, whatever the mask`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run(
      """
      umask 000; gamut delete first && gamut undelete first || exit 1
      find "$GAMUT_DATA" -type d -printf '%m\\n' -o -printf '%m\\n' | sort | uniq -c
      """)
    #expect(outcome.status == 0)
    let counts = outcome.lines.suffix(2).map { $0.split(separator: " ").last }
    #expect(counts == ["600", "700"])
  }

  @Test(arguments: ["'my data'", "./data", "data/../other/", "\"$HOME/d\"", "'ü\"$x'"])
  func `any name does`(name: String) throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run(
      """
      mkdir -p \(name) data && cp "$GAMUT_DATA/history.json" \(name) && unset GAMUT_DATA &&
      gamut history --data \(name) --format json && gamut delete first --data \(name) &&
      gamut --data \(name) undelete first && test -d \(name)/backups
      """)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"second\""))
  }

  @Test func `--data goes before GAMUT_DATA, XDG_DATA_HOME and home`() throws {
    let script = { (setting: String, option: String) in
      "unset GAMUT_DATA; export HOME=/h; \(setting) gamut paths \(option) | head -n 1"
    }
    let shell = try Shell()
    for (setting, option, path) in [
      ("GAMUT_DATA=/g XDG_DATA_HOME=/x", "--data /d", "/d"),
      ("GAMUT_DATA=/g XDG_DATA_HOME=/x", "", "/g"), ("XDG_DATA_HOME=/x", "", "/x/gamut"),
      ("XDG_DATA_HOME=x", "", "/h/.local/share/gamut"),
      ("GAMUT_DATA=", "", "/h/.local/share/gamut"),
    ] {
      let outcome = try shell.run(script(setting, option))
      #expect(outcome.output.hasSuffix(" \(path)\n"), "\(setting) \(option)")
    }
  }

  @Test(arguments: ["paths", "history", "status", "restore", "delete x"])
  func `without a home there is a sentence, not a folder`(command: String) throws {
    let shell = try Shell()
    for home in ["unset HOME", "HOME=", "HOME=relative"] {
      let outcome = try shell.run("unset GAMUT_DATA; \(home); gamut \(command); s=$?; ls; exit $s")
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.complaint.contains("--data"))
    }
    #expect(try shell.run("unset HOME; gamut help-now --country gb").status == 0)
  }

  @Test(arguments: ["history", "status", "delete x", "restore"])
  func `a file in place of the folder is told of`(command: String) throws {
    let shell = try Shell()
    let outcome = try shell.run("echo mine > file; gamut \(command) --data file")
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.contains("file"))
    #expect(try shell.run("cat file").output == "mine\n")
  }

  @Test func `an empty name is told of`() throws {
    let outcome = try Shell().run("gamut history --data ''")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.contains("--data"))
  }

  @Test func `all places are named`() throws {
    let shell = try Shell()
    let outcome = try shell.run("gamut paths")
    #expect(outcome.status == 0)
    for name in ["history.json", "draft.json", "backups", "quarantine", "lock", "last-seen.json"] {
      #expect(outcome.output.contains(" \(shell.folder.data.path)/\(name)\n"))
    }
    #expect(shell.folder.names().isEmpty)
  }
}

@Suite struct `gamut questionnaire and help-now` {
  @Test func `the questionnaire can be read whole`() throws {
    let shell = try Shell()
    let list = try shell.run("gamut questionnaire list")
    #expect(list.status == 0)
    #expect(list.output.hasPrefix("emotional-range"))
    let show = try shell.run("gamut questionnaire show emotional-range")
    #expect(show.status == 0)
    #expect(show.output.contains("\n16. "))
    let unknown = try shell.run("gamut questionnaire show nope")
    #expect(unknown.status == 1)
    #expect(unknown.output.isEmpty)
  }

  @Test(arguments: ["gb", "GB", "gB"])
  func `help lines of a country are found however it is spelt`(code: String) throws {
    let outcome = try Shell().run("gamut help-now --country \(code)")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("116 123"))
    #expect(outcome.output.contains("Feeling nothing is reason enough."))
    #expect(outcome.complaint.isEmpty)
  }

  @Test(arguments: ["xx", "''", "'\u{1B}[31m'", "GBR"])
  func `an unknown country still gets what helps anywhere`(code: String) throws {
    let outcome = try Shell().run("gamut help-now --country \(code)")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("findahelpline.com"))
    #expect(outcome.complaint.hasPrefix("No lines are known for"))
    #expect(!outcome.complaint.utf8.contains(0x1B))
  }

  @Test func `the country is guessed from the locale`() throws {
    #expect(try Shell().run("LANG=de_DE.UTF-8 gamut help-now").output.contains("Germany"))
    #expect(try Shell().run("LANG=C gamut help-now").output.contains("findahelpline.com"))
  }
}
