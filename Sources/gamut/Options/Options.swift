import CivilTime
import History
import Interface
import Preferences

/// What the options come to that every command takes.
protocol Options {
  /// Where the data is kept; `nil` for the usual place.
  var dataFolder: String? { get }
  /// Whether gamut asks and tells line by line.
  var plain: Bool { get }
  /// Whether only ASCII is drawn.
  var ascii: Bool { get }
  /// Whether there is colour; `nil` when nothing was said.
  var color: ColorChoice? { get }
  /// The date that is taken for today; `nil` for the real one.
  var today: CivilDate? { get }
}

/// What holds when no option is given.
///
/// It is what the parser makes of no arguments, for those who have not called it.
struct NoOptions: Options {
  let dataFolder: String? = nil
  let plain = false
  let ascii = false
  let color: ColorChoice? = nil
  let today: CivilDate? = nil
}

extension Options {
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
}
