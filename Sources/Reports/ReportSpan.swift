package import CivilTime

/// How far back the appointment page looks.
///
/// Months become whole weeks, so that a stretch holds no part of a week.
package enum ReportSpan: Sendable, Hashable {
  /// Everything there is.
  case all
  /// The last weeks, at least 1; the last of them ends today.
  case weeks(Int)
  /// From a day on, such as that of the last appointment.
  case since(CivilDate)

  /// The last so many months, as weeks: 3 are 13 weeks, 12 are 52.
  ///
  /// - Parameter months: A number from 1 to ``mostMonths``; another becomes the nearest one inside.
  /// - Returns: The span in weeks.
  package static func months(_ months: Int) -> ReportSpan {
    let inside = min(max(months, 1), mostMonths)
    return .weeks(Int((Double(inside) * daysOfMonth / 7).rounded()))
  }

  /// The most months that can be asked for, a hundred years.
  package static let mostMonths = 1200
  /// The days of a month, on the average of leap years and others.
  private static let daysOfMonth = 365.25 / 12

  /// The first day on which a week may end to be looked at; `nil` when every week is.
  ///
  /// - Parameter today: The present date.
  /// - Returns: A day, today at the latest but for a later ``since(_:)``.
  package func firstDay(today: CivilDate) -> CivilDate? {
    switch self {
    case .all: nil
    case .weeks(let weeks): today.advanced(by: 1 - 7 * max(weeks, 1))
    case .since(let date): date
    }
  }
}

/// What a person chooses for the appointment page.
package struct ReportChoices: Sendable, Equatable {
  /// Which notes go along.
  package enum Notes: Sendable, Hashable {
    /// None: they are private until they are chosen.
    case none
    /// Those of all check-ins on the page.
    case all
    /// Those of the check-ins with these ids.
    case these(Set<String>)

    /// Whether the note of a check-in goes along.
    package func holds(_ id: String) -> Bool {
      switch self {
      case .none: false
      case .all: true
      case .these(let ids): ids.contains(id)
      }
    }
  }

  /// How far back the page looks.
  package var span: ReportSpan
  /// Which notes go along.
  package var notes: Notes
  /// What the person wants to ask; may be empty.
  package var question: String

  /// Makes choices.
  package init(span: ReportSpan = .all, notes: Notes = .none, question: String = "") {
    self.span = span
    self.notes = notes
    self.question = question
  }
}
