package import CivilTime
package import StrictJSON

/// Something on the timeline that may matter to a position: a change of medicine, a life event, or
/// a new baseline.
package struct TimelineEvent: Sendable, Equatable {
  /// What happened.
  package enum Kind: String, Sendable, CaseIterable {
    /// A medicine was begun.
    case start
    /// A medicine was ended.
    case stop
    /// A medicine is taken in another dose.
    case doseChange = "dose-change"
    /// One medicine was ended and another begun.
    case `switch`
    /// Something else that may matter, in the person's own words.
    case life
    /// From here on the usual range is worked out anew.
    case baseline

    /// Whether this is a medication event, which divides phases and has a wash-in.
    package var isMedication: Bool { self != .life && self != .baseline }
  }

  /// An amount taken so many times a day.
  package struct Dose: Sendable, Equatable {
    /// How much at a time, spelt as it was written down.
    package var amount: JSONNumber
    /// The unit, such as `mg`.
    package var unit: String
    /// How many times a day.
    package var perDay: JSONNumber
    /// What the file holds beside these, kept as it is.
    package var unknownFields = JSONObject()

    /// Makes a dose.
    package init(amount: JSONNumber, unit: String, perDay: JSONNumber) {
      self.amount = amount
      self.unit = unit
      self.perDay = perDay
    }
  }

  /// Unique in the history, `[0-9A-Za-z-]{1,64}`, kept as spelt.
  package var id: String
  /// What happened.
  package var kind: Kind
  /// The day on which it happened.
  package var date: CivilDate
  /// When it was written down; never changes.
  package var recordedAt: Timestamp
  /// When it was last edited, deleted or undeleted.
  package var changedAt: Timestamp?
  /// When it was deleted; `nil` while it counts.
  package var deletedAt: Timestamp?
  /// The medicine, in a medication event.
  package var medicine: String?
  /// The medicine that a switch ended.
  package var previousMedicine: String?
  /// The dose from this day on.
  package var dose: Dose?
  /// What happened, in a life event.
  package var title: String?
  /// The free note; `nil` when there is none.
  package var note: String?
  /// What the file holds beside these, kept as it is.
  package var unknownFields: JSONObject

  /// Makes an event.
  package init(
    id: String, kind: Kind, date: CivilDate, recordedAt: Timestamp, medicine: String? = nil,
    previousMedicine: String? = nil, dose: Dose? = nil, title: String? = nil, note: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.date = date
    self.recordedAt = recordedAt
    self.medicine = medicine
    self.previousMedicine = previousMedicine
    self.dose = dose
    self.title = title
    self.note = note
    self.unknownFields = JSONObject()
  }
}
