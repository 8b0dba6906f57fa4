import CivilTime
import Learn
import TestSupport
import Testing

@Suite struct `Faults of a file of help lines` {
  private static let text = #"""
    {"format":"gamut-helplines","version":1,"checked":"2026-11-23",
    "everywhere":[
    {"name":"Find","contact":"find.example","kind":"web","note":"lines",
    "sources":[{"url":"https://find.example/about","seen":"2026-11-22"}]}],
    "countries":[
    {"code":"AA","name":"First",
    "lines":[
    {"name":"Life in danger","contact":"112","kind":"emergency",
    "sources":[{"url":"https://first.example","seen":"2026-11-21"}]},
    {"name":"Listeners","contact":"0800 1","kind":"call","note":"day and night",
    "sources":[{"url":"https://second.example","seen":"2026-11-20"}]}]},
    {"code":"BB","name":"Second",
    "lines":[
    {"name":"Life in peril","contact":"113","kind":"emergency","note":"any time",
    "sources":[{"url":"https://third.example","seen":"2026-11-19"}]}]}]}
    """#

  /// A change to the file with what must be said of it, each without its column.
  struct Fault: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var sentences: [String]

    init(_ old: String, _ new: String, _ sentences: String...) {
      self.old = old
      self.new = new
      self.sentences = sentences
    }

    var testDescription: String { "\(old) → \(new)" }
  }

  private func faults(in text: String) -> [String] {
    do {
      _ = try Helplines.read(Array(text.utf8))
      return []
    } catch {
      return error.sentences.map(\.faultWithoutColumn)
    }
  }

  @Test func `are none in a right file`() throws {
    let helplines = try Helplines.read(Array(Self.text.utf8))
    #expect(helplines.checked.description == "2026-11-23")
    #expect(helplines.everywhere.map(\.name) == ["Find"])
    #expect(helplines.countries.map(\.code) == ["AA", "BB"])
    let lines = try #require(helplines.country("aa")).lines
    #expect(lines.map(\.contact) == ["112", "0800 1"])
    #expect(lines.map(\.kind) == [.emergency, .call])
    #expect(lines.map(\.note) == ["", "day and night"])
  }

  @Test(arguments: [
    Fault("gamut-helplines", "gamut-lines", "1: \"format\" must be \"gamut-helplines\"."),
    Fault(#""version":1"#, #""version":2"#, "1: \"version\" must be a whole number from 1 to 1."),
    Fault(
      #""checked":"2026-11-23""#, #""checked":"2026-02-29""#,
      "1: \"checked\" must be a date such as 2026-11-23."),
    Fault(#","checked":"2026-11-23""#, "", "1: The field \"checked\" is missing."),
    Fault(
      #""code":"BB""#, #""code":"AA""#,
      "12: The country \"AA\" stands twice; each must be different."),
    Fault(#""code":"BB""#, #""code":"bb""#, "12: \"code\" must be two capital letters."),
    Fault(#""code":"BB""#, #""code":"12""#, "12: \"code\" must be two capital letters."),
    Fault(#""code":"BB""#, #""code":"BBB""#, "12: \"code\" must be two capital letters."),
    Fault(#""code":"BB","#, "", "12: The field \"code\" is missing."),
    Fault(
      #""contact":"113","kind":"emergency""#, #""contact":"113","kind":"call""#,
      "14: The emergency number must come first."),
    Fault(
      #""contact":"113","kind":"emergency","#, #""contact":"113","#,
      "14: The field \"kind\" is missing."),
    Fault(
      #""contact":"0800 1","kind":"call""#, #""contact":"0800 1","kind":"smoke""#,
      "10: \"kind\" must be one of \"emergency\", \"call\", \"text\", \"chat\", \"web\"."),
    Fault(#""contact":"0800 1","#, "", "10: The field \"contact\" is missing."),
    Fault(
      #""contact":"0800 1""#, #""contact":8001"#, "10: \"contact\" must be text; it is a number."),
    Fault(
      #""contact":"0800 1""#, #""contact":"0800 1\u202e""#,
      "10: \"contact\" holds the control character U+202E; remove it."),
    Fault(
      #""contact":"0800 1""#, #""contact":"123456789012345678901""#,
      "10: \"contact\" must have at most 20 characters."),
    Fault(
      #""name":"Listeners""#, #""name":"Listeners who are listening""#,
      "10: \"name\" must have at most 24 characters."),
    Fault(
      #""note":"day and night""#, #""note":"by day and by night and by twilight too""#,
      "10: \"note\" must have at most 36 characters."),
    Fault(
      "https://second.example", "http://second.example",
      "11: \"url\" must be an address that begins with https://."),
    Fault(#""url":"https://second.example","#, "", "11: The field \"url\" is missing."),
    Fault(
      #""seen":"2026-11-20""#, #""seen":"yesterday""#,
      "11: \"seen\" must be a date such as 2026-11-23."),
    Fault(#","seen":"2026-11-20""#, "", "11: The field \"seen\" is missing."),
    Fault(
      #"[{"url":"https://second.example","seen":"2026-11-20"}]"#, "[]",
      "11: \"sources\" must have 1 to 20 entries; it has 0."),
  ])
  func `are one sentence each, with the line`(_ fault: Fault) {
    #expect(Self.text.ranges(of: fault.old).count == 1)
    #expect(faults(in: Self.text.replacing(fault.old, with: fault.new)) == fault.sentences)
  }

  @Test func `are all told together, in the order of the file`() {
    let text = Self.text.replacing(#""code":"AA""#, with: #""code":"A""#)
      .replacing("https://find", with: "ftp://find")
      .replacing(#""checked":"2026-11-23""#, with: #""checked":"today""#)
    #expect(
      faults(in: text) == [
        "1: \"checked\" must be a date such as 2026-11-23.",
        "4: \"url\" must be an address that begins with https://.",
        "6: \"code\" must be two capital letters.",
      ])
  }

  @Test(arguments: [
    ("", "1: the text ends too early."), ("[]", "1: This must be an object; it is a list."),
    ("{\n,}", "2: a key must stand here, in double quotes."),
  ])
  func `that is something else are one sentence`(text: String, sentence: String) {
    #expect(faults(in: text) == [sentence])
  }

  @Test func `are sentences too when the file is cut off anywhere`() {
    for count in 0..<Self.text.utf8.count {
      #expect(faults(in: String(decoding: Self.text.utf8.prefix(count), as: UTF8.self)).count == 1)
    }
  }
}
