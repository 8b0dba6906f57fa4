import TestSupport
import Testing

@Suite struct `gamut remind` {
  @Test(arguments: ["--ics", "--systemd", "--cron"])
  func `prints just the file, and on standard error what to do with it`(form: String) throws {
    let shell = try Shell()
    let outcome = try shell.run("gamut remind \(form)")
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.complaint.contains("gamut remind \(form)"))
    #expect(!outcome.output.contains("To set it up"))
    #expect(try shell.run("ls").output.isEmpty)
  }

  @Test func `gives a calendar nothing that gives anything away`() throws {
    let shell = try Shell(history: ExampleHistoryNote.text)
    let outcome = try shell.run("gamut remind --ics --day wed --time 7:05 --today 2026-11-23")
    #expect(outcome.output.contains("\r\nDTSTART:20261125T070500\r\n"))
    #expect(outcome.output.hasSuffix("END:VCALENDAR\r\n"))
    let shown = outcome.output.split(separator: "\r\n").filter {
      $0.hasPrefix("SUMMARY") || $0.hasPrefix("DESCRIPTION")
    }
    #expect(shown == ["SUMMARY:Weekly check-in", "DESCRIPTION:Weekly check-in"])
    for word in ["numb", "blunt", "feel", "secret", shell.folder.path] {
      #expect(!outcome.output.contains(word))
    }
  }

  @Test func `takes the day of the settings, unless another is named`() throws {
    let shell = try Shell()
    let settings = #"{"format":"gamut-settings","version":1,"checkInDay":"friday"}"#
    _ = try shell.run(
      "mkdir -p \"$HOME/.config/gamut\" && echo '\(settings)' > \"$HOME/.config/gamut/settings.json\""
    )
    #expect(try shell.run("gamut remind --cron").output.contains(" * * 5 "))
    #expect(try shell.run("gamut remind --cron --day mon").output.contains(" * * 1 "))
  }

  @Test func `repeats what was chosen in what to do`() throws {
    let outcome = try Shell().run(
      "gamut remind --cron --day Wed --time 7:05 --title \"it's time\" --data d")
    #expect(
      outcome.complaint.contains(
        "gamut remind --cron --day wednesday --time 07:05 --title 'it'\\''s time' --data /"))
    #expect(outcome.complaint.contains("every Wednesday at 07:05"))
  }

  @Test func `names the data folder where a scheduler would find another`() throws {
    var shell = try Shell()
    shell.variables["GAMUT_DATA"] = nil
    #expect(try !shell.run("gamut remind --cron").output.contains("--data"))
    let named = try shell.run("gamut remind --cron --data 'my data'").output
    #expect(named.contains("--data '\(shell.folder.path)/my data'"))
    shell.variables["XDG_DATA_HOME"] = "/elsewhere"
    #expect(try shell.run("gamut remind --cron").output.contains("--data /elsewhere/gamut"))
  }

  @Test func `for systemd prints each file by itself, or both`() throws {
    let outcome = try Shell().run(
      """
      gamut remind --systemd > both; gamut remind --systemd --unit service > service
      gamut remind --systemd --unit timer > timer
      { echo '# weekly-reminder.service'; cat service; echo; echo '# weekly-reminder.timer'
      cat timer; } | cmp - both && cat service
      """)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("/gamut status --quiet"))
  }

  @Test func `runs a notice when a check-in is due, and only then`() throws {
    let shell = try Shell()
    let outcome = try shell.run(
      """
      mkdir bin; printf '#!/bin/sh\\necho "notice: $1"\\n' > bin/notify-send; chmod +x bin/notify-send
      export PATH="$PWD/bin:$PATH"
      line=$(gamut remind --cron --title '50% of "it"' 2> /dev/null | cut -d ' ' -f 6-)
      run() { printf '%s' "$line" | sed 's/\\\\%/%/g' | sh; }
      run; mkdir -m 700 gamut; cat > gamut/history.json << END
      \(ExampleHistoryNote.today)END
      run
      """)
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(outcome.output == "notice: 50% of \"it\"\n")
  }

  @Test func `refuses a path that no schedule can hold`() throws {
    let outcome = try Shell().run("gamut remind --cron --data \"$(printf 'a\\nb')\"")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.contains("line end"))
  }
}

/// Histories for reminders.
enum ExampleHistoryNote {
  /// One whose note must not get out.
  static let text = """
    {"format":"gamut-history","version":1,
    "checkIns":[
    {"answers":{},"id":"a","note":"secret","questionnaire":"emotional-range","questionnaireVersion":1,"recordedAt":"2026-11-15T19:04:11+01:00","weekEnding":"2026-11-15"}
    ],
    "events":[
    ]}

    """

  /// One with a check-in of today, whenever that is, for a here-document.
  static let today = """
    {"format":"gamut-history","version":1,
    "checkIns":[
    {"answers":{},"id":"a","questionnaire":"emotional-range","questionnaireVersion":1,"recordedAt":"$(date +%F)T00:00:00Z","weekEnding":"$(date +%F)"}
    ],
    "events":[
    ]}

    """
}
