import Learn
import Preferences

extension ExerciseGuide {
  /// The screen on which the exercise is done, to be opened on top of the page that leads to it.
  func screen(in session: Session) -> any Screen {
    switch exercise {
    case .noticing: NoticingScreen(guide: self, mayMove: session.settings.hasAnimation)
    case .oneThing: OneThingScreen(guide: self, in: session)
    }
  }
}
