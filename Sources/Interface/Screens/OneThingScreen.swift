import History
import Learn
import SafeText

/// One thing that used to matter, in a few words, to be kept in the note of a week.
struct OneThingScreen: Screen {
  let name = "one thing"
  let isTextField = true
  private let exercise: OneThing
  private var field: TextField
  /// The check-in whose note was last sent to be saved.
  private var saving: CheckIn?

  init(guide: ExerciseGuide, in session: Session) {
    exercise = OneThing(guide: guide)
    field = TextField(session.unsaved.oneThing)
  }

  func keys(in session: Session) -> [KeyBinding<FieldCommand>] {
    let isNew = if case .newCheckIn = OneThing.place(in: session) { true } else { false }
    let words = isNew ? "begin a check-in" : "keep"
    let short = isNew && session.layout.isNarrow ? "begin" : words
    return KeyBinding.textField(
      short, help: "\(words), with these words as its note",
      leaving: "leave without saving; what is written waits")
  }

  mutating func perform(_ command: FieldCommand, in session: inout Session) -> Transition {
    switch command {
    case .edit(let edit):
      field.apply(edit)
      session.unsaved.oneThing = field.text
      return .stay()
    case .take: return keep(in: &session)
    case .leave:
      return .back(
        message: isEmpty
          ? OneThing.nothingWritten
          : "Not saved. What you wrote waits there until gamut ends.")
    }
  }

  mutating func type(_ text: String, in session: inout Session) -> Transition {
    field.insert(text)
    session.unsaved.oneThing = field.text
    return .stay(message: field.isFull ? OneThing.full : "")
  }

  private var isEmpty: Bool { field.text.allSatisfy(\.isWhitespace) }

  private mutating func keep(in session: inout Session) -> Transition {
    guard !isEmpty else { return .stay(message: "Write a few words, or press Esc to leave.") }
    switch exercise.keep(field.text, in: &session) {
    case .refused(let sentence): return .stay(message: sentence)
    case .kept(let sentence): return .back(message: sentence)
    case .begun: return CheckInScreen.goOn(in: &session).map { .replace($0) } ?? .back()
    case .saving(let checkIn):
      saving = checkIn
      return .stay()
    }
  }

  mutating func receive(_ report: SaveReport, in session: inout Session) -> Transition? {
    if case .failed(let sentence) = report { return .stay(message: sentence) }
    guard let checkIn = saving else { return nil }
    let saved = exercise.finish(checkIn, with: field.text, in: &session)
    if case .notConfirmed(_, let sentence) = report { return .back(message: sentence) }
    return .back(message: saved)
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: [exercise.guide.title])
    if let step = exercise.guide.steps.first {
      page.rows = Row.wrapped(step.text, to: layout.width, .title)
    }
    for paragraph in exercise.guide.opening {
      page.rows += [.blank] + Row.wrapped(paragraph, to: layout.width, worth: .secondary)
    }
    page.rows += [.blank] + field.rows(layout: layout) + [.blank]
    page.rows += Row.wrapped(exercise.whereKept(in: session), to: layout.width)
    return page
  }
}
