import Questionnaires
import Scoring
import StrictJSON
import Testing

/// A questionnaire that is scored by its sum: eight items from 0 to 3, as in the PHQ-8 (Kroenke et
/// al., J Affect Disord 2009, 114:163).
@Suite struct `A sum` {
  private let plan = {
    var plan = Blueprint.row(of: 8, highest: 3)
    plan.method = "sum"
    plan.bands = [0, 5, 10, 15, 20]
    plan.entries[7].mayBeUntested = true
    return plan
  }()

  private func written(_ answers: [Answer?]) throws -> String {
    try plan.questionnaire().score(plan.answers(answers)).json.written
  }

  @Test(arguments: [
    (0, 0), (4, 0), (5, 5), (9, 5), (10, 10), (14, 10), (15, 15), (19, 15), (20, 20), (24, 20),
  ])
  func `lies in the last band that begins at or below it`(total: Int, band: Int) throws {
    let answers = (0..<8).map { Answer?.some(.point(min(3, max(0, total - 3 * $0)))) }
    #expect(try written(answers) == #"{"band":"band-\#(band)","total":\#(total)}"#)
  }

  @Test(arguments: [Answer?.none, .skipped, .nothingHappened, .point(4), .point(-1)])
  func `is none unless every item is answered`(last: Answer?) throws {
    let answers = Array(repeating: Answer?.some(.point(1)), count: 7) + [last]
    #expect(try written(answers) == #"{"band":null,"total":null}"#)
  }

  @Test func `has no position`() throws {
    let score = try plan.questionnaire().score(
      plan.answers(Array(repeating: .point(1), count: 8)))
    #expect(score.position == nil)
    #expect(score.band?.id == "band-5")
  }
}
