package import CivilTime
package import History
package import Learn
package import Preferences
package import Questionnaires
package import Scoring

/// What all screens share: what is known, what is chosen, and what is asked of the world outside.
package struct Session: Sendable {
  /// Whether the history may be written to.
  package enum Access: Sendable, Equatable {
    /// It may.
    case writable
    /// It may not; the sentence says why, and what to do.
    case readOnly(sentence: String)
  }

  /// The questionnaires that can be asked.
  package let library: QuestionnaireLibrary
  /// The questionnaire that is asked every week.
  package private(set) var questionnaire: Questionnaire
  /// Tells the time.
  package let clock: LocalClock
  /// Makes the id of a new record.
  package let newIdentifier: @Sendable (Timestamp) -> String
  /// Where the data is, as it is shown to the person.
  package let dataFolder: String
  /// The locale's name, from which the country is guessed.
  package let locale: String
  /// What the history holds.
  package var history: HistoryDocument {
    didSet {
      scoredCheckIns = history.scored(questionnaire, through: today)
      overview = HistoryOverview(of: history, through: today)
      readCourse()
    }
  }
  /// The check-ins with the questionnaire that is asked, scored, in the order of their weeks; kept,
  /// because every key and every picture asks for them.
  package private(set) var scoredCheckIns: [ScoredCheckIn] = []
  /// The positions that count and the events that divide them; kept like the scored check-ins.
  package private(set) var course: Course
  /// What the history holds of each questionnaire; kept like the scored check-ins.
  private(set) var overview: HistoryOverview
  /// What can be said of the course; kept like the scored check-ins.
  package private(set) var trend: Trend
  /// What the timeline holds on to while the program runs.
  var timeline = TimelineDesk()
  /// What is chosen for the appointment page.
  package var report = ReportDesk()
  /// Whether the history may be written to.
  package var access: Access
  /// The check-in that was begun and not finished.
  package var draft: Draft?
  /// What the person has chosen.
  package var settings: Settings {
    didSet {
      if settings.questionnaire != oldValue.questionnaire, let chosen = chosenQuestionnaire {
        questionnaire = chosen
        scoredCheckIns = history.scored(questionnaire, through: today)
        readCourse()
      } else if settings.washIn != oldValue.washIn {
        readCourse()
      }
    }
  }
  /// What an option or the environment decides in place of the settings.
  package let overrides: Overrides
  /// What was read in Learn, and how far.
  package var reading = Reading()
  /// What Learn holds on to while the program runs.
  var learn = LearnDesk()
  /// The week to ask about when it does not end today.
  package var requestedWeek: CivilDate?
  /// The questionnaire to ask once in place of the usual one.
  package var requestedQuestionnaire: Questionnaire?
  /// What was begun on saved check-ins and not saved.
  var unsaved = UnsavedEdits()
  /// The size of the terminal, for screens that turn pages.
  var size = Size(columns: 80, rows: 24)
  /// Whether only ASCII may be shown.
  package var isASCII: Bool { overrides.ascii?.value ?? settings.isASCII }
  /// Whether the font is that of the Linux console.
  package let isLinuxConsole: Bool
  /// What is asked of the world outside, in order.
  var effects: [Effect] = []

  /// Makes a session.
  package init(
    library: QuestionnaireLibrary, questionnaire: Questionnaire, clock: LocalClock,
    dataFolder: String, locale: String = "",
    history: HistoryDocument = HistoryDocument(), access: Access = .writable, draft: Draft? = nil,
    settings: Settings = Settings(), overrides: Overrides = Overrides(),
    appointment: Appointment = Appointment(), requestedWeek: CivilDate? = nil,
    requestedQuestionnaire: Questionnaire? = nil,
    isLinuxConsole: Bool = false,
    newIdentifier: @escaping @Sendable (Timestamp) -> String = { RecordIdentifier.make(at: $0) }
  ) {
    self.library = library
    self.questionnaire = questionnaire
    self.clock = clock
    self.dataFolder = dataFolder
    self.locale = locale
    self.history = history
    self.access = access
    self.draft = draft
    self.settings = settings
    report.appointment = appointment
    self.requestedWeek = requestedWeek
    self.requestedQuestionnaire = requestedQuestionnaire
    self.overrides = overrides
    self.isLinuxConsole = isLinuxConsole
    self.newIdentifier = newIdentifier
    scoredCheckIns = history.scored(questionnaire, through: clock.today)
    overview = HistoryOverview(of: history, through: clock.today)
    course = Course(
      in: history, of: questionnaire, library: library, today: clock.today,
      washIn: settings.washIn, scored: scoredCheckIns)
    trend = course.trend()
  }

  private mutating func readCourse() {
    course = Course(
      in: history, of: questionnaire, library: library, today: today, washIn: settings.washIn,
      scored: scoredCheckIns)
    trend = course.trend()
  }

  /// Asks the world outside to do something.
  package mutating func request(_ effect: Effect) {
    effects.append(effect)
  }

  /// Takes what was asked of the world outside, in order.
  package mutating func takeRequests() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  /// The room that the screen has, or the least that it can use where it has less.
  var layout: Layout {
    let least = Layout.smallest
    return layout(
      Size(columns: max(size.columns, least.columns), rows: max(size.rows, least.rows)))
  }

  /// The room in a terminal of a size.
  func layout(_ size: Size) -> Layout {
    Layout(size: size, isASCII: isASCII, isLinuxConsole: isLinuxConsole)
  }

  /// The present local date.
  package var today: CivilDate { clock.today }

  /// The help lines.
  package var helplines: Helplines { .standard }

  /// The topics to read.
  var topics: TopicLibrary { .standard }

  /// Whether there is a history of which nothing can be told.
  package var isUnreadable: Bool { access != .writable && history == HistoryDocument() }

  /// The country whose help lines are shown; `nil` when none is chosen and none can be guessed.
  package var country: HelplineCountry? {
    settings.country.flatMap { helplines.country($0) } ?? helplines.country(ofLocale: locale)
  }
}
