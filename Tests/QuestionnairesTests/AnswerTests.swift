import Questionnaires
import StrictJSON
import Testing

@Suite struct `An answer in a file` {
  @Test(arguments: [
    (Answer.point(0), "0"), (.point(4), "4"), (.point(-3), "-3"),
    (.nothingHappened, #""nothing-happened""#), (.skipped, #""skipped""#),
  ])
  func `reads back as it was written`(answer: Answer, text: String) throws {
    #expect(answer.json.written == text)
    #expect(Answer(try JSONReader.read(Array(text.utf8))) == answer)
  }

  @Test(arguments: [
    "3.0", "1e0", "0.5", #""3""#, "true", "null", "[3]", #""Skipped""#, "99999999999999999999",
  ])
  func `is no number with a point, no text and nothing else`(text: String) throws {
    #expect(Answer(try JSONReader.read(Array(text.utf8))) == nil)
  }

  @Test func `has a point only when an option was chosen`() {
    #expect(Answer.point(0).point == 0)
    #expect(Answer.skipped.point == nil)
    #expect(Answer.nothingHappened.point == nil)
  }
}
