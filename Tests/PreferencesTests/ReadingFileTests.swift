import Files
import Glibc
import Preferences
import TestSupport
import Testing

@Suite struct `The reading file` {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  private var folder: String { "\(scratch.path)/gamut" }
  private var path: String { "\(folder)/reading.json" }
  private var file: ReadingFile { ReadingFile(folder: folder, name: "reading.json") }

  private let some = Reading(topics: [
    "how-common": Reading.Progress(block: 3, offset: 120, isRead: false),
    "another-topic": Reading.Progress(block: 0, offset: 0, isRead: true),
  ])

  private func write(_ text: String) {
    unsafe mkdir(folder, 0o700)
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(descriptor) }
    _ = unsafe Glibc.write(descriptor, text, text.utf8.count)
  }

  private func mode(_ path: String) -> UInt32 {
    var status = stat()
    unsafe stat(path, &status)
    return status.st_mode & 0o777
  }

  @Test func `is not needed`() {
    #expect(file.load().reading == Reading())
    #expect(file.load().notice == nil)
  }

  @Test func `keeps marks and places, for the person's eyes alone`() throws {
    try file.save(some)
    #expect(file.load().reading == some)
    #expect(file.load().notice == nil)
    #expect(mode(path) == 0o600)
    #expect(mode(folder) == 0o700)
    #expect(
      TemporaryFolder.text(at: path) == """
        {"format":"gamut-reading","topics":[\
        {"block":0,"id":"another-topic","offset":0,"read":true},\
        {"block":3,"id":"how-common","offset":120,"read":false}],"version":1}

        """)
  }

  @Test func `keeps what another gamut has added meanwhile, and what was read stays read`() throws {
    try file.save(some)
    try file.save(
      Reading(topics: [
        "another-topic": Reading.Progress(block: 1, offset: 2, isRead: false),
        "relief": Reading.Progress(block: 4, offset: 0, isRead: false),
      ]))
    #expect(
      file.load().reading.topics == [
        "how-common": Reading.Progress(block: 3, offset: 120, isRead: false),
        "another-topic": Reading.Progress(block: 1, offset: 2, isRead: true),
        "relief": Reading.Progress(block: 4, offset: 0, isRead: false),
      ])
  }

  @Test(arguments: [
    "", "{", "[]", #"{"format":"gamut-settings","topics":[],"version":1}"#,
    #"{"format":"gamut-reading","topics":[],"version":2}"#,
    #"{"format":"gamut-reading","version":1}"#,
    #"{"format":"gamut-reading","topics":{},"version":1}"#,
    #"{"format":"gamut-reading","more":1,"topics":[],"version":1}"#,
    document(#"{"id":"a","block":0,"offset":0}"#),
    document(#"{"id":"a","block":-1,"offset":0,"read":true}"#),
    document(#"{"id":"a","block":0,"offset":9e99,"read":true}"#),
    document(#"{"id":"a","block":0,"offset":0,"read":"yes"}"#),
    document(#"{"id":"../a","block":0,"offset":0,"read":true}"#),
    document(#"{"id":"a","block":0,"offset":0,"read":true,"when":"now"}"#),
    document(
      #"{"id":"a","block":0,"offset":0,"read":true},{"id":"a","block":0,"offset":0,"read":true}"#),
  ])
  func `that cannot be read is told of, not used and not overwritten`(text: String) throws {
    write(text)
    let notice = try #require(file.load().notice)
    #expect(notice.hasPrefix("reading.json is not used: "))
    #expect(notice.hasSuffix(" No place in a text is kept until it is mended."))
    #expect(file.load().reading == Reading())
    let refusal = #expect(throws: SettingsError.self) { try file.save(some) }
    #expect(refusal?.sentence == notice)
    #expect(TemporaryFolder.text(at: path) == text)
  }

  @Test func `says what holds when it cannot be written`() throws {
    // Nobody can create a folder there.
    let file = ReadingFile(folder: "/proc/gamut", name: "reading.json")
    let refusal = #expect(throws: SettingsError.self) { try file.save(some) }
    #expect(refusal?.sentence.contains("Your place in the text holds until gamut ends.") == true)
  }

  private static func document(_ topics: String) -> String {
    #"{"format":"gamut-reading","topics":[\#(topics)],"version":1}"#
  }
}
