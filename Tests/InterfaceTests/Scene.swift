import History
@testable import Interface
import Preferences
import Testing

/// A screen in a state worth a picture, and how to come there.
struct Scene: Sendable, CustomTestStringConvertible {
  /// The name of its pictures.
  let name: String
  let make: @Sendable (Stage) throws -> Rehearsal

  var testDescription: String { name }

  /// The program in this state on this stage.
  func rehearsal(on stage: Stage) throws -> Rehearsal { try make(stage) }
}

/// A kind of terminal.
struct Stage: Sendable, CustomTestStringConvertible {
  /// Columns and rows.
  let size: (Int, Int)
  /// Whether only ASCII may be shown.
  var isASCII = false

  static let all = [
    Stage(size: (80, 24)), Stage(size: (40, 12)), Stage(size: (120, 40)),
    Stage(size: (80, 24), isASCII: true),
  ]

  var testDescription: String { "\(size.0)x\(size.1)\(isASCII ? "-ascii" : "")" }

  /// A rehearsal on this stage, with the keys that lead to a state.
  func rehearse(
    _ keys: String = "", history: HistoryDocument = HistoryDocument(), draft: Draft? = nil,
    start: App.Start = .home(isFirstRun: false), access: Session.Access = .writable,
    locale: String = "en_GB.UTF-8", today: String = Rehearsal.today, reading: Reading = Reading(),
    settings: Settings = .checkInAlone, overrides: Overrides = Overrides(),
    report: @escaping @Sendable (HistoryDocument) -> SaveReport = { .saved($0) }
  ) throws -> Rehearsal {
    var overrides = overrides
    if isASCII { overrides.ascii = Overrides.asciiAlone.ascii }
    var rehearsal = try Rehearsal(
      history: history, draft: draft, start: start, size: size, isASCII: isASCII, access: access,
      locale: locale, today: today, settings: settings, overrides: overrides, reading: reading)
    rehearsal.report = report
    rehearsal.press(keys)
    return rehearsal
  }
}

extension Scene {
  static let all =
    home + checkIn + afterwards + results + reached + timeline + exercises + learn + settings
    + companion + report

  private static let home = [
    Scene(name: "welcome") { try $0.rehearse(start: .home(isFirstRun: true)) },
    Scene(name: "home-first") { try $0.rehearse() },
    Scene(name: "home-due") { try $0.rehearse(history: .fourteenWeeks()) },
    Scene(name: "home-not-due") { try $0.rehearse(history: .fourteenWeeks(), today: "2026-11-18") },
    Scene(name: "home-draft") {
      try $0.rehearse(history: .fourteenWeeks(), draft: .sample(answered: 8))
    },
    Scene(name: "home-old-draft") {
      try $0.rehearse(
        history: .fourteenWeeks(), draft: .sample(answered: 8, begun: "2026-11-18"))
    },
    Scene(name: "home-draft-review") { try $0.rehearse(draft: .complete()) },
    Scene(name: "home-read-only") {
      try $0.rehearse(
        "1", history: .fourteenWeeks(),
        access: .readOnly(
          sentence: "This folder cannot be written to, so nothing new can be kept. Your history "
            + "is safe and can be read. Free the folder and start gamut again."))
    },
  ]

  private static let checkIn = [
    Scene(name: "check-in-arrival") { try $0.rehearse("1", history: .fourteenWeeks()) },
    Scene(name: "check-in-arrows") {
      try $0.rehearse("122312<down><down>", history: .fourteenWeeks())
    },
    Scene(name: "check-in-back") { try $0.rehearse("12231<left>", history: .fourteenWeeks()) },
    Scene(name: "check-in-refused") { try $0.rehearse("1<enter>", history: .fourteenWeeks()) },
    Scene(name: "check-in-pause") { try $0.rehearse("1" + toPause, history: .fourteenWeeks()) },
    Scene(name: "check-in-context-8") {
      try $0.rehearse("1" + toAfterwards + "311", history: .threeWeeksWithMedicine())
    },
    Scene(name: "check-in-note-choice") {
      try $0.rehearse("1" + toAfterwards + "4", history: .fourteenWeeks())
    },
    Scene(name: "check-in-note") {
      try $0.rehearse(
        "1" + toAfterwards + "42A quiet week. On Tuesday my sister called, and I laughed with her "
          + "for the first time in a while.", history: .fourteenWeeks())
    },
  ]

