import ArgumentParser
import CivilTime
import History
import Interface
import Preferences
import Questionnaires
import Scoring
import Sentences
import StrictJSON

/// Holds the weeks before an event or a date against those after it.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare the weeks before an event or a date with those after it.",
    discussion: """
      A date stands for its medication event, else its life event, else the bare date. The weeks \
      right after it, the wash-in, are left out. \(ChangeWording.noReason)
      """)

  @Argument(
    help: ArgumentHelp(
      "The id of an event, from gamut event list, or a date.", valueName: "event-id|date"))
  var place: String

  @Option(
    name: .customLong("wash-in"), parsing: .unconditional,
    help: ArgumentHelp(
      "Leave out so many days after each medication event (default: as set, else 14).",
      valueName: "days"))
  var washIn: Int?

  @Option(help: ArgumentHelp("Compare the check-ins with this questionnaire.", valueName: "id"))
  var questionnaire: String?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if let washIn, !Settings.washIns.contains(washIn) {
      throw ValidationError("--wash-in takes a number of days from 0 to 365.")
    }
  }

  func run() throws {
    let records = try Records.reading(options)
    let course = try records.course(
      of: questionnaire, washIn: washIn.map { WashIn(days: $0) }, options: options)
    let comparison = try comparison(in: course)
    try Output.write(
      json ? self.json(of: comparison, in: course) : text(of: comparison, in: course))
  }

  private func comparison(in course: Course) throws -> Comparison {
    if let comparison = course.comparison(ofEvent: place) { return comparison }
    guard let date = CivilDate(place) else {
      Output.complain(
        "There is no event '\(place.printable)' up to \(course.today). The ids stand in "
          + "gamut event list; a date is written like 2026-11-22.")
      throw ExitCode.failure
    }
    guard date <= course.today else {
      throw ValidationError(
        "\(date) has not come yet. Choose today, \(course.today), or an earlier day.")
    }
    return course.comparison(on: date)
  }

  private func json(of comparison: Comparison, in course: Course) -> String {
    var object = comparison.beforeAfter.json
    if comparison.isOfTotals {
      object["nap"] = .null
      object["pairs"] = .null
    }
    object["questionnaire"] = .string(course.counted.questionnaire.id)
    object["event"] = [
      "id": comparison.event.map { .string($0.id) } ?? .null,
      "kind": comparison.event.map { .string($0.kind.rawValue) } ?? .null,
      "date": .string(comparison.beforeAfter.date.description),
    ]
    return JSONValue.object(object).written
  }

  private func text(of comparison: Comparison, in course: Course) -> String {
    let result = comparison.beforeAfter
    let isMedication = comparison.event?.kind.isMedication ?? false
    return Paragraphs.text([
      [ChangeWording.heading(comparison)],
      ["\(ChangeWording.direction(of: course)).", ChangeWording.leftOut(result)],
      ChangeWording.comparison(comparison), isMedication ? [ChangeWording.prescriber] : [],
    ])
  }
}
