import Learn

/// Noticing, step by step, with a quiet timer that can be left at any moment.
///
/// The picture changes only where a step ends: nothing blinks, and a screen reader is not spoken
/// over. What was done is kept nowhere.
struct NoticingScreen: Screen {
  enum Command: Sendable {
    case move(RowChoice.Move)
    case take(Int)
    case open
    case next, back, pause, close
  }

  /// How far it has come.
  enum Stage: Sendable, Equatable {
    case opening
    case step(Int)
    case closing
  }

  let name = "noticing"
  let guide: ExerciseGuide
  /// The ways to begin.
  let ways: [Way]
  private(set) var stage = Stage.opening
  /// Whether each step ends by itself.
  private(set) var isTimed = false
  private(set) var isPaused = false
  private(set) var choice = RowChoice()

  /// A way to begin.
  enum Way: String, Sendable, CaseIterable {
    case timed = "With a quiet timer, two minutes"
    case untimed = "Without a timer, Enter moves on"
  }

  /// Makes the screen.
  ///
  /// - Parameters:
  ///   - guide: What is said.
  ///   - mayMove: Whether a step may end by itself.
  init(guide: ExerciseGuide, mayMove: Bool) {
    self.guide = guide
    ways = mayMove ? Way.allCases : [.untimed]
  }

  var wait: Wait? {
    guard case .step(let index) = stage, isTimed, !isPaused,
      let seconds = guide.steps[index].seconds
    else { return nil }
    return Wait(name: index, milliseconds: seconds * 1000)
  }

  mutating func elapse(in session: inout Session) -> Transition {
    advance()
    return .stay()
  }

  func keys(in session: Session) -> [KeyBinding<Command>] {
    switch stage {
    case .opening: openingKeys
    case .step: stepKeys
    case .closing:
      [
        KeyBinding(
          .enter, does: .close, hint: KeyHint("Enter", "close"), help: KeyHint("Enter", "close"))
      ] + [backKey]
    }
  }

  private var leaveKey: KeyBinding<Command> {
    KeyBinding(
      .escape, .character("q"), does: .close, hint: KeyHint("Esc", "leave"),
      help: KeyHint("Esc q", "leave; there is nothing to lose"))
  }

  private var openingKeys: [KeyBinding<Command>] {
    let count = ways.count
    let digits = KeyBinding(
      digits: count, hint: KeyHint(count > 1 ? "1-\(count)" : "1", "begin"),
      help: KeyHint(count > 1 ? "1 to \(count)" : "1", "begin in this way")
    ) { Command.take($0) }
    let moves = KeyBinding.list("choose a way", hint: "move") { Command.move($0) }
    return [digits] + (count > 1 ? moves : []) + [
      .enter("begin", help: "begin in the chosen way", does: .open)
    ]
  }

  private var stepKeys: [KeyBinding<Command>] {
    let next = KeyBinding(
      keys: [.enter, .tab] + .right, does: Command.next, hint: KeyHint("Enter", "next"),
      help: KeyHint("Enter → l", "the next step, also Tab"))
    guard isTimed else { return [next, backKey, leaveKey] }
    let words = isPaused ? "go on" : "pause"
    return [
      next,
      KeyBinding(
        .character("p"), does: .pause, hint: KeyHint("p", words),
        help: KeyHint("p", isPaused ? "go on; the step begins again" : "pause; p goes on")),
      backKey, leaveKey,
    ]
  }

  private var backKey: KeyBinding<Command> {
    KeyBinding(
      keys: .left + [.character("b"), .backspace, .backTab], does: .back,
      hint: KeyHint("←", "before"),
      help: KeyHint("← h b", "the step before, also Backspace, Shift-Tab"))
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Transition {
    switch command {
    case .move(let move): choice.move(move, count: ways.count)
    case .take(let index):
      choice.move(.to(index), count: ways.count)
      begin()
    case .open: begin()
    case .next: advance()
    case .back: goBack()
    case .pause: isPaused.toggle()
    case .close: return .back()
    }
    return .stay()
  }

  private mutating func begin() {
    isTimed = ways[choice.index] == .timed
    isPaused = false
    stage = .step(0)
  }

  private mutating func advance() {
    guard case .step(let index) = stage else { return }
    stage = guide.steps.indices.contains(index + 1) ? .step(index + 1) : .closing
  }

  private mutating func goBack() {
    switch stage {
    case .opening: break
    case .step(0): stage = .opening
    case .step(let index): stage = .step(index - 1)
    case .closing: stage = .step(guide.steps.count - 1)
    }
  }
}
