import ArgumentParser
import CivilTime
import History
import Preferences
import Questionnaires
import Reports
import SafeText

/// Makes the one page for an appointment.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Make one page for an appointment.",
    discussion: """
      A page that a professional takes in within a minute: the course with the medicines, the usual \
      range, before and after the last change of medicine, what moved, and what you want to ask. \
      html is one file that loads nothing and prints on one sheet of A4 or Letter.

      gamut report
      gamut report --months 6 --notes --ask 'Is this dose still right?'
      gamut report --format html --output page.html

      Without --ask it holds what was written on the Report screen.
      """)

  /// The forms in which the page can be had.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, html
  }

  @Option(help: "text or html.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Begin with the weeks that end on DATE or later, such as that of the last appointment.",
      valueName: "date"), transform: GlobalOptions.date)
  var since: CivilDate?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Tell of the last N months.", valueName: "n"))
  var months: Int?

  @Flag(help: "Let the notes of that time go along.")
  var notes = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What you want to ask, for this page alone; '' for nothing.", valueName: "text"))
  var ask: String?

  @Option(
    help: ArgumentHelp(
      "Tell of the check-ins with this questionnaire (default: the one that is asked every week).",
      valueName: "id"))
  var questionnaire: String?

  @OptionGroup var destination: OutputOptions
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if let months, !(1...ReportSpan.mostMonths).contains(months) {
      throw ValidationError("--months takes a number from 1 to \(ReportSpan.mostMonths).")
    }
    if months != nil, since != nil {
      throw ValidationError("--months and --since both say where to begin. Give one of them.")
    }
    if let since, since > options.clock.today {
      throw ValidationError(
        "\(since) has not come yet. Choose today, \(options.clock.today), or an earlier day.")
    }
  }

  func run() throws {
    let records = try Records.reading(options)
    let library = try InstalledQuestionnaires.library()
    let course = try records.course(of: chosen(in: library), options: options)
    let page = AppointmentPage(
      of: records.document, course: course, trend: course.trend(), library: library,
      choices: try choices())
    let text =
      switch format {
      case .html: page.html
      case .text: PageText(page, isASCII: options.ascii).text
      }
    try destination.deliver(Array(text.utf8), confirmation: page.period, options: options)
  }

  /// The questionnaire of the option, else that of the settings where it is known.
  private func chosen(in library: QuestionnaireLibrary) -> String? {
    questionnaire ?? options.settings.questionnaire.flatMap { library.questionnaire($0)?.id }
  }

  private func choices() throws -> ReportChoices {
    let span = since.map { .since($0) } ?? months.map { .months($0) } ?? ReportSpan.all
    return ReportChoices(
      span: span, notes: notes ? .all : .none, question: try ask ?? keptQuestion())
  }

  /// What was written on the Report screen.
  private func keptQuestion() throws -> String {
    let file = AppointmentFile(
      folder: try options.folder().path, name: DataFolder.Name.appointment)
    let loaded = file.load()
    if let notice = loaded.notice { Output.complain(notice) }
    return loaded.appointment.question
  }
}
