import History
import TestSupport
import Testing

@Suite struct `gamut status in a shell that starts` {
  @Test func `is silent about what is merely odd`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    let odd = "gamut delete first > /dev/null && echo >> \"$GAMUT_DATA/history.json\" && "
    let outcome = try shell.run(odd + "gamut status --quiet --today 2026-11-21")
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty && outcome.complaint.isEmpty)
    #expect(try shell.run("gamut status --today 2026-11-21").complaint.contains("changed outside"))
  }

  @Test func `speaks when nothing can be read`() throws {
    let outcome = try Shell(history: "broken").run("gamut status --quiet")
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.contains("cannot be read"))
  }

  @Test func `counts weeks and never a streak`() throws {
    let outcome = try Shell(history: ExampleHistory.weekly(10)).run(
      "gamut delete week-2026-11-01 >/dev/null; gamut status --today 2026-11-15")
    #expect(outcome.output.contains("Answered: 9 of the last 10 weeks."))
    #expect(!outcome.output.lowercased().contains("streak"))
  }
}

@Suite struct `gamut restore` {
  @Test func `tells both before it replaces, keeps what it replaces, and can be undone`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run(
      """
      gamut delete first > /dev/null; gamut event add life --title Moved --date 2026-11-01 > /dev/null
      cp "$GAMUT_DATA/history.json" before; name=$(ls "$GAMUT_DATA/backups" | head -1)
      gamut restore $name > told && cat told
      $(sed -n 's/.*undo this: //p' told) > /dev/null && cmp before "$GAMUT_DATA/history.json"
      """)
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(
      outcome.lines.prefix(2).map(String.init) == [
        "Now:       1 check-in, 15 November 2026 to 15 November 2026, 1 event",
        "Restoring: \(outcome.lines[1].dropFirst(11).prefix { $0 != " " }) "
          + "(2 check-ins, 8 November 2026 to 15 November 2026)",
      ])
    #expect(outcome.lines[2] == "Restored.")
  }

  @Test func `over what cannot be read says so`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run(
      """
      gamut delete first > /dev/null; echo broken > "$GAMUT_DATA/history.json"
      gamut restore $(ls "$GAMUT_DATA/backups" | head -1)
      """)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("Now:       nothing that can be read\nRestoring: history."))
  }
}

@Suite struct `gamut purge` {
  /// A history of two deleted check-ins, one with a note, and its backups.
  static func shell() throws -> Shell {
    let shell = try Shell(history: ExampleHistory.three.replacing("a quiet week", with: "SECRET"))
    _ = try shell.run("gamut delete first && gamut undelete first && gamut delete first")
    return shell
  }

  static let traces = "grep -rl SECRET \"$GAMUT_DATA\" | wc -l"

  @Test func `tells what it removes, and without a terminal or --yes removes nothing`() throws {
    let shell = try Self.shell()
    let before = try shell.run("cd \"$GAMUT_DATA\"; cat history.json backups/*; \(Self.traces)")
    let outcome = try shell.run("gamut purge")
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("--yes"))
    for words in [
      "2 deleted check-ins:", "week ending 8 November 2026", "week ending 16 November 2026",
      "in 3 of 3 backups", "What stays: 1 check-in, 15 November 2026 to 15 November 2026.",
    ] {
      #expect(outcome.output.contains(words))
    }
    #expect(!outcome.output.contains("SECRET"))
    let after = try shell.run("cd \"$GAMUT_DATA\"; cat history.json backups/*; \(Self.traces)")
    #expect(after.output == before.output)
    #expect(before.output.hasSuffix("4\n"))
  }

  @Test func `leaves nothing of what was deleted in any file, and keeps the rest`() throws {
    let shell = try Self.shell()
    let outcome = try shell.run(
      """
      gamut history --format json > before; gamut purge --yes > /dev/null && \(Self.traces)
      gamut history --format json | cmp - before && gamut doctor && gamut purge --yes
      """)
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(outcome.output.hasPrefix("0\n"))
    #expect(outcome.output.contains("All is well."))
    #expect(outcome.output.hasSuffix("Nothing was removed.\n"))
  }

  @Test func `of the backups keeps the history alone`() throws {
    let outcome = try Self.shell().run(
      "gamut purge --backups --yes > /dev/null; ls \"$GAMUT_DATA/backups\"; \(Self.traces)")
    #expect(outcome.output == "0\n")
  }

  @Test func `of everything leaves nothing, not even the settings`() throws {
    let shell = try Self.shell()
    let settings = "$HOME/.config/gamut/settings.json"
    let outcome = try shell.run(
      """
      mkdir -p "$HOME/.config/gamut"
      echo '{"format":"gamut-settings","version":1,"country":"DE"}' > "\(settings)"
      gamut purge --everything; echo "[$?]"; gamut purge --everything --yes; echo "[$?]"
      find . -mindepth 1 -not -name '.output' -not -name '.complaint' -not -name .config
      gamut purge --everything --yes
      """)
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(outcome.output.contains("settings.json"))
    #expect(outcome.output.contains("[1]\n"))
    #expect(
      outcome.output.hasSuffix("Removed.\n[0]\ngamut keeps nothing there. Nothing was removed.\n"))
  }

  @Test func `of everything in a folder that was named leaves the settings`() throws {
    let shell = try Self.shell()
    let outcome = try shell.run(
      """
      mkdir -p "$HOME/.config/gamut"
      echo '{"format":"gamut-settings","version":1}' > "$HOME/.config/gamut/settings.json"
      gamut purge --everything --yes --data gamut; ls; ls .config/gamut
      """)
    #expect(outcome.output.hasSuffix("Removed.\nsettings.json\n"))
  }

  @Test func `never passes on an escape sequence`() throws {
    let shell = try Shell(
      history: ExampleHistory.three)
    let outcome = try shell.run(
      """
      id=$(gamut event add life --title "$(printf 'x\\033[31my')" --date 2026-11-01 \\
        | sed -n 's/Its id: //p')
      gamut event remove $id > /dev/null; gamut purge
      """)
    #expect(outcome.output.contains("1 removed event"))
    #expect(!outcome.output.utf8.contains(0x1B))
  }

  @Test(arguments: ["broken", ""]) func `of what cannot be read ends with 3`(text: String) throws {
    let shell = try Shell(history: text)
    let outcome = try shell.run("gamut purge --yes")
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(shell.folder.text() == text)
  }

  @Test func `of what may not be written changes nothing`() throws {
    let shell = try Self.shell()
    try shell.prepareUnprivileged()
    let outcome = try shell.run(
      "chmod 400 gamut/history.json; \(Shell.unprivileged) ./program purge --yes")
    #expect(outcome.status == 3)
    #expect(outcome.complaint.contains("read-only"))
  }
}

