import Questionnaires
import Testing

@Suite struct `Faults of the document` {
  @Test(arguments: [
    ("", "1: the text ends too early."),
    ("hello", "1: a value cannot begin like this."),
    ("{\n\n\"a\":1,}", "3: a comma has nothing after it."),
    ("{\"a\":1,\n\"a\":2}", "2: the key \"a\" stands twice in one object."),
    ("{\"a\":\n\"\u{7}\"}", "2: a control character stands in a text; it must be escaped."),
    (
      String(repeating: "[", count: 40),
      "1: lists and objects are nested deeper than 32 levels."
    ),
  ])
  func `that is no JSON stop at the first, with its line`(text: String, sentence: String) {
    #expect(SampleDocument.faults(in: text) == [sentence])
  }

  @Test func `in UTF-16 are told as such`() {
    #expect(
      SampleDocument.faults(in: [0xFF, 0xFE, 0x7B, 0x00])
        == ["1: the text is not in UTF-8; it looks like UTF-16 or UTF-32."])
  }

  @Test(arguments: [("[]", "a list"), ("null", "null"), ("3", "a number"), (#""text""#, "text")])
  func `that is no object are one sentence`(text: String, kind: String) {
    #expect(SampleDocument.faults(in: text) == ["1: This must be an object; it is \(kind)."])
  }

  @Test func `that is empty are told field by field`() {
    let names = [
      "format", "version", "id", "title", "recallDays", "licence", "validated", "items", "scoring",
    ]
    #expect(
      SampleDocument.faults(in: "{}").sorted()
        == names.map { "1: The field \"\($0)\" is missing." }.sorted())
  }

  @Test(arguments: [
    Fault(
      #""format":"gamut-questionnaire""#, #""format":"gamut-history""#,
      "1: \"format\" must be \"gamut-questionnaire\"."),
    Fault(#""format":"gamut-questionnaire","#, "", "1: The field \"format\" is missing."),
    Fault(
      #""format":"gamut-questionnaire""#, #""format":1"#,
      "1: \"format\" must be \"gamut-questionnaire\"."),
    Fault(
      #""version":2"#, #""version":"2""#,
      "1: \"version\" must be a whole number from 1 to 1000000."),
    Fault(
      #""version":2"#, #""version":0"#,
      "1: \"version\" must be a whole number from 1 to 1000000."),
    Fault(
      #""version":2"#, #""version":2.0"#,
      "1: \"version\" must be a whole number from 1 to 1000000."),
    Fault(
      #""recallDays":7"#, #""recallDays":null"#,
      "1: \"recallDays\" must be a whole number from 1 to 366."),
    Fault(#""minutes":3"#, #""minutes":0"#, "2: \"minutes\" must be a whole number from 1 to 120."),
    Fault(
      #""validated":false"#, #""validated":"no""#,
      "2: \"validated\" must be true or false; it is text."),
    Fault(#""validated":false,"#, "", "1: The field \"validated\" is missing."),
    Fault(
      #""id":"sample""#, #""id":"Sample""#,
      "1: \"id\" must be made of a to z, 0 to 9 and hyphens, at most 64 of them."),
    Fault(
      #""id":"sample""#, #""id":"\#(String(repeating: "a", count: 65))""#,
      "1: \"id\" must be made of a to z, 0 to 9 and hyphens, at most 64 of them."),
    Fault(#""title":"Sample""#, #""title":["Sample"]"#, "1: \"title\" must be text; it is a list."),
  ])
  func `in its head are sentences`(_ fault: Fault) {
    #expect(fault.found == fault.sentences)
  }

  @Test func `are all told together, in the order of the file`() {
    let text = SampleDocument.text
      .replacing(#""recallDays":7"#, with: #""recallDays":"7""#)
      .replacing(#"{"value":1,"label":"A little"}"#, with: #"{"value":3,"label":"A little"}"#)
      .replacing(#"I felt sad."#, with: #" I felt sad."#)
      .replacing(#""role":"adherence""#, with: #""role":"taking""#)
      .replacing(#"{"from":40"#, with: #"{"from":80"#)
    #expect(
      SampleDocument.faults(in: text) == [
        "1: \"recallDays\" must be a whole number from 1 to 366.",
        "5: The values of an item's options must be 0, 1, 2 and so on; here must stand 1.",
        "11: \"text\" begins or ends with a space; remove it.",
        "18: \"role\" must be one of \"bother\", \"adherence\", \"helpfulness\", \"comparison\", "
          + "\"attribution\", \"note\".",
        "29: Each band must begin above the one before it.",
      ])
  }

  /// A line for each of a hundred thousand would bury the rest, and finding their places would take
  /// minutes.
  @Test func `beyond a hundred are counted`() {
    let items = Array(repeating: "{}", count: 20_000).joined(separator: ",\n")
    let faults = SampleDocument.faults(in: "{\"items\":[\(items)]}")
    #expect(faults.count == 101)
    #expect(faults.last?.contains("more faults") == true)
  }

  @Test func `that is far too large are one sentence`() {
    let text = SampleDocument.text + String(repeating: " ", count: 1 << 20)
    #expect(SampleDocument.faults(in: text).count == 1)
  }
}
