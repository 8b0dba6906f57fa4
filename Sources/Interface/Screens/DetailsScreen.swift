import CivilTime
import History
import Questionnaires
import SafeText

/// Every question of a check-in with its answer.
struct DetailsScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
  }

  let name = "details"
  let checkIn: CheckIn
  private var scroll = ScrollOffset()

  init(checkIn: CheckIn) {
    self.checkIn = checkIn
  }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    let layout = session.layout
    let isLong = ScrollOffset.isNeeded(count: rows(in: session, layout: layout).count, in: layout)
    return KeyBinding.list(isLong ? "scroll" : nil, hint: isLong ? "scroll" : nil) { .move($0) }
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    guard case .move(let move) = command else { return .stay() }
    let layout = session.layout
    scroll.move(move, count: rows(in: session, layout: layout).count, in: layout)
    return .stay()
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: ["All answers"])
    let week = checkIn.weekEnding
    page.place = ["Week ending \(week.longForm)", "Week ending \(week.shortForm)", week.shortForm]
    page.rows = rows(in: session, layout: layout)
    page.scroll = scroll.row
    return page
  }

  private func rows(in session: Session, layout: Layout) -> [Row] {
    let questionnaire = session.questionnaire
    var rows: [Row] = []
    for item in questionnaire.items {
      let answer = Wording.answer(
        checkIn.answers[item.id], options: item.responseOptions, short: layout.isNarrow)
      rows += lines(layout.isNarrow ? item.short : item.text, answer, layout: layout)
    }
    let asked = questionnaire.context.filter { checkIn.context[$0.id] != nil }
    if !asked.isEmpty { rows.append(.text("")) }
    for question in asked {
      let answer = Wording.answer(
        checkIn.context[question.id], options: question.responseOptions)
      rows += lines(question.short, answer, layout: layout)
    }
    if let note = checkIn.note {
      rows += [.text(""), .text("Note", .title)] + Row.wrapped(note, to: layout.width)
    }
    for index in rows.indices { rows[index].scrolls = true }
    return rows
  }

  /// A question with its answer at the right, over as many lines as the question takes.
  private func lines(_ question: String, _ answer: String, layout: Layout) -> [Row] {
    let column = layout.width - 17
    var rows = Row.wrapped(question, to: column - 1)
    rows[0].spans.append(Span(answer, column: column))
    return rows
  }
}
