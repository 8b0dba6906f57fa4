package import CivilTime

/// An event that divides a course into phases.
package struct DividingEvent: Sendable, Equatable {
  /// What an event does to the positions around it.
  package enum Kind: Sendable, Equatable {
    /// A medicine was started, stopped, switched or changed in dose: divides, and takes the
    /// wash-in out.
    case medication
    /// The person begins afresh: divides and takes nothing out.
    case baseline
  }

  /// What the event does.
  package var kind: Kind
  /// The day of the event; a week that ends on it lies after it.
  package var date: CivilDate

  /// Makes an event.
  package init(kind: Kind, date: CivilDate) {
    self.kind = kind
    self.date = date
  }
}
