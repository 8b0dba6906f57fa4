import Questionnaires
import Testing

@Suite struct `Reading a questionnaire` {
  @Test func `takes over everything that the file says`() throws {
    let questionnaire = try SampleDocument.questionnaire()
    #expect(questionnaire.id == "sample")
    #expect(questionnaire.version == 2)
    #expect(questionnaire.recallDays == 7)
    #expect(questionnaire.minutes == 3)
    #expect(!questionnaire.isValidated)
    #expect(
      [
        questionnaire.title, questionnaire.licence, questionnaire.about, questionnaire.lead,
        questionnaire.leadShort, questionnaire.pauseText, questionnaire.untestedHelp,
      ] == [
        "Sample", "Free.", "A sample.", "How strongly?", "How?", "The other way round.",
        "If it did not come up.",
      ])
    #expect(questionnaire.facets.map(\.role) == [.pleasant, .painful])
    #expect(questionnaire.facets.map(\.note) == ["", "Not how much."])
    #expect(questionnaire.items.map(\.id) == ["joy", "sad", "flat", "blank"])
    #expect(questionnaire.items.map(\.keying) == [.presence, .presence, .absence, .absence])
    #expect(questionnaire.items.map(\.mayBeUntested) == [true, false, false, false])
    #expect(questionnaire.items.map(\.highest) == [2, 2, 2, 2])
    #expect(questionnaire.item("sad")?.responseOptions.map(\.label).last == "Very much")
  }

  @Test func `takes over the context questions and the rule`() throws {
    let questionnaire = try SampleDocument.questionnaire()
    #expect(
      questionnaire.context.map(\.role)
        == [.bother, .adherence, .helpfulness, .comparison, .note])
    #expect(questionnaire.context.map(\.every) == [1, 1, 4, 4, 1])
    #expect(
      questionnaire.context.map(\.when) == [.always, .medicine, .always, .medicine, .always])
    let bother = try #require(questionnaire.context(.bother))
    #expect(bother.responseOptions.map(\.value) == [0, 1, 9])
    #expect(bother.responseOptions.map(\.short) == ["No", "Yes", "none noticed"])
    #expect(bother.responseOptions.map(\.isOffScale) == [false, false, true])
    #expect(
      questionnaire.context(.adherence)?.responseOptions.map(\.isMissedDose) == [false, true])
    #expect(questionnaire.context(.note)?.responseOptions.isEmpty == true)
    #expect(questionnaire.scoring.bands.map(\.from) == [0, 40, 70])
    #expect(questionnaire.scoring.bands.map(\.meaning) == ["", "Halfway.", ""])
    #expect(
      questionnaire.scoring.method
        == .facetMean(minimumItems: 3, minimumFacets: 2, minimumShareOfFacet: 0.5))
  }

  @Test func `finds facets, items and questions by role and by id`() throws {
    let questionnaire = try SampleDocument.questionnaire()
    let painful = try #require(questionnaire.facet(.painful))
    #expect(questionnaire.items(of: painful).map(\.id) == ["sad", "blank"])
    #expect(questionnaire.item("nothing") == nil)
    #expect(questionnaire.context(.attribution) == nil)
  }

  @Test func `keeps to fields it knows and passes over others`() throws {
    let fault = Fault(#""title":"Sample""#, #""title":"Sample","colour":[{"x":null}]"#)
    #expect(
      try QuestionnaireReader.read(Array(fault.document.utf8)) == SampleDocument.questionnaire())
  }

  @Test func `takes the smallest sum`() throws {
    let text = """
      {"format":"gamut-questionnaire","version":1,"id":"s","title":"S","recallDays":14,"licence":"L",
      "validated":true,"items":[{"id":"one","text":"One?","short":"one",
      "responseOptions":[{"value":0,"label":"no"},{"value":1,"label":"yes"}]}],
      "scoring":{"method":"sum","bands":[{"from":0,"id":"all","title":"all"}]}}
      """
    let questionnaire = try QuestionnaireReader.read(Array(text.utf8))
    #expect(questionnaire.scoring.method == .sum)
    #expect(questionnaire.facets.isEmpty && questionnaire.context.isEmpty)
    #expect(questionnaire.items.first?.keying == nil)
    #expect(questionnaire.isValidated)
  }

  @Test func `takes a byte order mark and Windows line ends`() throws {
    let windows = SampleDocument.text.replacing("\n", with: "\r\n")
    #expect(
      try QuestionnaireReader.read([0xEF, 0xBB, 0xBF] + Array(windows.utf8))
        == SampleDocument.questionnaire())
    let faulty = windows.replacing(
      #""facet":"painful","keying":"absence""#, with: #""facet":"painful""#)
    #expect(SampleDocument.faults(in: faulty) == ["13: The field \"keying\" is missing."])
  }

  @Test func `tells the column too`() {
    let fault = Fault(#""id":"sad","facet":"painful""#, #""id":"sad","facet":"panful""#)
    do {
      _ = try QuestionnaireReader.read(Array(fault.document.utf8))
      Issue.record("an unknown facet was taken")
    } catch {
      #expect(
        error.sentences == [
          "line 11, column 13: There is no facet \"panful\". Did you mean \"painful\"?"
        ])
      #expect(
        "\(error)" == "line 11, column 13: There is no facet \"panful\". Did you mean \"painful\"?")
    }
  }
}

extension ScoringRule.Method {
  /// The method with its numbers, however the reader made it.
  static func facetMean(
    minimumItems: Int, minimumFacets: Int, minimumShareOfFacet: Double
  ) -> ScoringRule.Method? {
    guard case .facetMean(var rule)? = try? SampleDocument.questionnaire().scoring.method else {
      return nil
    }
    rule.minimumItems = minimumItems
    rule.minimumFacets = minimumFacets
    rule.minimumShareOfFacet = minimumShareOfFacet
    return .facetMean(rule)
  }
}
