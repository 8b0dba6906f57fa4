import CivilTime
import History
@testable import Interface
import Testing

/// Histories with events, and the events that were saved.
enum TimelineExamples {
  /// Check-ins for each week up to 15 November 2026, counting `before` up to a day and `after` from
  /// it on.
  static func weeks(_ count: Int, before: Int = 3, after: Int = 2, from day: String) throws
    -> HistoryDocument
  {
    let last = try #require(CivilDate("2026-11-15"))
    let day = try #require(CivilDate(day))
    let checkIns = try (0..<count).reversed().map { back in
      let week = last.advanced(by: -7 * back)
      return try CheckIn.sample(week.description, point: week < day ? before : after)
    }
    return HistoryDocument(checkIns: checkIns)
  }

  /// An event of a day, filled in as a person would.
  static func event(
    _ kind: TimelineEvent.Kind, _ day: String, medicine: String = "", dose: String = "",
    title: String = "", note: String = ""
  ) throws -> TimelineEvent {
    let date = try #require(CivilDate(day))
    var form = EventForm(kind: kind)
    form.date = day
    form.medicine = medicine
    form.amount = dose
    form.unit = dose.isEmpty ? "" : "mg"
    form.title = title
    form.note = note
    let moment = Timestamp(date: date, secondOfDay: 36_000, offset: 3600)
    let blank = TimelineEvent(id: "event-\(day)", kind: kind, date: date, recordedAt: moment)
    return try form.filled(into: blank, today: date)
  }

  /// Sixteen weeks with a start in spring, a life event in summer and a change of dose in autumn.
  static func sixteenWeeks() throws -> HistoryDocument {
    var history = try weeks(16, from: "2026-09-15")
    history.add(try event(.start, "2026-04-01", medicine: "sertraline", dose: "100"))
    history.add(try event(.life, "2026-07-12", title: "moved house", note: "the flat is quiet"))
    history.add(try event(.doseChange, "2026-09-15", medicine: "Sertraline", dose: "50"))
    return history
  }

  /// The home screen's digit that opens the timeline, and the timeline open.
  static func open(
    _ history: HistoryDocument, size: (Int, Int) = (80, 24), isASCII: Bool = false,
    access: Session.Access = .writable
  ) throws -> Rehearsal {
    var rehearsal = try Rehearsal(history: history, size: size, isASCII: isASCII, access: access)
    let entries = HomeEntry.all(in: rehearsal.app.session)
    let index = try #require(entries.firstIndex { $0 == .timeline })
    rehearsal.press("\(index + 1)")
    return rehearsal
  }
}

extension Rehearsal {
  /// The lines of the screen without the spaces at their ends.
  var lines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.drop { $0 == " " })
    }
  }

  /// The words of the screen, however they are broken into lines.
  var words: String { text.split { $0.isWhitespace }.joined(separator: " ") }

  /// The events that stand in the history and are not deleted, oldest first.
  var events: [TimelineEvent] { app.session.history.events.filter { $0.deletedAt == nil } }
}
