import CivilTime
import History
import Interface
@testable import Linear
import Preferences
import Questionnaires
import Synchronization
import Testing

/// Numbers from 1, so that no two records of a session have the same id.
private final class Counter: Sendable {
  private let last = Mutex(0)

  func next() -> Int {
    last.withLock { number in
      number += 1
      return number
    }
  }
}

/// The world outside a conversation, in memory: what would be on the disk.
final class World {
  /// What the history file holds.
  var history: HistoryDocument
  /// The draft file.
  var draft: Draft?
  var settings: Settings
  var appointment = Appointment()
  var reading = Reading()
  /// The files that were handed out.
  private(set) var handouts: [Handout] = []
  /// How saving goes; the document is what the history would hold.
  var report: (HistoryDocument) -> SaveReport = { .saved($0) }
  /// Why nothing can be saved at all; `nil` when it can.
  var refusal: String?

  init(
    history: HistoryDocument = HistoryDocument(), draft: Draft? = nil,
    settings: Settings = World.checkInAlone
  ) {
    self.history = history
    self.draft = draft
    self.settings = settings
  }

  /// Does what a front end asks for.
  func carryOut(_ effect: Effect, on known: HistoryDocument) -> [Event] {
    switch effect {
    case .checkWritable: return refusal.map { [.refused(sentence: $0)] } ?? []
    case .saveDraft(let draft): self.draft = draft
    case .discardDraft: draft = nil
    case .saveCheckIn(let checkIn):
      var document = known
      document.add(checkIn)
      return save(document)
    case .saveHistory(let document): return save(document)
    case .saveSettings(let settings): self.settings = settings
    case .saveAppointment(let appointment): self.appointment = appointment
    case .write(let handout):
      handouts.append(handout)
      return [.written(.written(path: "~/\(handout.name).\(handout.fileExtension)"))]
    case .saveReading(let reading): self.reading = reading
    case .wake, .dropTypeAhead, .repaint, .quit: break
    }
    return []
  }

  private func save(_ document: HistoryDocument) -> [Event] {
    let report = report(document)
    if let document = report.document { history = document }
    return [.saved(report)]
  }

  /// Settings without the second questionnaire.
  static var checkInAlone: Settings {
    var settings = Settings()
    settings.offersCompanion = false
    return settings
  }

  static let today = "2026-11-22"

  private static let library = Result { try QuestionnaireLibrary.builtIn() }

  /// The questionnaire that is asked.
  static var questionnaire: Questionnaire {
    get throws { try #require(try library.get().standard) }
  }

  /// A session over what there is.
  func session(
    today: String = today, access: Session.Access = .writable, isASCII: Bool = false,
    week: String? = nil, locale: String = "en_GB.UTF-8"
  ) throws -> Session {
    let date = try #require(CivilDate(today))
    let counter = Counter()
    let moment = Timestamp(date: date, secondOfDay: 68_651, offset: 3600)
    var session = Session(
      library: try Self.library.get(), questionnaire: try Self.questionnaire,
      clock: LocalClock { moment }, dataFolder: "~/.local/share/gamut", locale: locale,
      history: history, access: access, draft: draft, settings: settings,
      overrides: Overrides(ascii: isASCII ? .init(true, because: "--ascii is given") : nil),
      appointment: appointment, requestedWeek: week.flatMap { CivilDate($0) },
      newIdentifier: { "new-\($0.localDate)-\(counter.next())" })
    session.reading = reading
    return session
  }
}
