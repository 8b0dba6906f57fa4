import CivilTime
import History
@testable import Interface
import Preferences
import TestSupport
import Testing

/// The report screen in states worth a picture, and how to come there.
enum ReportScene {
  static let question = "Is this dose still right for me? I would like to feel my daughter’s joy."

  /// Two believable years.
  static func twoYears() throws -> HistoryDocument {
    BelievableHistory.history(
      through: try #require(CivilDate(Rehearsal.today)), of: try BuiltIn.questionnaire)
  }

  /// Home, and from there the report.
  static func open(
    _ history: HistoryDocument, size: (Int, Int) = (80, 24), isASCII: Bool = false,
    access: Session.Access = .writable, appointment: Appointment = Appointment()
  ) throws -> Rehearsal {
    var rehearsal = try Rehearsal(
      history: history, size: size, isASCII: isASCII, access: access, appointment: appointment)
    let entries = HomeEntry.all(in: rehearsal.app.session)
    let index = try #require(entries.firstIndex { $0 == .report })
    rehearsal.press("\(index + 1)")
    return rehearsal
  }
}

extension Scene {
  static let report = [
    Scene(name: "report") { try $0.report() },
    Scene(name: "report-end") { try $0.report("<end>") },
    Scene(name: "report-empty") { try $0.report(history: HistoryDocument()) },
    Scene(name: "report-time") { try $0.report("1<down>") },
    Scene(name: "report-day") { try $0.report("164 sept") },
    Scene(name: "report-notes") { try $0.report("24") },
    Scene(name: "report-question") { try $0.report("3") },
    Scene(name: "report-save") { try $0.report("4") },
    Scene(name: "report-saved") { try $0.report("41") },
  ]
}

extension Stage {
  /// The report on this stage, with the keys that lead to a state.
  fileprivate func report(_ keys: String = "", history: HistoryDocument? = nil) throws -> Rehearsal
  {
    var rehearsal = try ReportScene.open(
      try history ?? ReportScene.twoYears(), size: size, isASCII: isASCII,
      appointment: Appointment(question: ReportScene.question))
    rehearsal.press(keys)
    return rehearsal
  }
}
