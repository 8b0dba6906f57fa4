import ArgumentParser
import CivilTime
import Interface
import Learn
import Preferences
import SafeText
import Sentences

/// Ways to reach a person, as text.
struct HelpNowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help-now", abstract: "Show help lines: people to call or write to, now.")

  @Option(
    help: ArgumentHelp("The country: two letters such as GB, or its name.", valueName: "code"))
  var country: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let helplines = try Helplines.builtIn()
    var lines = [HelpNowWording.opening, ""]
    let place = try chosenCountry(in: helplines)
    if let place { lines += ["\(place.name)"] + place.lines.map { "  \($0.sentence)" } + [""] }
    lines += ["Anywhere"] + helplines.everywhere.map { "  \($0.sentence)" }
    lines += ["  \(HelpNowWording.fallback)", "", HelpNowWording.urgent]
    lines += ["", "Last checked \(helplines.checked.longForm)."]
    if place == nil {
      lines.append("For your country: gamut help-now --country CODE, one of \(codes(helplines)).")
    }
    try Output.write(lines.joined(separator: "\n"))
  }

  private func chosenCountry(in helplines: Helplines) throws -> HelplineCountry? {
    guard let country else {
      return options.settings.country.flatMap { helplines.country($0) }
        ?? helplines.country(ofLocale: Environment.locale)
    }
    if let found = helplines.country(named: country) { return found }
    let near = helplines.suggestion(for: country).map { " Did you mean \($0.name), \($0.code)?" }
    Output.complain(
      "No lines are known for '\(country.printable.shortened(toCells: 64))'.\(near ?? "") "
        + "Known: \(codes(helplines)). What helps anywhere follows.")
    return nil
  }

  private func codes(_ helplines: Helplines) -> String {
    helplines.countries.map(\.code).joined(separator: ", ")
  }
}
