import ArgumentParser
import Questionnaires
import SafeText

/// Shows the questionnaires that can be asked.
struct QuestionnaireCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questionnaire", abstract: "List, show, check or convert questionnaires.",
    discussion: """
      Your own questionnaires are files in \(ownFolder). Each is asked with \
      gamut check-in --questionnaire ID, or every week when it is chosen in the settings.
      """,
    subcommands: [List.self, Show.self, Validate.self, Convert.self],
    defaultSubcommand: List.self)

  private static let ownFolder = "$XDG_CONFIG_HOME/gamut/questionnaires (else ~/.config)"

  /// One line a questionnaire.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the questionnaires.")

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let installed = try InstalledQuestionnaires()
      for notice in installed.notices { Output.complain(notice) }
      for questionnaire in installed.library.questionnaires {
        try Output.write(
          "\(questionnaire.id)  version \(questionnaire.version)  \(questionnaire.title), "
            + "\(questionnaire.items.count) questions")
      }
    }
  }

  /// The whole questionnaire as text.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show a questionnaire as text.")

    @Argument(help: "The id of the questionnaire.")
    var id: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
      try Output.write(try InstalledQuestionnaires.library().questionnaire(named: id).asText)
    }
  }
}

extension Questionnaire {
  /// All that is asked, as it is asked, for reading and printing.
  fileprivate var asText: String {
    var lines = ["\(title), version \(version)"]
    if !about.isEmpty { lines += about.wrapped(toCells: 72) }
    lines += licence.wrapped(toCells: 72) + [""]
    if !lead.isEmpty { lines += [lead, ""] }
    for (index, item) in items.enumerated() {
      lines.append("\(index + 1). \(item.text)")
      lines.append("   \(labels(item.responseOptions))")
      if item.mayBeUntested { lines.append("   or: Nothing happened to test this") }
    }
    if !context.isEmpty { lines += ["", "Afterwards, without a score:"] }
    for question in context {
      lines += question.text.wrapped(toCells: 72)
      if !question.responseOptions.isEmpty {
        lines += labels(question.responseOptions).wrapped(toCells: 69).map { "   \($0)" }
      }
    }
    return lines.joined(separator: "\n")
  }

  private func labels(_ options: [ResponseOption]) -> String {
    options.map(\.label).joined(separator: " · ")
  }
}
