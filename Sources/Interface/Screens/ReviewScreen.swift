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
  /// The check-in, looked over.
  let walk: CheckInWalk
  /// The chosen line; the last one saves.
  private(set) var choice: RowChoice
  /// Why the week is not saved, after trying.
  private(set) var problem: String?

  init(_ walk: CheckInWalk) {
    self.walk = walk
    choice = RowChoice(walk.administration.walk.count)
  }

  /// What was gathered.
  var administration: Administration { walk.administration }

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
    ] + (walk.corrected == nil ? [backKey] : []) + [
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
      return reopen(.reopen(administration.walk[choice.index]))
    case .save: return save(in: &session)
    case .back: return reopen(.back)
    case .leave:
      if walk.corrected != nil { return leaveCorrection(in: &session) }
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

  private func reopen(_ action: Administration.Action) -> Transition {
    var walk = walk
    return walk.reopen(action) ? .replace(CheckInScreen(walk)) : .stay()
  }

  /// Goes back to where the correction began; what was changed waits there.
  private func leaveCorrection(in session: inout Session) -> Transition {
    guard walk.leaveCorrection(in: &session) else { return .back(message: CheckInWalk.unchanged) }
    return .back(message: "Not saved. What you changed waits behind e until gamut ends.")
  }

  private mutating func save(in session: inout Session) -> Transition {
    if case .readOnly(let sentence) = session.access {
      problem = sentence
      return .stay()
    }
    problem = nil
    if walk.corrected != nil {
      return walk.saveCorrection(in: &session) ? .stay() : leaveCorrection(in: &session)
    }
    problem = walk.save(in: &session)
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
    if walk.corrected != nil {
      walk.finishCorrection(in: &session)
      return .back(message: doubt ?? CheckInWalk.correctionSaved)
    }
    guard let checkIn = walk.finish(document, in: &session) else {
      return .home(message: doubt ?? "Saved.")
    }
    if checkIn.questionnaire == session.questionnaire.id, session.isCompanionDue {
      return .replace(CompanionScreen(after: checkIn, doubt: doubt))
    }
    return .replace(session.result(of: checkIn, doubt: doubt))
  }
}
