import CTerminal
import Glibc
import Interface

extension Terminal {
  /// What a read brought.
  private enum Reading {
    case nothing
    case code(Int32)
    case scalar(Unicode.Scalar)
  }

  /// How long the rest of a character may be on its way, in milliseconds.
  private static let patience: Int32 = 25
  /// How long the rest of a paste may be on its way, in milliseconds.
  private static let pastePatience: Int32 = 1000
  /// The most characters taken from one paste; the rest is read and forgotten.
  static let pasteLimit = 16_384
  /// How often a read may bring nothing although there was something, before the terminal is
  /// taken to be gone: a signal brings nothing twice.
  private static let mostSilentReads = 10

  /// Sets the keyboard up: every key at once, signals from Ctrl-C and Ctrl-Z, no echo.
  func prepareKeys() {
    cbreak()
    noecho()
    nonl()  // Enter is \r then, and ncurses may move down with \n
    unsafe keypad(window, true)
    unsafe leaveok(window, false)
    unsafe scrollok(window, false)
    // Text typed after Esc must not wait a second; whoever exports ESCDELAY knows why.
    if Self.environment("ESCDELAY") == nil { set_escdelay(Self.patience) }
    for (bytes, code) in KeyCode.sequences { unsafe define_key("\u{1B}\(bytes)", code) }
    // A mouse that another program has left on: its clicks come as a key with digits behind it.
    define_key(nil, KEY_MOUSE)
    curs_set(1)
  }

  /// Waits for something to happen.
  ///
  /// - Parameter alarm: When to stop waiting; `nil` for never. Keys that came before come first.
  /// - Returns: What ended the wait.
  package func readEvent(until alarm: Alarm? = nil) -> TerminalEvent {
    var silentReads = 0
    while isRunning {
      let signal = ct_pending_signal()
      if signal != 0 { return .interrupted(signal: signal) }
      switch read(for: isAfterSignal ? 0 : Self.patience) {
      case .code(KEY_RESIZE): return .resized
      case .code(KeyCode.pasteStart): return .event(.paste(readPaste()))
      case .code(let code):
        if let key = KeyCode.key(code) { return .event(.key(key)) }
      case .scalar("\u{1B}"):
        if let key = readAfterEscape() { return .event(.key(key)) }
      case .scalar(let scalar):
        if let key = KeyCode.key(scalar) { return .event(.key(key)) }
      case .nothing:
        if silentReads > Self.mostSilentReads { return .hangUp }
        let result = ct_wait_for_input(input, alarm?.milliseconds ?? -1)
        if result == Int32(CT_WAIT_TIME_UP.rawValue) { return .event(.elapsed) }
        isAfterSignal = result == Int32(CT_WAIT_SIGNAL.rawValue)
        if result == Int32(CT_WAIT_HANG_UP.rawValue) { return .hangUp }
        silentReads = isAfterSignal ? 0 : silentReads + 1
        continue
      }
      silentReads = 0
    }
    return .hangUp
  }

  /// Forgets what was typed and not yet read, so that it cannot answer what was not yet seen.
  package func discardTypedAhead() {
    guard isRunning else { return }
    flushinp()
  }

  private func read(for milliseconds: Int32) -> Reading {
    isAfterSignal = false
    var value: wint_t = 0
    unsafe wtimeout(window, milliseconds)
    switch unsafe wget_wch(window, &value) {
    case OK: return Unicode.Scalar(value).map(Reading.scalar) ?? .code(ERR)
    case KEY_CODE_YES:
      // ncurses has given the window another size, and cut what it held.
      if value == wint_t(KEY_RESIZE) { painted = nil }
      return .code(Int32(bitPattern: value))
    default: return .nothing
    }
  }

  /// What an escape character was the beginning of: the key Esc, or a sequence of no known key.
  ///
  /// The bytes of an unknown sequence are passed over. Taken for keys, their digits would answer
  /// questions.
  private func readAfterEscape() -> Key? {
    switch read(for: 0) {
    case .scalar("["):
      for count in 0..<32 {
        guard case .scalar(let scalar) = read(for: 0) else { return count == 0 ? .escape : nil }
        if count == 0, scalar == "M" {
          for _ in 0..<3 { _ = read(for: 0) }  // a click in the old form: button, column, row
        }
        if (0x40...0x7E).contains(scalar.value) { return nil }
      }
      return nil
    case .scalar("]"), .scalar("P"), .scalar("_"), .scalar("^"), .scalar("X"):
      return readReply() ? nil : .escape
    case .scalar("O"):
      guard case .scalar = read(for: 0) else { return .escape }
      return nil
    case .scalar(let scalar): unget_wch(wchar_t(scalar.value))
    case .code(let code): ungetch(code)
    case .nothing: break
    }
    return .escape
  }

  /// Passes over the string that a terminal sends when it is asked for its colours or its name.
  ///
  /// gamut asks nothing, but what the program before it has asked may be answered late.
  ///
  /// - Returns: Whether there was any.
  private func readReply() -> Bool {
    for count in 0..<Self.pasteLimit {
      switch read(for: Self.patience) {
      case .nothing: return count > 0
      case .scalar("\u{7}"): return true
      case .scalar("\u{1B}"):
        _ = read(for: Self.patience)  // the backslash that ends it
        return true
      case .scalar, .code: continue
      }
    }
    return true
  }

  /// Reads pasted text to its end; control characters fall away, tabs become spaces.
  private func readPaste() -> String {
    var text = String.UnicodeScalarView()
    var count = 0
    var isAfterReturn = false
    while true {
      let scalar: Unicode.Scalar
      switch read(for: Self.pastePatience) {
      case .nothing, .code(KeyCode.pasteEnd), .code(KEY_RESIZE): return String(text)
      case .code(KEY_ENTER): scalar = "\n"
      case .code: continue
      case .scalar(let read): scalar = read
      }
      let isSecondHalf = isAfterReturn && scalar == "\n"
      isAfterReturn = scalar == "\r"
      guard count < Self.pasteLimit, !isSecondHalf else { continue }
      switch scalar {
      case "\n", "\r": text.append("\n")
      case "\t": text.append(" ")
      default:
        guard case .character = KeyCode.key(scalar) else { continue }
        text.append(scalar)
      }
      count += 1
    }
  }
}
