import ArgumentParser
import Files
import History
import Preferences
import SafeText

/// Names every file that gamut keeps.
struct PathsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paths", abstract: "Name every place where gamut keeps something.",
    discussion: """
      A place is named whether or not there is anything yet. Nothing is kept elsewhere, but for what \
      you write yourself, such as a report.
      """)

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let folder = try options.folder()
    var places = [("data folder", folder.path)]
    places += DataFolder.Name.labelled.map { ($0.label, folder.path(of: $0.name)) }
    let history = folder.path(of: DataFolder.Name.history)
    if let target = try? PosixFileSystem().resolve(history), target != history.absolutePath {
      places.append(("really at", target))
    }
    let settings = SettingsFile.path(environment: Environment.variables)
    places.append(("settings", settings ?? "nowhere: no home"))
    let own = QuestionnaireFolder.path(environment: Environment.variables)
    places.append(("own questions", own ?? "nowhere: no home"))
    for (name, path) in places {
      try Output.write("\(name):".padded(toCells: 15) + path.printable)
    }
  }
}
