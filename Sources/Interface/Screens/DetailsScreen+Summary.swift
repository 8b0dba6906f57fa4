import CivilTime
import History
import Questionnaires
import SafeText
import Scoring
import Sentences

extension DetailsScreen {
  /// Where the week lies, what is noted of it and what was in force, before its answers.
  func summary(
    of checkIn: CheckIn, by questionnaire: Questionnaire?, in session: Session, layout: Layout
  ) -> [Row] {
    var rows: [Row] = []
    if let questionnaire, case .sum = questionnaire.scoring.method {
      return totalRows(of: checkIn, by: questionnaire, layout: layout)
        + note(of: checkIn, layout: layout) + facts(of: checkIn, in: session, layout: layout)
        + [.text("")]
    }
    if let questionnaire, isCurrent(questionnaire, in: session),
      case .position(let score) = questionnaire.score(checkIn.answers)
    {
      let result = ResultSummary(checkIn: checkIn, score: score, isNew: false, in: session)
      rows += result.headline(layout: layout) + result.picture(layout: layout)
      rows += result.change(layout: layout)
      rows += note(of: checkIn, layout: layout) + facts(of: checkIn, in: session, layout: layout)
      return rows + result.facets(layout: layout) + [.text("")]
    }
    rows += Row.wrapped(earlier(checkIn, by: questionnaire), to: layout.width, .title)
    if checkIn.storedTotal == nil { rows.append(.text(Wording.direction)) }
    rows += note(of: checkIn, layout: layout)
    return rows + facts(of: checkIn, in: session, layout: layout) + [.text("")]
  }

  /// Whether a questionnaire is the usual one in another version, so that its weeks do not compare.
  private func isCurrent(_ questionnaire: Questionnaire, in session: Session) -> Bool {
    questionnaire.id != session.questionnaire.id
      || questionnaire.version == session.questionnaire.version
  }

  private func totalRows(
    of checkIn: CheckIn, by questionnaire: Questionnaire, layout: Layout
  ) -> [Row] {
    let score = questionnaire.score(checkIn.answers)
    let result = TotalWording.result(
      score, of: questionnaire, answered: checkIn.answeredItems)
    let rows =
      Row.wrapped(result, to: layout.width, .title)
      + Row.wrapped(TotalWording.direction(of: questionnaire), to: layout.width)
    let line = TotalLine(questionnaire: questionnaire, layout: layout)
    return rows + (score.total.map { [.text("")] + line.rows(total: $0, before: nil) } ?? [])
  }

  /// What a week by another wording came to; by one that is gone, as the file has it.
  private func earlier(_ checkIn: CheckIn, by questionnaire: Questionnaire?) -> String {
    if let questionnaire {
      return questionnaire.score(checkIn.answers).position
        .map { "\($0.shown) of 100, by an earlier wording of the questions" } ?? "No position"
    }
    let filed = "as filed; the questions are not known here"
    if let total = checkIn.storedTotal { return "A total of \(total), \(filed)" }
    return checkIn.storedPosition.map { "\($0.shown) of 100, \(filed)" } ?? "No position"
  }

  private func note(of checkIn: CheckIn, layout: Layout) -> [Row] {
    guard let note = checkIn.note else { return [] }
    let lines = Row.wrapped(note, to: layout.width).map { row in
      guard let search, let text = row.spans.first?.text else { return row }
      return Row(spans: search.spans(in: text))
    }
    return [.text(""), .text("Note", .title)] + lines
  }

  /// What is true of the week beside its answers.
  private func facts(of checkIn: CheckIn, in session: Session, layout: Layout) -> [Row] {
    var sentences: [String] = []
    let medicines = session.medicines(in: checkIn)
    if !medicines.isEmpty { sentences.append("In force that week: \(medicines).") }
    let recorded = checkIn.recordedAt.localDate
    let days = recorded.days(since: checkIn.weekEnding)
    if checkIn.isLate {
      sentences.append(
        "Recorded on \(recorded.longForm), \(Wording.count(days, "day")) after the week.")
    }
    if let week = checkIn.firstWeek {
      sentences.append("First recorded for the week ending \(week.longForm).")
    }
    if !checkIn.firstAnswers.isEmpty {
      sentences.append("Answers were corrected; the first ones stand beside them.")
    }
    let same = session.history.checkIns(of: checkIn.questionnaire, through: session.today)
      .filter { $0.weekEnding == checkIn.weekEnding }
    if same.count > 1 {
      sentences.append(
        same.last?.id == checkIn.id
          ? "There is another check-in for this week; this one was recorded last, and counts."
          : "Another check-in for this week was recorded later, and counts instead.")
    }
    guard !sentences.isEmpty else { return [] }
    return [.text("")] + sentences.flatMap { Row.wrapped($0, to: layout.width) }
  }
}

extension Session {
  /// The medicines in force on any day of a check-in, with their doses; empty for none.
  fileprivate func medicines(in checkIn: CheckIn) -> String {
    MedicineTimeline(history.events, today: today).medicines(during: daysTold(of: checkIn))
      .map { medicine in
        let dose = medicine.dose.map { " \($0.inFullWords)" } ?? ""
        return (medicine.name + dose).oneLine
      }.joined(separator: "; ")
  }
}
