import Interface
import Preferences
import Testing

@testable import Curses

@Suite struct RunTests {
  @Test func `plain spaces are left to the erased window`() {
    #expect(runs(["a", " ", " ", "b"].map { Cell($0) }) == ["0 a  b"])
    #expect(runs([" ", " ", "b"].map { Cell($0) }) == ["2 b"])
    #expect(runs([Cell(" ", isSelected: true), Cell(" ", role: .field)]) == ["0  ", "1  "])
  }

  @Test func `no control character is passed on`() {
    let cells = ["\u{1B}", "\n", "\u{9B}", "\u{202E}", "\r\n", "a\u{7}"].map { Cell($0) }
    #expect(runs(cells) == ["0 ??????"])
  }

  @Test func `a glyph never takes more cells than the frame gives it`() {
    #expect(runs([Cell("日"), Cell("x")]) == ["0 ?x"])
    #expect(runs([Cell("日"), Cell(""), Cell("x")]) == ["0 日x"])
    #expect(runs([Cell("a"), Cell(""), Cell("x")]) == ["0 a x"])
    #expect(runs([Cell("日")]) == ["0 ?"])
    #expect(runs([Cell("e\u{301}")]) == ["0 e\u{301}"])
  }

  @Test(arguments: [
    (ColorChoice.auto, 256, nil as String?, ColorDepth.full), (.auto, 88, nil, .eight),
    (.auto, 16, nil, .eight),
    (.auto, 8, "", .eight), (.auto, 256, "1", .none), (.always, 256, "1", .full),
    (.never, 256, nil, .none), (.always, 0, nil, .none), (.auto, 2, nil, .none),
  ])
  func `NO_COLOR is obeyed unless the option says otherwise`(
    choice: ColorChoice, count: Int, noColor: String?, depth: ColorDepth
  ) {
    #expect(choice.depth(colorCount: count, noColor: noColor) == depth)
  }

  private func runs(_ row: [Cell]) -> [String] {
    Run.runs(of: row, columns: 80, depth: .none, isASCII: false).map { "\($0.column) \($0.text)" }
  }
}
