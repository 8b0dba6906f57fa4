import ArgumentParser
import CivilTime
import Files
import History
import Preferences
import Interface
import Questionnaires

/// Everything on the disk that a talk needs: history, draft, settings, and what was read.
struct Desk {
  let folder: DataFolder
  let clock: LocalClock
  var history: HistoryFile
  var drafts: DraftFile
  let settings: SettingsFile
  let appointments: AppointmentFile
  let reading: ReadingFile
  /// What must be said of the files, in sentences.
  private(set) var notices: [String] = []
  /// What was read in Learn when the talk began.
  private var read = Reading()
  /// Why the reading was not kept the last time it was not, if that was so.
  var readingTrouble: String?
  /// Whether there has never been anything here.
  private(set) var isFirstRun = false

  /// Why the history cannot be saved; `nil` when it can, as far as is known.
  var readOnlyReason: String? { opened.readOnlyReason }

  private var opened = OpenedHistory()
  private var draft: Draft?
  /// What the person has chosen.
  private(set) var chosen = Settings()
  private var appointment = Appointment()

  init(folder: DataFolder, clock: LocalClock) {
    self.folder = folder
    self.clock = clock
    history = HistoryFile(folder: folder, clock: clock)
    drafts = DraftFile(folder: folder, clock: clock)
    settings = SettingsFile(environment: Environment.variables)
    appointments = AppointmentFile(folder: folder.path, name: DataFolder.Name.appointment)
    reading = ReadingFile(folder: folder.path, name: DataFolder.Name.reading)
  }

  /// Reads all of it.
  mutating func open() {
    opened = history.open()
    notices = [opened.readOnlyReason].compactMap(\.self) + opened.notices
    if !opened.isNothingReadable {
      notices += history.conflictCopies()
        .compactMap { $0.notice(beside: opened.document)?.printable }
    }
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
    let kept = appointments.load()
    appointment = kept.appointment
    let marks = reading.load()
    read = marks.reading
    notices += [loaded.notice, kept.notice, marks.notice].compactMap(\.self)
  }

  /// Makes the session of a talk.
  ///
  /// - Parameters:
  ///   - start: What the person came for.
  ///   - installed: The questionnaires that can be asked.
  ///   - overrides: What an option or the environment decides in place of the settings.
  ///   - isLinuxConsole: Whether the font is that of the Linux console.
  /// - Returns: The session.
  /// - Throws: When there is no questionnaire to ask.
  func session(
    for start: Conversation.Start, asking installed: InstalledQuestionnaires, overrides: Overrides,
    isLinuxConsole: Bool
  ) throws -> Session {
    let library = installed.library
    let wanted = chosen.questionnaire.flatMap { library.questionnaire($0) }
    guard let questionnaire = wanted ?? library.standard else { throw ExitCode.failure }
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
    var session = Session(
      library: library, questionnaire: questionnaire, clock: clock,
      dataFolder: folder.shown(home: Environment.value("HOME")), locale: Environment.locale,
      history: opened.document, access: access, draft: draft, settings: chosen,
      overrides: overrides, appointment: appointment, requestedWeek: requested.week,
      requestedQuestionnaire: requested.questionnaire, isLinuxConsole: isLinuxConsole)
    session.reading = read
    return session
  }

  /// Writes a file for somebody else into the home folder, or into the working folder where no home
  /// is known; where the name is taken, a number follows it.
  func handOut(_ handout: Handout) -> HandoutReport {
    let home = Environment.value("HOME") ?? "."
    var refusal: OutputRefusal?
    for number in 1...Self.mostNames {
      let name = handout.name + (number == 1 ? "" : "-\(number)") + ".\(handout.fileExtension)"
      let path = DataFolder(path: home).path(of: name)
      do throws(OutputRefusal) {
        try OutputFile(path: path, guarding: folder.guardedPaths).write(Array(handout.text.utf8))
        return .written(path: home == "." ? path : "~/\(name)")
      } catch {
        refusal = error
        guard error.cause == .exists else { break }
      }
    }
    return .failed(sentence: refusal?.sentence ?? "")
  }

  /// The most names that are tried for one file.
  private static let mostNames = 99

  /// What must be said of the person's own questionnaires.
  ///
  /// - Parameter installed: The questionnaires that can be asked.
  /// - Returns: A sentence for each file that is passed over, and one when the questionnaire of the
  ///   settings is not among the others.
  func notices(on installed: InstalledQuestionnaires) -> [String] {
    guard let id = chosen.questionnaire, installed.library.questionnaire(id) == nil else {
      return installed.notices
    }
    return installed.notices + [
      "The questionnaire '\(id.printable)' of the settings is not known here, so the built-in "
        + "check is asked."
    ]
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
