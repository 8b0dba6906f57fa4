import ArgumentParser
import CivilTime
import Curses
import Glibc
import Interface

/// Chooses the front end and talks to the person with it.
struct Conversation {
  /// What the person came for.
  enum Start {
    case home
    case checkIn(week: CivilDate?, questionnaire: String?)
  }

  let options: GlobalOptions
  let start: Start

  /// Talks until the person leaves.
  ///
  /// - Throws: An exit status, after a sentence on standard error, when no talk is possible.
  func run() throws {
    guard !options.plain, Environment.value("ACCESSIBLE") == nil else {
      try refuse("The line-by-line mode is not there yet; gamut needs a full terminal for now.")
    }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      try refuse("gamut needs a terminal to talk in. For scripts, see gamut --help.")
    }
    let type = Environment.value("TERM")
    guard let type, type != "dumb" else {
      try refuse("This terminal cannot be drawn on (TERM is \(type ?? "not set")).")
    }
    var desk = Desk(folder: try options.folder(), clock: options.clock)
    desk.open()
    if case .checkIn = start, let reason = desk.readOnlyReason {
      Output.complain(reason)
      throw Records.unusable
    }
    let color = options.overrides(isUTF8: true).color(over: desk.chosen)
    guard let terminal = Terminal(color: color) else {
      try refuse("This terminal is not known here (TERM is \(type.printable)).")
    }
    var session = try desk.session(
      for: start, overrides: options.overrides(isUTF8: terminal.isUTF8),
      isLinuxConsole: terminal.isLinuxConsole)
    session.reading = desk.read
    let app = App(
      session: session, start: appStart(desk, session),
      notices: desk.notices + (try desk.questionnaireNotices()))
    var runtime = Runtime(app: app, terminal: terminal, desk: desk)
    runtime.run()
  }

  private func appStart(_ desk: Desk, _ session: Session) -> App.Start {
    if case .checkIn = start, session.access == .writable { return .checkIn }
    return .home(isFirstRun: desk.isFirstRun)
  }

  private func refuse(_ sentence: String) throws -> Never {
    Output.complain(sentence)
    throw ExitCode.failure
  }
}
