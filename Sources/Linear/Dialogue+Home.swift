import CivilTime
import History
import Interface
import Questionnaires
import Scoring
import Sentences

extension Dialogue {
  /// Whether a check-in is due, where the last one was, and the ways on; until the person leaves.
  mutating func home() throws(End) {
    while true {
      hasSaidKeys = false
      try pause()
      try say("gamut, \(session.today.longFormWithWeekday).")
      try say(standing)
      let entry = try ask(
        Question(ways: HomeEntry.all(in: session), leaving: "end gamut", end: nil) { entry in
          entry.map(label) ?? ""
        })
      guard let entry else { return }
      try open(entry)
    }
  }

  private mutating func open(_ entry: HomeEntry) throws(End) {
    switch entry {
    case .begin: try beginCheckIn()
    case .goOn: try goOnWithDraft()
    case .beginAnew: try beginAnew()
    case .history: try history()
    case .chart: try chart()
    case .timeline: try timeline()
    case .learn: try learn()
    case .report: try report()
    case .settings: try settings()
    case .helpNow: try sayHelpNow()
    }
  }

  private func label(_ entry: HomeEntry) -> String {
    switch entry {
    case .begin: session.requestedQuestionnaire.map { "Begin \($0.title)" } ?? "Begin the check-in"
    case .goOn: DueWording.goOn(in: session, isNarrow: false)
    case .beginAnew: DueWording.beginAnew(in: session, isNarrow: false)
    case .history: "History"
    case .chart: "Chart, in sentences or as a table"
    case .timeline: "Timeline of medicines and events"
    case .learn: "Learn"
    case .report: "Report for an appointment"
    case .settings: "Settings"
    case .helpNow: "Help now"
    }
  }

  /// What Home says: what is due, the last position, the usual range, what is new on the timeline.
  private var standing: [String] {
    let due = DueWording(in: session)
    var sentences = [due.headline, due.detail].filter { !$0.isEmpty }
    guard let last = session.scoredCheckIns.last else {
      return session.isUnreadable ? sentences : sentences + ["Nothing recorded yet."]
    }
    guard case .position(let score) = last.score else {
      let words = TotalWording.result(
        last.score, of: session.questionnaire, answered: last.checkIn.answeredItems)
      // A total has no usual range; there is nothing to say of one.
      return sentences + [
        "\(words), on \(last.checkIn.weekEnding.dayAndMonth(seenFrom: session.today))."
      ]
    }
    let summary = ResultSummary(checkIn: last.checkIn, score: score, isNew: false, in: session)
    sentences.append(
      "Week ending \(last.checkIn.weekEnding.dayAndMonth(seenFrom: session.today)): \(summary.spokenPlace). "
        + "\(Wording.spokenDirection)")
    let latest = session.course.counted.positions.last?.weekEnding
    if let signal = ChangeWording.running(session.trend, through: latest) {
      sentences.append(ChangeWording.briefly(signal, today: session.today))
    } else {
      sentences.append(ChangeWording.standing(session.trend, today: session.today, isNarrow: false))
    }
    let since = ChangeWording.since(last.checkIn.weekEnding, session.course.events)
    return sentences + [since].compactMap(\.self)
  }
}
