import Testing

@Suite struct VirtualScreenTests {
  @Test(arguments: [
    ("abc\r\ndef", ["abc", "def", ""]),
    ("\u{1B}[2;3Hx\u{1B}[Hy", ["y", "  x", ""]),
    ("abcdef\u{8}\u{8}\u{1B}[K", ["abcd", "", ""]),
    ("abcdef\u{1B}[3G\u{1B}[1K", ["   def", "", ""]),
    ("abcdef\u{1B}[2G\u{1B}[3X", ["a   ef", "", ""]),
    ("abcdef\u{1B}[2G\u{1B}[2P", ["adef", "", ""]),
    ("abcdef\u{1B}[2G\u{1B}[2@", ["a  bcdef", "", ""]),
    ("abc\u{1B}[2G\u{1B}[4hxy\u{1B}[4l", ["axybc", "", ""]),
    ("a\u{1B}[4bz", ["aaaaaz", "", ""]),
    ("a\tb", ["a       b", "", ""]),
    ("0123456789ab", ["0123456789", "ab", ""]),
    ("0123456789\r\nb", ["0123456789", "b", ""]),
    ("1\r\n2\r\n3\r\n4", ["2", "3", "4"]),
    ("1\r\n2\r\n3\u{1B}[H\u{1B}[L", ["", "1", "2"]),
    ("1\r\n2\r\n3\u{1B}[H\u{1B}[M", ["2", "3", ""]),
    ("1\r\n2\r\n3\u{1B}[2;3r\u{1B}[3;1H\n4", ["1", "3", "4"]),
    ("1\r\n2\r\n3\u{1B}[H\u{1B}M0", ["0", "1", "2"]),
    ("1\r\n2\r\n3\u{1B}[2;1H\u{1B}[J", ["1", "", ""]),
    ("1\r\n2\r\n3\u{1B}[2;1H\u{1B}[1J", ["", "", "3"]),
    ("日本x\u{1B}[1;3Hy", ["日yx", "", ""]),
    ("012345678日", ["012345678", "日", ""]),
    ("e\u{301}x", ["e\u{301}x", "", ""]),
    ("\u{1B}]0;title\u{7}a\u{1B}]0;t\u{1B}\\b\u{1B}(Bc", ["abc", "", ""]),
    ("\u{1B}7abc\u{1B}8x", ["xbc", "", ""]),
    ("\u{1B}[2dx\u{1B}[1Ay\u{1B}[2Cz\u{1B}[Bw\u{1B}[4Dv", [" y  z", "x v  w", ""]),
  ])
  func `sequences do what a terminal does`(bytes: String, lines: [String]) {
    var parser = ScreenParser(columns: 10, rows: 3)
    parser.feed(bytes.utf8)
    #expect(
      parser.screen.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init) == lines)
    #expect(parser.unknown.isEmpty)
  }

  @Test func `the second screen hides the first and gives it back`() {
    var parser = ScreenParser(columns: 10, rows: 3)
    parser.feed("first\u{1B}[?1049h\u{1B}[Hsecond".utf8)
    #expect(parser.screen.line(0) == "second")
    #expect(parser.screen.isAlternate)
    parser.screen.resize(columns: 8, rows: 2)
    parser.feed("\u{1B}[?1049l!".utf8)
    #expect(parser.screen.text == "first!\n")
    #expect(!parser.screen.isAlternate)
  }

  @Test func `colours and attributes are seen`() {
    var parser = ScreenParser(columns: 10, rows: 1)
    parser.feed(
      "\u{1B}[1;4;38;5;99mA\u{1B}[22;7;35mB\u{1B}[39;27;24mC\u{1B}[48;5;3mD\u{1B}[mE".utf8)
    let looks = parser.screen.cells[0].prefix(5).map(\.look)
    #expect(looks.map(\.isBold) == [true, false, false, false, false])
    #expect(looks.map(\.isUnderlined) == [true, true, false, false, false])
    #expect(looks.map(\.isReversed) == [false, true, false, false, false])
    #expect(looks.map(\.ink) == [99, 5, nil, nil, nil])
    #expect(looks.map(\.ground) == [nil, nil, nil, 3, nil])
  }

  @Test func `a sequence may come in any pieces`() {
    var whole = ScreenParser(columns: 10, rows: 3)
    let bytes = Array("é日\u{1B}[2;2H\u{1B}[1mx\u{1B}[?25l".utf8)
    whole.feed(bytes)
    var pieces = ScreenParser(columns: 10, rows: 3)
    for byte in bytes { pieces.feed([byte]) }
    #expect(whole.screen.text == pieces.screen.text)
    #expect(whole.screen.text == "é日\n x\n")
    #expect(!pieces.screen.showsCursor)
  }

  @Test func `what is not understood is told`() {
    var parser = ScreenParser(columns: 10, rows: 3)
    parser.feed("\u{1B}[5y".utf8)
    #expect(parser.unknown == ["CSI 5y"])
  }
}
