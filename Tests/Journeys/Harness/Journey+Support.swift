import Glibc

/// Keys that send more than a character, as xterm sends them.
enum KeyBytes: String {
  case up = "\u{1B}[A"
  case down = "\u{1B}[B"
  case right = "\u{1B}[C"
  case left = "\u{1B}[D"
  case upInApplicationMode = "\u{1B}OA"
  case home = "\u{1B}[H"
  case end = "\u{1B}[F"
  case pageUp = "\u{1B}[5~"
  case pageDown = "\u{1B}[6~"
  case delete = "\u{1B}[3~"
  case backTab = "\u{1B}[Z"
  case f1 = "\u{1B}OP"
  case f2 = "\u{1B}OQ"
  case escape = "\u{1B}"
  case enter = "\r"
  case backspace = "\u{7F}"
  case interrupt = "\u{3}"
  case suspend = "\u{1A}"
  case quit = "\u{1C}"
}

/// What became of a program.
enum ProcessState: Equatable {
  /// It ended by itself, with this status.
  case exited(Int32)
  /// A signal ended it.
  case killed(Int32)
  /// A signal stopped it, and it can go on.
  case stopped(Int32)

  /// From a status of `waitpid`, whose macros Swift does not see.
  init(status: Int32) {
    self =
      switch status & 0x7F {
      case 0: .exited(status >> 8 & 0xFF)
      case 0x7F: .stopped(status >> 8 & 0xFF)
      case let signal: .killed(signal)
      }
  }

  /// Whether it is over.
  var isEnd: Bool {
    if case .stopped = self { false } else { true }
  }
}

/// The modes of a terminal: echo, line editing, and so on.
struct Modes: Equatable {
  let input: tcflag_t
  let output: tcflag_t
  let control: tcflag_t
  let local: tcflag_t

  init(of file: Int32) {
    var modes = termios()
    unsafe tcgetattr(file, &modes)
    self.init(modes)
  }

  init(_ modes: termios) {
    (input, output) = (modes.c_iflag, modes.c_oflag)
    (control, local) = (modes.c_cflag, modes.c_lflag)
  }

  /// Whether lines are edited and what is typed is shown, as a shell expects it.
  var isCooked: Bool { local & tcflag_t(ICANON | ECHO) == tcflag_t(ICANON | ECHO) }
}

/// Why a journey cannot go on, with the screen it ended at.
struct JourneyError: Error, CustomStringConvertible {
  let description: String

  init(_ reason: String, screen: VirtualScreen?) {
    let picture = screen.map { "\n┌\n\($0.text)\n└ cursor \($0.row),\($0.column)" }
    description = reason + (picture ?? "")
  }
}

/// The moment until which something must have come.
struct Deadline {
  private let end = ContinuousClock.now + .seconds(20)

  var hasPassed: Bool { ContinuousClock.now >= end }

  /// What is left, at least 1 so that a passed deadline ends a wait at once.
  var milliseconds: Int32 {
    let (seconds, attoseconds) = (end - .now).components
    return Int32(max(1, seconds * 1000 + attoseconds / 1_000_000_000_000_000))
  }
}
