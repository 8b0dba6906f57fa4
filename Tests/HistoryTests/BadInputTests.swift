import CivilTime
import Glibc
import History
import TestSupport
import Testing

@Suite struct `A history that cannot be read` {
  let folder: TemporaryFolder
  var file: HistoryFile

  init() throws {
    folder = try TemporaryFolder()
    file = HistoryFile(folder: folder.data, clock: fixedClock())
  }

  /// Texts with the place and the words that the sentence must have.
  static let broken: [(text: String, words: String)] = [
    ("", "line 1, column 1"),
    ("not JSON", "line 1, column 1"),
    ("{}", "format is missing"),
    ("[]", "must hold an object"),
    (String(writtenExample.prefix(400)), "line 3"),
    (writtenExample.replacing("}\n],", with: "},\n],"), "line 3, column 350: a comma has nothing"),
    (writtenExample + "{}", "line 8, column 1"),
    (writtenExample.replacing("\"note\":\"quiet", with: "\"id\":\"quiet"), "stands twice"),
    (writtenExample.replacing("gamut-history", with: "diary"), "not a history file"),
    (writtenExample.replacing("\"version\":1", with: "\"version\":\"1\""), "version"),
    (writtenExample.replacing("\"version\":1", with: "\"version\":0"), "version"),
    (writtenExample.replacing("\"version\":1,", with: "\"version\":1,\"more\":1,"), "not known"),
    (writtenExample.replacing("\"events\":[", with: "\"events\":{"), "line 6"),
    (writtenExample.replacing("\"laugh\":3", with: "\"laugh\":3.0"), "line 3, column 13"),
    (writtenExample.replacing("\"laugh\":3", with: "\"laugh\":true"), "whole number"),
    (writtenExample.replacing("\"laugh\":3", with: "\"laugh\":99999999999999999999"), "whole"),
    (writtenExample.replacing("\"skipped\"", with: "\"forgot\""), "skipped"),
    (writtenExample.replacing("2026-11-22\"}", with: "2026-02-30\"}"), "a date such as"),
    (writtenExample.replacing("T19:04:11", with: "T24:00:00"), "a time such as"),
    (writtenExample.replacing("\"weekEnding\"", with: "\"week\""), "weekEnding is missing"),
    (writtenExample.replacing("\"0193a\"", with: "\"0193_a\""), "an id of"),
    (writtenExample.replacing("\"note\":\"quiet week\"", with: "\"note\":null"), "must be text"),
    (writtenExample.replacing("dose-change", with: "dose"), "dose-change"),
    (writtenExample.replacing("\"amount\":20", with: "\"amount\":\"20\""), "line 6"),
    (writtenExample.replacing("\"0193b\"", with: "\"\""), "an id of"),
    (String(repeating: "[", count: 1_000_000), "nested deeper"),
    (String(repeating: "\0", count: 500), "zero bytes"),
    ("<!DOCTYPE html>", "line 1, column 1"),
  ]

  @Test(arguments: 0..<broken.count)
  mutating func `is told of with its line and left as it is`(index: Int) throws {
    let (text, words) = Self.broken[index]
    try folder.put(text)
    let opened = file.open()
    let sentence = try #require(opened.readOnlyReason)
    #expect(sentence.contains(words), "\(sentence)")
    #expect(opened.isNothingReadable && !opened.isFirstRun)
    #expect(opened.document == HistoryDocument())
    #expect(folder.text() == text)
    let copy = try #require(folder.names(in: "quarantine").first)
    #expect(folder.text("quarantine/\(copy)") == text)
    #expect(folder.permissions("quarantine/\(copy)") == 0o600)
    #expect(sentence.contains("quarantine/\(copy)"))
    let error = #expect(throws: StorageError.self) { try file.save(HistoryDocument()) }
    #expect(error?.cause == .readOnly)
    #expect(folder.text() == text)
  }

  @Test mutating func `is copied to the quarantine once, whatever the day`() throws {
    try folder.put("broken")
    _ = file.open()
    _ = file.open()
    file = HistoryFile(folder: folder.data, clock: fixedClock("2026-12-01T08:00:00Z"))
    _ = file.open()
    #expect(folder.names(in: "quarantine").count == 1)
    try folder.put("broken otherwise")
    _ = file.open()
    #expect(folder.names(in: "quarantine").count == 2)
  }

