import CivilTime
import History
@testable import Interface
import Preferences
import Questionnaires
import Scoring
import Synchronization
import Testing

/// The program without a terminal: keys go in, frames come out, and saving always succeeds.
struct Rehearsal {
  var app: App
  var size: Size
  /// What was asked of the world outside, oldest first.
  var effects: [Effect] = []
  /// How saving goes; the document is what the history would hold.
  var report: @Sendable (HistoryDocument) -> SaveReport = { .saved($0) }

  /// Counts the check-ins, so that each has an id of its own.
  private let saves: SaveCount
  /// How writing a file goes; `nil` for well.
  var handoutReport: HandoutReport?

  static let today = "2026-11-22"

  init(
    history: HistoryDocument = HistoryDocument(), draft: Draft? = nil,
    start: App.Start = .home(isFirstRun: false), size: (Int, Int) = (80, 24), isASCII: Bool = false,
    access: Session.Access = .writable, locale: String = "en_GB.UTF-8", today: String = today,
    week: String? = nil, settings: Settings = .checkInAlone, overrides: Overrides? = nil,
    appointment: Appointment = Appointment(), reading: Reading = Reading(),
    library: QuestionnaireLibrary? = nil, notices: [String] = []
  ) throws {
    let library = try library ?? BuiltIn.library
    let date = try #require(CivilDate(today))
    let moment = Timestamp(date: date, secondOfDay: 68_651, offset: 3600)
    self.size = Size(columns: size.0, rows: size.1)
    let saves = SaveCount()
    self.saves = saves
    var session = Session(
      library: library, questionnaire: try BuiltIn.questionnaire,
      clock: LocalClock { moment },
      dataFolder: "~/.local/share/gamut", locale: locale, history: history, access: access,
      draft: draft, settings: settings,
      overrides: overrides ?? (isASCII ? .asciiAlone : Overrides()), appointment: appointment,
      requestedWeek: week.flatMap { CivilDate($0) },
      newIdentifier: { "new-\($0.localDate)\(saves.suffix)" })
    session.reading = reading
    app = App(session: session, start: start, notices: notices)
    send(.resized(self.size))
  }

  /// Presses keys one after another: characters, or names in angle brackets such as `<down>`.
  mutating func press(_ keys: String) {
    var rest = Substring(keys)
    while let first = rest.popFirst() {
      if first == "<", let end = rest.firstIndex(of: ">") {
        let name = String(rest[..<end])
        rest = rest[rest.index(after: end)...]
        send(.key(Self.named[name] ?? .character("<")))
      } else {
        send(.key(.character(first)))
      }
    }
  }

  private static let named: [String: Key] = [
    "up": .up, "down": .down, "left": .left, "right": .right, "home": .home, "end": .end,
    "pageup": .pageUp, "pagedown": .pageDown, "enter": .enter, "esc": .escape, "tab": .tab,
    "backtab": .backTab, "backspace": .backspace, "delete": .delete, "f1": .function(1),
    "f2": .function(2), "c-l": .control("l"),
  ]

  mutating func send(_ event: Event) {
    let asked = app.update(event)
    effects += asked
    for case .write(let handout) in asked {
      let path = "~/\(handout.name).\(handout.fileExtension)"
      send(.written(handoutReport ?? .written(path: path)))
    }
    for case .saveHistory(let history) in asked { send(.saved(report(history))) }
    for case .saveCheckIn(let checkIn) in asked {
      var history = app.session.history
      history.checkIns.append(checkIn)
      saves.add()
      send(.saved(report(history)))
    }
  }

  var frame: Frame { app.render(size) }

  var text: String { frame.text }

  /// The row the cursor is in, without the spaces at its ends.
  var cursorLine: String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines[frame.cursor.row].drop { $0 == " " }.description
  }

  /// The check-ins that were saved.
  var saved: [CheckIn] {
    effects.compactMap { effect in
      if case .saveCheckIn(let checkIn) = effect { checkIn } else { nil }
    }
  }
}

/// How many check-ins were saved, shared by all copies of a rehearsal.
private final class SaveCount: Sendable {
  private let count = Mutex(0)

  /// What makes the next id differ from those before; empty for the first.
  var suffix: String { count.withLock { $0 == 0 ? "" : "-\($0 + 1)" } }

  func add() { count.withLock { $0 += 1 } }
}

extension Settings {
  /// Without the second questionnaire, so that a week ends with its result.
  static var checkInAlone: Settings {
    var settings = Settings()
    settings.offersCompanion = false
    return settings
  }
}

extension Overrides {
  /// As on a terminal with `--ascii`.
  static let asciiAlone = Overrides(ascii: .init(true, because: "--ascii was given"))
}

extension CheckIn {
  /// A check-in in which every answer counts `point`, from 0 (felt) to 4 (numb), but for those
  /// that are named.
  static func sample(
    _ week: String, point: Int = 2, answers changes: [String: Answer] = [:], note: String? = nil
  ) throws -> CheckIn {
    let questionnaire = try BuiltIn.questionnaire
    var answers: [String: Answer] = [:]
    for item in questionnaire.items {
      answers[item.id] = .point(item.keying == .absence ? point : 4 - point)
    }
    answers.merge(changes) { $1 }
    let date = try #require(CivilDate(week))
    return CheckIn(
      id: "week-\(week)", questionnaire: questionnaire.id,
      questionnaireVersion: questionnaire.version, weekEnding: date,
      recordedAt: Timestamp(date: date, secondOfDay: 70_000, offset: 3600), answers: answers,
      note: note)
  }
}
