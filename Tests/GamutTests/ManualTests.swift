import Testing

@Suite struct `The manual page` {
  /// Every command, as the help of each names those below it.
  static func commands(_ shell: Shell, below command: String = "gamut") throws -> [String] {
    let help = try shell.run("COLUMNS=200 \(command) --help").output
    let list = help.split(separator: "SUBCOMMANDS:\n").dropFirst().first ?? ""
    let names = list.split(separator: "\n").prefix { $0.hasPrefix("  ") }
      .filter { !$0.contains("See '") }.compactMap { $0.split(separator: " ").first }
    return try names.flatMap { name in
      let path = "\(command) \(name)"
      return try [path] + Self.commands(shell, below: path)
    }
  }

  @Test func `holds every command and option`() throws {
    let shell = try Shell()
    let page = try shell.run("gamut manual")
    #expect(page.status == 0)
    #expect(page.complaint.isEmpty)
    let commands = try Self.commands(shell)
    #expect(commands.count > 20)
    for command in commands {
      #expect(page.lines.contains(".SS \(command.replacing("-", with: "\\-"))"), "\(command)")
    }
    for option in ["--data", "--ics", "--everything", "--search", "--wash-in", "--per-day"] {
      #expect(page.output.contains(option.replacing("-", with: "\\-")))
    }
    for section in [
      "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS", "EXIT STATUS", "FILES",
    ] {
      #expect(page.lines.contains(".SH \(section)"))
    }
    #expect(page.output.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A })
    // A line that begins with a control character is a request; all that there are are known.
    let requests = Set(
      page.lines.filter { $0.hasPrefix(".") || $0.hasPrefix("'") }.map { line in
        String(line.prefix { $0 != " " })
      })
    #expect(requests.isSubset(of: [".TH", ".nh", ".ad", ".SH", ".SS", ".PP", ".TP", ".br"]))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `is joined by completions that hold every command`(name: String) throws {
    let shell = try Shell()
    let script = try shell.run("gamut --generate-completion-script \(name)")
    #expect(script.status == 0)
    #expect(script.complaint.isEmpty)
    for command in try Self.commands(shell) {
      let last = command.split(separator: " ").last ?? ""
      #expect(script.output.contains(last), "\(command)")
    }
    #expect(!script.output.contains("\\u{"))
  }

  @Test func `completes commands and options in bash`() throws {
    let outcome = try Shell().run(
      """
      cat > try.bash << 'END'
      source <(gamut --generate-completion-script bash)
      words() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
        COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; _gamut "$1" "${@: -1}"; printf '%s\\n' "${COMPREPLY[@]}"; }
      words gamut rem; words gamut status --qu; words gamut event ad
      END
      bash try.bash
      """)
    #expect(
      outcome.lines.map { $0.split(separator: " ").joined() } == ["remind", "--quiet", "add"])
  }
}

@Suite struct `A mistyped command` {
  @Test(arguments: [
    ("histroy", "history"), ("HISTORY", "history"), ("statsu", "status"),
    ("--data x purg", "purge"),
    ("event lst", "list"), ("check-inn", "check-in"), ("helpnow", "help-now"),
  ])
  func `is answered with the one that it may mean`(typed: String, meant: String) throws {
    let outcome = try Shell().run("gamut \(typed)")
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.split(separator: "\n")[0].hasSuffix("Did you mean '\(meant)'?"))
  }

  @Test(arguments: ["nonsense", "x", "history more", "''", "--data history nonsense"])
  func `that is like none gets no answer`(typed: String) throws {
    let outcome = try Shell().run("gamut \(typed)")
    #expect(outcome.status == 64)
    #expect(!outcome.complaint.contains("Did you mean"))
  }

  @Test func `or one very long is no burden`() throws {
    let outcome = try Shell().run("gamut \"$(head -c 100000 /dev/zero | tr '\\0' x)\"")
    #expect(outcome.status == 64)
  }
}

@Suite struct `A country that is asked for` {
  @Test(arguments: [("uk", "United Kingdom"), ("Germany", "Germany"), ("pt", "European Union")])
  func `is known by code, name or as a part of the Union`(typed: String, name: String) throws {
    let outcome = try Shell().run("gamut help-now --country '\(typed)'")
    #expect(outcome.status == 0)
    #expect(outcome.complaint.isEmpty)
    #expect(outcome.output.contains(name))
  }

  @Test func `and mistyped is asked about, and what helps anywhere follows`() throws {
    let outcome = try Shell().run("gamut help-now --country Germny")
    #expect(outcome.status == 0)
    #expect(outcome.complaint.contains("Did you mean Germany, DE?"))
    #expect(outcome.output.contains("Anywhere"))
  }
}
