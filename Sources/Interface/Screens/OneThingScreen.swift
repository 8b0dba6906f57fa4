import CivilTime
import History
import Learn
import Questionnaires
import SafeText

/// One thing that used to matter, in a few words, to be kept in the note of a week.
struct OneThingScreen: Screen {
  enum Command: Sendable {
    case edit(TextField.Edit)
    case keep, leave
  }

  /// Where the words are kept.
  enum Place: Sendable {
    /// In the note of the last week that is saved.
    case week(CheckIn)
    /// In the note of the check-in that is begun.
    case draft(Draft)
    /// In the note of a check-in that is begun with them, because there is none yet.
    case newCheckIn
  }

  let name = "one thing"
  let isTextField = true
  private let guide: ExerciseGuide
  private var field: TextField
  /// The check-in whose note was last sent to be saved.
  private var saving: CheckIn?

  init(guide: ExerciseGuide, in session: Session) {
    self.guide = guide
    field = TextField(session.unsaved.oneThing)
  }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    let isNew = if case .newCheckIn = place(in: session) { true } else { false }
    let words = isNew ? "begin a check-in" : "keep"
    let short = isNew && session.layout.isNarrow ? "begin" : words
    return [
      KeyBinding(
        .enter, .tab, does: .keep, hint: KeyHint("Enter", short),
        help: KeyHint("Enter Tab", "\(words), with these words as its note")),
      KeyBinding(
        .escape, .backTab, does: .leave, hint: KeyHint("Esc", "leave"),
        help: KeyHint("Esc", "leave without saving; what is written waits")),
    ] + TextField.keys { .edit($0) }
  }

  private func place(in session: Session) -> Place {
    let id = session.questionnaire.id
    if let last = session.history.latestCheckIn(of: id, through: session.today) {
      return .week(last)
    }
    return session.draft.map { .draft($0) } ?? .newCheckIn
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    switch command {
    case .edit(let edit):
      field.apply(edit)
      session.unsaved.oneThing = field.text
      return .stay()
    case .keep: return keep(in: &session)
    case .leave:
      return .back(
        message: isEmpty
          ? "Nothing was written, so nothing has changed."
          : "Not saved. What you wrote waits there until gamut ends.")
    }
  }

  mutating func type(_ text: String, in session: inout Session) -> Transition {
    field.insert(text)
    session.unsaved.oneThing = field.text
    return .stay(message: field.isFull ? Self.full : "")
  }

  private static let full = "There is no more room: a note takes 10 000 characters."

  private var isEmpty: Bool { field.text.allSatisfy(\.isWhitespace) }

  /// What stands in the note, so that it can be understood without the question.
  private var line: String { "\(guide.title): \(field.text)" }

  private mutating func keep(in session: inout Session) -> Transition {
    guard !isEmpty else { return .stay(message: "Write a few words, or press Esc to leave.") }
    if case .readOnly(let sentence) = session.access { return .stay(message: sentence) }
    switch place(in: session) {
    case .week(let checkIn): return keep(with: checkIn, in: &session)
    case .draft(let draft): return keep(with: draft, in: &session)
    case .newCheckIn: return beginCheckIn(in: &session)
    }
  }

  private mutating func keep(with checkIn: CheckIn, in session: inout Session) -> Transition {
    let note = Self.note(checkIn.note, with: line)
    // Another edit of the note that waits must not do away with these words later.
    let waiting = session.unsaved.notes[checkIn.id].map { Self.note($0, with: line) }
    guard max(note.count, waiting?.count ?? 0) <= TextField.limit else {
      return .stay(message: Self.full)
    }
    saving = checkIn
    var document = session.history
    document.setNote(ofCheckIn: checkIn.id, to: note, at: session.clock.now)
    session.request(.saveHistory(document))
    return .stay()
  }

  mutating func receive(_ report: SaveReport, in session: inout Session) -> Transition? {
    if case .failed(let sentence) = report { return .stay(message: sentence) }
    guard let checkIn = saving else { return nil }
    session.unsaved.notes[checkIn.id] = session.unsaved.notes[checkIn.id]
      .map { Self.note($0, with: line) }
    session.unsaved.oneThing = ""
    if case .notConfirmed(_, let sentence) = report { return .back(message: sentence) }
    return .back(
      message: "Saved: in the note of the week ending \(checkIn.weekEnding.longForm).")
  }

  private func keep(with draft: Draft, in session: inout Session) -> Transition {
    var draft = draft
    draft.note = Self.note(draft.note, with: line)
    guard (draft.note ?? "").count <= TextField.limit else { return .stay(message: Self.full) }
    markNote(of: &draft, in: session)
    take(draft, in: &session)
    return .back(message: "Kept, in the note of the check-in that is begun.")
  }

  /// Begins the first check-in, with these words in its note.
  private func beginCheckIn(in session: inout Session) -> Transition {
    let now = session.clock.now
    let questionnaire = session.questionnaire
    var draft = Draft(
      id: session.newIdentifier(now), questionnaire: questionnaire.id,
      questionnaireVersion: questionnaire.version,
      weekEnding: session.requestedWeek ?? now.localDate, begunAt: now, note: line,
      place: questionnaire.items.first?.id)
    markNote(of: &draft, in: session)
    take(draft, in: &session)
    return CheckInScreen.goOn(in: &session).map { .replace($0) } ?? .back()
  }

  /// Marks the question about a note as answered, so that it says that there is one.
  private func markNote(of draft: inout Draft, in session: Session) {
    if let question = session.questionnaire.context(.note) {
      draft.context[question.id] = .point(1)
    }
  }

  private func take(_ draft: Draft, in session: inout Session) {
    session.draft = draft
    session.unsaved.oneThing = ""
    session.request(.saveDraft(draft))
  }

  private static func note(_ note: String?, with line: String) -> String {
    let note = note ?? ""
    return note.isEmpty ? line : "\(note)\n\(line)"
  }

  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: [guide.title])
    if let step = guide.steps.first {
      page.rows = Row.wrapped(step.text, to: layout.width, .title)
    }
    for paragraph in guide.opening {
      page.rows += [.blank] + Row.wrapped(paragraph, to: layout.width, worth: .secondary)
    }
    page.rows += [.blank] + field.rows(layout: layout) + [.blank]
    page.rows += Row.wrapped(whereKept(in: session), to: layout.width)
    return page
  }

  private func whereKept(in session: Session) -> String {
    if case .readOnly(let sentence) = session.access { return sentence }
    return switch place(in: session) {
    case .week(let checkIn):
      "Enter adds it to the note of the week ending \(checkIn.weekEnding.dayAndMonth)."
    case .draft: "Enter adds it to the note of the check-in that is begun."
    case .newCheckIn:
      "A note belongs to a check-in, and there is none yet. Enter begins one with these words."
    }
  }
}
