import CivilTime
import History
import Questionnaires
import Scoring
import Sentences

extension ReportReading {
  /// The totals that count and lie in the time, in the order of their weeks.
  private var countedTotals: [CountedPosition] {
    course.counted.totals.filter { holds($0.weekEnding) }
  }

  /// The last totals, the newest first; `nil` for fewer than two.
  var totalTable: AppointmentPage.Table? {
    let totals = countedTotals
    guard totals.count > 1 else { return nil }
    let changes = TotalWording.changes(totals)
    let rows = zip(totals, changes).suffix(Self.mostTotals).reversed().map { total, change in
      [total.weekEnding.shortForm, "\(total.position.shown)", change]
    }
    let highest = questionnaire.highestTotal
    return AppointmentPage.Table(
      caption: ReportWording.totals(shown: rows.count, of: totals.count),
      head: ["", "0-\(highest)", "change"], rows: rows)
  }

  /// The most totals that are listed, so that the page stays one sheet.
  private static let mostTotals = 12
}
