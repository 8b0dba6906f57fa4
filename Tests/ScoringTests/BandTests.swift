import Questionnaires
import Scoring
import Testing

@Suite struct Bands {
  @Test(arguments: [
    (0.0, "full-range"), (19.999_998, "full-range"), (19.999_999_5, "wide-range"),
    (20.0, "wide-range"), (39.99, "wide-range"), (40.0, "partly-muted"),
    (59.999_998, "partly-muted"), (59.999_999_5, "mostly-muted"), (60.0, "mostly-muted"),
    (79.9, "mostly-muted"), (80.0, "numb"), (100.0, "numb"), (-0.000_000_5, "full-range"),
  ])
  func `begin at 20, 40, 60 and 80, told within a millionth`(position: Double, id: String) throws {
    let questionnaire = try #require(try QuestionnaireLibrary.builtIn().standard)
    #expect(questionnaire.band(at: position)?.id == id)
  }

  @Test(arguments: 0...20)
  func `hold an exact tie of twentieths in the upper one`(point: Int) throws {
    let plan = Blueprint.row(of: 5)
    var left = point
    let points = (0..<5).map { _ -> Int? in
      defer { left -= min(left, 4) }
      return min(left, 4)
    }
    let score = try plan.score(plan.answers(points: points))
    #expect(score.band?.id == "band-\(min(point / 4 * 20, 80))")
  }

  /// The sums of these tenths come out below the edge in doubles, as 19.999999999999996.
  @Test(
    arguments: [
      (40, [3, 3, 3, 4, 4, 7]), (60, [0, 6, 7, 8, 9]), (80, [6, 7, 8, 8, 9, 10]),
    ] as [(Int, [Int])])
  func `hold a tie that doubles cannot tell exactly`(edge: Int, points: [Int]) throws {
    let plan = Blueprint.row(of: points.count, highest: 10)
    let score = try plan.score(plan.answers(points: points))
    #expect(try #require(score.position) < Double(edge))
    #expect(score.band?.id == "band-\(edge)")
  }
}

@Suite struct `Numbers shown` {
  @Test(arguments: [
    (0.0, 0), (-0.0, 0), (0.499_998, 0), (0.499_999_5, 1), (0.5, 1), (1.5, 2), (2.5, 3), (24.5, 25),
    (24.499_998, 24), (46.875, 47), (99.9, 100), (100.0, 100), (-0.4, 0), (-0.5, -1), (-1.5, -2),
    (-2.5, -3), (-2.499_999_5, -3), (-2.499_998, -2), (-0.000_000_1, 0),
  ])
  func `are whole, half away from zero`(value: Double, shown: Int) {
    #expect(value.shown == shown)
  }

  @Test func `closeness is less than a millionth`() {
    #expect(1.0.isClose(to: 1.000_000_9))
    #expect(!1.0.isClose(to: 1.000_001_1))
    #expect(!0.0.isClose(to: 0.000_001))
    #expect(1.0.isAtLeast(1.000_000_9))
    #expect(!1.0.isAtLeast(1.000_001_1))
  }
}
