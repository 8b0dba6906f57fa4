import CivilTime
import StrictJSON

/// The settings as they stand in their file, with what could not be read there.
struct SettingsMembers {
  /// The settings; the usual value in place of each that is bad.
  private(set) var settings = Settings()
  /// What is wrong with single values, in sentences.
  private var faults: [String] = []
  /// Everything that stands in the file.
  private var members = JSONObject()

  /// The settings where there is no file.
  init() {}

  /// Reads the settings, each value by itself.
  ///
  /// - Parameters:
  ///   - root: The document's own value.
  ///   - reader: Collects the faults for which the whole file does not count; there are none here.
  init(_ root: ContentNode, _ reader: inout ContentReader) {
    members = root.value.object ?? JSONObject()
    var known = ContentReader()
    known.allowFields(Set(Self.fields.map(\.key) + ["format", "version"]), of: root)
    faults = known.faults.map(\.sentence)
    for field in Self.fields where root[field.key] != nil {
      var reader = ContentReader()
      var changed = settings
      field.read(root, &reader, &changed)
      if reader.faults.isEmpty { settings = changed }
      faults += reader.faults.map(\.sentence)
    }
  }

  /// What must be said of the values; `nil` when all is well.
  ///
  /// - Parameter file: The name of the file.
  /// - Returns: The sentences.
  func notice(on file: String) -> String? {
    guard !faults.isEmpty else { return nil }
    let faults = faults.joined(separator: " ")
    return "\(file): \(faults) What is usual holds there until it is mended; the rest counts."
  }

  /// The members of the file with other settings, in which all else stays as it is.
  ///
  /// - Parameter changed: The settings as they shall be.
  /// - Returns: The members.
  func members(changedTo changed: Settings) -> JSONObject {
    var members = members
    for field in Self.fields where field.json(changed) != field.json(settings) {
      members[field.key] = field.json(changed)
    }
    return members
  }
}

extension SettingsMembers {
  /// A value of the file: how it is read, and how it is written.
  private struct Field: Sendable {
    let key: String
    /// Reads the value, which is there, into the settings.
    let read: @Sendable (ContentNode, inout ContentReader, inout Settings) -> Void
    /// The value; `nil` for the usual one, which is not written.
    let json: @Sendable (Settings) -> JSONValue?
  }

  private static let fields = [
    Field(
      key: "checkInDay",
      read: { $2.checkInDay = $1.choice("checkInDay", of: $0, among: Weekday.self) },
      json: { $0.checkInDay.map { .string($0.rawValue) } }),
    Field(
      key: "country", read: { $2.country = $1.text("country", of: $0) },
      json: { $0.country.map { .string($0) } }),
    Field(
      key: "washInDays",
      read: { $2.washInDays = $1.integer("washInDays", of: $0, in: Settings.washIns) },
      json: { $0.washInDays.map { .number(JSONNumber($0)) } }),
    Field(
      key: "questionnaire", read: { $2.questionnaire = $1.identifier("questionnaire", of: $0) },
      json: { $0.questionnaire.map { .string($0) } }),
    Field(
      key: "companion", read: { $2.offersCompanion = $1.flag("companion", of: $0, missing: nil) },
      json: { $0.offersCompanion ? nil : false }),
    Field(
      key: "color",
      read: { $2.color = $1.choice("color", of: $0, among: ColorChoice.self) ?? .auto },
      json: { $0.color == .auto ? nil : .string($0.color.rawValue) }),
    Field(
      key: "ascii", read: { $2.isASCII = $1.flag("ascii", of: $0, missing: nil) },
      json: { $0.isASCII ? true : nil }),
    Field(
      key: "animation", read: { $2.hasAnimation = $1.flag("animation", of: $0, missing: nil) },
      json: { $0.hasAnimation ? nil : false }),
  ]
}
