import Questionnaires
import Testing

@Suite struct `Faults of context questions` {
  private static let roles =
    "\"role\" must be one of \"bother\", \"adherence\", \"helpfulness\", \"comparison\", "
    + "\"attribution\", \"note\"."

  @Test(arguments: [
    Fault(
      #""role":"adherence""#, #""role":"bother""#,
      "18: The context role \"bother\" stands twice; each must be different."),
    Fault(#""role":"adherence""#, #""role":"taking""#, "18: " + roles),
    Fault(
      #""id":"taken","role":"adherence","#, #""id":"taken","#,
      "18: The field \"role\" is missing."),
    Fault(
      #""id":"taken""#, #""id":"sad""#,
      "18: The id \"sad\" stands twice; each must be different."),
    Fault(
      #""short":"since","when":"medicine""#, #""short":"since","when":"sometimes""#,
      "22: \"when\" must be one of \"always\", \"medicine\"."),
    Fault(
      #""short":"since","when":"medicine","#, #""short":"since","#,
      "22: The field \"when\" is missing."),
    Fault(
      #""short":"since","when":"medicine","every":4"#,
      #""short":"since","when":"medicine","every":0"#,
      "22: \"every\" must be a whole number from 1 to 520."),
    Fault(
      #""short":"since","when":"medicine","every":4"#, #""short":"since","when":"medicine""#,
      "22: The field \"every\" is missing."),
    Fault(
      #""short":"since","when":"medicine""#, #""short":"since","when":"always""#,
      "22: \"text\" holds {medicine} or {date}; only questions with \"when\":\"medicine\" can."),
    Fault(
      #"{"value":1,"label":"Yes"}"#, #"{"value":0,"label":"Yes"}"#,
      "16: The value \"0\" stands twice; each must be different."),
    Fault(
      #"{"value":1,"label":"Yes"}"#, #"{"value":1,"label":"No"}"#,
      "16: The label \"No\" stands twice; each must be different."),
    Fault(
      #"{"value":9,"label":"I noticed no numbness","short":"none noticed""#,
      #"{"value":9,"label":"I noticed no numbness""#,
      "17: The label \"I noticed no numbness\" has more than 16 characters; give it a \"short\" form."
    ),
    Fault(
      #""responseOptions":[{"value":0,"label":"Good"},{"value":1,"label":"Bad"}]"#,
      #""more":1"#, "20: The field \"responseOptions\" is missing."),
    Fault(
      #""missed":true"#, #""missed":"yes""#,
      "19: \"missed\" must be true or false; it is text."),
  ])
  func `are one sentence each`(_ fault: Fault) {
    #expect(fault.found == fault.sentences)
  }

  @Test func `hold a note that does not come last`() {
    let note =
      #"{"id":"note","role":"note","text":"A note?","short":"note","when":"always","every":1}"#
    let text = SampleDocument.text
      .replacing(",\n\(note)]", with: "]")
      .replacing("\"context\":[\n", with: "\"context\":[\n\(note),\n")
    #expect(
      SampleDocument.faults(in: text)
        == ["15: The note must be the last of the context questions."])
  }

  @Test func `are not there when there is no context`() throws {
    let text = SampleDocument.text.replacing(#""context":["#, with: #""aside":["#)
    #expect(SampleDocument.faults(in: text).isEmpty)
    let none = text.replacing(#""licence""#, with: #""context":[],"licence""#)
    #expect(SampleDocument.faults(in: none).isEmpty)
  }
}
