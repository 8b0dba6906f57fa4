import History
import SafeText
import StrictJSON

extension FHIR {
  /// A medicine that was taken at one dose for some time.
  struct MedicationStatement: Resource {
    /// Whether it is over.
    enum Status: String {
      case active, completed
    }

    let identity: Identity
    var status: Status
    var medication: Concept
    var subject: Reference
    var period: Period
    var dosage: Dosage?

    var json: JSONValue {
      object([
        "resourceType": "MedicationStatement", "id": .string(identity.uuid),
        "status": .string(status.rawValue), "medicationCodeableConcept": medication.json,
        "subject": subject.json, "effectivePeriod": period.json,
        "dosage": dosage.map { [$0.json] },
      ])
    }
  }

  /// How much is taken, and how often.
  struct Dosage: Element {
    var text: String
    var quantity: Quantity
    /// How many times a day, where that is a whole number from 1.
    var timesADay: Int?

    var json: JSONValue {
      object([
        "text": FHIR.text(text),
        "timing": timesADay.map { times in
          let frequency = JSONValue.number(JSONNumber(times))
          return ["repeat": ["frequency": frequency, "period": 1, "periodUnit": "d"]]
        },
        "doseAndRate": [["doseQuantity": quantity.json]],
      ])
    }
  }
}

extension FHIR.MedicationStatement {
  /// A period of the timeline.
  init(_ period: MedicineTimeline.Period, subject: FHIR.Reference) {
    let medicine = period.medicine
    // A medicine has at most one period that begins on a day.
    self.init(
      identity: FHIR.Identity("medicine \(medicine.changed) \(period.key)"),
      status: period.lastDay == nil ? .active : .completed,
      medication: FHIR.Concept(text: medicine.name.displayable), subject: subject,
      period: FHIR.Period(start: medicine.changed, end: period.lastDay),
      dosage: medicine.dose.map(FHIR.Dosage.init))
  }
}

extension FHIR.Dosage {
  init(_ dose: TimelineEvent.Dose) {
    let unit = dose.unit.displayable
    self.init(
      text: dose.inFullWords.displayable,
      quantity: FHIR.Quantity(
        value: dose.amount, unit: unit, ucum: Self.ucum.contains(unit) ? unit : nil),
      timesADay: dose.perDay.integer.flatMap { $0 >= 1 ? $0 : nil })
  }

  /// The units of doses that the Unified Code for Units of Measure spells as people do.
  private static let ucum: Set = ["mg", "g", "ug", "ng", "mL", "L", "mmol", "meq"]
}
