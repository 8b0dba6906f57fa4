package import Interface

/// What can end a wait at the terminal.
package enum TerminalEvent: Sendable, Equatable {
  /// The person did something.
  case event(Event)
  /// The window has another size: read ``Terminal/size`` and paint.
  case resized
  /// A signal asks the program to end (SIGINT, SIGTERM or SIGHUP): save, end the terminal, then call
  /// ``Terminal/endProgram(by:)``.
  case interrupted(signal: Int32)
  /// The terminal is gone: save and leave, as after SIGHUP.
  case hangUp
}
