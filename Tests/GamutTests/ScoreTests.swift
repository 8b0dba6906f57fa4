import TestSupport
import Testing

@Suite struct `gamut score` {
  static let worked = """
    {"band":"wide-range","bounds":[25.0,25.0],"facets":{"caring":25.0,"connection":25.0,\
    "expression":25.0,"painful":25.0,"pleasant":25.0,"selfhood":25.0},"position":25.0}

    """
  static let request =
    #"{"questionnaire":"emotional-range","answers":\#(ExampleHistory.answers)}"#

  @Test(arguments: ["gamut score", "gamut score -", "gamut score answers.json"])
  func `gives the worked example position 25, wide range`(command: String) throws {
    let outcome = try Shell().run(
      "printf %s '\(Self.request)' > answers.json && \(command) < answers.json")
    #expect(outcome.status == 0)
    #expect(outcome.output == Self.worked)
    #expect(outcome.complaint.isEmpty)
  }

  @Test func `stores nothing`() throws {
    let outcome = try Shell().run("printf %s '\(Self.request)' | gamut score && ls -A")
    #expect(outcome.output == Self.worked + ".complaint\n.output\n")
  }

  @Test(arguments: ["{}", #"{"funny":"nothing-happened"}"#, #"{"joy":"skipped"}"#])
  func `gives no position where too little is answered`(answers: String) throws {
    let outcome = try score(#"{"questionnaire":"emotional-range","answers":\#(answers)}"#)
    #expect(outcome.status == 0)
    #expect(
      outcome.output == #"{"band":null,"bounds":[0.0,100.0],"facets":{},"position":null}"# + "\n")
  }

  @Test(arguments: [
    #"{"nope":1}"#, #"{"joy":5}"#, #"{"joy":-1}"#, #"{"joy":1.5}"#, #"{"joy":1.0}"#,
    #"{"joy":"1"}"#, #"{"joy":null}"#, #"{"joy":true}"#, #"{"joy":[]}"#, #"{"joy":3e0}"#,
    #"{"joy":99999999999999999999}"#, #"{"joy":1e400}"#, #"{"joy":"nothing-happened"}"#,
    #"{"joy":1,"joy":2}"#, #"{"joy":1,}"#, #"{"joy":01}"#, "[]", "null",
  ])
  func `refuses answers that the questionnaire does not offer`(answers: String) throws {
    try expectRefusal(of: #"{"questionnaire":"emotional-range","answers":\#(answers)}"#)
  }

  @Test(arguments: [
    "", " ", "x", "[]", "{}", "null", #"{"questionnaire":"emotional-range"}"#,
    #"{"questionnaire":"nope","answers":{}}"#, #"{"questionnaire":5,"answers":{}}"#,
    #"{"answers":{"joy":1}}"#, #"{"questionnaire":"emotional-range","answers":{}} more"#,
    "{'questionnaire':'emotional-range'}",
  ])
  func `refuses what names no questionnaire and no answers`(request: String) throws {
    try expectRefusal(of: request)
  }

  @Test(arguments: [
    ".", "nowhere", "''", "huge", "/dev/zero", "latin1", "deep", "dangling", "/dev/full",
  ])
  func `refuses files that hold no answers`(file: String) throws {
    let outcome = try Shell().run(
      """
      truncate -s 100M huge; printf '{"questionnaire":"\\377"}' > latin1; ln -s nowhere dangling
      head -c 100000 /dev/zero | tr '\\0' '[' > deep; gamut score \(file)
      """)
    expectRefusal(outcome)
  }

  private func score(_ request: String) throws -> Outcome {
    let shell = try Shell()
    try shell.folder.put(request, at: "request")
    return try shell.run("gamut score < \"$GAMUT_DATA/request\"")
  }

  private func expectRefusal(of request: String) throws { expectRefusal(try score(request)) }

  private func expectRefusal(_ outcome: Outcome) {
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.hasSuffix(".\n"))
    #expect(outcome.complaint.split(separator: "\n").count == 1)
  }
}