  private static let afterwards = [
    Scene(name: "review") { try $0.rehearse("1" + toReview, history: .fourteenWeeks()) },
    Scene(name: "review-medicine") {
      try $0.rehearse(
        "1" + toAfterwards + "312422quiet week<enter><up>", history: .threeWeeksWithMedicine())
    },
    Scene(name: "review-not-saved") {
      try $0.rehearse(
        "1" + toReview + "9", history: .fourteenWeeks(),
        report: { _ in
          .failed(
            sentence: "The disk is full. Your answers are kept as a draft. Make some room, then "
              + "try again.")
        })
    },
  ]

  private static let results = [
    Scene(name: "result-first") { try $0.rehearse("1" + toReview + "9") },
    Scene(name: "result-week-before") {
      try $0.rehearse("1" + toReview + "9", history: .fourteenWeeks())
    },
    Scene(name: "result-missing") {
      try $0.rehearse(
        "1n2233n22s221" + "23322" + "41" + "9", history: .fourteenWeeks())
    },
    Scene(name: "result-no-position") {
      try $0.rehearse("122ssss2222s" + "1ss222" + "419", history: .fourteenWeeks())
    },
    Scene(name: "result-contradictory") {
      try $0.rehearse("1" + "55555555555" + "155555" + "419", history: .fourteenWeeks())
    },
    Scene(name: "result-doubt") {
      try $0.rehearse(
        "1" + toReview + "9", history: .fourteenWeeks(),
        report: {
          .notConfirmed(
            $0,
            sentence: "Written, but the disk did not confirm it. Look at the history after the "
              + "next start.")
        })
    },
    Scene(name: "result-topics") { try $0.rehearse("1" + faint + "2" + "19") },
    Scene(name: "result-bother") {
      try $0.rehearse("1" + faint + "5" + "19", history: .fourteenWeeks())
    },
    Scene(name: "details") {
      try $0.rehearse("1" + toReview + "9<end><left><enter>", history: .fourteenWeeks())
    },
    Scene(name: "how") { try $0.rehearse("1" + toReview + "9w", history: .fourteenWeeks()) },
  ]

  private static let reached = [
    Scene(name: "help-now") { try $0.rehearse("!") },
    Scene(name: "help-now-no-country") { try $0.rehearse("!", locale: "C") },
    Scene(name: "country") { try $0.rehearse("!c") },
    Scene(name: "history") { try $0.rehearse("2", history: .fourteenWeeks()) },
    Scene(name: "history-empty") { try $0.rehearse("2") },
    Scene(name: "week") { try $0.rehearse("2<enter>", history: .fourteenWeeks()) },
    Scene(name: "chart") { try $0.rehearse("3", history: .fourteenWeeks()) },
    Scene(name: "chart-two-years") {
      try $0.rehearse("3--", history: ChartHistory.believable(weeks: 104, seed: 2026))
    },
    Scene(name: "chart-empty") { try $0.rehearse("3") },
    Scene(name: "chart-table") { try $0.rehearse("3t", history: .fourteenWeeks()) },
    Scene(name: "two-weeks") {
      try $0.rehearse("3m<left><left><enter>", history: .fourteenWeeks())
    },
    Scene(name: "keys-check-in") { try $0.rehearse("1?", history: .fourteenWeeks()) },
    Scene(name: "keys-home") { try $0.rehearse("?", history: .fourteenWeeks()) },
  ]

  /// Answers to all items before the pause.
  static let toPause = "22233324332"
  /// Answers to all items, and the pause between.
  static let toAfterwards = toPause + "1" + "23443"
  /// Answers to all items of a week in which little was felt.
  static let faint = "22222222222" + "1" + "44444"
  /// Answers to everything that is asked without a medicine, outside every fourth check-in.
  static let toReview = toAfterwards + "41"
}
