import TestSupport
import Testing

@Suite struct `gamut history` {
  @Test(arguments: [
    ("table", "Nothing recorded yet.\n"), ("json", "[]\n"),
    (
      "csv",
      "weekEnding,recordedAt,id,questionnaire,questionnaireVersion,position,low,high,total,"
        + "band,changedAt,note\r\n"
    ),
  ])
  func `of nothing is said in every form, and creates nothing`(
    format: String, text: String
  ) throws {
    let shell = try Shell()
    let outcome = try shell.run("gamut history --format \(format)")
    #expect(outcome.status == 0)
    #expect(outcome.output == text)
    #expect(outcome.complaint.isEmpty)
    #expect(shell.folder.names().isEmpty)
  }

  @Test func `prints the records as filed, oldest first, without the deleted`() throws {
    let outcome = try Shell(history: ExampleHistory.three).run("gamut history --format json")
    let records = ExampleHistory.three.split(separator: "\n")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == "[\n\(records[2])\n\(records[3].dropLast())\n]\n")
    #expect(outcome.complaint.isEmpty)
  }

  @Test func `prints a table, newest first, with the direction`() throws {
    let outcome = try Shell(history: ExampleHistory.three).run("gamut history")
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 4)
    #expect(outcome.lines[1].hasPrefix("15 Nov 2026"))
    #expect(outcome.lines[1].contains("3 to 97"))
    #expect(outcome.lines[2].contains("25  wide range"))
    #expect(outcome.lines[2].hasSuffix("a quiet week"))
    #expect(outcome.lines[3] == "0 = full range, 100 = numb")
  }

  @Test func `prints rows of CSV, oldest first, each ended once`() throws {
    let outcome = try Shell(history: ExampleHistory.three).run("gamut history --format csv")
    let rows = outcome.output.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(outcome.status == 0)
    #expect(rows.count == 4 && rows[3].isEmpty)
    #expect(rows[1].hasPrefix("2026-11-08,2026-11-08T19:04:11+01:00,first,emotional-range,1,25.0,"))
    #expect(rows[1].hasSuffix(",a quiet week"))
    #expect(rows[2].contains(",,3.125,96.875,,"))
  }

  @Test(arguments: ["table", "json", "csv"])
  func `never passes on an escape sequence of a note`(format: String) throws {
    let shell = try Shell(
      history: ExampleHistory.three.replacing("quiet", with: "\\u001b[31mred\\u009b1m"))
    let outcome = try shell.run("gamut history --format \(format)")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("[31mred"))
    #expect(!outcome.output.unicodeScalars.contains("\u{1B}"))
    #expect(!outcome.output.unicodeScalars.contains("\u{9B}"))
  }

  @Test(arguments: ["history", "history --format json", "status --json"])
  func `of a file that was changed outside is read, and said to be so`(command: String) throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run(
      "gamut delete first && echo >> \"$GAMUT_DATA/history.json\" && gamut \(command)")
    #expect(outcome.status == 0)
    #expect(outcome.complaint.contains("changed outside gamut"))
    #expect(outcome.complaint.split(separator: "\n").count == 1)
  }

  @Test func `may be laid out by hand`() throws {
    let shell = try Shell(history: ExampleHistory.three.replacing(",\"", with: ",\n\t\""))
    let outcome = try shell.run("gamut history --format json")
    #expect(outcome.status == 0)
    #expect(outcome.complaint.split(separator: "\n").count == 1)
    #expect(outcome.output.split(separator: "\n").count == 4)
  }
}

@Suite struct `gamut delete and undelete` {
  @Test func `take a check-in out of sight and back`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    let before = try shell.run("gamut history --format json").output
    let deleted = try shell.run("gamut delete first")
    #expect(deleted.status == 0)
    #expect(deleted.output.contains("8 November 2026"))
    #expect(deleted.complaint.isEmpty)
    #expect(try !shell.run("gamut history --format json").output.contains("\"first\""))
    #expect(shell.folder.text()?.contains("\"first\"") == true)
    #expect(try shell.run("gamut undelete first").status == 0)
    let after = try shell.run("gamut history --format json").output
    #expect(after.contains("changedAt"))
    #expect(after.split(separator: "\n").last == before.split(separator: "\n").last)
  }

  @Test(arguments: [("delete", "third"), ("undelete", "first")])
  func `change nothing where nothing is to be done`(command: String, id: String) throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run("gamut \(command) \(id)")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Nothing has changed."))
    #expect(shell.folder.text() == ExampleHistory.three)
    #expect(shell.folder.names() == ["history.json"])
  }

  @Test(arguments: ["delete nope", "undelete nope", "delete ''", "undelete 'a b'", "delete FIRST"])
  func `know no other check-in`(arguments: String) throws {
    let shell = try Shell(history: ExampleHistory.three)
    let outcome = try shell.run("gamut \(arguments)")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.contains("There is no check-in"))
    #expect(shell.folder.text() == ExampleHistory.three)
  }

  @Test func `keep apart what two shells do at once`() throws {
    let shell = try Shell(history: ExampleHistory.weekly(14))
    let outcome = try shell.run(
      """
      ids=$(gamut history --format json | sed -n 's/.*"id":"\\([^"]*\\)".*/\\1/p')
      each() { for id in $(printf '%s\\n' $ids | sed -n "$1"); do gamut delete $id || exit 1; done; }
      each 1~2p & each 2~2p && wait $! && gamut history --format json && cat "$GAMUT_DATA/history.json"
      """)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\n[]\n"))
    #expect(outcome.output.split(separator: "\n").count { $0.contains("deletedAt") } == 14)
  }
}

@Suite struct `gamut status` {
  @Test(arguments: [
    ("2026-11-22", true, 0, 2, 3), ("2026-11-21", false, 0, 2, 2), ("2026-11-30", true, 8, 2, 4),
    ("2027-02-14", true, 84, 0, 10), ("2026-11-15", false, 0, 2, 2), ("2026-11-16", false, 0, 2, 2),
  ])
  func `tells scripts what is due`(
    today: String, isDue: Bool, overdue: Int, answered: Int, weeks: Int
  ) throws {
    let outcome = try Shell(history: ExampleHistory.three).run(
      "gamut status --json --today \(today)")
    #expect(outcome.status == 0)
    #expect(outcome.complaint.isEmpty)
    #expect(
      outcome.output == """
        {"daysOverdue":\(overdue),"due":\(isDue),"lastWeekEnding":"2026-11-15",\
        "weeksAnswered":\(answered),"weeksOfLast":\(weeks)}

        """)
  }

  @Test(arguments: ["", "2026-11-07"])
  func `knows no last week before the first check-in`(today: String) throws {
    let shell = today.isEmpty ? try Shell() : try Shell(history: ExampleHistory.three)
    let outcome = try shell.run(
      "gamut status --json" + (today.isEmpty ? "" : " --today \(today)"))
    #expect(
      outcome.output
        == #"{"daysOverdue":0,"due":true,"lastWeekEnding":null,"weeksAnswered":0,"weeksOfLast":0}"#
        + "\n")
  }

  @Test func `is quiet unless a check-in is due`() throws {
    let shell = try Shell(history: ExampleHistory.three)
    #expect(try shell.run("gamut status --quiet --today 2026-11-21").output.isEmpty)
    let due = try shell.run("gamut status --quiet --today 2026-11-22")
    #expect(due.status == 0)
    #expect(due.lines.count == 1)
    #expect(try shell.run("gamut status --today 2026-11-21").output.contains("22 November 2026"))
  }
}
