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
    abstract: "Tell where your positions usually fall, and what is worth a look.")

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
    var object = trend.json
    object["questionnaire"] = .string(course.counted.questionnaire.id)
    object["direction"] = .string(Wording.direction)
    object["checkIns"] = .number(JSONNumber(course.counted.checkIns))
    object["positions"] = .number(JSONNumber(course.counted.positions.count))
    return JSONValue.object(object).written
  }

  private func text(of course: Course, _ trend: Trend) -> String {
    guard case .facetMean = course.counted.questionnaire.scoring.method else {
      return "\(course.counted.questionnaire.title) gives a total and no position, so there is no "
        + "trend of positions."
    }
    let positions = Wording.count(course.counted.positions.count, "position")
    let head = "\(positions) from \(Wording.count(course.counted.checkIns, "check-in"))"
    return Paragraphs.text([
      ["\(head).", "\(Wording.direction)."], ChangeWording.usualRange(trend),
      ChangeWording.signals(trend),
      course.counted.positions.isEmpty ? [] : ChangeWording.lastChange(trend),
    ])
  }
}
