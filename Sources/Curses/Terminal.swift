import CTerminal
import Glibc
package import Interface
package import Preferences

/// The screen and the keyboard, and the one owner of ncurses.
///
/// There is one at a time. While it lives, the crash guard is armed: however the program ends, the
/// terminal is given back as it was found. Once it has ended it stays silent.
@safe package final class Terminal {
  /// The colours in use.
  package private(set) var colorDepth: ColorDepth
  /// Whether the locale writes UTF-8; if not, only ASCII is painted.
  package let isUTF8: Bool
  /// Whether this is the Linux console, whose font lacks most eighth blocks.
  package let isLinuxConsole: Bool

  let window: UnsafeMutablePointer<WINDOW>
  /// The descriptor keys are read from.
  let input: Int32
  /// Whether the wait before was ended by a signal, such as that of a new size.
  var isAfterSignal = false
  /// Pairs by ink; 0 is the terminal's own.
  private var pairs: [Int16] = []
  /// The frame that is on the screen and in the window of ncurses; `nil` where all must be painted.
  var painted: Frame?
  private let screen: OpaquePointer
  private let output: Int32
  private let isGuarded: Bool
  /// The colours that the terminal has, 0 for none.
  private let colorCount: Int
  private var hasEnded = false

  /// Starts the screen on the terminal of standard input and output, which both must be terminals.
  ///
  /// It is nil if the terminal is unknown to ncurses, in which case nothing was written.
  ///
  /// - Parameter choice: What the person said about colour.
  package convenience init?(color choice: ColorChoice = .auto) {
    unsafe self.init(
      color: choice, type: nil, input: ct_standard_input(), output: ct_standard_output(),
      isGuarded: true)
  }

  /// Starts the screen on any pair of files, unless the terminal is unknown to ncurses.
  ///
  /// - Parameters:
  ///   - choice: What the person said about colour.
  ///   - type: The kind of terminal, or nil for that of `TERM`.
  ///   - input: Where keys are read from.
  ///   - output: Where the screen is written to.
  ///   - isGuarded: Whether signals and crashes are caught; false in unit tests.
  init?(
    color choice: ColorChoice, type: String?, input: UnsafeMutablePointer<FILE>,
    output: UnsafeMutablePointer<FILE>, isGuarded: Bool
  ) {
    self.input = unsafe fileno(input)
    self.output = unsafe fileno(output)
    self.isGuarded = isGuarded
    isUTF8 = Self.adoptLocale()
    isLinuxConsole = (type ?? Self.environment("TERM")) == "linux"
    if isGuarded { ct_guard_arm(self.input, self.output) }
    if isatty(self.output) == 1 {
      // Exported sizes would keep ncurses from following the window.
      unsafe unsetenv("LINES")
      unsafe unsetenv("COLUMNS")
    }
    guard let screen = unsafe newterm(type, output, input), let window = unsafe newwin(0, 0, 0, 0)
    else {
      if isGuarded { ct_guard_disarm() }
      return nil
    }
    unsafe self.screen = unsafe screen
    unsafe self.window = unsafe window
    let hasDefaults = start_color() == OK && use_default_colors() == OK
    colorCount = hasDefaults ? Int(ct_color_count()) : 0
    colorDepth = .none
    use(choice)
    prepareKeys()
    if isGuarded { ct_guard_hold_signals() }
    unsafe ct_write(self.output, "\u{1B}[?2004h")  // bracketed paste; the guard takes it back
  }

  /// Goes by another choice of colours from the next ``paint(_:)`` on.
  ///
  /// - Parameter choice: What the person said about colour.
  package func use(_ choice: ColorChoice) {
    guard isRunning else { return }
    let depth = choice.depth(colorCount: colorCount, noColor: Self.environment("NO_COLOR"))
    guard depth != colorDepth else { return }
    colorDepth = depth
    pairs = Self.makePairs(upTo: depth)
    painted = nil
  }

  deinit { end() }

  /// Gives the terminal back as it was found; once more does nothing.
  package func end() {
    guard !hasEnded else { return }
    hasEnded = true
    unsafe ct_write(output, "\u{1B}[?2004l")
    endwin()
    unsafe delwin(window)
    unsafe delscreen(screen)
    if isGuarded { ct_guard_disarm() }
  }

  /// The size of the window in cells, at least 1×1.
  package var size: Size {
    guard !hasEnded else { return Size(columns: 1, rows: 1) }
    return unsafe Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
  }

  /// Whether the screen can still be used.
  var isRunning: Bool { !hasEnded }

  /// Ends the program as a signal would have ended it, so that its caller sees status 128 + signal.
  ///
  /// Call it last: after saving, and after ``end()``.
  ///
  /// - Parameter signal: The signal of ``TerminalEvent/interrupted(signal:)``.
  package static func endProgram(by signal: Int32) -> Never {
    ct_end_by_signal(signal)
  }

  /// Keeps answers and notes out of core files and of Swift's crash reports, whatever ends the
  /// program; to be called first.
  package static func keepCrashesPrivate() {
    ct_keep_crashes_private()
  }

  /// Takes the person's locale for characters, and says whether it writes UTF-8.
  ///
  /// Only for characters: a decimal comma must never reach a file.
  ///
  /// - Returns: Whether the locale in effect writes UTF-8.
  package static func adoptLocale() -> Bool {
    unsafe setlocale(LC_CTYPE, "")
    guard let name = unsafe nl_langinfo(nl_item(CODESET)) else { return false }
    return unsafe String(cString: name) == "UTF-8"
  }

  /// Whether ncurses knows terminals of a kind; nothing is drawn or set for it.
  ///
  /// - Parameter type: The kind, as in `TERM`.
  /// - Returns: Whether its description was found.
  package static func isKnown(_ type: String) -> Bool {
    unsafe ct_knows_terminal(type)
  }

  /// The pair of an ink; 0, the terminal's own, for one that the terminal does not have.
  func pairNumber(of ink: Int) -> Int16 { pairs.indices.contains(ink) ? pairs[ink] : 0 }

  private static func makePairs(upTo depth: ColorDepth) -> [Int16] {
    let inks = Theme.inks.filter { depth == .full || (depth == .eight && $0 < 8) }
    var pairs = [Int16](repeating: 0, count: (inks.max() ?? -1) + 1)
    for (index, ink) in inks.enumerated() {
      let pair = Int16(index + 1)
      if init_pair(pair, Int16(ink), -1) == OK { pairs[ink] = pair }
    }
    return pairs
  }

  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}
