import Testing

@Suite struct `Help and usage` {
  @Test(arguments: [
    "", "check-in", "history", "export", "import", "score", "delete", "undelete", "status",
    "restore", "paths",
    "questionnaire", "questionnaire list", "questionnaire show", "learn", "help-now", "trend",
    "compare", "report", "remind", "purge", "doctor", "manual",
    "event", "event add", "event list", "event edit", "event remove",
  ])
  func `stand on standard output, plain, for every command`(command: String) throws {
    let outcome = try Shell().run("gamut \(command) --help")
    #expect(outcome.status == 0)
    #expect(outcome.complaint.isEmpty)
    #expect(outcome.output.contains("USAGE: gamut \(command)"))
    let options =
      ["questionnaire", "event"].contains(command)
      ? ["--help"]
      : ["--data", "--plain", "--ascii", "--color", "--today", "--version", "--help"]
    for option in options { #expect(outcome.output.contains(option)) }
    #expect(outcome.output.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A })
  }

  @Test func `the version is one line`() throws {
    let outcome = try Shell().run("gamut --version")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("gamut "))
    #expect(outcome.lines.count == 1)
  }

  @Test(arguments: [
    "nonsense", "--nonsense", "history --format xml", "history more", "delete", "undelete",
    "status --json --quiet", "questionnaire show", "questionnaire nonsense", "--color sometimes",
    "--today tomorrow", "status --today 2027-02-29", "score one two", "help-now --country",
    "check-in --for", "learn --search", "learn --search ''", "learn --search ' '",
    "learn one two", "export", "export --format xml", "export --format json x", "import",
    "import one two",
    "report --format pdf", "report --months 0", "report --months 1201",
    "report --since tomorrow", "report --since 2999-01-01", "report --months 3 --since 2026-01-01",
    "report more", "report --output",
    "remind", "remind --ics --cron", "remind --cron --day funday",
    "remind --cron --time 25:00", "remind --cron --time 7", "remind --ics --title ''",
    "remind --ics --unit timer", "remind --systemd --unit socket", "purge more",
    "purge --backups --everything", "doctor more", "restore one two", "paths more",
  ])
  func `what is used wrongly ends with 64 and a sentence`(arguments: String) throws {
    let outcome = try Shell().run("gamut \(arguments)")
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.hasPrefix("Error: "))
  }

  @Test(arguments: ["nonsense", "delete", "history --format", "restore", "score", "--today"])
  func `an escape sequence among the arguments reaches no terminal`(words: String) throws {
    let outcome = try Shell().run("gamut \(words) \"$(printf '\\033[31mx\\007')\"")
    #expect(outcome.status != 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.contains("\\u{1B}[31mx\\u{7}"))
    #expect(!outcome.complaint.utf8.contains(0x1B))
  }
}

@Suite struct `Without a terminal` {
  @Test(arguments: [
    "gamut", "gamut check-in", "TERM=dumb gamut", "env -u TERM gamut", "ACCESSIBLE= gamut",
    "gamut --ascii --color never",
    "gamut | cat; test \"$(gamut 2>&1 | wc -l)\" = 1 && gamut",
  ])
  func `gamut says one sentence and ends with 1`(script: String) throws {
    let outcome = try Shell().run(script)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.contains("gamut"))
    #expect(!outcome.complaint.utf8.contains(0x1B))
  }

  @Test(arguments: ["2099-01-01", "never", "2027-02-29", "1899-12-31", "2026-1-1", "", "-1"])
  func `a check-in for a day that is not or not yet ends with 64`(date: String) throws {
    let outcome = try Shell().run("gamut check-in --for '\(date)' --today 2026-11-22")
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.hasPrefix("Error: "))
  }

  @Test(arguments: ["2024-02-29", "1900-01-01", "2026-11-22"])
  func `a check-in for a day that was is only in want of a terminal`(date: String) throws {
    let outcome = try Shell().run("gamut check-in --for \(date) --today 2026-11-22")
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("terminal"))
  }

  @Test func `a future day counts from --today`() throws {
    let outcome = try Shell().run("gamut check-in --for 2020-01-02 --today 2020-01-01")
    #expect(outcome.status == 64)
    #expect(outcome.complaint.contains("2020-01-02"))
  }

  @Test func `an unknown questionnaire ends with 1`() throws {
    let outcome = try Shell().run("gamut check-in --questionnaire nope")
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("'nope'"))
  }
}
