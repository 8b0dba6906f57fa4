import CivilTime
import StrictJSON

extension RecordVersion1 {
  /// A timeline event as it stands in the file.
  struct EventRecord: Equatable {
    /// The fields, those that this version does not know included.
    let fields: JSONObject
  }
}

extension RecordVersion1.EventRecord {
  /// Spells an event out.
  init(_ event: TimelineEvent) {
    var fields = event.unknownFields
    fields["changedAt"] = event.changedAt.map { .string($0.text) }
    fields["date"] = .string(event.date.description)
    fields["deletedAt"] = event.deletedAt.map { .string($0.text) }
    fields["id"] = .string(event.id)
    fields["kind"] = .string(event.kind.rawValue)
    fields["note"] = event.note.map { .string($0) }
    fields["recordedAt"] = .string(event.recordedAt.text)
    // These may be foreign to the kind, and then keep a form that the model does not know.
    if let dose = event.dose { fields["dose"] = Self.json(dose) }
    if let medicine = event.medicine { fields["medicine"] = .string(medicine) }
    if let previous = event.previousMedicine { fields["previousMedicine"] = .string(previous) }
    if let title = event.title { fields["title"] = .string(title) }
    self.fields = fields
  }

  /// The event that the record tells of.
  ///
  /// - Throws: The first field that is missing or has another form than it must have. A field that
  ///   is foreign to the event's kind may have any form.
  func event() throws(RecordFault) -> TimelineEvent {
    var reader = FieldReader(fields)
    let kind = try reader.required("kind", .kind)
    let changedAt = try reader.optional("changedAt", .timestamp)
    let date = try reader.required("date", .date)
    let deletedAt = try reader.optional("deletedAt", .timestamp)
    let dose = try Self.dose(from: &reader, isForeign: !kind.isMedication)
    let id = try reader.required("id", .identifier)
    let medicine = try Self.text("medicine", from: &reader, isForeign: !kind.isMedication)
    let note = try reader.optional("note", .text)
    let previous = try Self.text("previousMedicine", from: &reader, isForeign: kind != .switch)
    let recordedAt = try reader.required("recordedAt", .timestamp)
    let title = try Self.text("title", from: &reader, isForeign: kind != .life)
    var event = TimelineEvent(
      id: id, kind: kind, date: date, recordedAt: recordedAt, medicine: medicine,
      previousMedicine: previous, dose: dose, title: title, note: note)
    event.changedAt = changedAt
    event.deletedAt = deletedAt
    event.unknownFields = reader.rest
    return event
  }

  private static func text(
    _ key: String, from reader: inout FieldReader, isForeign: Bool
  ) throws(RecordFault) -> String? {
    isForeign ? reader.lenient(key, .text) : try reader.optional(key, .text)
  }

  private static func dose(
    from reader: inout FieldReader, isForeign: Bool
  ) throws(RecordFault) -> TimelineEvent.Dose? {
    if isForeign { return reader.lenient("dose", .dose) }
    guard let object = try reader.optional("dose", .object) else { return nil }
    do {
      return try dose(object)
    } catch {
      throw error.below(.key("dose"))
    }
  }

  fileprivate static func dose(_ object: JSONObject) throws(RecordFault) -> TimelineEvent.Dose {
    var reader = FieldReader(object)
    var dose = TimelineEvent.Dose(
      amount: try reader.required("amount", .number), unit: try reader.required("unit", .text),
      perDay: try reader.required("perDay", .number))
    dose.unknownFields = reader.rest
    return dose
  }

  private static func json(_ dose: TimelineEvent.Dose) -> JSONValue {
    var object = dose.unknownFields
    object["amount"] = .number(dose.amount)
    object["perDay"] = .number(dose.perDay)
    object["unit"] = .string(dose.unit)
    return .object(object)
  }
}

extension FieldForm where Value == TimelineEvent.Kind {
  fileprivate static var kind: FieldForm {
    FieldForm(words: "one of \(kinds)") { value in
      value.string.flatMap { TimelineEvent.Kind(rawValue: $0) }
    }
  }

  private static var kinds: String {
    TimelineEvent.Kind.allCases.map(\.rawValue).joined(separator: ", ")
  }
}

extension FieldForm where Value == TimelineEvent.Dose {
  fileprivate static var dose: FieldForm {
    FieldForm(words: "a dose") { value in
      value.object.flatMap { try? RecordVersion1.EventRecord.dose($0) }
    }
  }
}
