package import CivilTime
package import History
package import Preferences
import Questionnaires
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

/// The forms in which something can be handed on from the screen.
package enum HandoutFormat: Sendable, CaseIterable {
  /// The appointment page.
  case html, text
  /// The history itself.
  case csv, json, fhir

  /// What the list says.
  package var label: String {
    switch self {
    case .html: "A page to print or to send (HTML)"
    case .text: "The same page as plain text"
    case .csv: "A table of all check-ins (CSV)"
    case .json: "The whole history, to keep (JSON)"
    case .fhir: "For a clinic's software (FHIR)"
    }
  }

  /// The ending of the file's name.
  var fileExtension: String {
    switch self {
    case .html: "html"
    case .text: "txt"
    case .csv: "csv"
    case .json: "json"
    case .fhir: "fhir.json"
    }
  }
}

extension Session {
  /// The appointment page as it is chosen.
  package var appointmentPage: AppointmentPage {
    AppointmentPage(
      of: history, course: course, trend: trend, library: library, choices: report.choices)
  }

  /// The check-ins whose notes can go along, the newest first.
  package var notesForPage: [CheckIn] {
    AppointmentPage.notes(
      in: history, of: course.counted.questionnaire.id, span: report.span, today: today)
  }

  /// How many notes go along, in words.
  package var notesInWords: String {
    let notes = notesForPage
    let chosen = notes.count { report.notes.holds($0.id) }
    if notes.isEmpty { return "there are none in this time" }
    if chosen == 0 { return "none of \(notes.count)" }
    return chosen == notes.count ? "all \(notes.count)" : "\(chosen) of \(notes.count)"
  }

  /// Lets a note go along, or leaves it out again.
  ///
  /// - Parameter id: The id of its check-in.
  package mutating func chooseNote(_ id: String) {
    let ids = notesForPage.map(\.id)
    var chosen = Set(ids.filter(report.notes.holds))
    chosen.formSymmetricDifference([id])
    report.notes = chosen.count == ids.count ? .all : .these(chosen)
  }

  /// Lets the page begin on the day of the last visit, which is kept for the next time.
  package mutating func beginReport(on day: CivilDate) {
    report.span = .since(day)
    guard report.appointment.last != day else { return }
    report.appointment.last = day
    request(.saveAppointment(report.appointment))
  }

  /// Keeps what the person wants to ask.
  ///
  /// - Parameter question: The question; may be empty.
  /// - Returns: Whether that changes anything.
  package mutating func setQuestion(_ question: String) -> Bool {
    guard question != report.appointment.question else { return false }
    report.appointment.question = question
    request(.saveAppointment(report.appointment))
    return true
  }

  /// Where a file that is handed on goes.
  package var handoutPlace: String {
    "It goes to your home folder as gamut-\(today), readable by you alone. A file that is there "
      + "already is never replaced."
  }

  /// What is handed on, as a file that is not written yet.
  package func handout(as format: HandoutFormat) -> Handout {
    let text =
      switch format {
      case .html: appointmentPage.html
      case .text: PageText(appointmentPage, isASCII: isASCII).text
      case .csv: exported(as: .csv)
      case .json: exported(as: .json)
      case .fhir: exported(as: .fhir)
      }
    return Handout(
      name: "gamut-\(today)", fileExtension: format.fileExtension, text: text)
  }

  private func exported(as format: ExportedFile.Format) -> String {
    let file = ExportedFile(history, as: format, library: library, at: clock.now)
    return String(decoding: file.bytes, as: UTF8.self)
  }
}
