import Questionnaires
import Testing

@Suite struct `The library of questionnaires` {
  private func library() throws -> QuestionnaireLibrary {
    var second = try SampleDocument.questionnaire()
    second.version = 10
    var third = second
    third.version = 9
    var other = second
    other.id = "other"
    return QuestionnaireLibrary([try SampleDocument.questionnaire(), second, third, other])
  }

  @Test func `finds the newest version`() throws {
    #expect(try library().questionnaire("sample")?.version == 10)
    #expect(try library().questionnaire("nothing") == nil)
  }

  @Test func `finds just the version that is asked for`() throws {
    #expect(try library().questionnaire("sample", version: 9)?.version == 9)
    #expect(try library().questionnaire("sample", version: 3) == nil)
    #expect(try library().questionnaire("other", version: 2) == nil)
  }

  @Test func `asks the first when none is named`() throws {
    #expect(try library().standard?.version == 2)
    #expect(QuestionnaireLibrary([]).standard == nil)
  }

  @Test func `has the built-in check as its first`() throws {
    #expect(try QuestionnaireLibrary.builtIn().standard?.id == "emotional-range")
    #expect(QuestionnaireLibrary.standardIdentifier == "emotional-range")
  }
}
