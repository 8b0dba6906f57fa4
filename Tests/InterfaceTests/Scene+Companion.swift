import CivilTime
import History
@testable import Interface
import Preferences
import Questionnaires
import Testing

extension Scene {
  static let companion = [
    Scene(name: "companion-offer") { try $0.companion() },
    Scene(name: "companion-long-stem") { try $0.companion("11111111") },
    Scene(name: "companion-review") { try $0.companion("112341234") },
    Scene(name: "companion-total") { try $0.companion("1222212229") },
    Scene(name: "companion-total-help") { try $0.companion("1333332339") },
    Scene(name: "companion-no-total") { try $0.companion("1333s32339") },
    Scene(name: "companion-draft") { try $0.companion("1222<esc>") },
    Scene(name: "companion-history") {
      try $0.rehearse("2<tab>", history: .weeksWithCompanion(), settings: Settings())
    },
    Scene(name: "companion-details") {
      try $0.rehearse("2<tab><enter>", history: .weeksWithCompanion(), settings: Settings())
    },
    Scene(name: "companion-chart") {
      try $0.rehearse("3<backtab>", history: .weeksWithCompanion(), settings: Settings())
    },
  ]
}

extension Stage {
  /// The questions after a week that was just saved, with the keys that follow.
  fileprivate func companion(_ keys: String = "") throws -> Rehearsal {
    try rehearse(
      "1" + Scene.toReview + "9" + keys, history: .fourteenWeeks(), settings: Settings())
  }
}

extension HistoryDocument {
  /// Fourteen weeks with the second questionnaire in five of them, once without a total.
  static func weeksWithCompanion() throws -> HistoryDocument {
    var document = try fourteenWeeks()
    let totals: [(String, Int?)] = [
      ("2026-08-30", 15), ("2026-09-27", 13), ("2026-10-11", nil), ("2026-10-25", 9),
      ("2026-11-08", 10),
    ]
    for (day, total) in totals { document.add(try .companion(day, total: total)) }
    return document
  }
}

extension CheckIn {
  /// A check-in with the second questionnaire whose answers come to a total; `nil` leaves the last
  /// question out.
  static func companion(_ day: String, total: Int?) throws -> CheckIn {
    let questionnaire = try #require(try BuiltIn.library.companion)
    let date = try #require(CivilDate(day))
    var answers: [String: Answer] = [:]
    let count = questionnaire.items.count
    for (index, item) in questionnaire.items.enumerated() {
      answers[item.id] = .point(((total ?? 8) + count - 1 - index) / count)
    }
    if total == nil, let last = questionnaire.items.last { answers[last.id] = .skipped }
    return CheckIn(
      id: "companion-\(day)", questionnaire: questionnaire.id,
      questionnaireVersion: questionnaire.version, weekEnding: date,
      recordedAt: Timestamp(date: date, secondOfDay: 70_500, offset: 3600), answers: answers)
  }
}
