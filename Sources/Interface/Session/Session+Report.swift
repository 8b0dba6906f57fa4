package import CivilTime
package import History
import Preferences
import Questionnaires
package import Reports

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
