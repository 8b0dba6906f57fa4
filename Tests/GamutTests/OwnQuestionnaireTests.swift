import TestSupport
import Testing

@Suite struct `Questionnaires of one's own` {
  /// A small one, one field a line where a fault is planted.
  static let evening = """
    {"format":"gamut-questionnaire","version":1,"id":"evening","title":"Evenings","recallDays":7,
     "licence":"Mine.","validated":false,
     "lead":"How often?",
     "leadShort":"How often?",
     "responseOptions":[
      {"value":0,"label":"Never"},
      {"value":1,"label":"Sometimes"},
      {"value":2,"label":"Often"}],
     "items":[
      {"id":"music","text":"Music reached me.","short":"music"},
      {"id":"talk","text":"I wanted to talk.","short":"talking"}],
     "scoring":{"method":"sum","bands":[{"from":0,"id":"few","title":"few"}]}}
    """

  private func shell(with file: String? = nil, named name: String = "evening.json") throws -> Shell
  {
    let shell = try Shell()
    _ = try shell.run("mkdir -p .config/gamut/questionnaires")
    if let file {
      _ = try shell.run(
        "cat > .config/gamut/questionnaires/\(name) <<'END'\n\(file)\nEND")
    }
    return shell
  }

  private func validate(_ text: String) throws -> Outcome {
    try Shell().run("gamut questionnaire validate - <<'END'\n\(text)\nEND")
  }

  @Test func `are found in their folder, listed, shown and scored`() throws {
    let shell = try shell(with: Self.evening)
    #expect(
      try shell.run("gamut questionnaire list").output.contains("evening  version 1  Evenings"))
    #expect(
      try shell.run("gamut questionnaire show evening").output.contains("1. Music reached me."))
    let score = try shell.run(
      #"echo '{"questionnaire":"evening","answers":{"music":2,"talk":1}}' | gamut score"#)
    #expect(score.output == "{\"band\":\"few\",\"total\":3}\n")
    #expect(try shell.run("gamut trend --questionnaire evening").output.contains("no total yet"))
  }

  @Test func `without a fault say so`() throws {
    let outcome = try validate(Self.evening)
    #expect(outcome.status == 0)
    #expect(outcome.output == "Evenings, version 1: 2 questions, no fault.\n")
    #expect(outcome.complaint.isEmpty)
  }

  @Test(arguments: [
    ("\"label\":\"Often\"", "\"lable\":\"Often\"", "line 8", "Is it \"lable\", misspelt?"),
    ("\"method\":\"sum\"", "\"method\":\"sun\"", "line 12", "Did you mean \"sum\"?"),
    ("\"short\":\"talking\"", "\"short\":\"music\"", "line 11", "stands twice"),
    ("\"value\":1", "\"value\":3", "line 7", "here must stand 1"),
  ])
  func `with a fault tell its line and what may be meant`(
    old: String, new: String, line: String, words: String
  ) throws {
    let outcome = try validate(Self.evening.replacing(old, with: new))
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.contains(line))
    #expect(outcome.complaint.contains(words))
  }

  @Test func `with a field that means nothing are fine, and it is told`() throws {
    let outcome = try validate(Self.evening.replacing("\"leadShort\"", with: "\"leadShrt\""))
    #expect(outcome.status == 0)
    #expect(outcome.complaint.contains("line 4"))
    #expect(outcome.complaint.contains("Did you mean \"leadShort\"?"))
  }

  @Test func `cannot take the id of a built-in one`() throws {
    let stolen = Self.evening.replacing("\"id\":\"evening\"", with: "\"id\":\"phq-8\"")
    #expect(try validate(stolen).status == 1)
    let shell = try shell(with: stolen)
    let list = try shell.run("gamut questionnaire list")
    #expect(list.complaint.contains("the id \"phq-8\" is that of a built-in questionnaire"))
    #expect(list.output.contains("phq-8  version 1  PHQ-8, 8 questions"))
  }

  @Test func `that are bad are one sentence on the list and otherwise ignored`() throws {
    let shell = try shell(with: "{\"format\":", named: "broken.json")
    let list = try shell.run("gamut questionnaire list")
    #expect(list.status == 0)
    #expect(list.complaint.split(separator: "\n").count == 1)
    #expect(list.complaint.contains("broken.json is passed over"))
    #expect(try shell.run("gamut status").complaint.isEmpty)
  }

  @Test func `that are gone leave the stored score, marked`() throws {
    let record = """
      {"answers":{"music":2},"id":"a","questionnaire":"evening","questionnaireVersion":1,\
      "recordedAt":"2026-11-15T19:04:11+01:00","score":{"band":"few","total":3},\
      "weekEnding":"2026-11-15"}
      """
    let shell = try Shell(history: ExampleHistory.document([record]))
    let table = try shell.run("gamut history --today 2026-11-22").output
    #expect(table.contains("3  as filed, evening not known here"))
  }

  @Test func `have a page for an appointment that speaks of totals alone`() throws {
    let shell = try shell(with: Self.evening)
    let record = """
      {"answers":{"music":2,"talk":1},"id":"a","questionnaire":"evening",\
      "questionnaireVersion":1,"recordedAt":"2026-11-15T19:04:11+01:00","weekEnding":"2026-11-15"}
      """
    try shell.folder.put(ExampleHistory.document([record]))
    let option = try shell.run("gamut report --questionnaire evening --today 2026-11-22").output
    #expect(option.contains("My weekly self-check: Evenings"))
    #expect(option.contains("3 of 4"))
    #expect(!option.contains("position"))
    #expect(!option.contains("numb"))
    shell.folder.putSettings("\"questionnaire\":\"evening\"")
    #expect(try shell.run("gamut report --today 2026-11-22").output == option)
  }

  private static let clinic = """
    {"resourceType":"Questionnaire","name":"ClinicWeekly","title":"Clinic weekly","status":"active",
    "item":[{"linkId":"g","type":"group","text":"In the last week","item":[
    {"linkId":"q 1","text":"Good moments reached me only faintly.","type":"choice","answerOption":[
    {"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":1}],
    "valueCoding":{"code":"a","display":"Not at all"}},
    {"valueCoding":{"code":"n","display":"Nothing happened"}},
    {"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":2}],
    "valueCoding":{"code":"b","display":"Very much of the time"}}]},
    {"linkId":"2","text":"Anything else?","type":"text"}]}]}
    """

  @Test func `are made from a FHIR Questionnaire, with all that was left out`() throws {
    let shell = try Shell()
    let outcome = try shell.run(
      "gamut questionnaire convert - > clinic.json <<'END'\n\(Self.clinic)\nEND")
    #expect(outcome.status == 0)
    for words in [
      "the answer \"Nothing happened\" to", "\"Anything else?\", because its type is text",
      "begin at 1.0; here they begin at 0", "Look at \"recallDays\"", "Replace the one band",
    ] { #expect(outcome.complaint.contains(words), "\(words)") }
    let validated = try shell.run("gamut questionnaire validate clinic.json")
    #expect(validated.output == "Clinic weekly, version 1: 1 question, no fault.\n")
    #expect(validated.complaint.isEmpty)
  }

  @Test(arguments: [
    ("{}", "\"resourceType\" must be"), ("[", "the text ends too early"),
    (#"{"resourceType":"Questionnaire"}"#, "no choice item with ordinal values"),
  ])
  func `are not made from anything else`(text: String, words: String) throws {
    let outcome = try Shell().run("gamut questionnaire convert - <<'END'\n\(text)\nEND")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.contains(words))
  }
}
