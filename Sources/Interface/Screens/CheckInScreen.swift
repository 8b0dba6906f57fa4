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
  /// The check-in.
  private(set) var walk: CheckInWalk
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
    CheckInWalk.begin(in: &session).map { screen(of: $0, in: &session) }
  }

  /// Goes on with the draft, whatever week it is of, where it was left; `nil` when there is none.
  static func goOn(in session: inout Session) -> (any Screen)? {
    CheckInWalk.goOn(in: &session).map { screen(of: $0, in: &session) }
  }

  /// Begins a check-in; a draft that there is stays until the first answer takes its place.
  static func beginAnew(in session: inout Session) -> any Screen {
    CheckInScreen(CheckInWalk.beginAnew(in: &session))
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
    CheckInScreen(CheckInWalk.begin(questionnaire, weekEnding: week, in: &session))
  }

  /// The screen on which a walk goes on.
  private static func screen(of walk: CheckInWalk, in session: inout Session) -> any Screen {
    let screen = CheckInScreen(walk)
    guard walk.administration.step == .review else { return screen }
    return screen.review(in: &session)
  }

  /// Goes on with a walk, such as one that the review has sent back to a line.
  init(_ walk: CheckInWalk) {
    self.walk = walk
    arrive()
  }

  /// Where the walk is.
  var administration: Administration { walk.administration }

  /// Puts the cursor where it belongs on a question that has just come.
  private mutating func arrive() {
    field = nil
    choice = walk.choices.firstIndex {
      $0.isChosen(by: administration.answer(to: administration.step))
    }
    .map { RowChoice($0) }
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    switch command {
    case .move(let move):
      moveChoice(move)
      return .stay()
    case .take(let index): return take(walk.numbered[index], in: &session)
    case .enter:
      if case .pause = administration.step { return take(.goOn, in: &session) }
      guard let choice, walk.choices.indices.contains(choice.index) else {
        return .stay(message: walk.hint)
      }
      return take(walk.choices[choice.index], in: &session)
    case .nothingHappened: return take(.nothingHappened, in: &session)
    case .skip: return take(.skip, in: &session)
    case .back: return field == nil ? apply(.back, in: &session) : closeField()
    case .forward: return apply(.forward, in: &session)
    case .leave:
      return walk.corrected == nil
        ? .home(message: walk.farewell(in: session)) : apply(.back, in: &session)
    case .edit(let edit):
      field?.apply(edit)
      return holdNote(in: &session)
    case .finishNote: return apply(.write(note: field?.text ?? ""), in: &session)
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
      if case .last = move { first.move(.last, count: walk.choices.count) }
      self.choice = first
      return
    }
    choice.move(move, count: walk.choices.count)
    self.choice = choice
  }

  private mutating func take(
    _ choice: CheckInWalk.Choice, in session: inout Session
  ) -> Transition {
    if let action = choice.action { return apply(action, in: &session) }
    field = TextField(administration.note ?? "")
    return .stay()
  }

  private mutating func closeField() -> Transition {
    field = nil
    return .stay()
  }

  private mutating func holdNote(in session: inout Session) -> Transition {
    _ = walk.apply(.hold(note: field?.text ?? ""), in: &session)
    return .stay()
  }

  private mutating func apply(
    _ action: Administration.Action, in session: inout Session
  ) -> Transition {
    let before = administration.step
    switch walk.apply(action, in: &session) {
    case .refused: return .stay()
    case .atBeginning: return .stay(message: "This is the first question.")
    case .unanswered: return .stay(message: walk.hint)
    case .moved: break
    }
    let message = kept(before, by: action, in: session.layout)
    if administration.step == .review { return .replace(review(in: &session)) }
    arrive()
    return .stay(message: message)
  }

  /// All answers on one page, where keys that were meant for a question must not save them.
  private func review(in session: inout Session) -> ReviewScreen {
    session.request(.dropTypeAhead)
    return ReviewScreen(walk)
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
