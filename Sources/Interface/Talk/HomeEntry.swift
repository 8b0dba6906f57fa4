import CivilTime
import History
import Questionnaires

/// A way on from Home.
package enum HomeEntry: Sendable, Equatable {
  /// Begins the check-in.
  case begin
  /// Goes on with the unfinished check-in.
  case goOn
  /// Leaves the unfinished check-in and begins another.
  case beginAnew
  /// Past check-ins.
  case history
  /// The weeks as a chart.
  case chart
  /// Changes of medicine and life events.
  case timeline
  /// Texts about blunting.
  case learn
  /// The page for an appointment.
  case report
  /// What the person chooses.
  case settings
  /// Help lines.
  case helpNow

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
