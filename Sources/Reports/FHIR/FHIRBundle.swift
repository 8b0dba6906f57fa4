package import CivilTime
package import History
package import Questionnaires
import StrictJSON

/// A history as one FHIR R4 bundle of the type `collection`, for the software of a clinic.
///
/// It holds the person (of whom nothing is told), the questions, a response and an observation for
/// each check-in, and a statement for each period of a medicine at one dose. Free notes, life events
/// and deleted check-ins stay out. Every reference is a `urn:uuid:` that follows from the records'
/// ids, so that a second export repeats it.
package struct FHIRBundle: Sendable {
  /// The bundle as JSON, which ends with a line feed.
  package let text: String
  /// How many check-ins are told; those whose questions are not known here are not.
  package let checkIns: Int
  /// How many periods of a medicine at one dose are told.
  package let periods: Int

  /// Where the names of gamut's own codes are; no computer has this address.
  static let base = "https://gamut.invalid/fhir"

  /// Writes a bundle.
  ///
  /// - Parameters:
  ///   - document: The history; what is deleted or dated after today stays out.
  ///   - library: The questionnaires.
  ///   - moment: The present moment.
  package init(of document: HistoryDocument, library: QuestionnaireLibrary, at moment: Timestamp) {
    let today = moment.localDate
    let live = document.checkIns.filter { $0.deletedAt == nil && $0.weekEnding <= today }
    let told = live.compactMap { checkIn in
      library.questionnaire(checkIn.questionnaire, version: checkIn.questionnaireVersion)
        .map { (checkIn: checkIn, questionnaire: $0) }
    }
    let periods = MedicineTimeline(document.events, today: today).periods
    self.checkIns = told.count
    self.periods = periods.count
    let person = FHIR.Patient(identity: FHIR.Identity("person"))
    var resources: [any FHIR.Resource] = [person]
    let subject = FHIR.Reference(target: person.identity)
    for questionnaire in library.questionnaires {
      let answered = told.filter { $0.questionnaire == questionnaire }.map(\.checkIn)
      guard !answered.isEmpty else { continue }
      let questions = FHIR.Questionnaire(questionnaire)
      resources.append(questions)
      for checkIn in answered {
        let response = FHIR.QuestionnaireResponse(
          checkIn, questionnaire, asked: questions, subject: subject)
        resources.append(response)
        resources.append(
          FHIR.Observation(checkIn, questionnaire, subject: subject, response: response.identity))
      }
    }
    resources += periods.map { FHIR.MedicationStatement($0, subject: subject) }
    text = Self.text(of: resources, at: moment)
  }

  /// The bundle with one entry on each line, so that two of them can be compared.
  private static func text(of resources: [any FHIR.Resource], at moment: Timestamp) -> String {
    let entries = resources.map { resource in
      JSONValue.object([
        "fullUrl": .string(resource.identity.url), "resource": resource.json,
      ]).written
    }
    let timestamp = JSONValue.string(moment.inFHIR).written
    return "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"timestamp\":\(timestamp),"
      + "\"entry\":[\n\(entries.joined(separator: ",\n"))\n]}\n"
  }
}
