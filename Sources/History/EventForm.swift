package import CivilTime
import StrictJSON

/// An event as a person fills it in: texts, which become an event once they can be read.
///
/// The shell and the screen read the same form, so both refuse the same and say so in the same
/// words.
package struct EventForm: Sendable, Equatable {
  /// A part of the form.
  package enum Field: String, Sendable, CaseIterable {
    /// The day.
    case date
    /// The medicine that the event is about.
    case medicine
    /// The medicine that a switch ended.
    case previousMedicine
    /// How much is taken at a time.
    case amount
    /// The unit of the amount, such as `mg`.
    case unit
    /// How many times a day.
    case perDay
    /// What happened, in a life event.
    case title
    /// The free note.
    case note
  }

  /// What cannot be read, as a sentence.
  package struct Fault: Error, Equatable {
    /// The part of the form that it is about.
    package var field: Field
    /// What is wrong and what to write instead.
    package var sentence: String

    /// Makes a fault.
    package init(field: Field, sentence: String) {
      self.field = field
      self.sentence = sentence
    }
  }

  /// What happened.
  package var kind: TimelineEvent.Kind
  /// The day, as `DatePhrase` reads it.
  package var date = "today"
  /// The medicine, needed in a medication event.
  package var medicine = ""
  /// The medicine that a switch ended.
  package var previousMedicine = ""
  /// How much at a time; empty for no dose.
  package var amount = ""
  /// The unit of the amount, such as `mg`.
  package var unit = ""
  /// How many times a day; empty for once.
  package var perDay = ""
  /// What happened, needed in a life event.
  package var title = ""
  /// The free note.
  package var note = ""

  /// Makes an empty form.
  package init(kind: TimelineEvent.Kind) {
    self.kind = kind
  }

  /// Makes the form that an event would have been filled in with.
  package init(_ event: TimelineEvent) {
    kind = event.kind
    date = event.date.description
    medicine = event.medicine ?? ""
    previousMedicine = event.previousMedicine ?? ""
    amount = event.dose?.amount.spelling ?? ""
    unit = event.dose?.unit ?? ""
    perDay = event.dose?.perDay.spelling ?? ""
    title = event.title ?? ""
    note = event.note ?? ""
  }
}

extension EventForm {
  /// All that cannot be read, in the order of the fields; empty when the form makes an event.
  ///
  /// - Parameters:
  ///   - today: The last day that an event can have.
  ///   - event: The event that is edited, whose dose may stand as it is; `nil` for a new one.
  /// - Returns: One fault a field at most.
  package func faults(today: CivilDate, editing event: TimelineEvent? = nil) -> [Fault] {
    var faults: [Fault] = []
    func note(_ body: () throws(Fault) -> Void) {
      do throws(Fault) { try body() } catch { faults.append(error) }
    }
    note { () throws(Fault) in _ = try readDate(today: today) }
    note { () throws(Fault) in try checkNames() }
    note { () throws(Fault) in _ = try readDose(keeping: event?.dose) }
    return faults
  }

  /// The event that the form tells of.
  ///
  /// - Parameters:
  ///   - event: The event that is edited, or a blank one that holds the id and the moment; what
  ///     the form does not know of it stays.
  ///   - today: The last day that an event can have.
  /// - Returns: The event, filled in.
  /// - Throws: The first ``Fault``.
  package func filled(
    into event: TimelineEvent, today: CivilDate
  ) throws(Fault) -> TimelineEvent {
    var filled = event
    filled.kind = kind
    filled.date = try readDate(today: today)
    try checkNames()
    filled.dose = try readDose(keeping: event.dose)
    filled.medicine = medicine.nonBlank
    filled.previousMedicine = previousMedicine.nonBlank
    filled.title = title.nonBlank
    // An empty note and no note are the same to a reader, and different in the file.
    filled.note = note.isEmpty && event.note != "" ? nil : note
    return filled
  }

  private func readDate(today: CivilDate) throws(Fault) -> CivilDate {
    do throws(DatePhrase.Fault) {
      return try DatePhrase.date(date, today: today)
    } catch {
      throw Fault(field: .date, sentence: error.sentence)
    }
  }

  private func checkNames() throws(Fault) {
    if kind.isMedication, medicine.nonBlank == nil {
      throw Fault(
        field: .medicine, sentence: "An event about a medicine needs the medicine's name.")
    }
    if kind == .life, title.nonBlank == nil {
      throw Fault(field: .title, sentence: "A life event needs a title: a few words of your own.")
    }
  }

  private func readDose(keeping dose: TimelineEvent.Dose?) throws(Fault) -> TimelineEvent.Dose? {
    guard amount.nonBlank != nil else {
      guard unit.nonBlank == nil, perDay.nonBlank == nil else {
        throw Fault(field: .amount, sentence: "A unit or times a day need a dose, such as 20.")
      }
      return nil
    }
    let amount = try readNumber(amount, .amount, keeping: dose?.amount)
    guard let unit = unit.nonBlank else {
      throw Fault(field: .unit, sentence: "A dose needs its unit, such as mg.")
    }
    let perDay = try readNumber(
      perDay.nonBlank ?? "1", .perDay, keeping: dose?.perDay)
    var read = TimelineEvent.Dose(amount: amount, unit: unit, perDay: perDay)
    if let dose { read.unknownFields = dose.unknownFields }
    return read
  }

  /// Reads a number without a sign, a comma or an exponent.
  private func readNumber(
    _ text: String, _ field: Field, keeping number: JSONNumber?
  ) throws(Fault) -> JSONNumber {
    if let number, number.spelling == text { return number }
    let name = field == .amount ? "The dose" : "How many times a day"
    guard let value = text.nonBlank, let double = Double(value), double.isFinite,
      value.utf8.allSatisfy({ "0123456789.-".utf8.contains($0) })
    else {
      throw Fault(field: field, sentence: "\(name) needs a number, written like 20 or 12.5.")
    }
    guard double.sign == .plus else {
      throw Fault(field: field, sentence: "\(name) cannot be below 0.")
    }
    return Int(value).map { JSONNumber($0) } ?? JSONNumber(double)
  }
}

extension String {
  /// The text without spaces around it; `nil` when nothing else is in it.
  fileprivate var nonBlank: String? {
    let start = drop { $0.isWhitespace }
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) }
  }
}
