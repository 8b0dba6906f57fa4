import ArgumentParser
import CivilTime
import Curses
import Glibc
import Interface
import Linear

/// Chooses the front end and talks to the person with it.
struct Conversation {
  /// What the person came for.
  enum Start {
    case home
    case checkIn(week: CivilDate?, questionnaire: String?)
  }

  let options: any Options
  let start: Start

  /// Talks until the person leaves.
  ///
  /// - Throws: An exit status, after a sentence on standard error, when no talk is possible.
  func run() throws {
    let isLinear = options.plain || Environment.value("ACCESSIBLE") != nil
    guard isLinear || (isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1) else {
      try refuse(
        "gamut needs a terminal to talk in. With --plain it asks line by line, and reads answers "
          + "from a pipe too.")
    }
    var desk = Desk(folder: try options.folder(), clock: options.clock)
    desk.open()
    if case .checkIn = start, let reason = desk.readOnlyReason {
      Output.complain(reason)
      throw Records.unusable
    }
    let type = Environment.value("TERM") ?? "dumb"
    let color = options.overrides(isUTF8: true).color(over: desk.chosen)
    guard !isLinear, type != "dumb", let terminal = Terminal(color: color) else {
      return try talkLineByLine(at: desk)
    }
    let installed = try InstalledQuestionnaires()
    let session = try desk.session(
      for: start, asking: installed, overrides: options.overrides(isUTF8: terminal.isUTF8),
      isLinuxConsole: terminal.isLinuxConsole)
    var appStart = App.Start.home(isFirstRun: desk.isFirstRun)
    if case .checkIn = start, session.access == .writable { appStart = .checkIn }
    let notices = desk.notices + desk.notices(on: installed)
    let app = App(session: session, start: appStart, notices: notices)
    var runtime = Runtime(app: app, terminal: terminal, desk: desk)
    runtime.run()
  }

  /// Talks line by line, without any control sequence.
  ///
  /// Every answer is on the disk before the next question, so a signal may end the program where it
  /// stands.
  private func talkLineByLine(at opened: Desk) throws {
    var desk = opened
    let overrides = options.overrides(isUTF8: Terminal.adoptLocale())
    let installed = try InstalledQuestionnaires()
    let session = try desk.session(
      for: start, asking: installed, overrides: overrides, isLinuxConsole: false)
    let reader = LineReader(file: STDIN_FILENO)
    let isTerminal = isatty(STDIN_FILENO) == 1
    let port = Port(
      width: Output.columns ?? Port.mostCells, isEchoing: !isTerminal, listen: reader.next,
      speak: Output.put)
    var dialogue = Dialogue(session: session, port: port) { effect, history in
      desk.carryOut(effect, on: history)
    }
    var linearStart = App.Start.home(isFirstRun: desk.isFirstRun)
    if case .checkIn = start { linearStart = .checkIn }
    let notices = desk.notices + desk.notices(on: installed)
    let end = dialogue.run(linearStart, notices: notices)
    // A window that was closed is an end of input too, often before its signal comes.
    if isTerminal, isatty(STDIN_FILENO) == 0 { Terminal.endProgram(by: SIGHUP) }
    switch end {
    case .left: break
    case .refused: throw Records.unusable
    case .unfinished, .unheard: throw ExitCode.failure
    }
  }

  private func refuse(_ sentence: String) throws -> Never {
    Output.complain(sentence)
    throw ExitCode.failure
  }
}
