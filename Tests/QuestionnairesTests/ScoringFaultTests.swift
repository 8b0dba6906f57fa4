import Questionnaires
import Testing

@Suite struct `Faults of the scoring rule` {
  @Test(arguments: [
    Fault(
      #""method":"facet-mean""#, #""method":"mean""#,
      "25: \"method\" must be \"facet-mean\" or \"sum\"."),
    Fault(#""method":"facet-mean","#, "", "25: The field \"method\" is missing."),
    Fault(
      #""method":"facet-mean""#, #""method":4"#, "25: \"method\" must be text; it is a number."),
    Fault(
      #""minimumItems":3"#, #""minimumItems":5"#,
      "26: \"minimumItems\" is more than the 4 items."),
    Fault(#""minimumItems":3,"#, "", "25: The field \"minimumItems\" is missing."),
    Fault(
      #""minimumItems":3"#, #""minimumItems":0"#,
      "26: \"minimumItems\" must be a whole number from 1 to 200."),
    Fault(
      #""minimumFacets":2"#, #""minimumFacets":3"#,
      "26: \"minimumFacets\" is more than the 2 facets."),
    Fault(
      #""minimumShareOfFacet":0.5"#, #""minimumShareOfFacet":"0.5""#,
      "26: \"minimumShareOfFacet\" must be a number from 0.0 to 1.0."),
    Fault(
      #""minimumShareOfFacet":0.5"#, #""minimumShareOfFacet":1.5"#,
      "26: \"minimumShareOfFacet\" must be a number from 0.0 to 1.0."),
  ])
  func `are one sentence each`(_ fault: Fault) {
    #expect(fault.found == fault.sentences)
  }

  @Test(arguments: [
    Fault(
      #"{"from":0,"#, #"{"from":5,"#,
      "27: The first band must begin at 0, or the scores below have none."),
    Fault(#"{"from":0,"#, #"{"from":-5,"#, "27: \"from\" must be a number from 0.0 to 2000.0."),
    Fault(#"{"from":40,"#, #"{"from":70,"#, "29: Each band must begin above the one before it."),
    Fault(#"{"from":40,"#, #"{"from":0,"#, "28: Each band must begin above the one before it."),
    Fault(#"{"from":40,"#, #"{"from":"40","#, "28: \"from\" must be a number from 0.0 to 2000.0."),
    Fault(#"{"from":40,"#, #"{"#, "28: The field \"from\" is missing."),
    Fault(
      #"{"from":70,"#, #"{"from":100.5,"#,
      "29: The band \"high\" begins above the highest score."),
    Fault(
      #""id":"high""#, #""id":"low""#,
      "29: The band \"low\" stands twice; each must be different."),
    Fault(#""id":"high","#, "", "29: The field \"id\" is missing."),
  ])
  func `in the bands name the band`(_ fault: Fault) {
    #expect(fault.found == fault.sentences)
  }

  @Test func `hold an empty list of bands`() {
    let text = SampleDocument.text.split(separator: "\n").dropLast(3).joined(separator: "\n")
    #expect(
      SampleDocument.faults(in: text + "\n\"bands\":[]}}")
        == ["27: \"bands\" must have 1 to 20 entries; it has 0."])
  }

  @Test func `measure a sum by the sum of its highest options`() {
    let text = SampleDocument.text.replacing("facet-mean", with: "sum")
    #expect(
      SampleDocument.faults(in: text) == ["29: The band \"high\" begins above the highest score."])
    let fitting = text.replacing(#""from":40"#, with: #""from":4"#)
      .replacing(#""from":70"#, with: #""from":8"#)
    #expect(SampleDocument.faults(in: fitting).isEmpty)
  }
}
