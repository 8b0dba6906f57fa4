import CTerminal
import Interface
import Testing

@testable import Curses

extension TerminalTests {
  @Test(arguments: [
    (KEY_UP, Key.up), (KEY_HOME, .home), (KEY_NPAGE, .pageDown), (KEY_ENTER, .enter),
    (KEY_BACKSPACE, .backspace), (KEY_BTAB, .backTab), (KEY_DC, .delete),
    (KEY_F0 + 1, .function(1)), (KEY_F0 + 12, .function(12)),
  ])
  func `codes of ncurses are keys`(code: Int32, key: Key) throws {
    let screen = try #require(NullScreen())
    ungetch(code)
    #expect(screen.terminal.readEvent() == .event(.key(key)))
  }

  @Test(
    arguments: [
      ("a", Key.character("a")), ("é", .character("é")), ("日", .character("日")),
      ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{8}", .backspace), ("\u{7F}", .backspace),
      ("\u{C}", .control("l")), ("\u{1B}", .escape), (" ", .character(" ")),
    ] as [(Unicode.Scalar, Key)])
  func `characters are keys`(scalar: Unicode.Scalar, key: Key) throws {
    let screen = try #require(NullScreen())
    type([scalar])
    #expect(screen.terminal.readEvent() == .event(.key(key)))
  }

  @Test func `keys nobody knows are passed over`() throws {
    let screen = try #require(NullScreen())
    type(["x"])
    for code in [KEY_F0 + 40, KEY_SLEFT, KEY_MOUSE] { ungetch(code) }
    type(["\u{1D}", "\u{0}", "\u{9B}"])
    #expect(screen.terminal.readEvent() == .event(.key(.character("x"))))
  }

  @Test func `an unknown sequence is passed over to its last byte`() throws {
    let screen = try #require(NullScreen())
    type(["\u{1B}", "[", "1", ";", "5", "A", "\u{1B}", "O", "j", "x"])
    #expect(screen.terminal.readEvent() == .event(.key(.character("x"))))
  }

  @Test func `a key typed right after Esc is kept`() throws {
    let screen = try #require(NullScreen())
    type(["\u{1B}", "3"])
    #expect(screen.terminal.readEvent() == .event(.key(.escape)))
    #expect(screen.terminal.readEvent() == .event(.key(.character("3"))))
  }

  @Test func `pasted text comes in one piece without controls`() throws {
    let screen = try #require(NullScreen())
    type(["y"])
    ungetch(KeyCode.pasteEnd)
    type(["a", "\t", "\r", "\n", "\u{1B}", "[", "b", "\r", "é", "\u{7F}", "\n", "\u{9B}"])
    ungetch(KeyCode.pasteStart)
    #expect(screen.terminal.readEvent() == .event(.paste("a \n[b\né\n")))
    #expect(screen.terminal.readEvent() == .event(.key(.character("y"))))
  }

  @Test func `a new size is reported`() throws {
    let screen = try #require(NullScreen())
    ungetch(KEY_RESIZE)
    #expect(screen.terminal.readEvent() == .resized)
  }

  @Test func `what was typed ahead can be forgotten`() throws {
    let screen = try #require(NullScreen())
    type(["9"])
    screen.terminal.discardTypedAhead()
    #expect(screen.terminal.readEvent() == .hangUp)
  }

  /// Puts characters where the keyboard would, to be read in this order.
  private func type(_ scalars: [Unicode.Scalar]) {
    for scalar in scalars.reversed() { unget_wch(wchar_t(scalar.value)) }
  }
}
