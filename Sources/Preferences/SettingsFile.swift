package import Files
import StrictJSON

/// The settings on the disk, in `settings.json` of the person's configuration folder.
package struct SettingsFile: Sendable {
  /// What was found: settings to go by, and what must be said of the file.
  package struct Loaded: Sendable, Equatable {
    /// The settings; the usual ones where the file says nothing or cannot be read.
    package var settings = Settings()
    /// Why the file, or a value in it, does not count; `nil` when all is well.
    package var notice: String?
  }

  private static let name = "settings.json"
  /// The folder, if one can be named.
  private let folder: String?
  private let fileSystem: any FileSystem

  /// Makes the settings of a person; nothing is read yet.
  ///
  /// - Parameters:
  ///   - environment: The variables of the environment.
  ///   - fileSystem: Where the folder is.
  package init(environment: [String: String], fileSystem: any FileSystem = PosixFileSystem()) {
    folder = Self.folder(environment: environment)
    self.fileSystem = fileSystem
  }

  /// The path of the file, `gamut/settings.json` in `XDG_CONFIG_HOME` or in `~/.config`; `nil` when
  /// no home is known.
  package static func path(environment: [String: String]) -> String? {
    folder(environment: environment).map { "\($0)/\(name)" }
  }

  private static func folder(environment: [String: String]) -> String? {
    // The XDG base directory rules say that a relative value is to be ignored.
    if let base = environment["XDG_CONFIG_HOME"], base.hasPrefix("/") { return "\(base)/gamut" }
    if let home = environment["HOME"], home.hasPrefix("/") { return "\(home)/.config/gamut" }
    return nil
  }

  /// Reads the settings; never fails, because the program works without them.
  package func load() -> Loaded {
    guard let folder else { return Loaded() }
    do throws(SystemError) {
      let descriptor = try fileSystem.openFolder(at: folder)
      defer { fileSystem.closeQuietly(descriptor) }
      return try load(in: descriptor)
    } catch {
      return error.isMissing ? Loaded() : Loaded(notice: Self.unreadable("\(error)"))
    }
  }

  private func load(in folder: Descriptor) throws(SystemError) -> Loaded {
    let bytes: [UInt8]
    do throws(ReadingRefusal) {
      bytes = try fileSystem.readWhole(Self.name, in: folder).bytes
    } catch {
      if case .system(let error) = error, error.isMissing { return Loaded() }
      return Loaded(notice: Self.unreadable("\(error)"))
    }
    do throws(JSONFault) {
      return Self.settings(ContentNode(try JSONReader.read(bytes)), in: bytes)
    } catch {
      return Loaded(notice: Self.unreadable("\(error)"))
    }
  }

  private static func settings(_ root: ContentNode, in bytes: [UInt8]) -> Loaded {
    var reader = ContentReader()
    if let format = reader.required("format", of: root), format.value != "gamut-settings" {
      reader.fault("\"format\" must be \"gamut-settings\".", at: format)
    }
    _ = reader.integer("version", of: root, in: 1...1)
    let country = reader.optionalText("country", of: root)
    guard let fault = reader.faults.first else {
      return Loaded(settings: Settings(country: country.isEmpty ? nil : country))
    }
    return Loaded(notice: unreadable(fault.described(in: bytes)))
  }

  private static func unreadable(_ reason: String) -> String {
    "\(name) is not used: \(reason) The usual settings hold until it is mended."
  }

  /// Writes the settings in place of the earlier ones.
  ///
  /// A file that cannot be read is not overwritten.
  ///
  /// - Parameter settings: The settings.
  /// - Throws: Why they were not kept; the earlier file is then still there.
  package func save(_ settings: Settings) throws(SettingsError) {
    guard let folder else {
      throw SettingsError(
        sentence: "No home folder is known, so this choice holds only until gamut ends.")
    }
    if let notice = load().notice { throw SettingsError(sentence: notice) }
    var object: JSONObject = ["format": "gamut-settings", "version": 1]
    object["country"] = settings.country.map { .string($0) }
    do throws(SystemError) {
      let descriptor = try fileSystem.openOrCreateFolder(at: folder)
      defer { fileSystem.closeQuietly(descriptor) }
      try fileSystem.replace(
        Self.name, with: Array("\(JSONValue.object(object).written)\n".utf8), in: descriptor)
    } catch {
      throw SettingsError(
        sentence: "The settings are not saved: \(error). This choice holds until gamut ends.")
    }
  }
}

/// Why the settings were not kept: what happened, and what holds until it is mended.
package struct SettingsError: Error, Sendable, Equatable {
  /// The whole sentence.
  package let sentence: String
}
