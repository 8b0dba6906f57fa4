import Questionnaires
import TestSupport
import Testing

@Suite struct `The questionnaire on emotional range` {
  private let questionnaire: Questionnaire

  init() throws {
    questionnaire = try #require(
      try QuestionnaireLibrary.builtIn().questionnaire("emotional-range"))
  }

  private func items(_ facet: Facet) -> [Item] { questionnaire.items(of: facet) }

  @Test func `has sixteen items in six facets`() {
    #expect(questionnaire.items.count == 16)
    let counts = questionnaire.facets.map { "\($0.id) \(items($0).count)" }
    #expect(
      counts == [
        "pleasant 3", "painful 3", "connection 3", "caring 3", "expression 2", "selfhood 2",
      ])
    #expect(questionnaire.facet(.pleasant)?.id == "pleasant")
    #expect(questionnaire.facet(.painful)?.id == "painful")
  }

  @Test func `asks about the past seven days and says that it has not been validated`() {
    #expect(questionnaire.recallDays == 7)
    #expect(!questionnaire.isValidated)
    #expect(questionnaire.about.contains("not been validated"))
    #expect(questionnaire.about.contains("no diagnosis"))
    #expect(!questionnaire.pauseText.isEmpty)
    #expect(
      questionnaire.facet(.painful)?.note
        == "This shows whether painful feelings reached you, not how much pain you had.")
  }

  @Test func `asks for presence first, and then for absence`() {
    let keyings = questionnaire.items.map(\.keying)
    let presence = keyings.prefix { $0 == .presence }.count
    #expect((10...12).contains(presence))
    #expect(keyings.dropFirst(presence).allSatisfy { $0 == .absence })
  }

  @Test func `has as many absence items for pleasant as for painful feelings`() throws {
    let counts = try [Facet.Role.pleasant, .painful].map { role in
      items(try #require(questionnaire.facet(role))).count { $0.keying == .absence }
    }
    #expect(counts[0] == counts[1])
  }

  @Test func `offers nothing happened once in a facet and four times at most`() {
    #expect(questionnaire.items.count { $0.mayBeUntested } <= 4)
    for facet in questionnaire.facets {
      #expect(items(facet).count { $0.mayBeUntested } <= 1)
    }
    #expect(
      questionnaire.untestedHelp
        == "Choose this if the occasion did not come up. If it came up and you felt little, "
        + "choose Not at all.")
  }

  @Test func `asks for strength in the same words throughout`() {
    for item in questionnaire.items {
      #expect(
        item.responseOptions.map(\.label)
          == ["Not at all", "A little", "Somewhat", "Quite a bit", "Very much"])
    }
  }

  @Test func `denies nothing and compares with nothing that was usual`() {
    let forbidden: Set<String> = [
      "not", "no", "nothing", "none", "without", "hardly", "never", "usual", "usually", "normal",
      "normally", "nobody", "nor", "neither", "barely", "cannot",
    ]
    for item in questionnaire.items {
      let words = ReadingGrade.words(of: item.text)
      #expect(forbidden.isDisjoint(with: words), "\(item.text)")
      #expect(!words.contains { $0.hasSuffix("n't") }, "\(item.text)")
      #expect(!words.joined(separator: " ").contains("used to"), "\(item.text)")
    }
  }

  @Test func `is read with six years of school, item by item`() {
    for item in questionnaire.items {
      #expect(ReadingGrade.grade(of: item.text) <= 6, "\(item.text)")
      #expect(ReadingGrade.grade(of: "\(questionnaire.lead) \(item.text)") <= 6, "\(item.text)")
    }
  }

  @Test func `is read with six years of school in all else that it says`() {
    let texts =
      [questionnaire.lead, questionnaire.leadShort, questionnaire.pauseText]
      + [questionnaire.untestedHelp, questionnaire.about]
      + questionnaire.facets.map(\.note).filter { !$0.isEmpty }
      + questionnaire.context.map {
        $0.text.replacing("{date}", with: "").replacing("{medicine}", with: "sertraline")
      }
      + questionnaire.scoring.bands.map(\.meaning)
    for text in texts {
      let grade = (ReadingGrade.grade(of: text) * 10).rounded() / 10
      #expect(grade <= 6, "\(text)")
    }
  }

  @Test func `says each thing once, in typographic apostrophes`() {
    let texts = questionnaire.items.map(\.text) + questionnaire.context.map(\.text)
    #expect(Set(texts).count == texts.count)
    #expect(!texts.contains { $0.contains("'") })
  }
}
