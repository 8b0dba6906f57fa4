import CivilTime
import History
import Questionnaires
import StrictJSON
import Testing

/// The example of the written form: a skipped answer, a score, an event with a dose.
let writtenExample = """
  {"format":"gamut-history","version":1,
  "checkIns":[
  {"answers":{"laugh":3,"tears":"nothing-happened","warmth":"skipped"},"context":{"bother":2},"id":"0193a","note":"quiet week","questionnaire":"emotional-range","questionnaireVersion":1,"recordedAt":"2026-11-22T19:04:11+01:00","score":{"band":"partly-muted","bounds":[40.625,53.125],"facets":{"caring":50.0},"position":46.9},"weekEnding":"2026-11-22"}
  ],
  "events":[
  {"date":"2026-10-02","dose":{"amount":20,"perDay":1,"unit":"mg"},"id":"0193b","kind":"dose-change","medicine":"sertraline","note":"","recordedAt":"2026-10-02T08:00:00+02:00"}
  ]}

  """

/// A history without records, in the written form.
let writtenEmpty = """
  {"format":"gamut-history","version":1,
  "checkIns":[
  ],
  "events":[
  ]}

  """

/// A check-in of the week that ends on a date.
func checkIn(_ id: String, week: String = "2026-11-22", at time: String = "19:04:11") throws
  -> CheckIn
{
  CheckIn(
    id: id, questionnaire: "emotional-range", questionnaireVersion: 1,
    weekEnding: try #require(CivilDate(week)),
    recordedAt: try #require(Timestamp("\(week)T\(time)+01:00")),
    answers: ["laugh": .point(3), "tears": .nothingHappened, "warmth": .skipped])
}

/// An event on a date.
func event(
  _ id: String, _ kind: TimelineEvent.Kind = .start, _ date: String, medicine: String? = nil,
  previous: String? = nil, dose: Int? = nil
) throws -> TimelineEvent {
  TimelineEvent(
    id: id, kind: kind, date: try #require(CivilDate(date)),
    recordedAt: try #require(Timestamp("\(date)T08:00:00+01:00")), medicine: medicine,
    previousMedicine: previous,
    dose: dose.map { TimelineEvent.Dose(amount: JSONNumber($0), unit: "mg", perDay: JSONNumber(1)) }
  )
}

/// The document that a text holds.
func parsed(_ text: String) throws -> HistoryDocument {
  guard case .document(let document) = HistoryReader.read(Array(text.utf8)) else {
    Issue.record("the text holds no history: \(HistoryReader.read(Array(text.utf8)))")
    return HistoryDocument()
  }
  return document
}

/// A clock that stands still.
func fixedClock(_ text: String = "2026-11-22T19:04:11+01:00") -> LocalClock {
  let date = CivilDate(text.prefix(10)) ?? CivilDate.earliest
  let fallback = Timestamp(date: date, secondOfDay: 0, offset: 0)
  let moment = Timestamp(text) ?? fallback
  return LocalClock { moment }
}
