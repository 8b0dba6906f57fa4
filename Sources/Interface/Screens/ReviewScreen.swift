import CivilTime
import History
import Questionnaires

/// All answers on one page; any can be reopened, and then the week is saved.
struct ReviewScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case column(Int)
    case open, save, back, leave
  }

  let name = "review"
  let administration: Administration
  let draft: Draft
  /// What the context questions name.
  let circumstances: Circumstances
  /// The check-in whose answers are corrected; `nil` for one that has not been saved yet.
  let corrected: CheckIn?
  /// The chosen line; the last one saves.
  private(set) var choice: RowChoice
  /// Why the week is not saved, after trying.
  private(set) var problem: String?

  init(
    administration: Administration, draft: Draft, circumstances: Circumstances,
    corrected: CheckIn? = nil
  ) {
    self.circumstances = circumstances
    self.corrected = corrected
    self.administration = administration
    self.draft = draft
    choice = RowChoice(administration.walk.count)
  }

  /// How many lines stand in a column of items.
  var columnLength: Int { (administration.questionnaire.items.count + 1) / 2 }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    let save =
      problem == nil
      ? KeyBinding<Command>(
        .character("9"), does: .save, hint: KeyHint("9", "save"),
        help: KeyHint("9", "save this week"))
      : KeyBinding<Command>(
        .character("1"), .character("9"), does: .save, hint: KeyHint("1", "try again"),
        help: KeyHint("1", "try to save again"))
    return [save] + KeyBinding.list(nil) { .move($0) } + [
      KeyBinding(
        keys: .left, does: .column(-1), hint: KeyHint("arrows", "choose"),
        help: KeyHint("arrows", "choose a line")),
      KeyBinding(keys: .right, does: .column(1)),
      KeyBinding(
        .enter, does: .open, hint: KeyHint("Enter", "open"),
        help: KeyHint("Enter", "open the chosen line, or save")),
    ] + (corrected == nil ? [backKey] : []) + [
      KeyBinding(
        .escape, .character("q"), does: .leave, hint: KeyHint("Esc", "leave, answers kept"),
        help: KeyHint("Esc q", "leave; every answer is kept"))
    ]
  }

  private var backKey: KeyBinding<Command> {
    KeyBinding(
      .character("b"), .backspace, .backTab, does: .back, hint: KeyHint("b", "back"),
      help: KeyHint("b", "the last question"))
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    switch command {
    case .move(let move): choice.move(move, count: administration.walk.count + 1)
    case .column(let direction): moveColumn(direction)
    case .open:
      guard choice.index < administration.walk.count else { return save(in: &session) }
      return reopen(.reopen(administration.walk[choice.index]), in: session)
    case .save: return save(in: &session)
    case .back: return reopen(.back, in: session)
    case .leave:
      if let corrected { return leaveCorrection(of: corrected, in: &session) }
      return .home(message: "Not saved yet. Every answer is kept as a draft.")
    }
    return .stay()
  }

  private mutating func moveColumn(_ direction: Int) {
    let items = administration.questionnaire.items.count
    guard choice.index < items else { return }
    let wanted = choice.index + direction * columnLength
    if (0..<items).contains(wanted) { choice.move(.to(wanted), count: items) }
  }

  private func reopen(_ action: Administration.Action, in session: Session) -> Transition {
    var walk = administration
    guard walk.apply(action) == .moved else { return .stay() }
    return .replace(
      CheckInScreen(
        resuming: walk, draft: draft, circumstances: circumstances, corrected: corrected))
  }

  private mutating func save(in session: inout Session) -> Transition {
    if case .readOnly(let sentence) = session.access {
      problem = sentence
      return .stay()
    }
    problem = nil
    if let corrected { return saveCorrection(of: corrected, in: &session) }
    let checkIn = CheckIn(administration, draft: draft, recordedAt: session.clock.now)
    session.request(.saveCheckIn(checkIn))
    return .stay()
  }

  mutating func receive(_ report: SaveReport, in session: inout Session) -> Transition? {
    switch report {
    case .saved(let document): return finish(document, doubt: nil, in: &session)
    case .notConfirmed(let document, let sentence):
      return finish(document, doubt: sentence, in: &session)
    case .failed(let sentence):
      problem = sentence
      return .stay()
    }
  }

  private func finish(
    _ document: HistoryDocument, doubt: String?, in session: inout Session
  ) -> Transition {
    if let corrected {
      session.unsaved.answers[corrected.id] = nil
      return .back(message: doubt ?? "Saved. The first answers are kept too.")
    }
    session.draft = nil
    if session.requestedWeek == draft.weekEnding { session.requestedWeek = nil }
    if session.requestedQuestionnaire?.id == draft.questionnaire {
      session.requestedQuestionnaire = nil
    }
    session.request(.discardDraft)
    guard let checkIn = document.checkIns.first(where: { $0.id == draft.id }) else {
      return .home(message: doubt ?? "Saved.")
    }
    if checkIn.questionnaire == session.questionnaire.id, session.isCompanionDue {
      return .replace(CompanionScreen(after: checkIn, doubt: doubt))
    }
    return .replace(session.result(of: checkIn, doubt: doubt))
  }
}
