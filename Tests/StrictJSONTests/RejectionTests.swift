import StrictJSON
import TestSupport
import Testing

@Suite struct `What is no JSON` {
  /// Texts, each with the place and a part of the reason that must be given.
  static let faults: [(text: String, place: String, reason: String)] = [
    ("", "line 1, column 1", "ends too early"),
    (" \n ", "line 2, column 2", "ends too early"),
    ("[1,]", "line 1, column 3", "a comma has nothing after it"),
    ("{\"a\":1,\n}", "line 1, column 7", "a comma has nothing after it"),
    ("[,1]", "line 1, column 2", "cannot begin like this"),
    ("[1 2]", "line 1, column 4", "a comma or ]"),
    ("[1,,2]", "line 1, column 4", "cannot begin like this"),
    ("[1", "line 1, column 3", "before its closing ]"),
    ("{\"a\":1", "line 1, column 7", "before its closing }"),
    ("{\"a\":1,", "line 1, column 8", "a key must stand here"),
    ("{\"a\" 1}", "line 1, column 6", "a colon must follow"),
    ("{\"a\":}", "line 1, column 6", "cannot begin like this"),
    ("{a:1}", "line 1, column 2", "in double quotes"),
    ("{'a':1}", "line 1, column 2", "in double quotes"),
    ("{1:1}", "line 1, column 2", "in double quotes"),
    ("['a']", "line 1, column 2", "cannot begin like this"),
    ("[1] // note", "line 1, column 5", "more text after the end"),
    ("/* note */ [1]", "line 1, column 1", "cannot begin like this"),
    ("{}{}", "line 1, column 3", "more text after the end"),
    ("[1]\u{0}", "line 1, column 4", "more text after the end"),
    ("1 \u{A0}", "line 1, column 3", "more text after the end"),
    ("01", "line 1, column 1", "cannot begin with 0"),
    ("-01", "line 1, column 1", "cannot begin with 0"),
    ("+1", "line 1, column 1", "cannot begin like this"),
    (".5", "line 1, column 1", "cannot begin like this"),
    ("1.", "line 1, column 3", "a digit must stand here"),
    ("1.e5", "line 1, column 3", "a digit must stand here"),
    ("-", "line 1, column 2", "a digit must stand here"),
    ("1e", "line 1, column 3", "a digit must stand here"),
    ("1e+", "line 1, column 4", "a digit must stand here"),
    ("0x10", "line 1, column 2", "more text after the end"),
    ("1_000", "line 1, column 2", "more text after the end"),
    ("NaN", "line 1, column 1", "cannot begin like this"),
    ("Infinity", "line 1, column 1", "cannot begin like this"),
    ("-Infinity", "line 1, column 2", "a digit must stand here"),
    ("1e999", "line 1, column 1", "out of range"),
    ("-1e999", "line 1, column 1", "out of range"),
    ("[1e-999]", "line 1, column 2", "out of range"),
    ("True", "line 1, column 1", "cannot begin like this"),
    ("tru", "line 1, column 1", "cannot begin like this"),
    ("truee", "line 1, column 5", "more text after the end"),
    ("nul", "line 1, column 1", "cannot begin like this"),
    ("\"a", "line 1, column 3", "no closing quote"),
    ("\"a\\", "line 1, column 3", "no such escape"),
    ("\"\\x\"", "line 1, column 2", "no such escape"),
    ("\"\\'\"", "line 1, column 2", "no such escape"),
    ("\"\\u12\"", "line 1, column 2", "four hexadecimal digits"),
    ("\"\\u123g\"", "line 1, column 2", "four hexadecimal digits"),
    ("\"\\ud800\"", "line 1, column 2", "half a surrogate pair"),
    ("\"\\ud800x\"", "line 1, column 2", "half a surrogate pair"),
    ("\"\\ud800\\n\"", "line 1, column 2", "half a surrogate pair"),
    ("\"\\ud800\\u0041\"", "line 1, column 2", "half a surrogate pair"),
    ("\"\\udc00\\ud800\"", "line 1, column 2", "half a surrogate pair"),
    ("\"\u{1B}[31m\"", "line 1, column 2", "a control character"),
    ("\"a\nb\"", "line 1, column 3", "a control character"),
    ("\"a\tb\"", "line 1, column 3", "a control character"),
    ("{\"a\":1,\"a\":2}", "line 1, column 8", "\"a\" stands twice"),
    ("{\"a\":1,\"\\u0061\":2}", "line 1, column 8", "\"a\" stands twice"),
    ("{\"\u{E9}\":1,\"e\u{301}\":2}", "line 1, column 8", "stands twice"),
    ("{\"\\u001b\":1,\"\\u001b\":2}", "line 1, column 13", "\"\\u001b\" stands twice"),
    ("[]]", "line 1, column 3", "more text after the end"),
    ("]", "line 1, column 1", "cannot begin like this"),
    ("[}", "line 1, column 2", "cannot begin like this"),
  ]

