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
