package import CivilTime
package import History
package import Questionnaires
import Scoring

/// The weeks, gaps and events of a history, newest first.
///
/// Worked out once a change: ten years must scroll without a stutter.
package struct HistoryTable: Sendable {
  /// A row of the table.
  package enum Entry: Sendable {
    /// The check-in with this index among the ``weeks``.
    case week(Int)
    /// Weeks without a check-in, the newest of which would have ended on the date.
    case gap(CivilDate, weeks: Int)
    /// Something on the timeline.
    case event(TimelineEvent)
  }

  /// A check-in with all that its row says.
  package struct Week: Sendable {
    /// The check-in as it is filed.
    package let checkIn: CheckIn
    /// The position; `nil` when there is none.
    package var position: Double?
    /// The total, from a questionnaire that gives one; `nil` when there is none.
    package var total: Int?
    /// What missing answers leave open; `nil` where the wording is not known.
    package var bounds: ClosedRange<Double>?
    /// The named stretch that the position or the total lies in; `nil` when there is none.
    package var band: Band?
    /// The shown position, or the total, less the one before; `nil` when they cannot be compared.
    package var difference: Int?
    /// Whether another check-in tells of the same week.
    var sharesWeek = false
    /// Whether another one for the same week was recorded later, and counts.
    var isReplaced = false
    /// Whether the wording is not known here, so that the position is the one in the file.
    var isOfUnknownWording = false
  }

  /// A stretch between two dividing events, by its dates.
  package struct Phase: Sendable, Equatable {
    /// The first day; `nil` for the first phase.
    var first: CivilDate?
    /// The last day; `nil` for the current phase.
    var last: CivilDate?

    func contains(_ day: CivilDate) -> Bool {
      (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
    }
  }

  /// What the table was made of, by which a screen sees that it must be made anew.
  let document: HistoryDocument
  /// The id of the questionnaire whose check-ins they are.
  package let questionnaireID: String
  /// The highest total of a questionnaire that gives one; `nil` for one that gives positions.
  package let highestTotal: Int?
  /// How many days lie between two check-ins of which none was missed.
  private let stepDays: Int
  private let today: CivilDate
  /// All check-ins, newest first.
  private let all: [Week]
  /// The phases that hold a check-in, the current one first.
  package let phases: [Phase]
  /// The medicines, for the doses in force.
  let medicines: MedicineTimeline
  /// The phase that is shown; `nil` for all.
  package private(set) var phase: Phase?
  /// The check-ins that are shown, newest first.
  package private(set) var weeks: [Week] = []
  /// The rows, newest first.
  package private(set) var entries: [Entry] = []
  /// The row of each check-in.
  package private(set) var rows: [Int] = []

  /// Makes the table of the check-ins with one questionnaire.
  ///
  /// - Parameters:
  ///   - session: What is known.
  ///   - id: The id of the questionnaire, known or not; `nil` for the usual one.
  ///   - phase: The phase to show; `nil` for all.
  package init(in session: Session, of id: String? = nil, phase: Phase? = nil) {
    document = session.history
    today = session.today
    let id = id ?? session.questionnaire.id
    questionnaireID = id
    let questionnaire =
      id == session.questionnaire.id ? session.questionnaire : session.library.questionnaire(id)
    let course = Course(
      in: document, of: questionnaire ?? session.questionnaire, library: session.library,
      today: today, washIn: session.settings.washIn)
    highestTotal = questionnaire.flatMap { $0.scoring.method == .sum ? $0.highestTotal : nil }
    stepDays = max(7, questionnaire?.recallDays ?? 7)
    all = Self.weeks(
      in: session, of: id, counted: questionnaire == nil ? [] : course.counted.positions)
    medicines = MedicineTimeline(document.events, today: today)
    let ends = all.map(\.checkIn.weekEnding)
    phases = Self.phases(beginning: course.phases().map(\.begin))
      .filter { phase in ends.contains(where: phase.contains) }
    show(phase.flatMap { phases.contains($0) ? $0 : nil }, events: course.events)
  }

  /// Whether this is still what the history holds.
  package func isCurrent(in session: Session) -> Bool {
    document == session.history && today == session.today
  }

  /// In how many weeks the check-ins that are shown lie, the first and the last included.
  var weekCount: Int {
    guard let last = weeks.first, let first = weeks.last else { return 0 }
    return Self.count(from: first.checkIn.weekEnding, to: last.checkIn.weekEnding) + 1
  }

  /// The index of a check-in; `nil` when it is not shown.
  func index(of id: String?) -> Int? {
    id.flatMap { id in weeks.firstIndex { $0.checkIn.id == id } }
  }

  // MARK: Making

  private static func weeks(
    in session: Session, of id: String, counted: [CountedPosition]
  ) -> [Week] {
    var differences: [String: Int] = [:]
    for (earlier, later) in zip(counted, counted.dropFirst()) where later.adjoins(earlier) {
      differences[later.checkInID] = later.position.shown - earlier.position.shown
    }
    let checkIns = session.history.checkIns(of: id, through: session.today)
    var scorers: [Int: Scorer] = [:]
    for version in Set(checkIns.map(\.questionnaireVersion)) {
      scorers[version] = session.library.questionnaire(id, version: version).map { Scorer($0) }
    }
    var weeks = checkIns.map { checkIn in
      var week = week(checkIn, by: &scorers[checkIn.questionnaireVersion])
      week.difference = differences[checkIn.id]
      return week
    }
    for index in weeks.indices.dropFirst()
    where weeks[index].checkIn.weekEnding == weeks[index - 1].checkIn.weekEnding {
      weeks[index].sharesWeek = true
      weeks[index - 1].sharesWeek = true
      weeks[index - 1].isReplaced = true
    }
    compareTotals(of: &weeks)
    return weeks.reversed()
  }

  /// Holds each total against the one before, which may be long ago.
  private static func compareTotals(of weeks: inout [Week]) {
    var before: Int?
    for index in weeks.indices where !weeks[index].isReplaced {
      guard let total = weeks[index].total else { continue }
      weeks[index].difference = before.map { total - $0 }
      before = total
    }
  }

  private static func week(_ checkIn: CheckIn, by scorer: inout Scorer?) -> Week {
    var week = Week(checkIn: checkIn)
    if let score = scorer?.score(checkIn.answerSheet) {
      week.position = score.position
      week.total = score.total
      week.bounds = score.bounds
      week.band = score.band
    } else {
      week.position = checkIn.storedPosition
      week.total = checkIn.storedTotal
      week.isOfUnknownWording = true
    }
    return week
  }

  private static func phases(beginning starts: [CivilDate?]) -> [Phase] {
    let ends = starts.dropFirst().map { $0?.advanced(by: -1) } + [nil]
    return zip(starts, ends).map { Phase(first: $0, last: $1) }.reversed()
  }

  /// How many weeks lie between two days, to the nearest, as ten days still are one week's step.
  private static func count(from first: CivilDate, to last: CivilDate) -> Int {
    (last.days(since: first) + 3) / 7
  }

  private mutating func show(_ phase: Phase?, events: [TimelineEvent]) {
    self.phase = phase
    weeks = all.filter { phase?.contains($0.checkIn.weekEnding) ?? true }
    var events = events.reversed().filter { phase?.contains($0.date) ?? true }[...]
    appendMissedSince(phase, with: &events)
    for (index, week) in weeks.enumerated() {
      let date = week.checkIn.weekEnding
      // A week that ends on the day of an event lies after it.
      append(&events, after: date)
      rows.append(entries.count)
      entries.append(.week(index))
      guard index + 1 < weeks.count else { continue }
      let days = date.days(since: weeks[index + 1].checkIn.weekEnding)
      let missed = (days + stepDays / 2) / stepDays - 1
      appendGap(of: missed, before: date, with: &events)
    }
    entries += events.map(Entry.event)
  }

  /// The weeks that were missed since the last check-in; the one that is due is not missed yet.
  private mutating func appendMissedSince(
    _ phase: Phase?, with events: inout ArraySlice<TimelineEvent>
  ) {
    guard let last = weeks.first?.checkIn.weekEnding, phase?.last == nil else { return }
    let missed = max(0, (today.days(since: last) - stepDays) / stepDays)
    appendGap(of: missed, before: last.advanced(by: stepDays * (missed + 1)), with: &events)
  }

  /// Weeks without a check-in: one row each, or one for all of a long stretch.
  private mutating func appendGap(
    of count: Int, before date: CivilDate, with events: inout ArraySlice<TimelineEvent>
  ) {
    guard count > 0 else { return }
    let isLong = count > Self.mostRowsOfGap
    for back in 1...(isLong ? 1 : count) {
      let missed = date.advanced(by: -stepDays * back)
      append(&events, after: missed)
      entries.append(.gap(missed, weeks: isLong ? count * stepDays / 7 : 1))
    }
  }

  /// How many missed weeks in a row have a row each.
  private static let mostRowsOfGap = 3

  private mutating func append(_ events: inout ArraySlice<TimelineEvent>, after date: CivilDate) {
    while let event = events.first, event.date > date {
      entries.append(.event(event))
      events.removeFirst()
    }
  }
}
