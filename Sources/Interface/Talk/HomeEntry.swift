import CivilTime
import History
import Questionnaires

/// A way on from Home.
package enum HomeEntry: Sendable, Equatable {
  case begin, goOn, beginAnew, history, chart, timeline, learn, report, settings, helpNow

  /// The ways on, in the order in which they are offered.
  package static func all(in session: Session) -> [HomeEntry] {
    let draft: [HomeEntry] =
      switch DraftChoice(in: session) {
      case .none: [.begin]
      case .goOn: [.goOn]
      case .finishOrBeginAnew: [.goOn, .beginAnew]
      }
    return draft + [.history, .chart, .timeline, .learn, .report, .settings, .helpNow]
  }
}
