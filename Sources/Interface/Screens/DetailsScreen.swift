import CivilTime
import History
import Questionnaires
import SafeText
import Scoring
import Sentences

/// Every question of a check-in with its answer; from the history, with all else there is to know.
struct DetailsScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case edit
  }

  let name = "details"
  private let opened: CheckIn
  /// Whether place, note and circumstances stand before the answers.
  let isWhole: Bool
  /// What was looked for in the note.
  let search: NoteSearch?
  private var scroll = ScrollOffset()

  init(checkIn: CheckIn, isWhole: Bool = false, search: NoteSearch? = nil) {
    opened = checkIn
    self.isWhole = isWhole
    self.search = search
  }

  /// The check-in as the history holds it now.
  func checkIn(in session: Session) -> CheckIn {
    session.history.checkIn(opened.id) ?? opened
  }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    let layout = session.layout
    let isLong = ScrollOffset.isNeeded(count: rows(in: session, layout: layout).count, in: layout)
    let list = KeyBinding<Command>.list(isLong ? "scroll" : nil, hint: isLong ? "scroll" : nil) {
      .move($0)
    }
    guard isWhole else { return list }
    return list + [
      KeyBinding(
        .character("e"), does: .edit, hint: KeyHint("e", "edit"),
        help: KeyHint("e", "edit the note, the answers or the date"))
    ]
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    switch command {
    case .edit:
      if case .readOnly(let sentence) = session.access { return .stay(message: sentence) }
      return .open(EditScreen(checkIn: checkIn(in: session)))
    case .move(let move):
      let layout = session.layout
      scroll.move(move, count: rows(in: session, layout: layout).count, in: layout)
      return .stay()
    }
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: [isWhole ? "The week" : "All answers"])
    page.place = checkIn(in: session).weekTitles
    page.rows = rows(in: session, layout: layout)
    page.scroll = scroll.row
    return page
  }

  private func rows(in session: Session, layout: Layout) -> [Row] {
    let checkIn = checkIn(in: session)
    let known = session.questionnaire(of: checkIn)
    var rows = isWhole ? summary(of: checkIn, by: known, in: session, layout: layout) : []
    rows += known.map { answers(of: checkIn, by: $0, layout: layout) } ?? bareAnswers(of: checkIn)
    if !isWhole, let note = checkIn.note {
      rows += [.text(""), .text("Note", .title)] + Row.wrapped(note, to: layout.width)
    }
    for index in rows.indices {
      rows[index].scrolls = true
      rows[index].worth = .essential
    }
    return rows
  }

  private func answers(
    of checkIn: CheckIn, by questionnaire: Questionnaire, layout: Layout
  ) -> [Row] {
    let first = checkIn.firstAnswers
    func firstAnswer(_ id: String, _ options: [ResponseOption]) -> [Row] {
      guard let answer = first[id] else { return [] }
      return [.text("  first: \(Wording.answer(answer, options: options))")]
    }
    var rows: [Row] = []
    for item in questionnaire.items {
      let label = Wording.answer(
        checkIn.answers[item.id], options: item.responseOptions, short: layout.isNarrow)
      let answer =
        label.cellWidth <= Self.answerWidth
        ? label : Wording.answer(checkIn.answers[item.id], options: item.responseOptions)
      rows += lines(layout.isNarrow ? item.short : item.text, answer, layout: layout)
      rows += firstAnswer(item.id, item.responseOptions)
    }
    let asked = questionnaire.context.filter { checkIn.context[$0.id] != nil }
    if !asked.isEmpty { rows.append(.text("")) }
    for question in asked {
      let answer = Wording.answer(
        checkIn.context[question.id], options: question.responseOptions)
      rows += lines(question.short, answer, layout: layout)
      rows += firstAnswer(question.id, question.responseOptions)
    }
    return rows
  }

  /// The answers to questions that are not known, by the names and numbers of the file.
  private func bareAnswers(of checkIn: CheckIn) -> [Row] {
    checkIn.answers.sorted { $0.key < $1.key }.map { id, answer in
      .text("\(id): \(Wording.answer(answer, options: []))")
    }
  }

  /// The cells of the column of answers.
  private static let answerWidth = 17

  /// A question with its answer at the right, over as many lines as the question takes.
  private func lines(_ question: String, _ answer: String, layout: Layout) -> [Row] {
    let column = layout.width - Self.answerWidth
    var rows = Row.wrapped(question, to: column - 1)
    rows[0].spans.append(Span(answer, column: column))
    return rows
  }
}
