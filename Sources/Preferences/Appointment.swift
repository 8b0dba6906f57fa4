package import CivilTime

/// What is kept from one appointment to the next.
package struct Appointment: Sendable, Equatable {
  /// What the person wants to ask; may be empty.
  package var question: String
  /// The day of the last appointment, from which the page can begin; `nil` when none was named.
  package var last: CivilDate?

  /// Makes what is kept.
  package init(question: String = "", last: CivilDate? = nil) {
    self.question = question
    self.last = last
  }
}
