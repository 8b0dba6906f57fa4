package import CivilTime
package import History
package import Questionnaires
import Sentences

/// The history in a form to take away: to keep, to move, or to hand to others.
package struct ExportedFile: Sendable, Equatable {
  /// The forms.
  package enum Format: String, Sendable, CaseIterable {
    /// The history file itself, whole, which can be imported.
    case json
    /// A table of the check-ins, which can be imported.
    case csv
    /// FHIR R4, for the software of a clinic.
    case fhir
  }

  /// What the file holds.
  package let bytes: [UInt8]
  /// A name for it, such as `gamut-2026-11-22.csv`.
  package let suggestedName: String
  /// What is in it, such as `23 check-ins, 4 events`.
  package let content: String
  /// What this form leaves out of this history, as a sentence; `nil` when all is there.
  package let leftOut: String?

  /// Writes a history in a form.
  ///
  /// - Parameters:
  ///   - document: The history.
  ///   - format: The form.
  ///   - library: The questionnaires, for scores, columns and questions.
  ///   - moment: The present moment.
  package init(
    _ document: HistoryDocument, as format: Format, library: QuestionnaireLibrary,
    at moment: Timestamp
  ) {
    let live = document.checkIns.filter { $0.deletedAt == nil }
    let events = document.events.count { $0.deletedAt == nil }
    let deleted = document.checkIns.count - live.count
    let name = "gamut-\(moment.localDate)"
    switch format {
    case .json:
      bytes = HistoryWriter.bytes(of: document)
      suggestedName = "\(name).json"
      content = Self.list([Wording.count(live.count, "check-in"), Wording.count(events, "event")])
      leftOut = nil
    case .csv:
      bytes = Array(CheckInTable.csv(of: live, library: library).utf8)
      suggestedName = "\(name).csv"
      content = Wording.count(live.count, "check-in")
      leftOut = Self.sentence(
        "The table",
        [
          Self.part(document.events.count, "event"), Self.part(deleted, "deleted check-in"),
          Self.part(live.count { $0.amended != nil }, "earlier version"),
        ])
    case .fhir:
      let bundle = FHIRBundle(of: document, library: library, at: moment)
      let others = document.events.count { $0.deletedAt == nil && !$0.kind.isMedication }
      bytes = Array(bundle.text.utf8)
      suggestedName = "\(name).fhir.json"
      content = Self.list([
        Wording.count(bundle.checkIns, "check-in"), Wording.count(bundle.periods, "dose period"),
      ])
      leftOut = Self.sentence(
        "The FHIR file",
        [
          Self.part(
            live.count - bundle.checkIns, "check-in", " dated later or with unknown questions"),
          Self.part(live.count { $0.note != nil }, "note"), Self.part(others, "other event"),
        ])
    }
  }

  private static func sentence(_ file: String, _ parts: [String?]) -> String? {
    let parts = parts.compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    return "\(file) leaves out: \(list(parts)). gamut export --format json holds everything."
  }

  private static func part(_ count: Int, _ noun: String, _ detail: String = "") -> String? {
    count == 0 ? nil : Wording.count(count, noun) + detail
  }

  private static func list(_ parts: [String]) -> String {
    parts.joined(separator: ", ")
  }
}
