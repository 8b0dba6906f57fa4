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

  /// What an event was about: the medicine with its dose, or the title.
  package static func detail(of event: TimelineEvent) -> String {
    guard event.kind.isMedication else {
      return oneLine(event.kind == .life ? event.title : nil)
    }
    let dose = event.dose.map { " \($0.inWords.displayable)" } ?? ""
    let previous = oneLine(event.kind == .switch ? event.previousMedicine : nil)
    return oneLine(event.medicine) + dose + (previous.isEmpty ? "" : ", instead of \(previous)")
  }

  private static func oneLine(_ text: String?) -> String {
    (text ?? "").oneLine.displayable
  }
}
