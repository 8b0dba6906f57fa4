import CivilTime
@testable import Interface
import Questionnaires
import Testing

@Suite struct `A line beside the position` {
  private func weeks(_ endings: [String]) throws -> [ChartWeek] {
    try endings.map { ChartWeek(gapEnding: try #require(CivilDate($0))) }
  }

  /// A questionnaire of sixteen items from 0 to 4 that is scored by its sum.
  private func sum() throws -> Questionnaire {
    var questionnaire = try #require(try QuestionnaireLibrary.builtIn().standard)
    questionnaire.scoring.method = .sum
    questionnaire.title = "PHQ-8"
    return questionnaire
  }

  @Test func `of sums is drawn as a share of the highest, and told as the sum`() throws {
    let weeks = try weeks(["2026-11-08", "2026-11-15", "2026-11-22"])
    let totals = [(try #require(CivilDate("2026-11-17")), 16)]
    let line = try #require(ChartLine.line(of: try sum(), totals: totals, over: weeks))
    let series = try #require(line.series.first)
    #expect(series.values == [nil, 25, nil])
    #expect(series.words == [nil, "16 of 64", nil])
    #expect(series.note.contains("64"))
    #expect(ChartWording.legend(line, signs: ["o"]).hasPrefix("Beside your position: o PHQ-8."))
  }

  @Test func `of sums is not offered where none falls into the weeks`() throws {
    let weeks = try weeks(["2026-11-08"])
    let totals = [(try #require(CivilDate("2025-01-01")), 16)]
    #expect(ChartLine.line(of: try sum(), totals: totals, over: weeks) == nil)
    #expect(ChartLine.line(of: try sum(), totals: [], over: weeks) == nil)
  }

  @Test func `is the position alone without a facet that has a score`() throws {
    let weeks = try weeks(["2026-11-08"])
    let questionnaire = try #require(try QuestionnaireLibrary.builtIn().standard)
    #expect(ChartLine.lines(over: weeks, of: questionnaire).map(\.name) == ["position"])
  }
}
