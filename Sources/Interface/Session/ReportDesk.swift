import CivilTime
package import Preferences
package import Reports

/// What is chosen for the appointment page: for as long as the program runs, or for good.
package struct ReportDesk: Sendable {
  /// How far back the page looks.
  package var span = ReportSpan.all
  /// Which notes go along.
  package var notes = ReportChoices.Notes.none
  /// What is kept from one appointment to the next.
  package var appointment = Appointment()

  /// The choices as the page takes them.
  var choices: ReportChoices {
    ReportChoices(span: span, notes: notes, question: appointment.question)
  }
}

extension ReportDesk {
  /// The times that can be chosen, but for that since the last visit.
  package static let spans: [ReportSpan] = [.all] + [3, 6, 12, 24].map { .months($0) }

  /// A time in words.
  package static func words(_ span: ReportSpan) -> String {
    if case .since(let date) = span { return "since \(date.longForm)" }
    let months = [3, 6, 12, 24].first { ReportSpan.months($0) == span }
    return months.map { "the last \($0) months" } ?? "everything there is"
  }

  /// What is said of the choice of a time.
  package static let wholeHistory =
    "The usual range, and before and after a change of medicine, are always read from the whole "
    + "history."

  /// What is said of a question that was written down.
  package static let questionKept =
    "Your question stands on the page, and is kept for the next time."
}