@Suite struct `gamut doctor` {
  @Test func `ends with 0 when all is well, and with 1 and a remedy when not`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    let well = try shell.run("gamut delete first >/dev/null; gamut doctor; gamut doctor --json")
    #expect(well.status == 0)
    #expect(well.output.contains("All is well.\n{"))
    #expect(well.output.contains(#""findings":[]"#) && well.output.contains(#""ok":true"#))
    let ill = try shell.run("chmod 644 gamut/history.json; gamut doctor; gamut doctor --json")
    #expect(ill.status == 1)
    #expect(ill.output.contains("chmod -R go= \(shell.folder.data.path)\n"))
    #expect(ill.output.contains(#""check":"permissions""#) && ill.output.contains(#""ok":false"#))
    #expect(ill.complaint.isEmpty)
    // Following the remedy is enough.
    let command = ill.output.split(separator: "\n").first { $0.contains("chmod") } ?? ""
    #expect(try shell.run("\(command.drop { $0 == " " }); gamut doctor").status == 0)
  }

  @Test func `where nothing is finds nothing and creates nothing`() throws {
    let shell = try Shell()
    let outcome = try shell.run("gamut doctor")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("none yet"))
    #expect(try shell.run("ls").output.isEmpty)
  }

  @Test(arguments: BadHistory.unreadable)
  func `finds a history that cannot be read, with a way out`(fault: BadHistory) throws {
    let shell = try Shell(history: ExampleHistory.three)
    _ = try shell.run("gamut delete first; cd \"$GAMUT_DATA\"; \(fault.script)")
    let outcome = try shell.run("gamut doctor")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("nothing that can be read"))
    #expect(outcome.output.contains("gamut restore history.000001") || fault.script.contains(":2,"))
    #expect(shell.folder.names(in: "quarantine") == [])
  }

  @Test func `finds settings that cannot be read, and a folder that is closed`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    try shell.prepareUnprivileged()
    let outcome = try shell.run(
      """
      mkdir -p .config/gamut; echo broken > .config/gamut/settings.json
      chmod -R a+rX .config; chmod 000 gamut; \(Shell.unprivileged) ./program doctor
      """)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("chmod u+rwx") && outcome.output.contains("settings.json.old"))
  }
}

@Suite struct `gamut paths` {
  @Test func `names every place, and where a link leads`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run(
      "mv gamut/history.json elsewhere.json; ln -s ../elsewhere.json gamut/history.json; gamut paths"
    )
    #expect(outcome.status == 0)
    let names = [
      "data folder", "history", "draft", "backups", "quarantine", "reading", "appointment", "lock",
      "last seen", "really at", "settings", "own questions",
    ]
    #expect(outcome.lines.map { String($0.prefix { $0 != ":" }) } == names)
    #expect(outcome.output.contains("\(shell.folder.path)/elsewhere.json"))
  }
}
