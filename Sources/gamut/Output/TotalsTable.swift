import CivilTime
import History
import Questionnaires
import SafeText
import Scoring
import Sentences
import StrictJSON

/// The totals of a course, with how far each lies from the one before.
struct TotalsTable {
  private let course: Course

  init(_ course: Course) {
    self.course = course
  }

  private var totals: [CountedPosition] { course.counted.totals }

  /// The rows, the newest first, after one that names the columns; none without a total.
  var lines: [String] {
    guard !totals.isEmpty else { return [] }
    let scale = "0-\(course.counted.questionnaire.highestTotal)"
    let rows = zip(totals, TotalWording.changes(totals)).reversed().map { total, change in
      row(total.weekEnding.shortForm, "\(total.position.shown)", change)
    }
    return [row("Day", scale, "Change")] + rows
  }

  private func row(_ day: String, _ total: String, _ change: String) -> String {
    let cells = [
      day.padded(toCells: 13), total.padded(toCells: 6, at: .right),
      change.padded(toCells: 8, at: .right),
    ]
    return String(cells.joined().reversed().drop { $0 == " " }.reversed())
  }

  /// What `gamut trend --json` prints of totals: no range, no signals, and nothing that more
  /// check-ins would change in that.
  var json: JSONObject {
    [
      "needed": .null, "usualRange": .null, "signals": [], "lastChange": lastChange,
      "totals": .array(
        totals.map {
          [
            "weekEnding": .string($0.weekEnding.description),
            "total": .number(JSONNumber($0.position.shown)),
          ]
        }),
    ]
  }

  private var lastChange: JSONValue {
    guard let last = totals.last, let before = totals.dropLast().last else { return .null }
    return [
      "difference": .number(JSONNumber(last.position.shown - before.position.shown)),
      "ordinarySwing": .null, "from": .string(before.weekEnding.description),
      "to": .string(last.weekEnding.description),
    ]
  }
}
