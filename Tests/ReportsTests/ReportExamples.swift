import CivilTime
import History
import Questionnaires
import Reports
import StrictJSON
import Testing

/// Histories for the appointment page, whose last week ends on Sunday 22 November 2026.
struct ReportExample {
  var document = HistoryDocument()
  var library: QuestionnaireLibrary
  let questionnaire: Questionnaire
  /// The present date.
  var today: CivilDate

  static let last = "2026-11-22"

  init(today: String = "2026-11-22") throws {
    library = try QuestionnaireLibrary.builtIn()
    questionnaire = try #require(library.standard)
    self.today = try #require(CivilDate(today))
  }

  /// A check-in whose every answer counts `point`, from 0 (felt) to 4 (numb), but for those named.
  mutating func add(
    _ week: CivilDate, point: Int, answers: [String: Answer] = [:],
    context: [String: Answer] = [:], note: String? = nil, daysLate: Int = 0
  ) {
    var all: [String: Answer] = [:]
    for item in questionnaire.items {
      all[item.id] = .point(item.keying == .absence ? point : 4 - point)
    }
    document.add(
      CheckIn(
        id: "week-\(week)", questionnaire: questionnaire.id,
        questionnaireVersion: questionnaire.version, weekEnding: week,
        recordedAt: Timestamp(
          date: week.advanced(by: daysLate), secondOfDay: 68_000, offset: 3600),
        answers: all.merging(answers) { $1 }, context: context, note: note))
  }

  /// Check-ins week by week up to the last one; `nil` is a gap.
  mutating func add(_ points: [Int?]) throws {
    let end = try #require(CivilDate(Self.last))
    for (index, point) in points.enumerated() {
      guard let point else { continue }
      add(end.advanced(by: -7 * (points.count - 1 - index)), point: point)
    }
  }

  /// A medication event, once a day in mg.
  mutating func add(
    _ kind: TimelineEvent.Kind, _ day: String, medicine: String, dose: Int? = nil
  ) throws {
    let date = try #require(CivilDate(day))
    document.add(
      TimelineEvent(
        id: "event-\(day)", kind: kind, date: date,
        recordedAt: Timestamp(date: date, secondOfDay: 30_000, offset: 3600), medicine: medicine,
        dose: dose.map {
          TimelineEvent.Dose(amount: JSONNumber($0), unit: "mg", perDay: JSONNumber(1))
        }))
  }

  /// A companion of eight items from 0 to 3, scored by its sum, taken in these weeks.
  mutating func addCompanion(_ sums: [(week: String, sum: Int)]) throws {
    var companion = questionnaire
    companion.id = "companion"
    companion.title = "PHQ-8"
    companion.facets = []
    companion.context = []
    companion.items = Array(companion.items.prefix(8))
    for index in companion.items.indices {
      companion.items[index].responseOptions.removeLast()
      companion.items[index].keying = nil
      companion.items[index].facet = nil
    }
    companion.scoring.method = .sum
    companion.scoring.bands = Array(companion.scoring.bands.prefix(2))
    (companion.scoring.bands[0].title, companion.scoring.bands[1].title) = ("few", "many")
    companion.scoring.bands[1].from = 10
    library = QuestionnaireLibrary(library.questionnaires + [companion])
    for (week, sum) in sums {
      let date = try #require(CivilDate(week))
      var answers: [String: Answer] = [:]
      for (index, item) in companion.items.enumerated() {
        answers[item.id] = .point(sum / 8 + (index < sum % 8 ? 1 : 0))
      }
      document.add(
        CheckIn(
          id: "sum-\(week)", questionnaire: "companion", questionnaireVersion: companion.version,
          weekEnding: date, recordedAt: Timestamp(date: date, secondOfDay: 69_000, offset: 3600),
          answers: answers))
    }
  }

  /// The page.
  func page(_ choices: ReportChoices = ReportChoices()) -> AppointmentPage {
    let course = Course(in: document, of: questionnaire, library: library, today: today)
    return AppointmentPage(
      of: document, course: course, trend: course.trend(), library: library, choices: choices)
  }
}

extension AppointmentPage {
  /// The part of a kind, if it is there.
  func section(_ kind: Section.Kind) -> Section? { sections.first { $0.kind == kind } }

  /// All words of a part, block by block; empty when it is not there.
  func words(_ kind: Section.Kind) -> String {
    (section(kind)?.blocks ?? []).map { block in
      switch block {
      case .paragraph(let sentences): sentences.joined(separator: " ")
      case .list(let lines): lines.joined(separator: "\n")
      case .quote(let words): words
      case .note(let week, let text): "\(week): \(text)"
      case .table(let table):
        ([table.caption] + table.rows.map { $0.joined(separator: "|") }).joined(separator: "\n")
      case .chart(let chart): chart.summary
      }
    }.joined(separator: "\n")
  }

  /// The picture.
  var chart: CourseChart? {
    for case .chart(let chart) in section(.course)?.blocks ?? [] { return chart }
    return nil
  }
}
