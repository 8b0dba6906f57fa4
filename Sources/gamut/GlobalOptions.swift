import ArgumentParser
import CivilTime
import History
import Interface
import Preferences

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(name: .customLong("data"), help: ArgumentHelp("Keep the data in DIR.", valueName: "dir"))
  var dataFolder: String?

  @Flag(help: "Ask and tell line by line: for screen readers, and for answers from a pipe.")
  var plain = false

  @Flag(help: "Draw with ASCII signs alone.")
  var ascii = false

  @Option(help: ArgumentHelp("Use colour: auto, always or never.", valueName: "when"))
  var color: ColorChoice?

  @Option(
    help: ArgumentHelp("Take DATE for today, to rehearse.", valueName: "date"),
    transform: GlobalOptions.date)
  var today: CivilDate?

  /// Tells the time, on the date of `--today` if there is one.
  var clock: LocalClock {
    today.map { LocalClock.system.rehearsing(on: $0) } ?? .system
  }

  /// What these options, and after them the environment, decide in place of the settings.
  ///
  /// - Parameter isUTF8: Whether the terminal shows more than ASCII.
  /// - Returns: The choices that are made already.
  func overrides(isUTF8: Bool) -> Overrides {
    var overrides = Overrides()
    if let color {
      overrides.color = .init(color, because: "--color was given")
    } else if Environment.value("NO_COLOR") != nil {
      overrides.color = .init(.never, because: "NO_COLOR is set")
    }
    if ascii {
      overrides.ascii = .init(true, because: "--ascii was given")
    } else if !isUTF8 {
      overrides.ascii = .init(true, because: "this terminal shows no more")
    }
    return overrides
  }

  /// What the person has chosen; a fault in the file is told on standard error.
  var settings: Settings {
    let loaded = SettingsFile(environment: Environment.variables).load()
    if let notice = loaded.notice { Output.complain(notice.printable) }
    return loaded.settings
  }

  /// Where the data is.
  func folder() throws(StorageError) -> DataFolder {
    try DataFolder.located(option: dataFolder, environment: Environment.variables)
  }

  /// Reads a date of the command line.
  ///
  /// - Parameter text: What was given.
  /// - Returns: The date.
  /// - Throws: A usage error that says how a date is written.
  @Sendable static func date(_ text: String) throws -> CivilDate {
    guard let date = CivilDate(text) else {
      throw ValidationError("'\(text.printable)' is no date. Write it like 2026-11-22.")
    }
    return date
  }
}

extension ColorChoice: ExpressibleByArgument {}
