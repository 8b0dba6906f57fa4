import StrictJSON
import TestSupport
import Testing

/// Whatever the plain reader steps over, the general one takes too, and ends at the same place.
@Suite struct `The reader of plain values` {
  /// Where the plain reader ends; `nil` when it leaves the value to the general one.
  private func end(_ text: String) -> Int? {
    var reader = PlainReader(Array(text.utf8))
    return reader.skipValue() ? reader.offset : nil
  }

  @Test(arguments: [
    "0", "-0", "12", "-7", "0.5", "40.625", "true", "false", "null", #""""#, #""a b""#, "[]", "{}",
    "[1,[2,[]],{}]", #"{"":1}"#, #"{"":1,"a":[{"b":null,"c":-0.25}]}"#, #"{"a":1,"aa":2,"b":3}"#,
  ])
  func `steps over what is spelt plainly`(text: String) {
    #expect(end(text) == text.utf8.count)
    #expect(end(text + ",") == text.utf8.count)
    #expect((try? JSONReader.read(Array(text.utf8))) != nil)
  }

  @Test(arguments: [
    "", "-", "01", "-01", "00", "1.", ".5", "1e5", "1E5", "1.5e-3", "tru", "nul", #"""#, #""a"#,
    #""\n""#, "\"\u{1}\"", #""ä""#, "[", "[1", "[1,", "[1,]", "[,1]", "[1 ]", "{", #"{"a"}"#,
    #"{"a":}"#, #"{"a":1"#, #"{"a":1,}"#, #"{"a" :1}"#, #"{"b":1,"a":2}"#, #"{"a":1,"a":2}"#,
    #"{"":1,"":2}"#, #"{"":1,"a":2,"":3}"#, "{a:1}", String(repeating: "9", count: 300),
    String(repeating: "[", count: 9) + String(repeating: "]", count: 9),
  ])
  func `leaves everything else`(text: String) {
    #expect(end(text) == nil)
  }

  @Test func `takes nothing that is no JSON`() {
    var random = SplitMix64(seed: 21)
    let bytes = Array("{}[]\",:01.-eatrufalsn".utf8)
    var taken = 0
    for _ in 0..<60_000 {
      let text = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        bytes[Int.random(in: bytes.indices, using: &random)]
      }
      var reader = PlainReader(text)
      guard reader.skipValue() else { continue }
      taken += 1
      #expect((try? JSONReader.read(Array(text[..<reader.offset]))) != nil, "\(text)")
    }
    #expect(taken > 5000)
  }

  @Test func `takes a piece of text only where all of it stands`() {
    var reader = PlainReader(Array(#"{"id":"a"}"#.utf8))
    #expect(!reader.take(#"{"ib""#) && reader.offset == 0)
    #expect(!reader.take(#"{"id":"a"},"#) && reader.offset == 0)
    #expect(reader.take("") && reader.take(#"{"id":"#) && reader.offset == 6)
    let other = Array(#"x"a"y"#.utf8)
    #expect(!reader.take(1..<5, of: other) && reader.take(1..<4, of: other))
    #expect(reader.take(2..<2, of: other) && reader.take("}") && !reader.take("}"))
    #expect(reader.offset == reader.bytes.count)
    var empty = PlainReader([])
    #expect(empty.take("") && !empty.take("a") && empty.take(0..<0, of: other))
  }
}
