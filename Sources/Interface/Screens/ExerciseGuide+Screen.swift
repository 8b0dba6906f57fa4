import Learn
import Preferences

/// The way from a page to read to what can be done here.
enum ExerciseWay {
  /// The screen on which an exercise is done.
  ///
  /// - Parameters:
  ///   - exercise: The exercise.
  ///   - session: What is known.
  /// - Returns: The screen, to be opened on top of the page; `nil` when there is no guide to it.
  static func screen(for exercise: Exercise, in session: Session) -> (any Screen)? {
    guard let guide = ExerciseGuide.standard.first(where: { $0.exercise == exercise }) else {
      return nil
    }
    switch exercise {
    case .noticing: return NoticingScreen(guide: guide, mayMove: session.settings.hasAnimation)
    case .oneThing: return OneThingScreen(guide: guide, in: session)
    }
  }
}
