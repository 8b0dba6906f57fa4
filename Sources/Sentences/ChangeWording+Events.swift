import CivilTime
package import History
import SafeText

extension ChangeWording {
  /// What stands wherever a medicine is written down.
  package static let prescriber =
    "Do not stop or change a medicine alone; talk to whoever prescribes it."

  /// What is said once a medication event is saved.
  package static let watchForHarm =
    "New or stronger thoughts of harming yourself, especially after starting a medicine or "
    + "changing a dose, need help today, not next week."

  /// The name of a kind of event.
  package static func name(of kind: TimelineEvent.Kind) -> String {
    switch kind {
    case .start: "start"
    case .stop: "stop"
    case .doseChange: "dose change"
    case .switch: "switch"
    case .life: "life event"
    case .baseline: "new baseline"
    }
  }

  /// What happened, without the date: `dose change, sertraline 20 mg`.
  ///
  /// - Parameter event: The event.
  /// - Returns: One line that can be shown as it is.
  package static func summary(of event: TimelineEvent) -> String {
    let detail = detail(of: event)
    return name(of: event.kind) + (detail.isEmpty ? "" : ", \(detail)")
  }

  /// `4 September 2026, dose change, sertraline 50 mg`, not too long for a message.
  package static func line(of event: TimelineEvent) -> String {
    "\(event.date.longForm), \(summary(of: event).shortened(toCells: 60))"
  }

  /// What an event was about: the medicine with its dose, or the title.
  package static func detail(of event: TimelineEvent) -> String {
    guard event.kind.isMedication else {
      return oneLine(event.kind == .life ? event.title : nil)
    }
    let dose = event.dose.map { " \($0.inWords.displayable)" } ?? ""
    let previous = oneLine(event.kind == .switch ? event.previousMedicine : nil)
    return oneLine(event.medicine) + dose + (previous.isEmpty ? "" : ", instead of \(previous)")
  }

  /// How long ago a day was: `yesterday`, `11 weeks ago`.
  package static func distance(_ days: Int) -> String {
    switch days {
    case 0: "today"
    case 1: "yesterday"
    case ..<14: "\(days) days ago"
    case ..<728: "\(days / 7) weeks ago"
    default: "\(days / 365) years ago"
    }
  }

  private static func oneLine(_ text: String?) -> String {
    (text ?? "").oneLine.displayable
  }
}