  @Test(arguments: 0..<faults.count) func `is refused with its place`(index: Int) {
    let (text, place, reason) = Self.faults[index]
    let fault = #expect(throws: JSONFault.self) { try JSONReader.read(Array(text.utf8)) }
    #expect(fault?.position.description == place, "\(text)")
    #expect(fault?.reason.contains(reason) == true, "\(text): \(fault?.reason ?? "")")
  }

  @Test(
    arguments: [
      ([0x22, 0x61, 0xFF, 0x22], 3), ([0x22, 0xC0, 0xAF, 0x22], 2), ([0x22, 0xE2, 0x82, 0x22], 2),
      ([0x22, 0xED, 0xA0, 0x80, 0x22], 2), ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 2),
      ([0x22, 0x80, 0x22], 2), ([0x22, 0xC3, 0xA9, 0xC3, 0x22], 3),
    ] as [([UInt8], Int)])
  func `includes bytes that are no UTF-8`(bytes: [UInt8], column: Int) {
    let fault = #expect(throws: JSONFault.self) { try JSONReader.read(bytes) }
    #expect(fault?.reason == "the bytes here are not valid UTF-8")
    #expect(fault?.position.description == "line 1, column \(column)")
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00], [0xFE, 0xFF, 0x00, 0x5B, 0x00, 0x5D],
      [0x5B, 0x00, 0x5D, 0x00], [0x00, 0x5B, 0x00, 0x5D], [0x00, 0x00, 0x00, 0x5B],
    ] as [[UInt8]])
  func `includes UTF-16 and UTF-32, which are named`(bytes: [UInt8]) {
    let fault = #expect(throws: JSONFault.self) { try JSONReader.read(bytes) }
    #expect(fault?.reason.contains("UTF-16") == true)
  }

  @Test func `includes a file of zeros, which is named too`() {
    let fault = #expect(throws: JSONFault.self) {
      try JSONReader.read(Array(repeating: 0, count: 100))
    }
    #expect(fault?.reason.contains("zero bytes") == true)
  }

  @Test(arguments: ["[", "{\"a\":"]) func `is nested too deeply`(opening: String) {
    let close = opening == "[" ? "]" : "}"
    func nested(_ depth: Int) -> [UInt8] {
      let text =
        String(repeating: opening, count: depth) + "1" + String(repeating: close, count: depth)
      return Array(text.utf8)
    }
    #expect(throws: Never.self) { try JSONReader.read(nested(32)) }
    let fault = #expect(throws: JSONFault.self) { try JSONReader.read(nested(33)) }
    #expect(fault?.reason.contains("32 levels") == true)
    #expect(throws: JSONFault.self) { try JSONReader.read(nested(1_000_000)) }
  }

  @Test func `is too large`() {
    let limits = JSONReader.Limits(bytes: 5)
    #expect(throws: Never.self) { try JSONReader.read(Array("[1,2]".utf8), limits: limits) }
    let fault = #expect(throws: JSONFault.self) {
      try JSONReader.read(Array("[1,23]".utf8), limits: limits)
    }
    #expect(fault?.reason.contains("at most 5") == true)
  }

  @Test func `repeats a key among many`() {
    let members = (0..<100).map { "\"k\($0)\":\($0)" }
    let twice = "{\(members.joined(separator: ",")),\"k7\":0}"
    let fault = #expect(throws: JSONFault.self) { try JSONReader.read(Array(twice.utf8)) }
    #expect(fault?.reason.contains("\"k7\" stands twice") == true)
    #expect(throws: Never.self) {
      try JSONReader.read(Array("{\(members.joined(separator: ","))}".utf8))
    }
  }

  @Test func `never stops the program, whatever the bytes`() {
    var generator = SplitMix64(seed: 3)
    let text = Array(#"{"a":[1.5e3,"\ud83d\ude00\n",true,null,{"é":-0}],"b":"x"}"#.utf8)
    for _ in 0..<5000 {
      var bytes = text
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0...2, using: &generator) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: index)
        default: bytes.insert(text[Int.random(in: 0..<text.count, using: &generator)], at: index)
        }
        if bytes.isEmpty { break }
      }
      if let value = try? JSONReader.read(bytes) {
        #expect((try? JSONReader.read(Array(value.written.utf8))) == value)
      }
    }
    for length in 0..<text.count {
      #expect(throws: JSONFault.self) { try JSONReader.read(Array(text.prefix(length))) }
    }
  }
}
