import CTerminal
import Glibc
import Interface
import Preferences
import Testing

@testable import Curses

// A process has one screen, so these never run side by side.
@Suite(.serialized) struct TerminalTests {
  @Test func `an unknown terminal gives no screen`() {
    #expect(NullScreen(type: "no-such-terminal") == nil)
    #expect(NullScreen(type: "") == nil)
  }

  @Test func `what was painted is what the frame says`() throws {
    let screen = try #require(NullScreen(columns: 30, rows: 4))
    var frame = Frame(size: screen.terminal.size)
    frame.write("Häufigkeit 日本 ✓ █", row: 1, column: 3)
    frame.cursor = (2, 5)
    screen.terminal.paint(frame)
    #expect(unsafe getcury(screen.terminal.window) == 2)
    #expect(unsafe getcurx(screen.terminal.window) == 5)
    #expect(screen.row(0) == String(repeating: " ", count: 30))
    #expect(screen.row(1).hasPrefix("   Häufigkeit 日本 ✓ █  "))
  }

  @Test func `a second frame leaves nothing of the first`() throws {
    let screen = try #require(NullScreen(columns: 10, rows: 2))
    var frame = Frame(size: screen.terminal.size)
    frame.write("first", row: 0, column: 0)
    screen.terminal.paint(frame)
    screen.terminal.paint(Frame(size: screen.terminal.size))
    #expect(screen.row(0) == String(repeating: " ", count: 10))
  }

  @Test func `roles become attributes and colours`() throws {
    let screen = try #require(NullScreen(columns: 10, rows: 1))
    var frame = Frame(size: screen.terminal.size)
    frame.cells[0][0] = Cell("k", role: .key)
    frame.cells[0][1] = Cell("k", role: .key, isSelected: true)
    frame.cells[0][2] = Cell("f", role: .field)
    frame.cells[0][3] = Cell("b", role: .band(4))
    frame.cells[0][4] = Cell("t")
    screen.terminal.paint(frame)
    #expect(screen.terminal.colorDepth == .full)
    #expect(screen.attributes(0, 0) == (ct_bold(), screen.terminal.pairNumber(of: 99)))
    #expect(screen.attributes(0, 1) == (ct_reverse(), 0))
    #expect(screen.attributes(0, 2) == (ct_underline(), 0))
    #expect(screen.attributes(0, 3) == (0, screen.terminal.pairNumber(of: 102)))
    #expect(screen.attributes(0, 4) == (0, 0))
    #expect(Set([99, 102].map { screen.terminal.pairNumber(of: $0) }).subtracting([0]).count == 2)
    #expect(screen.terminal.pairNumber(of: 7) == 0)
  }

  @Test func `paints what has not changed in other colours all the same`() throws {
    let screen = try #require(
      NullScreen(columns: 10, rows: 2, type: "xterm-256color", color: .always))
    var frame = Frame(size: screen.terminal.size)
    frame.cells[1][3] = Cell("b", role: .band(4))
    screen.terminal.paint(frame)
    #expect(screen.attributes(1, 3) == (0, screen.terminal.pairNumber(of: 102)))
    screen.terminal.use(.never)
    screen.terminal.paint(frame)
    #expect(screen.attributes(1, 3) == (0, 0))
    screen.terminal.use(.always)
    screen.terminal.paint(frame)
    #expect(screen.attributes(1, 3) == (0, screen.terminal.pairNumber(of: 102)))
  }

  @Test func `takes another choice of colours while it runs`() throws {
    let screen = try #require(NullScreen(type: "xterm-256color", color: .never))
    for (choice, depth) in [(ColorChoice.always, ColorDepth.full), (.never, .none), (.auto, .full)]
    {
      screen.terminal.use(choice)
      #expect(screen.terminal.colorDepth == depth)
      #expect((screen.terminal.pairNumber(of: 5) == 0) == (depth == .none))
    }
  }

  @Test(arguments: [
    ("xterm-256color", ColorChoice.auto, ColorDepth.full), ("xterm-256color", .never, .none),
    ("linux", .auto, .eight), ("vt100", .auto, .none), ("vt100", .always, .none),
  ])
  func `colours follow the terminal and the option`(
    type: String, choice: ColorChoice, depth: ColorDepth
  ) throws {
    let screen = try #require(NullScreen(type: type, color: choice))
    #expect(screen.terminal.colorDepth == depth)
    #expect(screen.terminal.isLinuxConsole == (type == "linux"))
  }

  @Test func `a frame of another size is cut, never refused`() throws {
    for (columns, rows) in [(1, 1), (2, 1), (1, 9), (40, 12)] {
      let screen = try #require(NullScreen(columns: columns, rows: rows))
      var frame = Frame(size: Size(columns: 50, rows: 20))
      for row in 0..<20 { frame.write("日本語 wide and long", row: row, column: 0) }
      frame.cursor = (99, -3)
      screen.terminal.paint(frame)
      #expect(screen.terminal.size == Size(columns: columns, rows: rows))
      #expect(unsafe getcury(screen.terminal.window) == Int32(rows - 1))
      screen.terminal.paint(Frame(size: Size(columns: 0, rows: 0)))
    }
  }

  @Test func `a locale without UTF-8 gets only ASCII`() throws {
    let screen = try #require(NullScreen(columns: 10, rows: 1, locale: "C"))
    var frame = Frame(size: screen.terminal.size)
    frame.write("é█日", row: 0, column: 0)
    screen.terminal.paint(frame)
    #expect(!screen.terminal.isUTF8)
    #expect(screen.row(0).hasPrefix("e#?"))
  }

  @Test func `a screen that has ended stays silent`() throws {
    let screen = try #require(NullScreen())
    screen.terminal.end()
    screen.terminal.end()
    screen.terminal.paint(Frame(size: Size(columns: 2, rows: 2)))
    screen.terminal.repaint()
    #expect(screen.terminal.readEvent() == .hangUp)
    #expect(screen.terminal.size == Size(columns: 1, rows: 1))
  }

  @Test func `the end of input is taken for a hang-up`() throws {
    let screen = try #require(NullScreen())
    #expect(screen.terminal.readEvent() == .hangUp)
  }
}

extension Frame {
  /// Writes characters as they are, wide ones into two cells.
  fileprivate mutating func write(_ text: String, row: Int, column: Int) {
    var column = column
    for character in text {
      guard column < size.columns else { return }
      cells[row][column] = Cell(String(character))
      column += 1
      guard character.unicodeScalars.allSatisfy({ $0.value >= 0x3000 }), column < size.columns
      else { continue }
      cells[row][column] = Cell("")
      column += 1
    }
  }
}
