import CTerminal
import Interface

/// The codes that ncurses has for keys, and the byte sequences it is not told of by every terminal.
enum KeyCode {
  /// Where pasted text begins; a code of our own, above those ncurses gives away.
  static let pasteStart: Int32 = 20_000
  /// Where pasted text ends.
  static let pasteEnd: Int32 = 20_001

  /// Sequences that mean the same in every terminal that sends them.
  ///
  /// Terminfo names one form of each key, but a terminal may be in the other mode, or be another
  /// than `TERM` says; then an arrow would be read as Esc and two letters.
  static let sequences: [(bytes: String, code: Int32)] = [
    ("[A", KEY_UP), ("[B", KEY_DOWN), ("[C", KEY_RIGHT), ("[D", KEY_LEFT),
    ("OA", KEY_UP), ("OB", KEY_DOWN), ("OC", KEY_RIGHT), ("OD", KEY_LEFT),
    ("[H", KEY_HOME), ("[F", KEY_END), ("OH", KEY_HOME), ("OF", KEY_END),
    ("[1~", KEY_HOME), ("[4~", KEY_END), ("[7~", KEY_HOME), ("[8~", KEY_END),
    ("[3~", KEY_DC), ("[5~", KEY_PPAGE), ("[6~", KEY_NPAGE), ("[Z", KEY_BTAB),
    ("OP", KEY_F0 + 1), ("OQ", KEY_F0 + 2), ("[11~", KEY_F0 + 1), ("[12~", KEY_F0 + 2),
    ("[[A", KEY_F0 + 1), ("[[B", KEY_F0 + 2), ("OM", KEY_ENTER),
    ("[200~", pasteStart), ("[201~", pasteEnd),
  ]

  /// The key behind a code of ncurses, or nil if gamut knows no such key.
  static func key(_ code: Int32) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME, KEY_A1: .home
    case KEY_END, KEY_C1, KEY_LL: .end
    case KEY_PPAGE, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_C3: .pageDown
    case KEY_ENTER: .enter
    case KEY_BACKSPACE: .backspace
    case KEY_DC: .delete
    case KEY_BTAB: .backTab
    case KEY_F0 + 1...KEY_F0 + 12: .function(Int(code - KEY_F0))
    default: nil
    }
  }

  /// The key behind a character, or nil if it is none that can be typed.
  static func key(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 8, 127: .backspace
    case 9: .tab
    case 10, 13: .enter
    case 27: .escape
    case 1...26: Unicode.Scalar(scalar.value + 0x60).map { .control(Character($0)) }
    case 0..<32, 128..<160: nil
    default: scalar.properties.isNoncharacterCodePoint ? nil : .character(Character(scalar))
    }
  }
}
