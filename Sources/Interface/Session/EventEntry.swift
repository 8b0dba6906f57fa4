import CivilTime
package import History

/// An event as it is being written down: the fields, and where the cursor is.
package struct EventEntry: Sendable, Equatable {
  /// A part of the form that can be reached.
  enum Part: Sendable, Hashable {
    case kind
    case field(EventForm.Field)
    case save, leave, startOver
  }

  /// The event that is edited; `nil` for a new one.
  let event: TimelineEvent?
  /// What happened.
  private(set) var kind: TimelineEvent.Kind
  /// What is typed.
  private(set) var texts: [EventForm.Field: TextField]
  /// Where the cursor is.
  private(set) var part = Part.kind
  /// The fields that were left, whose faults are shown.
  private(set) var visited: Set<EventForm.Field> = []
  /// Whether it was left and is gone on with.
  var wasKept = false

  /// An entry for a new event.
  init(kind: TimelineEvent.Kind = .doseChange) {
    event = nil
    self.kind = kind
    texts = [:]
  }

  /// An entry that edits an event.
  init(editing event: TimelineEvent) {
    self.event = event
    kind = event.kind
    let form = EventForm(event)
    texts = EventForm.Field.allCases.reduce(into: [:]) { $0[$1] = TextField(form[$1]) }
  }

  /// The kinds, in the order of their digits.
  package static let kinds: [TimelineEvent.Kind] = [
    .start, .stop, .doseChange, .switch, .life, .baseline,
  ]

  /// The fields that belong to a kind, in the order of the form.
  package static func fields(of kind: TimelineEvent.Kind) -> [EventForm.Field] {
    switch kind {
    case .start, .doseChange: [.medicine, .amount, .unit, .perDay, .date, .note]
    case .switch: [.medicine, .previousMedicine, .amount, .unit, .perDay, .date, .note]
    case .stop: [.medicine, .date, .note]
    case .life: [.title, .date, .note]
    case .baseline: [.date, .note]
    }
  }

  /// The parts that can be reached, in order.
  var parts: [Part] {
    [.kind] + Self.fields(of: kind).map(Part.field) + [.save, .leave]
      + (wasKept ? [.startOver] : [])
  }

  /// The field that the cursor is in; `nil` on what happened and on the ways out.
  var field: EventForm.Field? {
    if case .field(let field) = part { field } else { nil }
  }

  /// What stands in a field.
  func text(_ field: EventForm.Field) -> String { texts[field]?.text ?? "" }

  /// Whether nothing differs from an entry that was just begun.
  var isUntouched: Bool {
    event.map { form == EventForm($0) } ?? texts.values.allSatisfy(\.text.isEmpty)
  }

  /// The form as it would be saved: a field that does not belong to the kind is empty, unless the
  /// edited event is of this kind and had something there.
  var form: EventForm {
    var form = EventForm(kind: kind)
    let shown = Self.fields(of: kind)
    for field in EventForm.Field.allCases {
      if shown.contains(field) {
        form[field] = text(field)
      } else if let event, event.kind == kind {
        form[field] = EventForm(event)[field]
      }
    }
    // The day that an empty field means, which the form says below it.
    if form.date.allSatisfy(\.isWhitespace) { form.date = "today" }
    return form
  }

  // MARK: Doing

  /// Chooses what happened.
  mutating func choose(_ kind: TimelineEvent.Kind) {
    self.kind = kind
  }

  /// Chooses the kind so many places on; stops at the ends.
  mutating func chooseKind(by distance: Int) {
    let index = Self.kinds.firstIndex(of: kind) ?? 0
    kind = Self.kinds[max(0, min(index + distance, Self.kinds.count - 1))]
  }

  /// Goes so many parts on; stops at the ends.
  mutating func move(by distance: Int) {
    let parts = parts
    let index = parts.firstIndex(of: part) ?? 0
    go(to: parts[max(0, min(index + distance, parts.count - 1))])
  }

  /// Goes to a part.
  mutating func go(to part: Part) {
    if let field { visited.insert(field) }
    self.part = part
  }

  /// Shows the fault of every field from now on.
  mutating func visitAll() {
    visited = Set(EventForm.Field.allCases)
  }

  /// Types into the field that the cursor is in; only a note takes more than one line.
  mutating func insert(_ text: String) {
    guard let field else { return }
    let line = String(text.map { $0.isNewline ? " " : $0 })
    texts[field, default: TextField("")].insert(field == .note ? text : line)
  }

  /// Puts a text in the place of what stands in a field.
  mutating func fill(_ field: EventForm.Field, with text: String) {
    texts[field] = TextField(text)
  }

  /// Does what an editing key does.
  mutating func apply(_ edit: TextField.Edit) {
    guard let field else { return }
    texts[field, default: TextField("")].apply(edit)
  }
}

extension EventForm {
  /// What stands in a field.
  package subscript(field: Field) -> String {
    get {
      switch field {
      case .date: date
      case .medicine: medicine
      case .previousMedicine: previousMedicine
      case .amount: amount
      case .unit: unit
      case .perDay: perDay
      case .title: title
      case .note: note
      }
    }
    set {
      switch field {
      case .date: date = newValue
      case .medicine: medicine = newValue
      case .previousMedicine: previousMedicine = newValue
      case .amount: amount = newValue
      case .unit: unit = newValue
      case .perDay: perDay = newValue
      case .title: title = newValue
      case .note: note = newValue
      }
    }
  }
}
