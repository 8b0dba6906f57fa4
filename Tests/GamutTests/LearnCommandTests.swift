import Testing

@Suite struct `gamut learn` {
  private func learn(_ arguments: String) throws -> Outcome {
    try Shell().run("gamut learn \(arguments)")
  }

  private static let ids = [
    "what-it-is", "the-whole-line", "how-it-shows", "joy-and-sorrow", "illness-or-medicine",
    "antidepressants", "how-common", "neighbours", "relief", "does-it-pass",
    "what-a-prescriber-may-offer", "stopping-alone", "skills", "noticing", "talking", "partners",
    "this-check",
  ]

  @Test func `alone lists the topics in their order, each with its id and its minutes`() throws {
    let outcome = try learn("")
    #expect(outcome.status == 0 && outcome.complaint.isEmpty)
    let heads = outcome.lines.filter { $0.first?.isLetter == true && $0.hasSuffix(" min") }
    #expect(heads.map { String($0.prefix { $0 != "," }) } == Self.ids)
    #expect(outcome.output.contains("    What the word means, what it is not"))
    #expect(outcome.output.contains("gamut learn TOPIC"))
  }

  @Test(arguments: ids)
  func `prints a topic whole, in lines of 70 columns at most`(id: String) throws {
    let outcome = try learn(id)
    #expect(outcome.status == 0 && outcome.complaint.isEmpty)
    #expect(outcome.lines.allSatisfy { $0.count <= 70 })
    #expect(outcome.lines.dropFirst().first?.allSatisfy { $0 == "=" } == true)
    #expect(outcome.output.contains("\nLast checked 23 November 2026.\n"))
    #expect(outcome.output.contains("\nRelated\n"))
    let commands = outcome.lines.filter { $0.hasPrefix("    gamut learn ") }
    #expect((2...3).contains(commands.count))
    #expect(commands.allSatisfy { Self.ids.contains(String($0.dropFirst(16))) })
  }

  @Test func `prints the sources with their numbers and addresses`() throws {
    let outcome = try learn("how-common")
    #expect(outcome.output.contains("report some blunting [1] [2].\n"))
    #expect(outcome.output.contains("\nSources\n[1] Goodwin GM"))
    #expect(outcome.output.contains(", 2017.\n    Emotional blunting with"))
    #expect(outcome.output.contains("Journal of Affective Disorders\n    221:31-35.\n"))
    #expect(outcome.output.contains("\n    https://doi.org/10.1016/j.jad.2017.05.048\n"))
    #expect(outcome.output.contains("  Do not stop or change a medicine alone; talk to whoever\n"))
  }

  @Test func `prints in ASCII what is asked for in ASCII`() throws {
    for id in Self.ids {
      let outcome = try learn("\(id) --ascii")
      #expect(outcome.output.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A })
    }
  }

  @Test(arguments: [
    ("--search tears", "how-it-shows"), ("--search TEARS funeral", "how-it-shows"),
    ("--search 'tears   funeral'", "how-it-shows"), ("--search SEROTONIN", "antidepressants"),
    ("--search naïve", nil), ("--search serotonín", "antidepressants"), ("--search xyzzy", nil),
    ("--search '.*'", nil), ("--search '['", "how-common"), ("--search '(('", nil),
    ("--search чувство", nil), ("--search 感情", nil), ("--search=-z", nil),
  ])
  func `finds topics by their words`(arguments: String, id: String?) throws {
    let outcome = try learn(arguments)
    #expect(outcome.status == 0 && outcome.complaint.isEmpty)
    #expect(outcome.lines.allSatisfy { $0.count <= 70 })
    if let id {
      #expect(outcome.lines.contains { $0.hasPrefix("\(id)  ") })
    } else {
      #expect(outcome.lines.count == 1)
      #expect(outcome.output.hasPrefix("No topic holds all of this: "))
    }
  }

  @Test func `finds passages of one topic`() throws {
    let outcome = try learn("skills --search evidence")
    #expect(outcome.status == 0)
    #expect(outcome.lines.first == "Skills and therapies that were tested")
    #expect(outcome.lines.count == 3)
    let none = try learn("skills --search xyzzy")
    #expect(none.status == 0 && none.lines.count == 1)
  }

  @Test(arguments: [
    ("how-comon", "Did you mean how-common?"), ("xyzzy", "gamut learn lists them all."),
    ("prescriber", "Near it: what-a-prescriber-may-offer, talking."), ("''", "lists them all"),
    ("../../etc/passwd", "lists them all"), ("'[a-z]*'", "lists them all"),
    ("чувство", "lists them all"),
  ])
  func `an unknown topic ends with 1 and what is near`(id: String, advice: String) throws {
    let outcome = try learn(id)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.hasPrefix("There is no topic '"))
    #expect(outcome.complaint.contains(advice))
    #expect(outcome.complaint.split(separator: "\n").count == 1)
  }

  @Test func `no escape sequence among the words reaches a terminal`() throws {
    for arguments in ["\"$(printf '\\033[2J')\"", "--search \"$(printf '\\033[2J\\tx')\""] {
      let outcome = try learn(arguments)
      #expect(!(outcome.output + outcome.complaint).utf8.contains(0x1B))
      #expect((outcome.output + outcome.complaint).contains("\\u{1B}[2J"))
    }
  }

  @Test func `needs no history and leaves nothing behind`() throws {
    let outcome = try Shell().run("gamut learn relief > /dev/null && ls -A \"$GAMUT_DATA\" | wc -l")
    #expect(outcome.lines.first == "0")
    #expect(try Shell().run("gamut learn skills | head -1").status == 0)
    #expect(try Shell().run("gamut learn skills > /dev/full").status == 1)
  }
}
