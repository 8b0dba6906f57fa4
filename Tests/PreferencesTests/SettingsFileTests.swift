import Files
import Glibc
import Preferences
import TestSupport
import Testing

@Suite struct `The settings file` {
  private let scratch: ScratchFolder
  private var home: String { scratch.path }

  init() throws {
    scratch = try ScratchFolder()
  }

  private var file: SettingsFile { SettingsFile(environment: ["XDG_CONFIG_HOME": home]) }

  private func write(_ text: String) {
    unsafe mkdir("\(home)/gamut", 0o700)
    let descriptor = unsafe open("\(home)/gamut/settings.json", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(descriptor) }
    _ = unsafe Glibc.write(descriptor, text, text.utf8.count)
  }

  private func mode(_ path: String) -> UInt32 {
    var status = stat()
    unsafe stat("\(home)/\(path)", &status)
    return status.st_mode & 0o777
  }

  @Test func `is not needed`() {
    #expect(file.load().settings == Settings())
    #expect(file.load().notice == nil)
  }

  @Test func `keeps the country, for the person's eyes alone`() throws {
    try file.save(Settings(country: "GB"))
    #expect(file.load().settings.country == "GB")
    #expect(file.load().notice == nil)
    #expect(mode("gamut/settings.json") == 0o600)
    #expect(mode("gamut") == 0o700)
  }

  @Test(arguments: [
    "", "{", "[]", #"{"format":"other","version":1}"#,
    #"{"format":"gamut-settings","version":2}"#,
    #"{"format":"gamut-settings","version":1,"country":7}"#,
    #"{"format":"gamut-settings","version":1,"country":"GB","country":"US"}"#,
  ])
  func `that cannot be read is told of, not used and not overwritten`(text: String) throws {
    write(text)
    let notice = try #require(file.load().notice)
    #expect(notice.hasPrefix("settings.json is not used:"))
    #expect(file.load().settings == Settings())
    let refusal = #expect(throws: SettingsError.self) { try file.save(Settings(country: "GB")) }
    #expect(refusal?.sentence == notice)
  }

  @Test func `has a place only where a home is known`() {
    #expect(
      SettingsFile.path(environment: ["HOME": "/home/ana"])
        == "/home/ana/.config/gamut/settings.json")
    #expect(SettingsFile.path(environment: ["XDG_CONFIG_HOME": "relative"]) == nil)
    #expect(throws: SettingsError.self) {
      try SettingsFile(environment: [:]).save(Settings(country: "GB"))
    }
  }
}
