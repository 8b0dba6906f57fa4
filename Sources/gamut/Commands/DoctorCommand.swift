import ArgumentParser
import CivilTime
import Curses
import Files
import Glibc
import History
import Preferences
import Questionnaires
import Reports
import SafeText
import Sentences
import StrictJSON

/// Looks whether everything is as it should be, and says what to do where it is not.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look whether everything is in order, and say what to do where it is not.",
    discussion: """
      It looks at the data folder and who may read it, the history, its scores and dates, the \
      backups, the draft, leftovers, room on the disk, the settings, the terminal and the locale. \
      Nothing is changed. Exit status: 0 when all is well, 1 when there is something to do.
      """)

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let folder = try options.folder()
    let file = HistoryFile(folder: folder, clock: options.clock)
    let examination = file.examination(library: try QuestionnaireLibrary.builtIn())
    let findings = examination.findings + settingsFindings + surroundings.flatMap(\.findings)
    try Output.write(
      json
        ? Self.json(of: examination, findings, in: folder)
        : Self.text(of: examination, findings, in: folder))
    if !findings.isEmpty { throw ExitCode.failure }
  }

  private var settingsFindings: [Finding] {
    let variables = Environment.variables
    guard let notice = SettingsFile(environment: variables).load().notice else { return [] }
    return [
      Finding(
        .settings, notice, remedy: "Mend that place with an editor, or move the file away.",
        command: SettingsFile.path(environment: variables).map {
          "mv \($0.shellWord) \("\($0).old".shellWord)"
        })
    ]
  }

  /// What is around gamut; nothing where it runs without a terminal, as from cron.
  private var surroundings: [Surroundings] {
    guard isatty(STDIN_FILENO) == 1 || isatty(STDOUT_FILENO) == 1 else { return [] }
    let type = Environment.value("TERM")
    let isInstalled = unsafe setlocale(LC_CTYPE, "") != nil
    return [
      Surroundings(
        terminalType: type, isKnownTerminal: type.map(Terminal.isKnown) ?? false,
        locale: Environment.characterLocale, isInstalledLocale: isInstalled,
        isUTF8: Terminal.adoptLocale())
    ]
  }

  private static func text(
    of examination: Examination, _ findings: [Finding], in folder: DataFolder
  ) -> String {
    var lines = [
      "Data folder: \(folder.path.printable)",
      "History:     \(history(of: examination))",
      "Backups:     \(examination.readableBackups) that can be read", "",
    ]
    for (index, finding) in findings.enumerated() {
      let number = "\(index + 1). "
      let indent = String(repeating: " ", count: number.count)
      let told = "\(finding.what.printable) \(finding.remedy.printable)"
      for (place, line) in told.wrapped(toCells: Paragraphs.width - number.count).enumerated() {
        lines.append((place == 0 ? number : indent) + line)
      }
      // A command is never wrapped, so that it can be copied.
      if let command = finding.command { lines.append("\(indent)  \(command.printable)") }
      lines.append("")
    }
    lines.append(
      findings.isEmpty ? "All is well." : "\(Wording.count(findings.count, "thing")) to look at.")
    return lines.joined(separator: "\n")
  }

  private static func history(of examination: Examination) -> String {
    if let extent = examination.extent { return extent.inWords }
    let isAmiss = examination.findings.contains { [.folder, .history].contains($0.check) }
    return isAmiss ? "nothing that can be read" : "none yet"
  }

  private static func json(
    of examination: Examination, _ findings: [Finding], in folder: DataFolder
  ) -> String {
    let extent: JSONValue =
      examination.extent.map { extent in
        [
          "checkIns": .number(JSONNumber(extent.checkIns)),
          "events": .number(JSONNumber(extent.events)),
          "first": extent.span.map { .string($0.lowerBound.description) } ?? .null,
          "last": extent.span.map { .string($0.upperBound.description) } ?? .null,
        ]
      } ?? .null
    let report: JSONValue = [
      "ok": .bool(findings.isEmpty), "dataFolder": .string(folder.path), "history": extent,
      "readableBackups": .number(JSONNumber(examination.readableBackups)),
      "findings": .array(findings.map(\.json)),
    ]
    return report.written
  }
}

extension Finding {
  fileprivate var json: JSONValue {
    [
      "check": .string(check.rawValue), "what": .string(what), "remedy": .string(remedy),
      "command": command.map { .string($0) } ?? .null,
    ]
  }
}
