import ArgumentParser
import CivilTime
import Curses
import Glibc
import History
import Interface
import Learn
import Questionnaires

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
    let folder = try options.folder()
    var history = HistoryFile(folder: folder, clock: options.clock)
    let opened = history.open()
    if case .checkIn = start, let reason = opened.readOnlyReason {
      Output.complain(reason)
      throw Records.unusable
    }
    var drafts = DraftFile(folder: folder, clock: options.clock)
    var loaded = drafts.load()
    if case .draft(let draft) = loaded, opened.document.checkIn(draft.id) != nil {
      // The program was killed after it had saved the week and before it removed the draft.
      try? drafts.discard()
      loaded = .none
    }
    guard let terminal = Terminal(color: options.color) else {
      try refuse("This terminal is not known here (TERM is \(type.printable)).")
    }
    let settings = SettingsFile(environment: Environment.variables)
    let app = try makeApp(
      opened, loaded, settings.load(), folder: folder, terminal: terminal)
    var runtime = Runtime(
      app: app, terminal: terminal, history: history, drafts: drafts, settings: settings)
    runtime.run()
  }

  private func refuse(_ sentence: String) throws -> Never {
    Output.complain(sentence)
    throw ExitCode.failure
  }

  private func makeApp(
    _ opened: OpenedHistory, _ loaded: DraftFile.Loaded, _ settings: SettingsFile.Loaded,
    folder: DataFolder, terminal: Terminal
  ) throws -> App {
    let library = try QuestionnaireLibrary.builtIn()
    var notices = opened.notices + [settings.notice].compactMap(\.self)
    var draft: Draft?
    switch loaded {
    case .none: break
    case .draft(let found): draft = found
    case .unreadable(let sentence): notices.append(sentence)
    }
    var access = Session.Access.writable
    if let reason = opened.readOnlyReason {
      access = .readOnly(sentence: reason)
      notices.insert(reason, at: 0)
    }
    var week: CivilDate?
    var questionnaire = library.standard
    if case .checkIn(let wanted, let id) = start {
      week = wanted
      if let id { questionnaire = library.questionnaire(id) }
    }
    guard let questionnaire else { throw ExitCode.failure }
    let session = Session(
      library: library, questionnaire: questionnaire, helplines: try Helplines.builtIn(),
      clock: options.clock, dataFolder: folder.shown(home: Environment.value("HOME")),
      locale: Environment.locale, history: opened.document, access: access,
      draft: draft?.questionnaire == questionnaire.id ? draft : nil, settings: settings.settings,
      requestedWeek: week,
      isASCII: options.ascii || !terminal.isUTF8)
    let appStart: App.Start =
      if case .checkIn = start {
        .checkIn
      } else {
        .home(isFirstRun: opened.isFirstRun && draft == nil)
      }
    return App(session: session, start: appStart, notices: notices)
  }
}

extension DataFolder {
  /// The path as it is shown to the person, with `~` for their home.
  func shown(home: String?) -> String {
    guard let home, home.count > 1, path.hasPrefix("\(home)/") else { return path }
    return "~" + path.dropFirst(home.count)
  }
}
