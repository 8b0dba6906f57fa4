import CivilTime
import TestSupport
import Testing

@Suite struct `gamut trend and gamut compare of totals` {
  private static let items = [
    "interest", "mood", "sleep", "energy", "appetite", "self", "concentration", "movement",
  ]

  /// A shell with totals of the PHQ-8, every other Sunday up to 22 November; `nil` for one answer
  /// that is missing.
  private func shell(_ totals: [Int?], events: [String] = []) throws -> Shell {
    let last = try #require(CivilDate("2026-11-22"))
    let records = totals.enumerated().map { index, total in
      let date = last.advanced(by: 14 * (index + 1 - totals.count))
      let answers = Self.items.enumerated().map { item, id in
        let point = min(max((total ?? 0) - 3 * item, 0), 3)
        return "\"\(id)\":" + (total == nil && item == 0 ? "\"skipped\"" : "\(point)")
      }.sorted()
      return """
        {"answers":{\(answers.joined(separator: ","))},"id":"p\(index)","questionnaire":"phq-8",\
        "questionnaireVersion":1,"recordedAt":"\(date)T19:00:00+01:00","weekEnding":"\(date)"}
        """
    }
    return try Shell(history: ExampleHistory.document(records, events: events))
  }

  private static let change = """
    {"date":"2026-08-17","dose":{"amount":20,"perDay":1,"unit":"mg"},"id":"e1",\
    "kind":"dose-change","medicine":"sertraline","recordedAt":"2026-08-17T08:00:00+02:00"}
    """

  private func words(_ shell: Shell, _ command: String) throws -> String {
    let outcome = try shell.run("gamut \(command) --today 2026-11-23")
    #expect(outcome.status == 0)
    return outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `tell every total with its plain difference`() throws {
    let shell = try shell([16, 12, nil, 12, 14])
    let output = try shell.run("gamut trend --questionnaire phq-8 --today 2026-11-23").output
    #expect(
      output == """
        PHQ-8: 4 totals from 5 check-ins.
        0 = none of it, 24 = all of it nearly every day.

        Day            0-24  Change
        22 Nov 2026      14      +2
        8 Nov 2026       12       0
        11 Oct 2026      12      -4
        27 Sep 2026      16

        Last: 14 on 22 November 2026, 2 higher than 12 on 8 November 2026.
        Of all 4, the lowest is 12 and the highest 16.

        How far totals move by themselves is not known here, so this tells the numbers
        and no more.

        """)
  }

  @Test func `tell scripts the totals, and neither a range nor a signal`() throws {
    let json = try words(try shell([16, 12, 14]), "trend --questionnaire phq-8 --json")
    #expect(
      json == """
        {"checkIns":3,"direction":"0 = none of it, 24 = all of it nearly every day",\
        "lastChange":{"difference":2,"from":"2026-11-08","ordinarySwing":null,"to":"2026-11-22"},\
        "needed":null,"positions":0,"questionnaire":"phq-8","signals":[],\
        "totals":[{"total":16,"weekEnding":"2026-10-25"},{"total":12,"weekEnding":"2026-11-08"},\
        {"total":14,"weekEnding":"2026-11-22"}],"usualRange":null}
        """)
  }

  @Test(
    arguments: [
      ([], "PHQ-8: 0 totals from 0 check-ins."), ([], "There is no total yet"),
      ([nil], "PHQ-8: 0 totals from 1 check-in."), ([7], "7 on 22 November 2026, the first total."),
      ([7, 7], "Last: 7 on 22 November 2026, the same as on 8 November 2026."),
    ] as [([Int?], String)])
  func `say what there is when it is little`(totals: [Int?], sentence: String) throws {
    #expect(try words(try shell(totals), "trend --questionnaire phq-8").contains(sentence))
  }

  @Test func `compare the totals around a change`() throws {
    let shell = try shell([15, 14, 16, 13, 12, 9, 10, 9, 8, 9], events: [Self.change])
    let text = try words(shell, "compare e1 --questionnaire phq-8")
    // Two weeks of wash-in, and the two weeks that a check-in tells of.
    #expect(
      text.contains("Left out as wash-in: weeks that end from 17 August to 13 September 2026."))
    #expect(text.contains("Before: 3 check-ins"))
    #expect(text.contains("The middle total was 15 before and 9 after: 6 lower."))
    #expect(text.contains("early impression: only 3 check-ins before."))
    #expect(!text.contains("towards"))
    let json = try words(shell, "compare e1 --questionnaire phq-8 --json")
    for member in [
      "\"questionnaire\":\"phq-8\"", "\"difference\":-6.0", "\"nap\":null", "\"pairs\":null",
      "\"verdict\":\"early-impression\"",
    ] {
      #expect(json.contains(member), "\(member)")
    }
  }

  @Test func `have a page that says that there is none yet`() throws {
    let text = try words(try shell([nil, nil]), "report --questionnaire phq-8")
    #expect(text.contains("There is no total yet: a total needs every answer."))
    #expect(!text.contains("Before and after"))
  }

  @Test func `have a page with the totals and what came before and after`() throws {
    let shell = try shell([15, 14, 16, 13, 12, 9, 10, 9, 8, 9], events: [Self.change])
    let text = try words(shell, "report --questionnaire phq-8")
    #expect(text.contains("PHQ-8, taken 10 times: 15 of 24"))
    #expect(text.contains("Every total, the newest first."))
    #expect(!text.contains("weeks answered"))
    #expect(text.contains("22 Nov 2026 9 +1 8 Nov 2026 8 -1"))
    #expect(text.contains("The middle total was 15 before and 9 after: 6 lower."))
    #expect(!text.contains("towards"))
  }
}
