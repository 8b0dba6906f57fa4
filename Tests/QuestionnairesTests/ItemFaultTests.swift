import Questionnaires
import Testing

@Suite struct `Faults of items and facets` {
  @Test(arguments: [
    Fault(
      #""id":"sad","facet":"painful""#, #""id":"sad","facet":"panful""#,
      "11: There is no facet \"panful\". Did you mean \"painful\"?"),
    Fault(
      #""id":"sad","facet":"painful","#, #""id":"sad","#, "11: The field \"facet\" is missing."),
    Fault(
      #""id":"flat""#, #""id":"joy""#, "12: The id \"joy\" stands twice; each must be different."),
    Fault(
      #""id":"flat""#, #""id":"note""#,
      "24: The id \"note\" stands twice; each must be different."),
    Fault(
      #""short":"flatness""#, #""short":"joy""#,
      "12: The short name \"joy\" stands twice; each must be different."),
    Fault(
      #""facet":"painful","keying":"absence","#, #""facet":"painful","#,
      "13: The field \"keying\" is missing."),
    Fault(
      #""facet":"painful","keying":"absence""#, #""facet":"painful","keying":"absent""#,
      "13: \"keying\" must be one of \"presence\", \"absence\". Did you mean \"absence\"?"),
    Fault(
      #""mayBeUntested":true"#, #""mayBeUntested":1"#,
      "10: \"mayBeUntested\" must be true or false; it is a number."),
    Fault(
      #","untestedHelp":"If it did not come up.""#, "",
      "1: \"untestedHelp\" is missing: it says what \"nothing happened\" is for."),
    Fault(
      #""untestedHelp":"If it did not come up.""#, #""untestedHelp":4"#,
      "3: \"untestedHelp\" must be text; it is a number."),
    Fault(#""text":"I felt flat.","#, "", "12: The field \"text\" is missing."),
    Fault(
      #""text":"I felt flat.""#, #""text":"""#,
      "12: \"text\" must say something; it is empty."),
    Fault(
      #""short":"flatness""#, #""short":"sixteen letters!""#,
      "12: \"short\" must have at most 15 characters."),
    Fault(
      #""text":"I felt flat.""#, #""text":"I felt flat {medicine}.""#,
      "12: \"text\" holds {medicine} or {date}; only questions with \"when\":\"medicine\" can."),
  ])
  func `that hold one each are one sentence each`(_ fault: Fault) {
    #expect(fault.found == fault.sentences)
  }

  @Test(arguments: [
    Fault(
      #"{"value":1,"label":"A little"},"#, #"{"value":2,"label":"A little"},"#,
      "5: The values of an item's options must be 0, 1, 2 and so on; here must stand 1."),
    Fault(
      #"{"value":1,"label":"A little"},"#, #"{"value":"1","label":"A little"},"#,
      "5: \"value\" must be a whole number from -1000 to 1000."),
    Fault(
      #"{"value":1,"label":"A little"},"#, #"{"label":"A little"},"#,
      "5: The field \"value\" is missing."),
    Fault(
      #"{"value":1,"label":"A little"},"#, #"{"value":1,"label":"Not at all"},"#,
      "5: The label \"Not at all\" stands twice; each must be different."),
    Fault(
      #"{"value":1,"label":"A little"},"#, #"{"value":1,"label":"A little or so, now"},"#,
      "5: The label \"A little or so, now\" has more than 16 characters; give it a \"short\" form."),
    Fault(
      #"{"value":1,"label":"A little"},"#,
      #"{"value":1,"label":"A bit","short":"seventeen letters"},"#,
      "5: The label \"seventeen letters\" has more than 16 characters; give it a \"short\" form."),
    Fault(
      #"{"value":1,"label":"A little"},"#, #"7,"#, "5: This must be an object; it is a number."),
    Fault(
      #""short":"flatness""#, #""short":"flatness","responseOptions":[{"value":0,"label":"No"}]"#,
      "12: \"responseOptions\" must have 2 to 11 entries; it has 1."),
    Fault(
      #""short":"flatness""#,
      #""short":"flatness","responseOptions":[{"value":1,"label":"No"},{"value":2,"label":"Yes"}]"#,
      "12: The values of an item's options must be 0, 1, 2 and so on; here must stand 0.",
      "12: The values of an item's options must be 0, 1, 2 and so on; here must stand 1."),
    Fault(
      #""short":"flatness""#, #""short":"flatness","responseOptions":{}"#,
      "12: \"responseOptions\" must be a list; it is an object."),
  ])
  func `in the options name the option`(_ fault: Fault) {
    #expect(fault.found == fault.sentences)
  }

  @Test func `without any options name each item`() {
    let text = SampleDocument.text.replacing(
      #""responseOptions":[{"value":0,"label":"Not at all"}"#,
      with: #""others":[{"value":0,"label":"Not at all"}"#)
    #expect(
      SampleDocument.faults(in: text)
        == (10...13).map {
          "\($0): This item has no response options, and none stand at the top."
        })
  }

  @Test func `spare an item with its own options from the missing ones`() {
    let own = #","responseOptions":[{"value":0,"label":"No"},{"value":1,"label":"Yes"}]}"#
    let text = SampleDocument.text
      .replacing(
        #""responseOptions":[{"value":0,"label":"Not at all"}"#,
        with: #""others":[{"value":0,"label":"Not at all"}"#
      )
      .replacing(
        #""short":"joy","mayBeUntested":true}"#, with: #""short":"joy","mayBeUntested":true\#(own)"#
      )
    #expect(
      SampleDocument.faults(in: text)
        == (11...13).map {
          "\($0): This item has no response options, and none stand at the top."
        })
  }

  @Test(arguments: [
    Fault(
      #"{"id":"painful","title":"Painful","role":"painful""#,
      #"{"id":"painful","title":"Painful","role":"pleasant""#,
      "8: The facet role \"pleasant\" stands twice; each must be different."),
    Fault(
      #"{"id":"painful","title":"Painful","role":"painful""#,
      #"{"id":"painful","title":"Painful","role":"sad""#,
      "8: \"role\" must be one of \"pleasant\", \"painful\"."),
    Fault(
      #"{"id":"painful","title":"Painful","role":"painful""#,
      #"{"id":"third","title":"Third"},{"id":"painful","title":"Painful","role":"painful""#,
      "8: The facet \"third\" has no item."),
    Fault(
      #"{"id":"painful","title":"Painful","role":"painful""#,
      #"{"id":"pleasant","title":"P"},{"id":"painful","title":"Painful","role":"painful""#,
      "8: The facet \"pleasant\" stands twice; each must be different."),
    Fault(
      #"{"id":"painful","title":"Painful","role""#, #"{"id":"painful","role""#,
      "8: The field \"title\" is missing."),
  ])
  func `in the facets name the facet`(_ fault: Fault) {
    #expect(fault.found == fault.sentences)
  }

  @Test func `do not hide that there are no facets at all`() {
    let text = SampleDocument.text.replacing(#""facets":["#, with: #""groups":["#)
    #expect(SampleDocument.faults(in: text) == ["1: The field \"facets\" is missing."])
  }

  @Test func `do not blame the facets when there are no items`() {
    let text = SampleDocument.text.replacing(#""items":["#, with: #""things":["#)
    #expect(SampleDocument.faults(in: text) == ["1: The field \"items\" is missing."])
  }
}
