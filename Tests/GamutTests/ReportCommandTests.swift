import TestSupport
import Testing

@Suite struct `gamut report` {
  private func shell() throws -> Shell {
    try Shell(
      history: ExampleHistory.document([
        ExampleHistory.record("first", "2026-11-08", fields: #""note":"a quiet week","#),
        ExampleHistory.record("second", "2026-11-15"),
        ExampleHistory.record("third", "2026-11-22"),
      ]))
  }

  @Test func `prints a text of at most eighty columns`() throws {
    let outcome = try shell().run("gamut report --today 2026-11-23")
    #expect(outcome.status == 0)
    #expect(outcome.complaint.isEmpty)
    #expect(outcome.lines.first?.hasPrefix("My weekly self-check: Emotional range") == true)
    let words = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("25 of 100, wide range. 3 of 3 weeks answered."))
    #expect(outcome.lines.allSatisfy { $0.count <= 80 })
    #expect(!outcome.output.contains("a quiet week"))
    #expect(outcome.output.hasSuffix("talk to whoever prescribes it.\n"))
  }

  @Test func `prints it in ASCII alone`() throws {
    let outcome = try shell().run("gamut report --today 2026-11-23 --ascii --ask 'Zoë – “why”?'")
    #expect(outcome.output.contains("Zoe - \"why\"?"))
    #expect(outcome.output.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A })
  }

  @Test func `prints HTML`() throws {
    let outcome = try shell().run("gamut report --format html --today 2026-11-23")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(outcome.output.hasSuffix("</html>\n"))
  }

  @Test func `lets notes, a question and a time be chosen`() throws {
    let whole = try shell().run(
      "gamut report --today 2026-11-23 --notes --ask '<b>Why?</b>' --format html")
    #expect(whole.output.contains("a quiet week"))
    #expect(whole.output.contains("&lt;b&gt;Why?&lt;/b&gt;"))
    let recent = try shell().run("gamut report --today 2026-11-23 --since 2026-11-10 --notes")
    #expect(recent.output.contains("10 to 23 November 2026"))
    #expect(!recent.output.contains("a quiet week"))
    let month = try shell().run("gamut report --today 2026-12-23 --months 1")
    #expect(month.output.contains("No check-in was recorded in this time."))
  }

  @Test func `holds the question that was kept, unless another is given`() throws {
    let shell = try shell()
    try shell.folder.put(
      #"{"format":"gamut-appointment","question":"Is it me?","version":1}"#,
      at: "appointment.json")
    #expect(try shell.run("gamut report --today 2026-11-23").output.contains("  Is it me?\n"))
    let other = try shell.run("gamut report --today 2026-11-23 --ask 'Why?'").output
    #expect(other.contains("  Why?\n") && !other.contains("Is it me?"))
    let none = try shell.run("gamut report --today 2026-11-23 --ask ''").output
    #expect(!none.contains("What I want to ask"))
    #expect(shell.folder.text("appointment.json")?.contains("Is it me?") == true)
  }

  @Test func `says on standard error that the kept question cannot be read`() throws {
    let shell = try shell()
    try shell.folder.put("{", at: "appointment.json")
    let outcome = try shell.run("gamut report --today 2026-11-23")
    #expect(outcome.status == 0)
    #expect(outcome.complaint.contains("appointment.json is not used: "))
    #expect(outcome.output.contains("25 of 100"))
  }

  @Test func `writes a private file, and no other file over it without leave`() throws {
    let shell = try shell()
    let wanted = "gamut report --today 2026-11-23 --format html --output page.html"
    #expect(try shell.run("\(wanted) && stat -c %a page.html").output.hasSuffix("\n600\n"))
    let again = try shell.run(wanted)
    #expect(again.status == 1)
    #expect(again.output.isEmpty)
    #expect(again.complaint.contains("page.html") && again.complaint.contains("--force"))
    #expect(try shell.run("\(wanted) --force").status == 0)
    let over = try shell.run("gamut report --output \"$GAMUT_DATA/history.json\" --force")
    #expect(over.status == 1)
    #expect(shell.folder.text()?.contains("gamut-history") == true)
  }

  @Test func `makes the page of a history that cannot be saved, and of none`() throws {
    let shell = try Shell()
    let empty = try shell.run("gamut report --today 2026-11-23")
    #expect(empty.status == 0)
    #expect(empty.output.contains("No check-in was recorded in this time."))
    let newer = try Shell(
      history: ExampleHistory.document([ExampleHistory.record("a", "2026-11-22")])
        .replacing(#""version":1,"#, with: #""version":2,"#))
    let outcome = try newer.run("gamut report --today 2026-11-23")
    #expect(outcome.status == 0 || outcome.status == 3)
    #expect(!outcome.complaint.isEmpty)
  }

  @Test func `ends with 3 where nothing can be read`() throws {
    let outcome = try Shell(history: "nothing").run("gamut report --format html")
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.complaint.isEmpty)
  }

  @Test func `is named by paths`() throws {
    #expect(
      try Shell().run("gamut paths").output.contains("appointment:  "))
  }
}
