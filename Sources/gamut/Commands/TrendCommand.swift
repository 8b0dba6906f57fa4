import ArgumentParser
import History
import Interface
import Questionnaires
import Scoring
import Sentences
import StrictJSON

/// Tells where positions usually fall, what is worth a look, and this week against last.
struct TrendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend",
    abstract: "Tell where your positions usually fall, and what is worth a look.",
    discussion: """
      A questionnaire that gives a total, such as phq-8, has neither: its totals are told, with how \
      far each lies from the one before.
      """)

  @Option(help: ArgumentHelp("Read the check-ins with this questionnaire.", valueName: "id"))
  var questionnaire: String?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let records = try Records.reading(options)
    let course = try records.course(of: questionnaire, options: options)
    let trend = course.trend()
    try Output.write(json ? self.json(of: course, trend) : text(of: course, trend))
  }

  private func json(of course: Course, _ trend: Trend) -> String {
    var object = course.isOfTotals ? TotalsTable(course).json : trend.json
    object["questionnaire"] = .string(course.counted.questionnaire.id)
    object["direction"] = .string(ChangeWording.direction(of: course))
    object["checkIns"] = .number(JSONNumber(course.counted.checkIns))
    object["positions"] = .number(JSONNumber(course.counted.positions.count))
    return JSONValue.object(object).written
  }

  private func text(of course: Course, _ trend: Trend) -> String {
    let checkIns = Wording.count(course.counted.checkIns, "check-in")
    let direction = "\(ChangeWording.direction(of: course))."
    if course.isOfTotals {
      let title = course.counted.questionnaire.title
      let count = Wording.count(course.counted.totals.count, "total")
      let table = TotalsTable(course)
      return Paragraphs.text([
        ["\(title): \(count) from \(checkIns).", direction], table.lines,
        TotalWording.course(course.counted.totals),
        course.counted.totals.isEmpty ? [] : [TotalWording.noRange],
      ])
    }
    let positions = Wording.count(course.counted.positions.count, "position")
    return Paragraphs.text([
      ["\(positions) from \(checkIns).", direction], ChangeWording.usualRange(trend),
      ChangeWording.signals(trend),
      course.counted.positions.isEmpty ? [] : ChangeWording.lastChange(trend),
    ])
  }
}
