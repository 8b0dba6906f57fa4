import CivilTime
import Learn
import Preferences
import Questionnaires
import Scoring
import Sentences

extension Setting {
  /// The name of the row.
  package func label(_ session: Session, isNarrow: Bool) -> String {
    switch self {
    case .checkInDay: "Check-in day"
    case .country: isNarrow ? "Country" : "Country for help lines"
    case .washIn: isNarrow ? "Wash-in" : "Wash-in after a medicine"
    case .companion:
      (session.library.companion?.title ?? "") + (isNarrow ? "" : " after the check-in")
    case .questionnaire: isNarrow ? "Asked weekly" : "Asked every week"
    case .color: "Colours"
    case .ascii: "ASCII"
    case .animation: "Animation"
    }
  }

  /// What holds now, with who decides it where that is not the person here.
  package func value(_ session: Session, isNarrow: Bool) -> String {
    let value = valueInForce(session, isNarrow: isNarrow)
    return decidedBy(session).map { isNarrow ? "\(value)*" : "\(value) (\($0))" } ?? value
  }

  private func valueInForce(_ session: Session, isNarrow: Bool) -> String {
    let settings = session.settings
    return switch self {
    case .checkInDay:
      settings.checkInDay?.name ?? (isNarrow ? "any day" : "any, from the seventh")
    case .country: session.country?.name ?? "none chosen"
    case .washIn: Wording.count(settings.washIn.days, "day")
    case .companion: settings.offersCompanion ? "offered" : "never offered"
    case .questionnaire: session.questionnaire.title
    case .color: session.overrides.color(over: settings).rawValue
    case .ascii: session.isASCII ? "on" : "off"
    case .animation: settings.hasAnimation ? "on" : "off"
    }
  }

  /// What the row is for, and what its value means, in one line of at most 66 cells.
  ///
  /// An arrow writes all of it anew. What ``explanation(_:)`` says beyond it is told with the keys.
  func line(_ session: Session) -> String {
    if decidedBy(session) != nil { return explanation(session) }
    let settings = session.settings
    switch self {
    case .checkInDay:
      guard let day = settings.checkInDay else {
        return "Due seven days after the last. You can name a day of your own."
      }
      return "gamut names the next \(day.name). It is still due after seven days."
    case .washIn: return "Weeks so near a change are not compared: a rule for counting only."
    case .companion:
      guard let rule = session.library.companion?.companion, settings.offersCompanion else {
        return explanation(session)
      }
      let count = Wording.number(session.library.companion?.items.count ?? 0)
      return "\(count) more questions, \(rule.everyDays) days or more apart. One key skips them."
    case .questionnaire: return "Each has a history and a chart of its own. Nothing is ever lost."
    case .animation:
      return settings.hasAnimation
        ? "Noticing, an exercise, can go on by a timer. Nothing else moves."
        : "Nothing moves. Noticing, an exercise, waits at each step."
    case .country, .color, .ascii: return explanation(session)
    }
  }

  /// What the row is for, and what its value means.
  package func explanation(_ session: Session) -> String {
    if let reason = decidedBy(session) {
      return "Held at \(valueInForce(session, isNarrow: true)) this time: \(reason)."
    }
    let settings = session.settings
    switch self {
    case .checkInDay:
      guard let day = settings.checkInDay else {
        return "A check-in is due seven days after the last. You can name a day of your own."
      }
      return "gamut names the next \(day.name). A check-in is still due after seven days."
    case .country: return "Whose lines Help now shows. Enter opens the list."
    case .washIn:
      return "Weeks in the first days after a medicine was changed count neither as before nor as "
        + "after. A rule for counting, not how long a medicine takes."
    case .companion:
      return companion(session.library.companion, isOffered: settings.offersCompanion)
    case .questionnaire:
      return "Each questionnaire has a history and a chart of its own. Nothing is lost when you "
        + "choose another."
    case .color: return Self.explanation(of: settings.color)
    case .ascii:
      return settings.isASCII
        ? "Pictures are drawn with signs that every terminal has."
        : "Pictures are drawn with blocks and lines."
    case .animation:
      return settings.hasAnimation
        ? "Noticing, an exercise, can go on by a quiet timer. Nothing else moves by itself."
        : "Nothing moves by itself. Noticing, an exercise, waits for Enter at each step."
    }
  }

  private func companion(_ questionnaire: Questionnaire?, isOffered: Bool) -> String {
    guard let questionnaire, let rule = questionnaire.companion, isOffered else {
      return "The check-in alone. What was answered before stays in the history."
    }
    return "\(Wording.number(questionnaire.items.count)) more questions after a check-in, from "
      + "\(rule.everyDays) days after the last time on. One key skips them."
  }

  private static func explanation(of color: ColorChoice) -> String {
    switch color {
    case .auto: "As many colours as the terminal has, unless NO_COLOR is set."
    case .always: "As many colours as the terminal has. NO_COLOR still wins."
    case .never: "Bold, underline and reverse. Nothing is said by colour anywhere."
    }
  }
}
