import Questionnaires
import Testing

@Suite struct `The PHQ-8` {
  private func questionnaire() throws -> Questionnaire {
    try #require(try QuestionnaireLibrary.builtIn().companion)
  }

  /// As printed in table 2 of BMC Health Services Research 2013, 13:160.
  private static let published = [
    "Little interest or pleasure in doing things",
    "Feeling down, depressed, or hopeless",
    "Trouble falling or staying asleep, or sleeping too much",
    "Feeling tired or having little energy",
    "Poor appetite or overeating",
    "Feeling bad about yourself—or that you are a failure or have let yourself or your family down",
    "Trouble concentrating on things, such as reading the newspaper or watching television",
    "Moving or speaking so slowly that other people could have noticed. Or the opposite—being so "
      + "fidgety or restless that you have been moving around a lot more than usual",
  ]

  @Test func `asks word for word what was published`() throws {
    let questionnaire = try questionnaire()
    #expect(questionnaire.items.map(\.text) == Self.published)
    #expect(
      questionnaire.lead
        == "Over the last 2 weeks, how often have you been bothered by any of the following "
        + "problems?")
    for item in questionnaire.items {
      #expect(
        item.responseOptions.map(\.label)
          == ["Not at all", "Several days", "More than half the days", "Nearly every day"])
      #expect(!item.mayBeUntested)
    }
    #expect(questionnaire.recallDays == 14)
    #expect(questionnaire.isValidated)
  }

  @Test func `carries its notice`() throws {
    let licence = try questionnaire().licence
    for words in [
      "Pfizer", "Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke",
      "No permission required to reproduce, translate, display or distribute",
    ] { #expect(licence.contains(words)) }
  }

  @Test func `runs from 0 to 24 with the published bands`() throws {
    let questionnaire = try questionnaire()
    #expect(questionnaire.scoring.method == .sum)
    #expect(questionnaire.highestTotal == 24)
    #expect(questionnaire.scoring.bands.map(\.from) == [0, 5, 10, 15, 20])
    #expect(questionnaire.companion?.helpFrom == 10)
    #expect(questionnaire.companion?.everyDays == 14)
  }
}
