import CivilTime
import History
import Questionnaires
import SafeText
import Sentences

extension ReviewScreen {
  func page(in session: Session, layout: Layout) -> Page {
    let items = administration.questionnaire.items.count
    let questionnaire = administration.questionnaire
    let name = walk.corrected == nil ? "Review" : "Correct"
    var page = Page(title: ["\(name), \(session.span(of: walk.draft, by: questionnaire))", name])
    page.place = [
      walk.summary,
      "\(administration.answeredItems) of \(items) answered",
    ]
    page.rows = opening(layout: layout) + [.blank]
    page.rows += layout.isNarrow || layout.isLow ? singleColumn() : twoColumns()
    page.rows += [.blank, saveRow]
    return page
  }

  private func opening(layout: Layout) -> [Row] {
    guard let problem else {
      return Row.wrapped(
        walk.corrected == nil
          ? "Here is your week. Open any line to change it, or save."
          : "Open any line to correct it, then save. The first answers are kept.",
        to: layout.width, .title,
        worth: .secondary)
    }
    let sentence = problem.hasPrefix("Not saved") ? problem : "Not saved: \(problem)"
    return Row.wrapped(sentence, to: layout.width, .alert)
  }

  private var saveRow: Row {
    var row = Row(spans: [
      Span(problem == nil ? "9" : "1", role: .key),
      Span(problem == nil ? "Save this week" : "Try again", column: 3),
    ])
    if choice.index == administration.walk.count { row.spans.select() }
    return row
  }

  private func singleColumn() -> [Row] {
    administration.walk.indices.map { index in
      var row = Row(spans: spans(index, column: 0))
      row.scrolls = true
      return row
    }
  }

  private func twoColumns() -> [Row] {
    let items = administration.questionnaire.items.count
    var rows = (0..<columnLength).map { row in
      let right = row + columnLength
      return Row(
        spans: spans(row, column: 0) + (right < items ? spans(right, column: 36) : []),
        scrolls: true)
    }
    rows.append(.blank)
    rows += (items..<administration.walk.count).map {
      Row(spans: spans($0, column: 0), scrolls: true)
    }
    return rows
  }

  /// A line: the short name of the question and its answer.
  private func spans(_ index: Int, column: Int) -> [Span] {
    let step = administration.walk[index]
    var spans = [
      Span(walk.shortName(of: step), column: column), Span(answer(to: step), column: column + 18),
    ]
    if choice.index == index { spans.select(cells: spans[0].text.cellWidth) }
    return spans
  }

  private func answer(to step: Administration.Step) -> String {
    let line = walk.answer(to: step).replacing("\n", with: " ")
    return line.cellWidth > 16 ? line.clipped(toCells: 15) + "…" : line
  }
}
