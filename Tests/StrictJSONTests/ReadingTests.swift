import StrictJSON
import Testing

@Suite struct `What is JSON` {
  private func read(_ text: String) throws -> JSONValue {
    try JSONReader.read(Array(text.utf8))
  }

  @Test(
    arguments: [
      ("null", .null), (" true ", true), ("\r\n\tfalse\n", false), ("0", 0), ("-17", -17),
      ("\"\"", ""), ("[]", []), ("{}", .object(JSONObject())), ("[1,[2,[]]]", [1, [2, []]]),
      ("{\"a\":{\"b\":[null]}}", ["a": ["b": [.null]]]), ("[ 1 , 2 ]", [1, 2]),
    ] as [(String, JSONValue)])
  func `is read`(text: String, value: JSONValue) throws {
    #expect(try read(text) == value)
  }

  @Test(
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9""#, "Aé"),
      (#""\ud83d\ude00""#, "😀"), (#""\uD83D\uDE00""#, "😀"), ("\"日本 é\"", "日本 é"),
      (#""\u0000""#, "\u{0}"), ("\"\u{7F}\u{9B}\"", "\u{7F}\u{9B}"),
      (#""\u001b[31m""#, "\u{1B}[31m"),
      ("\"\u{FFFF}\u{10FFFF}\"", "\u{FFFF}\u{10FFFF}"), (#""a\u0301""#, "a\u{301}"),
    ])
  func `may hold any text`(text: String, expected: String) throws {
    let value = try #require(try read(text).string)
    #expect(Array(value.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    arguments: [
      "0", "-0", "-0.0", "0e1", "0E+1", "1.50", "1e2", "1E-2", "123456789012345678901234567890",
      "0.1", "1.7976931348623157e308", "5e-324", "2.5000",
    ])
  func `keeps the spelling of its numbers`(spelling: String) throws {
    guard case .number(let number) = try read(spelling) else {
      Issue.record("no number")
      return
    }
    #expect(number.spelling == spelling)
    #expect(number.double == Double(spelling))
    #expect(try read(spelling).written == spelling)
  }

  @Test(
    arguments: [
      ("1", 1), ("-0", 0), ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
      ("9223372036854775808", nil), ("1.0", nil), ("1e2", nil), ("true", nil), ("\"1\"", nil),
    ])
  func `has whole numbers only where they are spelt so`(text: String, integer: Int?) throws {
    #expect(try read(text).integer == integer)
  }

  @Test func `may begin with one byte order mark`() throws {
    #expect(try read("\u{FEFF}[1]") == [1])
    #expect(throws: JSONFault.self) { try read("\u{FEFF}\u{FEFF}[1]") }
  }

  @Test func `keeps the order of members, and compares without it`() throws {
    let value = try read(#"{"b":1,"a":2}"#)
    #expect(value.object?.members.map(\.key) == ["b", "a"])
    #expect(value == ["a": 2, "b": 1])
    #expect(value != ["a": 2, "b": 2])
    #expect(value != ["a": 2])
    #expect(try read(#"[{"b":1,"a":2}]"#) == [["a": 2, "b": 1]])
  }

  @Test func `tells its kinds apart`() throws {
    #expect(try read("1").bool == nil && read("true").bool == true)
    #expect(try read("[1]").array == [1] && read("{}").array == nil)
    #expect(try read("1.5").double == 1.5 && read("\"1.5\"").double == nil)
    #expect(try read("{}").kindInWords == "an object" && read("[]").kindInWords == "a list")
  }

  @Test func `is changed member by member`() {
    var object: JSONObject = ["a": 1, "b": 2]
    object["a"] = 3
    object["c"] = 4
    object["b"] = nil
    object["d"] = nil
    #expect(object.members.map(\.key) == ["a", "c"])
    #expect(object["a"] == 3 && object["b"] == nil)
  }
}

@Suite struct `The place of a value` {
  static let text = """
    {"format":"f",
    "list":[
    {"id":"a","answers":{"laugh":3}},
    {"id":"é","answers":{"tears":"x"}}
    ]}
    """

  @Test(
    arguments: [
      ([], "line 1, column 1"), ([.key("format")], "line 1, column 2"),
      ([.key("list")], "line 2, column 1"), ([.key("list"), .index(0)], "line 3, column 1"),
      ([.key("list"), .index(1), .key("id")], "line 4, column 2"),
      ([.key("list"), .index(1), .key("answers"), .key("tears")], "line 4, column 22"),
      ([.key("list"), .index(1), .key("missing")], "line 4, column 1"),
      ([.key("list"), .index(7)], "line 2, column 1"), ([.key("nothing")], "line 1, column 1"),
      ([.index(0)], "line 1, column 1"), ([.key("format"), .key("x")], "line 1, column 2"),
    ] as [([JSONPathStep], String)])
  func `is found by its path`(path: [JSONPathStep], place: String) {
    #expect(JSONReader.position(of: path, in: Array(Self.text.utf8)).description == place)
  }

  @Test func `is found with carriage returns and a byte order mark too`() {
    let text = "\u{FEFF}" + Self.text.replacing("\n", with: "\r\n")
    let place = JSONReader.position(of: [.key("list"), .index(0)], in: Array(text.utf8))
    #expect(place.description == "line 3, column 1")
    let first = JSONReader.position(of: [], in: Array(text.utf8))
    #expect(first.description == "line 1, column 1")
  }

  @Test func `in no JSON at all is some place, and no crash`() {
    for text in ["", "[", "{\"a\"", "\u{0}"] {
      _ = JSONReader.position(of: [.key("a"), .index(3)], in: Array(text.utf8))
    }
  }
}
