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
    if let questionnaire, session.isCurrent(questionnaire),
      case .position(let score) = questionnaire.score(checkIn.answerSheet)
    {
      let result = ResultSummary(checkIn: checkIn, score: score, isNew: false, in: session)
      rows += result.headline(layout: layout) + result.picture(layout: layout)
      rows += result.change(layout: layout)
      rows += note(of: checkIn, layout: layout) + facts(of: checkIn, in: session, layout: layout)
      return rows + result.facets(layout: layout) + [.text("")]
    }
    rows += Row.wrapped(session.position(of: checkIn), to: layout.width, .title)
    if checkIn.storedTotal == nil { rows.append(.text(Wording.direction)) }
    rows += note(of: checkIn, layout: layout)
    return rows + facts(of: checkIn, in: session, layout: layout) + [.text("")]
  }

  private func totalRows(
    of checkIn: CheckIn, by questionnaire: Questionnaire, layout: Layout
  ) -> [Row] {
    let score = questionnaire.score(checkIn.answerSheet)
    let result = TotalWording.result(
      score, of: questionnaire, answered: checkIn.answeredItems)
    let rows =
      Row.wrapped(result, to: layout.width, .title)
      + Row.wrapped(TotalWording.direction(of: questionnaire), to: layout.width)
    let line = TotalLine(questionnaire: questionnaire, layout: layout)
    return rows + (score.total.map { [.text("")] + line.rows(total: $0, before: nil) } ?? [])
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
    let sentences = session.facts(of: checkIn)
    guard !sentences.isEmpty else { return [] }
    return [.text("")] + sentences.flatMap { Row.wrapped($0, to: layout.width) }
  }
}
