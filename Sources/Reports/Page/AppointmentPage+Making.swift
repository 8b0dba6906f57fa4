package import CivilTime
package import History
package import Questionnaires
import SafeText
package import Scoring
import Sentences

extension AppointmentPage {
  /// Makes the page of a history.
  ///
  /// - Parameters:
  ///   - document: The history.
  ///   - course: Its course with the questionnaire that the page is about, as of today.
  ///   - trend: What can be said about that course, which is costly to work out twice.
  ///   - library: The questionnaires that are known, companions such as the PHQ-8 included.
  ///   - choices: What the person chose.
  package init(
    of document: HistoryDocument, course: Course, trend: Trend, library: QuestionnaireLibrary,
    choices: ReportChoices
  ) {
    let reading = ReportReading(
      document, course: course, trend: trend, library: library, choices: choices)
    title = ReportWording.title(reading.questionnaire)
    period = ReportWording.days(reading.first, reading.today)
    opening = ReportWording.opening(reading.questionnaire)
    sections = [
      reading.question, reading.courseSection, reading.medicines, reading.beforeAndAfter,
      reading.movement, reading.besides, reading.notes,
    ].compactMap(\.self)
    closing = ChangeWording.prescriber
  }
}

extension ReportReading {
  /// What the person wants to ask.
  fileprivate var question: AppointmentPage.Section? {
    let words = choices.question.trimmed
    return words.isEmpty
      ? nil
      : AppointmentPage.Section(
        kind: .question, title: "What I want to ask", blocks: [.quote(words)])
  }

  /// Where positions were, as a picture and in words.
  fileprivate var courseSection: AppointmentPage.Section {
    guard let last = checkIns.last else {
      return AppointmentPage.Section(
        kind: .course, title: "Course", blocks: [.paragraph([ReportWording.nothing])])
    }
    if questionnaire.scoring.method == .sum {
      // One that tells of more than a week is not there to be answered every week.
      let weeks =
        questionnaire.recallDays > 7
        ? [] : [ReportWording.weeks(answered: weeksAnswered, passed: weeksPassed)]
      let found = totals(of: questionnaire).map { [$0] } ?? TotalWording.course([])
      return AppointmentPage.Section(
        kind: .course, title: "Course",
        blocks: [.paragraph(weeks + found)] + (totalTable.map { [.table($0)] } ?? []))
    }
    let score = library.questionnaire(last.questionnaire, version: last.questionnaireVersion)?
      .score(last.answers)
    let counted = positions.last { $0.checkInID == last.id }
    let now = ReportWording.last(
      last.weekEnding, position: counted?.position ?? score?.position, band: score?.band,
      bounds: score?.bounds)
    let weeks = ReportWording.weeks(answered: weeksAnswered, passed: weeksPassed)
    let signals = trend.signals.filter { $0.through >= first }
    return AppointmentPage.Section(
      kind: .course, title: "Course",
      blocks: [
        .paragraph([now, weeks]), .chart(chart),
        .paragraph(
          [ReportWording.usualRange(trend)] + ReportWording.signals(signals, in: trend)),
      ])
  }

  /// The medicines in force and the events of the time.
  fileprivate var medicines: AppointmentPage.Section? {
    let timeline = MedicineTimeline(course.events, today: today)
    let events = medicationEvents
    let listed = events.suffix(Self.mostEvents)
    // The list has the dates of those that it holds.
    let dates = Set(listed.map(\.date))
    let now = timeline.medicines(on: today).map {
      ReportWording.medicine($0, isListed: dates.contains($0.changed))
    }
    guard !now.isEmpty || !events.isEmpty else { return nil }
    let sentence =
      now.isEmpty ? ReportWording.noMedicine : "Now: \(now.joined(separator: "; "))."
    let earlier = ReportWording.earlierEvents(events.count - listed.count)
    let lines = zip(Self.letters.map(String.init), listed).map { letter, event in
      "\(letter)  \(event.date.longForm): \(ChangeWording.summary(of: event))"
    }
    return AppointmentPage.Section(
      kind: .medicines, title: "Medicines",
      blocks: [.paragraph([sentence] + earlier)] + (lines.isEmpty ? [] : [.list(Array(lines))]))
  }

  /// The most medication events that are listed and named by a letter.
  static let mostEvents = 8
  /// The letters by which the picture and the list name them.
  static let letters = "abcdefgh"

  /// The weeks before the last medication event against those after it.
  fileprivate var beforeAndAfter: AppointmentPage.Section? {
    guard let event = course.events.last(where: \.kind.isMedication),
      !(course.isOfTotals ? course.counted.totals : course.counted.positions).isEmpty,
      let comparison = course.comparison(ofEvent: event.id)
    else { return nil }
    return AppointmentPage.Section(
      kind: .comparison,
      title: ChangeWording.heading(comparison).shortened(toCells: Self.mostTitleCells),
      blocks: [.paragraph(ReportWording.comparison(comparison))])
  }

  /// The most cells of a heading; the list of medicines has the whole name.
  private static let mostTitleCells = 76

  /// The notes that go along, the newest first.
  fileprivate var notes: AppointmentPage.Section? {
    let noted = AppointmentPage.notes(
      in: document, of: questionnaire.id, span: choices.span, today: today)
    let chosen = noted.filter { choices.notes.holds($0.id) }
    return chosen.isEmpty
      ? nil
      : AppointmentPage.Section(
        kind: .notes, title: "Notes of mine",
        blocks: chosen.map { .note(week: $0.weekEnding.longForm, text: ($0.note ?? "").trimmed) })
  }
}

extension AppointmentPage {
  /// The check-ins with a note that can go along, the newest first.
  ///
  /// - Parameters:
  ///   - document: The history.
  ///   - questionnaire: The id of the questionnaire that the page is about.
  ///   - span: How far back the page looks.
  ///   - today: The present date.
  /// - Returns: The check-ins.
  package static func notes(
    in document: HistoryDocument, of questionnaire: String, span: ReportSpan, today: CivilDate
  ) -> [CheckIn] {
    let start = span.firstDay(today: today) ?? .earliest
    return document.checkIns(of: questionnaire, through: today).reversed().filter {
      $0.weekEnding >= start && !($0.note ?? "").trimmed.isEmpty
    }
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    let head = drop(while: \.isWhitespace)
    return String(head.reversed().drop(while: \.isWhitespace).reversed())
  }
}
