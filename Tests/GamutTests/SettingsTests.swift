import TestSupport
import Testing

@Suite struct `The settings of the command line` {
  private func shell(_ members: String) throws -> Shell {
    let shell = try Shell()
    shell.folder.putSettings(members)
    return shell
  }

  @Test func `give compare its wash-in, which the option overrides`() throws {
    let shell = try shell("\"washInDays\":28")
    let compare = "gamut compare 2026-10-02 --json --today 2026-11-22"
    #expect(try shell.run(compare).output.contains("\"washInDays\":28"))
    #expect(try shell.run("\(compare) --wash-in 7").output.contains("\"washInDays\":7"))
    #expect(try Shell().run(compare).output.contains("\"washInDays\":14"))
  }

  @Test func `choose the country of the help lines`() throws {
    let shell = try shell("\"country\":\"NL\"")
    #expect(try shell.run("gamut help-now").output.contains("Netherlands"))
  }

  @Test func `that are bad are a sentence, and the command goes on`() throws {
    let outcome = try shell("\"washInDays\":\"long\"").run(
      "gamut compare 2026-10-02 --json --today 2026-11-22")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"washInDays\":14"))
    #expect(outcome.complaint.contains("\"washInDays\" must be a whole number from 0 to 365."))
  }

  @Test func `name the person's own day in the status, without changing what is due`() throws {
    let shell = try shell("\"checkInDay\":\"wednesday\"")
    let plain = try Shell()
    for shell in [shell, plain] { try shell.folder.put(Self.history) }
    let status = "gamut status --today 2026-11-22"
    #expect(try shell.run(status).output.contains("Your day is Wednesday 25 November."))
    #expect(
      try shell.run("\(status) --json").output == plain.run("\(status) --json").output)
  }

  private static let history = """
    {"format":"gamut-history","version":1,
    "checkIns":[
    {"answers":{},"id":"a","questionnaire":"emotional-range","questionnaireVersion":1,\
    "recordedAt":"2026-11-15T19:04:11+01:00","weekEnding":"2026-11-15"}
    ],
    "events":[
    ]}

    """
}
