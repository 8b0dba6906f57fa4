import ArgumentParser
import CivilTime
import History
import Questionnaires
import Reports

/// Hands the history out in a form that others can read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the history in a form to keep, move or hand on.",
    discussion: """
      json is the history itself, whole, and csv a table with one row a check-in; gamut import \
      takes both. csv holds no events, no deleted check-ins and no earlier versions. In it an \
      empty cell is no answer, and skipped and nothing-happened say so; position and facet.* run \
      from 0 (full range) to 100 (numb).

      fhir is a FHIR R4 bundle for the software of a clinic: questions, answers, scores and \
      medicines, without free notes and life events.

      What is handed out is as private as the history. gamut sends it nowhere.
      """)

  @Option(help: "json, csv or fhir.")
  var format: ExportedFile.Format

  @OptionGroup var output: OutputOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let records = try Records.reading(options)
    let exported = ExportedFile(
      records.document, as: format, library: try InstalledQuestionnaires.library(),
      at: options.clock.now)
    if let leftOut = exported.leftOut { Output.complain(leftOut) }
    try output.deliver(exported.bytes, confirmation: exported.content, options: options)
  }
}

extension ExportedFile.Format: ExpressibleByArgument {}
