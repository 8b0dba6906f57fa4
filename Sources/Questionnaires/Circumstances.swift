package import CivilTime

/// What a check-in must know of the history to choose its context questions.
package struct Circumstances: Sendable, Equatable {
  /// A medicine with the event that last changed it.
  package struct Medicine: Sendable, Equatable {
    /// The name, as the person wrote it.
    package var name: String
    /// The date of the start, switch or change of dose.
    package var since: CivilDate

    /// Makes a medicine.
    package init(name: String, since: CivilDate) {
      self.name = name
      self.since = since
    }
  }

  /// The medicine that the questions name, when one was in force on any day of the recall period.
  package var medicine: Medicine?
  /// How many check-ins with this questionnaire went before.
  package var earlierCheckIns: Int

  /// Makes circumstances.
  package init(medicine: Medicine? = nil, earlierCheckIns: Int = 0) {
    self.medicine = medicine
    self.earlierCheckIns = earlierCheckIns
  }
}
