package import History

extension EventEntry {
  /// What happened, as the form and the conversation say it.
  package static func name(of kind: TimelineEvent.Kind) -> String {
    switch kind {
    case .start: "medicine started"
    case .stop: "medicine stopped"
    case .doseChange: "dose changed"
    case .switch: "medicine switched"
    case .life: "something in your life"
    case .baseline: "afresh: a new baseline"
    }
  }

  /// The name of a field, and a short one for narrow screens.
  package static func names(of field: EventForm.Field) -> (long: String, short: String) {
    switch field {
    case .medicine: ("Medicine", "Medicine")
    case .previousMedicine: ("Instead of", "Not now")
    case .title: ("In a few words", "In words")
    case .date: ("When", "When")
    case .note: ("Note", "Note")
    case .amount, .unit, .perDay: ("Dose", "Dose")
    }
  }
}
