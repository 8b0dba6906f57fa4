import History
import Preferences
import Questionnaires
import Reports

/// What is chosen for the appointment page: for as long as the program runs, or for good.
struct ReportDesk: Sendable {
  /// How far back the page looks.
  var span = ReportSpan.all
  /// Which notes go along.
  var notes = ReportChoices.Notes.none
  /// What is kept from one appointment to the next.
  var appointment = Appointment()

  /// The choices as the page takes them.
  var choices: ReportChoices {
    ReportChoices(span: span, notes: notes, question: appointment.question)
  }
}

/// The forms in which something can be handed on from the screen.
enum HandoutFormat: Sendable, CaseIterable {
  case html, text

  /// What the list says.
  var label: String {
    switch self {
    case .html: "A page to print or to send (HTML)"
    case .text: "Plain text"
    }
  }

  /// The ending of the file's name.
  var fileExtension: String {
    switch self {
    case .html: "html"
    case .text: "txt"
    }
  }
}

extension Session {
  /// The appointment page as it is chosen.
  var appointmentPage: AppointmentPage {
    AppointmentPage(of: history, course: course, library: library, choices: report.choices)
  }

  /// The check-ins whose notes can go along, the newest first.
  var notesForPage: [CheckIn] {
    AppointmentPage.notes(
      in: history, of: course.counted.questionnaire.id, span: report.span, today: today)
  }

  /// What is handed on, as a file that is not written yet.
  func handout(as format: HandoutFormat) -> Handout {
    let text =
      switch format {
      case .html: appointmentPage.html
      case .text: PageText(appointmentPage, isASCII: isASCII).text
      }
    return Handout(
      name: "gamut-\(today)", fileExtension: format.fileExtension, text: text)
  }
}
