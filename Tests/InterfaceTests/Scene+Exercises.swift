import History
@testable import Interface
import Learn
import Preferences
import Testing

extension Scene {
  static let exercises = [
    Scene(name: "noticing") { try $0.exercise(.noticing) },
    Scene(name: "noticing-step") { try $0.exercise(.noticing, "1", elapsed: 2) },
    Scene(name: "noticing-paused") { try $0.exercise(.noticing, "1p") },
    Scene(name: "noticing-untimed") { try $0.exercise(.noticing, "2<enter>") },
    Scene(name: "noticing-animation-off") { try $0.exercise(.noticing, hasAnimation: false) },
    Scene(name: "noticing-end") { try $0.exercise(.noticing, "1", elapsed: 5) },
    Scene(name: "one-thing") {
      try $0.exercise(.oneThing, "The choir on Thursdays.", history: .fourteenWeeks())
    },
    Scene(name: "one-thing-first") { try $0.exercise(.oneThing) },
  ]
}

extension Stage {
  /// An exercise on this stage, opened from Home.
  ///
  /// - Parameters:
  ///   - exercise: The exercise.
  ///   - keys: The keys that lead to a state.
  ///   - elapsed: How often the time of a step passes after them.
  ///   - history: What the history holds.
  ///   - hasAnimation: Whether anything may move by itself.
  /// - Returns: The program.
  /// - Throws: When there is no such exercise.
  func exercise(
    _ exercise: Exercise, _ keys: String = "", elapsed: Int = 0,
    history: HistoryDocument = HistoryDocument(), hasAnimation: Bool = true
  ) throws -> Rehearsal {
    var settings = Settings.checkInAlone
    settings.hasAnimation = hasAnimation
    var rehearsal = try Rehearsal(
      history: history, size: size, isASCII: isASCII, settings: settings)
    try rehearsal.open(exercise)
    rehearsal.press(keys)
    for _ in 0..<elapsed { rehearsal.send(.elapsed) }
    return rehearsal
  }
}

extension Rehearsal {
  /// Opens an exercise on top of Home.
  mutating func open(_ exercise: Exercise) throws {
    let guide = try #require(ExerciseGuide.standard.first { $0.exercise == exercise })
    show(guide.screen(in: app.session))
  }

  /// Shows a screen on top of Home.
  mutating func show(_ screen: any Screen) {
    app = App(session: app.session, showing: screen)
    send(.resized(size))
  }
}
