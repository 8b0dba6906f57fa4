import CTerminal
import Glibc
import Interface
import Preferences

@testable import Curses

/// A screen on `/dev/null`, to be read back cell by cell.
@safe final class NullScreen {
  let terminal: Terminal
  private let input: UnsafeMutablePointer<FILE>
  private let output: UnsafeMutablePointer<FILE>

  /// Opens a screen.
  ///
  /// - Parameters:
  ///   - columns: Its width.
  ///   - rows: Its height.
  ///   - type: The kind of terminal.
  ///   - color: What the person said about colour.
  ///   - locale: The locale of characters.
  init?(
    columns: Int = 80, rows: Int = 24, type: String = "xterm-256color",
    color: ColorChoice = .auto, locale: String = "C.UTF-8"
  ) {
    unsafe unsetenv("NO_COLOR")
    unsafe setenv("LC_ALL", locale, 1)
    unsafe setenv("COLUMNS", String(columns), 1)
    unsafe setenv("LINES", String(rows), 1)
    guard let input = unsafe fopen("/dev/null", "r"), let output = unsafe fopen("/dev/null", "w")
    else { return nil }
    unsafe self.input = unsafe input
    unsafe self.output = unsafe output
    guard
      let terminal = unsafe Terminal(
        color: color, type: type, input: input, output: output, isGuarded: false)
    else { return nil }
    self.terminal = terminal
  }

  deinit {
    terminal.end()
    unsafe fclose(input)
    unsafe fclose(output)
  }

  /// The characters of a row.
  func row(_ row: Int) -> String {
    var wide = [wchar_t](repeating: 0, count: terminal.size.columns * 6 + 1)
    unsafe mvwinnwstr(terminal.window, Int32(row), 0, &wide, Int32(wide.count - 1))
    var text = String.UnicodeScalarView()
    for unit in wide.prefix(while: { $0 != 0 }) {
      if let scalar = Unicode.Scalar(UInt32(bitPattern: unit)) { text.append(scalar) }
    }
    return String(text)
  }

  /// The attributes of a cell, without its colour.
  func attributes(_ row: Int, _ column: Int) -> (attributes: attr_t, pair: Int16) {
    var cell = cchar_t()
    var attributes: attr_t = 0
    var pair: Int16 = 0
    var wide = [wchar_t](repeating: 0, count: 8)
    unsafe mvwin_wch(terminal.window, Int32(row), Int32(column), &cell)
    unsafe getcchar(&cell, &wide, &attributes, &pair, nil)
    return (attributes & (ct_bold() | ct_underline() | ct_reverse()), pair)
  }
}
