import StrictJSON
import TestSupport
import Testing

@Suite struct `What is written` {
  @Test func `stands on one line with sorted keys and without spaces`() {
    let value: JSONValue = [
      "b": [1, true, .null], "a": ["d": "x", "c": 0], "B": [], "é": "", "z": "",
    ]
    #expect(value.written == #"{"B":[],"a":{"c":0,"d":"x"},"b":[1,true,null],"z":"","é":""}"#)
  }

  @Test func `has keys in the order of their bytes and not of their letters`() {
    let value: JSONValue = ["\u{FF5E}": 1, "😀": 2, "aa": 3, "a": 4, "ä": 5]
    #expect(value.written == "{\"a\":4,\"aa\":3,\"ä\":5,\"\u{FF5E}\":1,\"😀\":2}")
  }

  @Test(
    arguments: [
      ("a/b", #""a/b""#), ("\"\\", #""\"\\""#), ("\n\t\r", #""\u000a\u0009\u000d""#),
      ("\u{0}\u{1B}[31m", #""\u0000\u001b[31m""#),
      ("\u{7F}\u{80}\u{9B}\u{9F}", #""\u007f\u0080\u009b\u009f""#),
      ("\u{2028}\u{2029}", #""\u2028\u2029""#),
      ("\u{202A}\u{202E}\u{2066}\u{2069}", #""\u202a\u202e\u2066\u2069""#),
      ("\u{200E}\u{200F}\u{61C}", #""\u200e\u200f\u061c""#), ("é日😀 \u{A0}", "\"é日😀 \u{A0}\""),
    ])
  func `is harmless on a terminal`(text: String, written: String) {
    #expect(JSONValue.string(text).written == written)
  }

  @Test(
    arguments: [
      (50.0, "50.0"), (46.875, "46.875"), (0.1, "0.1"), (-0.0, "-0.0"), (1e300, "1e+300"),
      (1.0 / 3, "0.3333333333333333"),
    ])
  func `spells doubles in the shortest form that reads back`(value: Double, written: String) throws
  {
    #expect(JSONValue.number(JSONNumber(value)).written == written)
    #expect(try JSONReader.read(Array(written.utf8)).double == value)
  }

  @Test func `reads back as itself, and then writes as itself`() throws {
    var generator = SplitMix64(seed: 11)
    for _ in 0..<3000 {
      let value = JSONValue.random(depth: 4, using: &generator)
      let written = value.written
      let read = try JSONReader.read(Array(written.utf8))
      #expect(read == value)
      #expect(read.written == written)
      #expect(!written.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
    }
  }
}
