import CivilTime
import Preferences
import Questionnaires
import Scoring

/// A choice that the settings screen shows.
package enum Setting: Sendable, CaseIterable {
  /// The day of the week on which a check-in is expected, or none.
  case checkInDay
  /// The country whose help lines are shown.
  case country
  /// How many days a change of medicine is left to settle before weeks are compared.
  case washIn
  /// Whether the second questionnaire is offered.
  case companion
  /// Whether colours are used.
  case color
  /// Whether only ASCII is shown.
  case ascii
  /// Whether anything may move.
  case animation
  /// Which questionnaire is asked every week.
  case questionnaire

  /// The wash-ins that the screen steps through, in days: whole weeks, because positions are weekly.
  ///
  /// The file and the option name any number of days.
  private static let washIns = Array(stride(from: 0, through: 84, by: 7))

  /// The choices that there are for this person, in order.
  package static func choices(in session: Session) -> [Setting] {
    allCases.filter { setting in
      switch setting {
      case .companion: session.library.companion != nil
      case .questionnaire: session.weeklyQuestionnaires.count > 1
      default: true
      }
    }
  }

  /// Whether there are values to step through on the row itself.
  package var canStep: Bool { self != .country }

  /// Who has decided already, so that the choice would have no effect; `nil` when nobody has.
  package func decidedBy(_ session: Session) -> String? {
    switch self {
    case .color: session.overrides.color?.reason
    case .ascii: session.overrides.ascii?.reason
    case .checkInDay, .country, .washIn, .companion, .animation, .questionnaire: nil
    }
  }

  /// Changes the value to one beside it, round and round.
  ///
  /// - Parameters:
  ///   - distance: 1 for the next value, -1 for the one before.
  ///   - session: What is known, whose settings are changed.
  package func step(by distance: Int, in session: inout Session) {
    var settings = session.settings
    switch self {
    case .checkInDay:
      let days = [nil] + Weekday.allCases.map(Optional.some)
      settings.checkInDay = days.neighbour(of: settings.checkInDay, by: distance)
    case .washIn:
      let days = settings.washIn.days
      // A length between two weeks goes to the one or the other.
      let before = Self.washIns.last { $0 < days } ?? Self.washIns[Self.washIns.count - 1]
      let after = Self.washIns.first { $0 > days } ?? 0
      let washIn = WashIn(days: distance > 0 ? after : before)
      settings.washInDays = washIn == .standard ? nil : washIn.days
    case .companion: settings.offersCompanion.toggle()
    case .color:
      settings.color = ColorChoice.allCases.neighbour(of: settings.color, by: distance)
    case .ascii: settings.isASCII.toggle()
    case .animation: settings.hasAnimation.toggle()
    case .questionnaire:
      let ids = session.weeklyQuestionnaires.map(\.id)
      let id = ids.neighbour(of: session.questionnaire.id, by: distance)
      settings.questionnaire = id == session.library.standard?.id ? nil : id
    case .country: break
    }
    session.settings = settings
  }
}

extension Array where Element: Equatable {
  /// The element so far from another one, where the last is followed by the first.
  fileprivate func neighbour(of element: Element, by distance: Int) -> Element {
    let index = (firstIndex(of: element) ?? 0) + distance
    return self[(index % count + count) % count]
  }
}
