import ArgumentParser
import CivilTime
import History
import Preferences
import Interface
import Questionnaires

/// Everything on the disk that a talk needs: the history, the draft and the settings.
struct Desk {
  let folder: DataFolder
  let clock: LocalClock
  var history: HistoryFile
  var drafts: DraftFile
  let settings: SettingsFile
  /// What must be said of the files, in sentences.
  private(set) var notices: [String] = []
  /// Whether there has never been anything here.
  private(set) var isFirstRun = false

  /// Why the history cannot be saved; `nil` when it can, as far as is known.
  var readOnlyReason: String? { opened.readOnlyReason }

  private var opened = OpenedHistory()
  private var draft: Draft?
  /// What the person has chosen.
  private(set) var chosen = Settings()

  init(folder: DataFolder, clock: LocalClock) {
    self.folder = folder
    self.clock = clock
    history = HistoryFile(folder: folder, clock: clock)
    drafts = DraftFile(folder: folder, clock: clock)
    settings = SettingsFile(environment: Environment.variables)
  }

  /// Reads all of it.
  mutating func open() {
    opened = history.open()
    notices = [opened.readOnlyReason].compactMap(\.self) + opened.notices
    switch drafts.load() {
    case .none: isFirstRun = opened.isFirstRun
    case .draft(let found) where opened.document.checkIn(found.id) != nil:
      // The program was killed after it had saved the week and before it removed the draft.
      try? drafts.discard()
    case .draft(let found): draft = found
    case .unreadable(let sentence): notices.append(sentence)
    }
    let loaded = settings.load()
    chosen = loaded.settings
    notices += [loaded.notice].compactMap(\.self)
  }

  /// Makes the session of a talk.
  ///
  /// - Parameters:
  ///   - start: What the person came for.
  ///   - overrides: What an option or the environment decides in place of the settings.
  ///   - isLinuxConsole: Whether the font is that of the Linux console.
  /// - Returns: The session.
  /// - Throws: When the built-in questionnaires cannot be read.
  func session(
    for start: Conversation.Start, overrides: Overrides, isLinuxConsole: Bool
  ) throws -> Session {
    let library = try QuestionnaireLibrary.builtIn()
    guard let questionnaire = library.standard else { throw ExitCode.failure }
    var requested: (week: CivilDate?, questionnaire: Questionnaire?)
    if case .checkIn(let week, let id) = start {
      requested = (week, id.flatMap { library.questionnaire($0) })
    }
    var access = opened.readOnlyReason.map { Session.Access.readOnly(sentence: $0) } ?? .writable
    // A draft goes on with the very words that it was begun with, or not at all.
    if let draft,
      library.questionnaire(draft.questionnaire, version: draft.questionnaireVersion) == nil
    {
      access = .readOnly(sentence: Self.unknownDraft)
    }
    return Session(
      library: library, questionnaire: questionnaire, clock: clock,
      dataFolder: folder.shown(home: Environment.value("HOME")), locale: Environment.locale,
      history: opened.document, access: access, draft: draft, settings: chosen,
      overrides: overrides, requestedWeek: requested.week,
      requestedQuestionnaire: requested.questionnaire, isLinuxConsole: isLinuxConsole)
  }

  private static let unknownDraft =
    "A check-in was begun with questions that this gamut does not know. It stays as it is in "
    + "\(DataFolder.Name.draft). Finish it with the gamut that began it, or move the file away."
}

extension DataFolder {
  /// The path as it is shown to the person, with `~` for their home.
  fileprivate func shown(home: String?) -> String {
    guard let home, home.count > 1, path.hasPrefix("\(home)/") else { return path }
    return "~" + path.dropFirst(home.count)
  }
}
