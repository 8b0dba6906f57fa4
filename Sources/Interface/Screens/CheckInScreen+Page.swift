import CivilTime
import History
import Questionnaires
import SafeText
import Sentences

extension CheckInScreen {
  func page(in session: Session, layout: Layout) -> Page {
    let name = session.name(of: administration.questionnaire)
    var page = Page(title: [
      "\(name), \(session.span(of: walk.draft, by: administration.questionnaire))",
      layout.isLow ? shortLead : name, name,
    ])
    if layout.isNarrow { page.title.removeFirst() }
    page.place = places(layout: layout)
    page.progress = progress(layout: layout)
    if !layout.isLow { page.rows += leadRows(layout: layout) }
    page.rows += stemRows(layout: layout)
    if let field {
      page.rows += [.blank] + field.rows(layout: layout)
      page.rows +=
        [.blank]
        + Row.wrapped(
          "Enter keeps it. It stays on this computer.", to: layout.width, worth: .secondary)
    } else {
      page.rows += answerRows(layout: layout)
    }
    return page
  }

  private func places(layout: Layout) -> [String] {
    let items = administration.questionnaire.items.count
    switch administration.step {
    case .pause(let index): return [walk.place, "\(index) of \(items)"]
    case .item(let index): return [walk.place, "\(index + 1) of \(items)"]
    case .context(let index):
      let short = "\(index + 1) of \(administration.contextQuestions.count)"
      return layout.isLow ? [short] : [walk.place, short]
    case .review: return [""]
    }
  }

  private var lead: String { administration.item == nil ? "" : administration.questionnaire.lead }

  private var shortLead: String {
    if case .context = administration.step { return "Afterwards" }
    return administration.questionnaire.leadShort
  }

  private func progress(layout: Layout) -> Row {
    let steps = administration.walk
    let done = steps.prefix { $0 != administration.step }.count
    let passed =
      if case .pause(let index) = administration.step { index } else { done }
    return .progress(passed, of: steps.count, layout: layout)
  }

  private func leadRows(layout: Layout) -> [Row] {
    [.blank, .blank] + (lead.isEmpty ? [.text("")] : Row.wrapped(lead, to: layout.width)) + [.blank]
  }

  /// The stem keeps its room, so that the answers stand at the same place on every question.
  private func stemRows(layout: Layout) -> [Row] {
    let lines = walk.stem.wrapped(toCells: layout.width)
    var rows = lines.map { Row.text($0, .title) }
    if choice == nil, field == nil { rows[0].spans[0].cursor = 0 }
    let usual = layout.isNarrow ? (layout.isLow ? 3 : 4) : 3
    // A long stem of somebody else's wording still has a blank row after it, where there is one.
    let room = layout.isLow ? usual : max(usual, lines.count + 1)
    // On a low screen they outlast the help, which would take their place.
    let worth = layout.isLow ? Row.Worth.column : .blank
    while rows.count < room { rows.append(Row(spans: [], worth: worth)) }
    return rows
  }

  private func answerRows(layout: Layout) -> [Row] {
    let answer = administration.answer(to: administration.step)
    var result: [Row] = []
    for (index, row) in walk.choices.enumerated() {
      let isOption = index < walk.numbered.count
      if needsGap(before: index) || (isOption && index > 0 && layout.isTall) {
        result.append(.blank)
      }
      let label = label(of: row, layout: layout)
      let note = row.isChosen(by: answer) ? "   your answer" : ""
      let fits = 3 + label.cellWidth + note.cellWidth <= layout.width
      var line = Row(spans: [
        Span(key(of: row, at: index), role: .key), Span(fits ? label + note : label, column: 3),
      ])
      line.scrolls = true
      if choice?.index == index { line.spans.select() }
      result.append(line)
      if row == .nothingHappened, !layout.isLow {
        result += Row.wrapped(
          administration.questionnaire.untestedHelp, to: layout.width - 8, worth: .secondary
        ).map { Row(spans: [Span($0.spans[0].text, column: 3)], worth: .secondary) }
      }
    }
    return layout.isLow ? Self.joined(result, after: walk.numbered.count) : result
  }

  /// Off-scale options and the rows beside the scale stand after a blank row.
  private func needsGap(before index: Int) -> Bool {
    guard index > 0 else { return false }
    if index == walk.numbered.count { return true }
    guard case .option(let option) = walk.choices[index],
      case .option(let before) = walk.choices[index - 1]
    else { return false }
    return option.isOffScale && !before.isOffScale
  }

  /// Where the height is short, the two rows beside the scale share one; a single one stands
  /// beside the last answer.
  private static func joined(_ rows: [Row], after count: Int) -> [Row] {
    let solid = rows.filter { $0.worth != .blank }
    guard let last = solid.last, let shared = solid.dropLast().last,
      [count + 1, count + 2].contains(solid.count), count > 1
    else { return solid }
    var row = shared
    let column = 23
    guard row.spans.allSatisfy({ $0.column + $0.text.cellWidth < column }) else { return solid }
    row.spans += last.spans.map { span in
      var span = span
      span.column += column
      return span
    }
    return solid.dropLast(2) + [row]
  }

  private func key(of row: CheckInWalk.Choice, at index: Int) -> String {
    switch row {
    case .nothingHappened: "n"
    case .skip: "s"
    case .option, .goOn, .noNote, .writeNote: index < 10 ? "\((index + 1) % 10)" : " "
    }
  }

  private func label(of row: CheckInWalk.Choice, layout: Layout) -> String {
    switch row {
    case .nothingHappened where layout.isLow: "Nothing happened"
    case .skip where layout.isLow: "Skip"
    default: row.label
    }
  }
}
