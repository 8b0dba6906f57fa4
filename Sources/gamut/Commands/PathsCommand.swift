import ArgumentParser
import History
import Preferences
import StrictJSON

/// Names every file that gamut keeps.
struct PathsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paths", abstract: "Name every place where gamut keeps something.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let folder = try options.folder()
    let places = [
      ("data folder", folder.path),
      ("history", folder.path(of: DataFolder.Name.history)),
      ("draft", folder.path(of: DataFolder.Name.draft)),
      ("appointment", folder.path(of: DataFolder.Name.appointment)),
      ("backups", folder.path(of: DataFolder.Name.backups)),
      ("quarantine", folder.path(of: DataFolder.Name.quarantine)),
      ("lock", folder.path(of: DataFolder.Name.lock)),
      ("last seen", folder.path(of: DataFolder.Name.lastSeen)),
      ("settings", SettingsFile.path(environment: Environment.variables) ?? "nowhere: no home"),
      (
        "own questions",
        QuestionnaireFolder.path(environment: Environment.variables) ?? "nowhere: no home"
      ),
    ]
    for (name, path) in places {
      let label = "\(name):" + String(repeating: " ", count: 15 - name.count)
      try Output.write(label + path.printable)
    }
  }
}
