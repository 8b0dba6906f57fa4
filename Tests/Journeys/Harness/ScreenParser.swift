/// Reads the bytes a program writes, and does to a screen what a terminal would do.
struct ScreenParser {
  /// The screen as it stands.
  var screen: VirtualScreen
  /// Sequences that were read and not understood; the tests want none.
  private(set) var unknown: [String] = []

  private enum State {
    case text
    case escape
    /// After an escape and one of `()*+#%`, which one more byte follows.
    case escapeWithOne
    case sequence(String)
    /// An operating system command or the like, to its terminator.
    case string
    case stringEscape
  }

  private var state = State.text
  private var decoder = UTF8Pieces()

  init(columns: Int, rows: Int) {
    screen = VirtualScreen(columns: columns, rows: rows)
  }

  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      for scalar in decoder.scalars(after: byte) { feed(scalar) }
    }
  }

  private mutating func feed(_ scalar: Unicode.Scalar) {
    switch state {
    case .text: scalar.value < 32 || scalar.value == 127 ? control(scalar) : screen.write(scalar)
    case .escape: escape(scalar)
    case .escapeWithOne: state = .text
    case .sequence(let bytes):
      if scalar.value < 32 {
        control(scalar)
      } else if (0x40...0x7E).contains(scalar.value) {
        state = .text
        let sequence = ControlSequence(body: bytes, final: scalar)
        if !screen.perform(sequence) { unknown.append("CSI \(bytes)\(scalar)") }
      } else {
        state = .sequence(bytes + String(Character(scalar)))
      }
    case .string:
      if scalar == "\u{7}" { state = .text } else if scalar == "\u{1B}" { state = .stringEscape }
    case .stringEscape: state = .text
    }
  }

  private mutating func control(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\u{8}": screen.move(row: screen.row, column: screen.column - 1)
    case "\t": screen.move(row: screen.row, column: (screen.column / 8 + 1) * 8)
    case "\n", "\u{B}", "\u{C}": screen.lineFeed()
    case "\r": screen.move(row: screen.row, column: 0)
    case "\u{1B}": state = .escape
    default: break  // bell, shifts between character sets, padding
    }
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    state = .text
    switch scalar {
    case "[": state = .sequence("")
    case "]", "P", "X", "^", "_", "k": state = .string
    case "(", ")", "*", "+", "#", "%", " ": state = .escapeWithOne
    case "7": screen.saveCursor()
    case "8": screen.restoreCursor()
    case "D": screen.lineFeed()
    case "E":
      screen.lineFeed()
      screen.move(row: screen.row, column: 0)
    case "M":
      if screen.row == screen.region.lowerBound {
        screen.scroll(by: -1, in: screen.region)
      } else {
        screen.move(row: screen.row - 1, column: screen.column)
      }
    case "c": screen = VirtualScreen(columns: screen.columns, rows: screen.rows)
    case "=", ">", "H", "\\": break  // keypad modes, tab stops, end of a string
    default: unknown.append("ESC \(scalar)")
    }
  }
}

/// Puts the bytes of UTF-8 together, however they come.
private struct UTF8Pieces {
  private var pending: [UInt8] = []

  /// What is complete once a byte has come; what can never be a character is U+FFFD.
  mutating func scalars(after byte: UInt8) -> [Unicode.Scalar] {
    pending.append(byte)
    let first = pending[0]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard pending.count >= length else { return [] }
    let text = String(decoding: pending, as: UTF8.self)
    pending = []
    return Array(text.unicodeScalars)
  }
}