  @Test mutating func `is refused where an id stands twice in a list`() throws {
    let line = try #require(writtenExample.split(separator: "\n").dropFirst(2).first)
    try folder.put(writtenExample.replacing(line, with: "\(line),\n\(line)"))
    let opened = file.open()
    #expect(opened.readOnlyReason?.contains("line 4") == true)
    #expect(opened.readOnlyReason?.contains("0193a stands twice") == true)
  }

  @Test mutating func `may be a link to nowhere`() throws {
    folder.link("history.json", to: "nowhere")
    let opened = file.open()
    #expect(opened.isNothingReadable)
    #expect(opened.readOnlyReason?.contains("history.json") == true)
    #expect(throws: StorageError.self) { try file.save(HistoryDocument()) }
    #expect(folder.names() == ["history.json"])
    #expect(folder.isLink("history.json"))
  }

  @Test mutating func `may be a link in a circle`() throws {
    folder.link("history.json", to: "other")
    folder.link("other", to: "history.json")
    let opened = file.open()
    #expect(opened.isNothingReadable)
    #expect(opened.readOnlyReason?.contains("circle") == true)
    #expect(folder.isLink("history.json"))
  }

  @Test mutating func `may be a folder`() throws {
    folder.makeFolder("history.json")
    let opened = file.open()
    #expect(opened.readOnlyReason?.contains("not an ordinary file") == true)
    #expect(throws: StorageError.self) { try file.save(HistoryDocument()) }
    #expect(folder.names() == ["history.json"])
  }

  @Test mutating func `may be a pipe, for which nobody waits`() throws {
    folder.makePipe("history.json")
    #expect(file.open().readOnlyReason?.contains("not an ordinary file") == true)
    #expect(folder.names() == ["history.json"])
  }

  @Test mutating func `may be a device`() throws {
    folder.link("history.json", to: "/dev/zero")
    #expect(file.open().isNothingReadable)
    #expect(throws: StorageError.self) { try file.save(HistoryDocument()) }
  }

  @Test mutating func `may be too large to be one`() throws {
    try folder.put("")
    folder.grow("history.json", to: 100 << 20)
    let opened = file.open()
    #expect(opened.readOnlyReason?.contains("100 MB") == true)
    #expect(folder.names() == ["history.json"])
  }

  @Test mutating func `is not taken for a first run when it is gone`() throws {
    try folder.put(writtenExample)
    _ = try file.save(file.open().document)
    folder.remove(file: "history.json")
    var again = HistoryFile(folder: folder.data, clock: fixedClock())
    let opened = again.open()
    #expect(!opened.isFirstRun && opened.isNothingReadable)
    let sentence = try #require(opened.readOnlyReason)
    #expect(sentence.contains("missing"))
    #expect(sentence.contains("gamut restore history.000001.2026-11-22.json"))
    #expect(sentence.contains("1 check-in, 22 November 2026"))
    #expect(throws: StorageError.self) { try again.save(HistoryDocument()) }
    #expect(folder.text() == nil)
  }

  @Test mutating func `is missing too when only the memory of it is left`() throws {
    _ = try file.save(file.open().document)
    folder.remove(file: "history.json")
    #expect(file.open().isNothingReadable)
  }

  @Test mutating func `stops a save when it breaks while the program runs`() throws {
    try folder.put(writtenExample)
    let document = file.open().document
    try folder.put("<<<<<<< ours")
    let error = #expect(throws: StorageError.self) { try file.save(document) }
    #expect(error?.cause == .readOnly)
    #expect(folder.text() == "<<<<<<< ours")
    #expect(folder.names(in: "quarantine").count == 1)
    #expect(throws: StorageError.self) { try file.save(document) }
  }

  @Test mutating func `with a byte order mark is readable, and said to be laid out otherwise`()
    throws
  {
    try folder.put("\u{FEFF}" + writtenExample)
    let opened = file.open()
    #expect(opened.document.checkIns.count == 1)
    #expect(opened.notices.count == 1)
  }
}
