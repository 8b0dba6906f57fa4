import Testing

@Suite struct `gamut event` {
  private static let warning =
    "New or stronger thoughts of harming yourself, especially after starting a medicine or "
    + "changing a dose, need help today, not next week."

  /// The id that a command named.
  private func id(in text: String) throws -> String {
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("Its id: ") })
    return String(line.dropFirst(8))
  }

  @Test(arguments: ["start", "stop", "dose-change", "switch"])
  func `saves a medication event, with the warning and the advice`(kind: String) throws {
    let shell = try CourseShell()
    let saved = try shell.gamut(
      "event", "add", kind, "--medicine", "sertraline", "--dose", "12.50", "--unit", "mg",
      "--per-day", "2", "--date", "3 weeks ago")
    #expect(saved.status == 0)
    #expect(saved.text.contains(Self.warning))
    #expect(
      saved.text.contains("Do not stop or change a medicine alone; talk to whoever prescribes it."))
    #expect(saved.text.contains("2 November 2026"))
    let list = try shell.gamut("event", "list", "--json").text
    #expect(list.contains(#""dose":{"amount":12.5,"perDay":2,"unit":"mg"}"#))
    #expect(list.contains(#""kind":"\#(kind)","medicine":"sertraline""#))
    #expect(list.contains(#""date":"2026-11-02""#))
  }

  @Test func `saves life events and new baselines without a warning`() throws {
    let shell = try CourseShell()
    let life = try shell.gamut("event", "add", "life", "--title", "moved\u{1B}[31m house")
    #expect(life.status == 0)
    #expect(!life.text.contains("harming"))
    #expect(!life.text.contains("\u{1B}[31m"))
    #expect(try shell.gamut("event", "add", "baseline", "--date", "yesterday").status == 0)
    let table = try shell.gamut("event").text
    #expect(table.contains("23 Nov 2026  life event    moved"))
    #expect(table.contains("22 Nov 2026  new baseline"))
  }

  @Test(
    arguments: [
      (["start"], "needs the medicine's name"),
      (["start", "--medicine", " "], "needs the medicine's name"),
      (["life"], "needs a title"),
      (["baseline", "--date", "2026-11-24"], "24 November 2026 has not come yet"),
      (["baseline", "--date", "next week"], "no date that can be read"),
      (["start", "--medicine", "a", "--dose", "-5", "--unit", "mg"], "cannot be below 0"),
      (["start", "--medicine", "a", "--dose", "some", "--unit", "mg"], "needs a number"),
      (["start", "--medicine", "a", "--dose", "5"], "needs its unit"),
      (["start", "--medicine", "a", "--unit", "mg"], "need a dose"),
      (
        ["start", "--medicine", "a", "--dose", "5", "--unit", "mg", "--per-day", "x"],
        "needs a number"
      ),
      (["started"], "start"),
    ] as [([String], String)])
  func `refuses in a sentence what makes no event`(
    arguments: [String], sentence: String
  ) throws {
    let shell = try CourseShell()
    let outcome = try shell.gamut(["event", "add"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.text.contains(sentence))
    #expect(try shell.gamut("event", "list", "--json").text == "[]\n")
  }

  @Test func `refuses no order of events and no two on one day`() throws {
    let shell = try CourseShell()
    for kind in ["stop", "dose-change", "stop", "start"] {
      let outcome = try shell.gamut("event", "add", kind, "--medicine", "a", "--date", "1 june")
      #expect(outcome.status == 0)
    }
    let list = try shell.gamut("event", "list", "--json").text
    #expect(list.split(separator: "\n").count == 6)
  }

  @Test func `changes what is given and keeps the rest`() throws {
    let shell = try CourseShell()
    let saved = try shell.gamut(
      "event", "add", "start", "--medicine", "a", "--dose", "20", "--unit", "mg", "--note", "so")
    let id = try id(in: saved.text)
    let edited = try shell.gamut("event", "edit", id, "--dose", "40", "--date", "last monday")
    #expect(edited.text.contains(Self.warning))
    let list = try shell.gamut("event", "list", "--json").text
    #expect(list.contains(#""dose":{"amount":40,"perDay":1,"unit":"mg"}"#))
    #expect(list.contains(#""date":"2026-11-16""#))
    #expect(list.contains(#""note":"so""#))
    #expect(list.contains(#""changedAt":"#))
    #expect(try shell.gamut("event", "edit", id, "--dose", "40").text.contains("Nothing has"))
    #expect(try shell.gamut("event", "edit", id).status == 64)
    #expect(try shell.gamut("event", "edit", id, "--kind", "life").status == 64)
    #expect(try shell.gamut("event", "edit", id, "--medicine", "").status == 64)
    #expect(try shell.gamut("event", "edit", "nothing", "--note", "x").status == 1)
    #expect(try shell.gamut("event", "edit", id, "--dose", "", "--note", "").status == 0)
    let cleared = try shell.gamut("event", "list", "--json").text
    #expect(!cleared.contains("dose"))
    #expect(!cleared.contains("note"))
  }

  @Test func `removes softly and brings back`() throws {
    let shell = try CourseShell()
    let id = try id(in: try shell.gamut("event", "add", "baseline").text)
    let removed = try shell.gamut("event", "remove", id)
    #expect(removed.text.contains("Undo: gamut event remove \(id) --undo"))
    #expect(try shell.gamut("event", "list", "--json").text == "[]\n")
    #expect(try shell.gamut("event", "edit", id, "--note", "x").status == 1)
    #expect(try shell.gamut("compare", id).status == 1)
    #expect(try shell.gamut("event", "remove", id).text.contains("Nothing has changed"))
    #expect(try shell.gamut("event", "remove", id, "--undo").status == 0)
    let list = try shell.gamut("event", "list", "--json").text
    #expect(list.contains(id))
    #expect(!list.contains("deletedAt"))
    #expect(try shell.gamut("event", "remove", "nothing").status == 1)
  }
}
