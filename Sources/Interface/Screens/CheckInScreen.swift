import CivilTime
import History
import Questionnaires
import SafeText
import Sentences

/// The questionnaire, one question a screen.
struct CheckInScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case take(Int)
    case enter
    case nothingHappened, skip
    case back, forward
    case leave
    case edit(TextField.Edit)
    case finishNote
  }

  let name = "check-in"
  private(set) var administration: Administration
  let draft: Draft
  /// What the context questions name.
  let circumstances: Circumstances
  /// The check-in whose answers are corrected; `nil` for one that has not been saved yet.
  let corrected: CheckIn?
  /// The chosen row; `nil` on a question that has no answer yet, where the cursor is on the stem.
  private(set) var choice: RowChoice?
  /// The note, while it is being written.
  private(set) var field: TextField?

  /// Begins a check-in, or goes on with the draft.
  ///
  /// - Parameter session: What is known; unchanged until an answer is given.
  /// - Returns: The screen, which is the review where everything has an answer; `nil` when another
  ///   draft must be dealt with on Home first.
  static func begin(in session: inout Session) -> (any Screen)? {
    switch DraftChoice(in: session) {
    case .none: beginAnew(in: &session)
    case .goOn: goOn(in: &session)
    case .finishOrBeginAnew: nil
    }
  }

  /// Goes on with the draft, whatever week it is of, where it was left; `nil` when there is none.
  static func goOn(in session: inout Session) -> (any Screen)? {
    guard let draft = session.draft else { return nil }
    session.request(.checkWritable)
    let screen = CheckInScreen(draft: draft, session: session)
    guard screen.administration.step == .review else { return screen }
    return screen.review(of: draft, in: &session)
  }

  /// Begins a check-in; a draft that there is stays until the first answer takes its place.
  static func beginAnew(in session: inout Session) -> any Screen {
    begin(
      session.requestedQuestionnaire ?? session.questionnaire, weekEnding: session.requestedWeek,
      in: &session)
  }

  /// Begins a check-in with a questionnaire.
  ///
  /// - Parameters:
  ///   - questionnaire: What is asked.
  ///   - week: The last day it tells of; `nil` for today.
  ///   - session: What is known.
  /// - Returns: The screen with the first question.
  static func begin(
    _ questionnaire: Questionnaire, weekEnding week: CivilDate?, in session: inout Session
  ) -> any Screen {
    session.request(.checkWritable)
    let now = session.clock.now
    let draft = Draft(
      id: session.newIdentifier(now), questionnaire: questionnaire.id,
      questionnaireVersion: questionnaire.version, weekEnding: week ?? now.localDate, begunAt: now)
    return CheckInScreen(draft: draft, session: session)
  }

  private init(draft: Draft, session: Session) {
    let questionnaire = session.questionnaire(of: draft) ?? session.questionnaire
    let circumstances = session.history.circumstances(
      of: questionnaire, weekEnding: draft.weekEnding, today: session.today)
    self.init(
      resuming: Administration(
        questionnaire: questionnaire, circumstances: circumstances,
        answers: draft.answers, context: draft.context, note: draft.note,
        resumingAt: draft.place),
      draft: draft, circumstances: circumstances)
  }

  /// Goes on with a walk, such as one that the review has sent back to a line.
  init(
    resuming administration: Administration, draft: Draft, circumstances: Circumstances,
    corrected: CheckIn? = nil
  ) {
    self.corrected = corrected
    self.administration = administration
    self.draft = draft
    self.circumstances = circumstances
    arrive()
  }

  /// Puts the cursor where it belongs on a question that has just come.
  private mutating func arrive() {
    field = nil
    choice = rows.firstIndex { $0.isChosen(by: administration.answer(to: administration.step)) }
      .map { RowChoice($0) }
  }

  /// What can be chosen on the question.
  enum AnswerRow: Sendable, Equatable {
    case option(ResponseOption)
    case goOn, noNote, writeNote
    case nothingHappened, skip

    func isChosen(by answer: Answer?) -> Bool {
      switch (self, answer) {
      case (.option(let option), .point(let value)): option.value == value
      case (.writeNote, .point), (.nothingHappened, .nothingHappened): true
      case (.noNote, .skipped): true
      case (.skip, .skipped): true
      default: false
      }
    }
  }

  /// The rows that digits take.
  var numbered: [AnswerRow] {
    switch administration.step {
    case .pause: [.goOn]
    case .item: administration.item?.responseOptions.map(AnswerRow.option) ?? []
    case .context:
      administration.contextQuestion?.role == .note
        ? [.noNote, .writeNote]
        : administration.contextQuestion?.responseOptions.map(AnswerRow.option) ?? []
    case .review: []
    }
  }

  /// All rows, in the order in which the arrows walk them.
  var rows: [AnswerRow] {
    var rows = numbered
    if administration.item?.mayBeUntested == true { rows.append(.nothingHappened) }
    if canSkip { rows.append(.skip) }
    return rows
  }

  var canSkip: Bool {
    administration.item != nil
      || (administration.contextQuestion.map { $0.role != .note } ?? false)
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    switch command {
    case .move(let move):
      moveChoice(move)
      return .stay()
    case .take(let index): return take(numbered[index], in: &session)
    case .enter:
      if case .pause = administration.step { return take(.goOn, in: &session) }
      guard let choice, rows.indices.contains(choice.index) else {
        return .stay(message: hintForEnter)
      }
      return take(rows[choice.index], in: &session)
    case .nothingHappened: return take(.nothingHappened, in: &session)
    case .skip: return take(.skip, in: &session)
    case .back: return field == nil ? walk(.back, in: &session) : closeField()
    case .forward: return walk(.forward, in: &session)
    case .leave:
      return corrected == nil ? leave(in: session) : walk(.back, in: &session)
    case .edit(let edit):
      field?.apply(edit)
      return holdNote(in: &session)
    case .finishNote: return walk(.write(note: field?.text ?? ""), in: &session)
    }
  }

  mutating func type(_ text: String, in session: inout Session) -> Transition {
    field?.insert(text)
    return holdNote(in: &session)
  }

  private mutating func moveChoice(_ move: RowChoice.Move) {
    guard var choice else {
      if case .by(let distance) = move, distance < 0 { return }
      var first = RowChoice(0)
      if case .last = move { first.move(.last, count: rows.count) }
      self.choice = first
      return
    }
    choice.move(move, count: rows.count)
    self.choice = choice
  }

  private mutating func take(_ row: AnswerRow, in session: inout Session) -> Transition {
    switch row {
    case .option(let option): return walk(.choose(option.value), in: &session)
    case .goOn: return walk(.goOn, in: &session)
    case .noNote: return walk(.write(note: ""), in: &session)
    case .writeNote:
      field = TextField(administration.note ?? "")
      return .stay()
    case .nothingHappened: return walk(.nothingHappened, in: &session)
    case .skip: return walk(.skip, in: &session)
    }
  }

  private mutating func closeField() -> Transition {
    field = nil
    return .stay()
  }

  private mutating func holdNote(in session: inout Session) -> Transition {
    _ = administration.apply(.hold(note: field?.text ?? ""))
    keepDraft(in: &session)
    return .stay()
  }

  private mutating func walk(
    _ action: Administration.Action, in session: inout Session
  ) -> Transition {
    let before = administration.step
    switch administration.apply(action) {
    case .refused: return .stay()
    case .atBeginning: return .stay(message: "This is the first question.")
    case .unanswered: return .stay(message: hintForEnter)
    case .moved: break
    }
    keepDraft(in: &session)
    let message = kept(before, by: action, in: session.layout)
    if administration.step == .review {
      let kept = corrected == nil ? session.draft ?? draft : draft
      return .replace(review(of: kept, in: &session))
    }
    arrive()
    return .stay(message: message)
  }

  /// All answers on one page, where keys that were meant for a question must not save them.
  private func review(of draft: Draft, in session: inout Session) -> ReviewScreen {
    session.request(.dropTypeAhead)
    return ReviewScreen(
      administration: administration, draft: draft, circumstances: circumstances,
      corrected: corrected)
  }

  private func leave(in session: Session) -> Transition {
    session.draft?.id == draft.id
      ? .home(message: "Every answer is kept. Go on whenever you like.")
      : .home(message: "Nothing was answered, so nothing has changed.")
  }

  /// Keeps everything so far, once there is anything to keep.
  private mutating func keepDraft(in session: inout Session) {
    // A correction is no draft, and must not take the place of one.
    guard corrected == nil, session.draft?.id == draft.id || administration.seenItems > 0 else {
      return
    }
    let draft = draft.holding(administration)
    guard draft != session.draft else { return }
    session.draft = draft
    session.request(.saveDraft(draft))
  }

  private var hintForEnter: String {
    switch administration.step {
    case .pause: "Press 1 to go on"
    case .review: ""
    case .item, .context:
      "Choose 1 to \(numbered.count)" + (canSkip ? ", or s to skip" : "")
    }
  }

  /// What the message line says of the question that was left.
  private func kept(
    _ step: Administration.Step, by action: Administration.Action, in layout: Layout
  ) -> String {
    // On a low screen it would stand where the answers do, and move them.
    guard !layout.isLow, case .item(let index) = step else { return "" }
    switch action {
    case .choose, .nothingHappened, .skip: break
    default: return ""
    }
    let item = administration.questionnaire.items[index]
    let answer = administration.answers[item.id]
    return
      "Question \(index + 1) is kept: \(Wording.answer(answer, options: item.responseOptions))."
  }
}
