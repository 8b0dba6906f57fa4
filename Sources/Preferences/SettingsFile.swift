package import Files
import StrictJSON

/// The settings on the disk, in `settings.json` of the person's configuration folder.
///
/// Each value stands for itself: one that is bad is told of and its usual value holds, while the
/// others count. Saving writes only what has changed, so that what gamut could not read stays.
package struct SettingsFile: Sendable {
  /// What was found: settings to go by, and what must be said of the file.
  package struct Loaded: Sendable, Equatable {
    /// The settings; the usual ones where the file says nothing or cannot be read.
    package var settings = Settings()
    /// Why the file, or a value in it, does not count; `nil` when all is well.
    package var notice: String?
  }

  private static let name = "settings.json"
  private let file: SmallFile

  /// Makes the settings of a person; nothing is read yet.
  ///
  /// - Parameters:
  ///   - environment: The variables of the environment.
  ///   - fileSystem: Where the folder is.
  package init(environment: [String: String], fileSystem: any FileSystem = PosixFileSystem()) {
    file = SmallFile(
      folder: Self.folder(environment: environment), name: Self.name, format: "gamut-settings",
      meanwhile: "The usual settings hold", fileSystem: fileSystem)
  }

  /// The path of the file, `gamut/settings.json` in `XDG_CONFIG_HOME` or in `~/.config`; `nil` when
  /// no home is known.
  package static func path(environment: [String: String]) -> String? {
    folder(environment: environment).map { "\($0)/\(name)" }
  }

  /// The folder of the file, which may not be there; `nil` when no home is known.
  static func folder(environment: [String: String]) -> String? {
    // The XDG base directory rules say that a relative value is to be ignored.
    if let base = environment["XDG_CONFIG_HOME"], base.hasPrefix("/") { return "\(base)/gamut" }
    if let home = environment["HOME"], home.hasPrefix("/") { return "\(home)/.config/gamut" }
    return nil
  }

  /// Reads the settings; never fails, because the program works without them.
  package func load() -> Loaded {
    let loaded = file.load(SettingsMembers.init)
    return Loaded(
      settings: loaded.content?.settings ?? Settings(),
      notice: loaded.notice ?? loaded.content?.notice(on: Self.name))
  }

  /// Writes the settings in place of the earlier ones.
  ///
  /// A file that cannot be read is not overwritten.
  ///
  /// - Parameter settings: The settings.
  /// - Throws: Why they were not kept; the earlier file is then still there.
  package func save(_ settings: Settings) throws(SettingsError) {
    let earlier = file.load(SettingsMembers.init).content ?? SettingsMembers()
    try file.save(earlier.members(changedTo: settings), over: SettingsMembers.init)
  }

  /// Whether there is a file.
  package var exists: Bool { file.exists }

  /// Removes the file, and its folder when nothing else is in it.
  ///
  /// - Throws: Why it is still there.
  package func remove() throws(SettingsError) {
    try file.remove()
  }
}
