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

  /// Three fifths of the way, three times, come out as 19.999999999999996 or 20.000000000000004 in
  /// doubles, by the order of the sums.
  @Test(arguments: [(1, "band-20"), (2, "band-40"), (3, "band-60"), (4, "band-80"), (5, "band-80")])
  func `hold a tie that doubles cannot tell exactly`(point: Int, band: String) throws {
    for count in 1...9 {
      let plan = Blueprint.row(of: count, highest: 5)
      let score = try plan.score(plan.answers(points: Array(repeating: point, count: count)))
      #expect(score.band?.id == band)
    }
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
