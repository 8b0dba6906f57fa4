import CivilTime
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
  private var path: String { "\(home)/gamut/settings.json" }

  private func write(_ text: String) {
    unsafe mkdir("\(home)/gamut", 0o700)
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(descriptor) }
    _ = unsafe Glibc.write(descriptor, text, text.utf8.count)
  }

  private var text: String {
    let file = unsafe fopen(path, "r")
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = unsafe getc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func mode(_ path: String) -> UInt32 {
    var status = stat()
    unsafe stat("\(home)/\(path)", &status)
    return status.st_mode & 0o777
  }

  private static let all: Settings = {
    var settings = Settings(country: "GB")
    settings.checkInDay = .sunday
    settings.washInDays = 28
    settings.offersCompanion = false
    settings.color = .never
    settings.isASCII = true
    settings.hasAnimation = false
    settings.questionnaire = "evening"
    return settings
  }()

  @Test func `is not needed`() {
    #expect(file.load().settings == Settings())
    #expect(file.load().notice == nil)
  }

  @Test func `keeps every choice, for the person's eyes alone`() throws {
    try file.save(Self.all)
    #expect(file.load().settings == Self.all)
    #expect(file.load().notice == nil)
    #expect(mode("gamut/settings.json") == 0o600)
    #expect(mode("gamut") == 0o700)
  }

  @Test func `holds nothing that is as usual`() throws {
    try file.save(Self.all)
    try file.save(Settings())
    #expect(file.load().settings == Settings())
    #expect(file.load().notice == nil)
    for key in [
      "country", "checkInDay", "washInDays", "companion", "color", "ascii", "animation",
      "questionnaire",
    ] {
      #expect(!text.contains(key))
    }
  }

  @Test(arguments: [
    "", "{", "[]", #"{"format":"other","version":1}"#, #"{"version":1}"#,
    #"{"format":"gamut-settings","version":2}"#,
    #"{"format":"gamut-settings","version":1,"country":"GB","country":"US"}"#,
  ])
  func `that cannot be read is told of, not used and not overwritten`(text: String) throws {
    write(text)
    let notice = try #require(file.load().notice)
    #expect(notice.hasPrefix("settings.json is not used:"))
    #expect(file.load().settings == Settings())
    let refusal = #expect(throws: SettingsError.self) { try file.save(Settings(country: "GB")) }
    #expect(refusal?.sentence == notice)
    #expect(self.text == text)
  }

  @Test(arguments: [
    (#""country":7"#, "\"country\" must be text; it is a number."),
    (#""country":"""#, "\"country\" must say something; it is empty."),
    (#""washInDays":-1"#, "\"washInDays\" must be a whole number from 0 to 365."),
    (#""washInDays":1e9"#, "\"washInDays\" must be a whole number from 0 to 365."),
    (#""washInDays":"14""#, "\"washInDays\" must be a whole number from 0 to 365."),
    (#""companion":"no""#, "\"companion\" must be true or false; it is text."),
    (#""ascii":null"#, "\"ascii\" must be true or false; it is null."),
    (#""animation":"off""#, "\"animation\" must be true or false; it is text."),
    (#""animation":0"#, "\"animation\" must be true or false; it is a number."),
    (#""color":"pink""#, "\"color\" must be one of \"auto\", \"always\", \"never\"."),
    (#""checkInDay":"Sunday""#, "\"checkInDay\" must be one of \"monday\", \"tuesday\""),
    (
      #""colour":"never""#,
      "The field \"colour\" has no meaning here; remove it. Did you mean \"color\"?"
    ),
  ])
  func `tells of a bad value, for which the usual one holds while the others count`(
    member: String, sentence: String
  ) throws {
    let good = member.contains("checkInDay") ? #""country":"GB""# : #""checkInDay":"friday""#
    write("{\"format\":\"gamut-settings\",\"version\":1,\(member),\(good)}")
    let notice = try #require(file.load().notice)
    #expect(notice.hasPrefix("settings.json: \(sentence)"))
    var settings = Settings()
    if good.contains("GB") { settings.country = "GB" } else { settings.checkInDay = .friday }
    #expect(file.load().settings == settings)
  }

  @Test func `keeps what it could not read when another choice is saved`() throws {
    write(#"{"format":"gamut-settings","version":1,"washInDays":"two weeks","later":[1]}"#)
    var settings = file.load().settings
    settings.color = .never
    try file.save(settings)
    #expect(file.load().settings == settings)
    #expect(text.contains(#""washInDays":"two weeks""#))
    #expect(text.contains(#""later":[1]"#))
    settings.washInDays = 21
    try file.save(settings)
    #expect(file.load().settings.washInDays == 21)
    #expect(!text.contains("two weeks"))
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
