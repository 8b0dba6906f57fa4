package import CivilTime
package import Questionnaires
package import Scoring

/// One person's course with one questionnaire: its positions, and the events that divide it.
package struct Course: Sendable, Equatable {
  /// The positions that count.
  package var counted: CountedPositions
  /// The undeleted events up to today, by (date, recordedAt, id).
  package var events: [TimelineEvent]
  /// What is left out after each medication event.
  package var washIn: WashIn
  /// The present date.
  package var today: CivilDate

  /// Reads a course out of a history.
  ///
  /// - Parameters:
  ///   - document: The history.
  ///   - questionnaire: The questionnaire in any version, which chooses its id.
  ///   - library: The questionnaires that are known, for the version that counts.
  ///   - today: The present date; check-ins and events dated later take no part.
  ///   - washIn: What is left out after each medication event.
  ///   - scored: The check-ins with the questionnaire that were scored already, if any.
  package init(
    in document: HistoryDocument, of questionnaire: Questionnaire, library: QuestionnaireLibrary,
    today: CivilDate, washIn: WashIn = .standard, scored: [ScoredCheckIn] = []
  ) {
    counted = CountedPositions(
      in: document, of: questionnaire, library: library, today: today, scored: scored)
    events = document.events.filter { $0.deletedAt == nil && $0.date <= today }
      .sorted(by: TimelineEvent.precedes)
    self.washIn = washIn
    self.today = today
  }

  /// What can be said about the whole course; worked out anew at each call.
  package func trend() -> Trend {
    Trend(
      of: counted.positions, dividedBy: dividingEvents, washIn: washIn,
      step: counted.questionnaire.step, today: today)
  }

  /// The phases of the course, in the order of time; the last is the current one.
  package func phases() -> [Phase] {
    Phase.phases(of: counted.positions, dividedBy: dividingEvents, washIn: washIn)
  }

  /// The weeks before an event against those after it.
  ///
  /// - Parameter id: The id of the event.
  /// - Returns: The comparison, or `nil` when no event up to today has this id.
  package func comparison(ofEvent id: String) -> Comparison? {
    events.first { $0.id == id }
      .map { comparison(with: $0, at: $0.date) }
  }

  /// The weeks before a date against those after it.
  ///
  /// - Parameter date: The date, today at the latest.
  /// - Returns: The comparison for the first medication event of that day, else for its first life
  ///   event, else for the bare date.
  package func comparison(on date: CivilDate) -> Comparison {
    let onDay = events.filter { $0.date == date }
    let event = onDay.first { $0.kind.isMedication } ?? onDay.first { $0.kind == .life }
    return comparison(with: event, at: date)
  }

  /// Whether the questionnaire gives totals and no positions.
  package var isOfTotals: Bool { counted.questionnaire.scoring.method == .sum }

  private func comparison(with event: TimelineEvent?, at date: CivilDate) -> Comparison {
    let medicationDates = events.filter(\.kind.isMedication).map(\.date)
    let beforeAfter =
      isOfTotals
      ? BeforeAfter(
        counted.totals, at: date, medicationDates: medicationDates, washIn: washIn,
        recallDays: counted.questionnaire.recallDays)
      : BeforeAfter(
        counted.positions, at: date, medicationDates: medicationDates, washIn: washIn)
    return Comparison(event: event, beforeAfter: beforeAfter, isOfTotals: isOfTotals)
  }

  private var dividingEvents: [DividingEvent] {
    events.compactMap { event in
      switch event.kind {
      case .start, .stop, .doseChange, .switch: DividingEvent(kind: .medication, date: event.date)
      case .baseline: DividingEvent(kind: .baseline, date: event.date)
      case .life: nil
      }
    }
  }
}
