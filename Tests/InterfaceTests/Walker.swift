import History
@testable import Interface
import Learn
import Preferences
import Questionnaires
import TestSupport

/// Somebody who presses keys without any sense, from one seed always the same ones.
struct Walker {
  var random: SplitMix64
  var rehearsal: Rehearsal
  /// What should be on the disk, from the effects alone.
  private(set) var keptDraft: Draft?
  /// What is seen.
  private(set) var frame = Frame(size: Size(columns: 0, rows: 0))
  let isASCII: Bool

  init(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let histories: [HistoryDocument] = [
      HistoryDocument(), try .fourteenWeeks(), try .weeksWithCompanion(),
      try .threeWeeksWithMedicine(),
      try .random(using: &random),
    ]
    let drafts: [Draft?] = [
      nil, nil, try .sample(answered: 8),
      try .sample(answered: .random(in: 0...16, using: &random), begun: "2026-11-17"),
      try .complete(),
      try .sample(answered: 16, note: "日本 \u{202E}x\u{1B}[31m é"),
    ]
    let starts: [App.Start] = [.home(isFirstRun: true), .home(isFirstRun: false), .checkIn]
    isASCII = Bool.random(using: &random)
    let draft = drafts[Int.random(in: 0..<drafts.count, using: &random)]
    rehearsal = try Rehearsal(
      history: histories[Int.random(in: 0..<histories.count, using: &random)], draft: draft,
      start: starts[Int.random(in: 0..<starts.count, using: &random)], isASCII: isASCII,
      access: Int.random(in: 0..<8, using: &random) == 0
        ? .readOnly(sentence: "Nothing can be kept here. Your history is safe.") : .writable,
      locale: ["en_GB.UTF-8", "de_DE.UTF-8", "C"].randomElement(using: &random) ?? "",
      week: Int.random(in: 0..<4, using: &random) == 0 ? "2026-11-20" : nil,
      settings: Bool.random(using: &random) ? Settings() : .checkInAlone)
    rehearsal.report =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: { _ in .failed(sentence: "The disk is full. Your answers are kept as a draft.") }
      case 1: { .notConfirmed($0, sentence: "Written, but the disk did not confirm it.") }
      default: { .saved($0) }
      }
    keptDraft = draft
    // Some begin where few keys lead to, in each quarter of the seeds.
    switch seed / 4 % 8 {
    case 0: try rehearsal.open(.noticing)
    case 2: rehearsal.show(TextScreen.howItIsWorkedOut)
    case 4: try rehearsal.open(.oneThing)
    case 6:
      rehearsal.show(
        ResultScreen(checkIn: try .sample("2026-11-22"), in: rehearsal.app.session))
    default: break
    }
    self.random = random
  }

  /// Does one senseless thing.
  mutating func step() {
    rehearsal.effects = []
    if Int.random(in: 0..<3, using: &random) == 0 {
      rehearsal.size = size()
      rehearsal.send(.resized(rehearsal.size))
    }
    if Int.random(in: 0..<12, using: &random) == 0 { rehearsal.send(.elapsed) }
    switch Int.random(in: 0..<200, using: &random) {
    case 0: rehearsal.send(.troubled(sentence: "The draft is not saved: the disk is full."))
    case 1: rehearsal.send(.paste("line\nfeed \u{1B}[2J\t\(odd())\r\nend"))
    case 2: rehearsal.send(.refused(sentence: "The folder cannot be written to."))
    default: rehearsal.send(.key(key()))
    }
    frame = rehearsal.frame
    for effect in rehearsal.effects {
      switch effect {
      case .saveDraft(let draft): keptDraft = draft
      case .discardDraft: keptDraft = nil
      default: break
      }
    }
  }

  private mutating func size() -> Size {
    switch Int.random(in: 0..<12, using: &random) {
    case 0:
      Size(columns: .random(in: 1...200, using: &random), rows: .random(in: 1...60, using: &random))
    case 1...3:
      Size(columns: .random(in: 1...44, using: &random), rows: .random(in: 1...14, using: &random))
    case 4...6: Size(columns: 40, rows: 12)
    case 7: Size(columns: 80, rows: 24)
    default:
      Size(
        columns: .random(in: 40...76, using: &random), rows: .random(in: 12...20, using: &random))
    }
  }

  /// The beginning of the header, which tells the screens apart.
  var title: String {
    let glyphs = frame.cells.first?.map(\.glyph).drop { $0 == " " } ?? []
    return glyphs.prefix(6).joined()
  }

  /// Whether there is little to do here but to go on.
  private var isReading: Bool {
    let titles: Set<String> = ["How th", "All an", "Help n", "Keys: ", "Source"]
    return titles.contains(title)
  }

  /// The key that alone leads on to a screen from here, and one in how many keys it shall be; `nil`
  /// when there is none.
  private var rareKey: (key: Key, oneIn: Int)? {
    switch title {
    case "Result": return (.character("w"), 2)
    case "Help n": return (.character("c"), 6)
    default:
      let isInTopic = TopicLibrary.standard.topics.contains { $0.title.hasPrefix(title) }
      return isInTopic ? (.character("r"), 6) : nil
    }
  }

  private mutating func key() -> Key {
    if let rare = rareKey, Int.random(in: 0..<rare.oneIn, using: &random) == 0 { return rare.key }
    if isReading, Bool.random(using: &random) { return .escape }
    switch Int.random(in: 0..<20, using: &random) {
    case 0...8: return .character(Self.digits.randomElement(using: &random) ?? "1")
    case 9...12: return .character(Self.letters.randomElement(using: &random) ?? "s")
    case 13: return .character(Character(odd()))
    case 14, 15: return .enter
    default: return Self.keys.randomElement(using: &random) ?? .down
    }
  }

  private mutating func odd() -> String {
    Self.odd.randomElement(using: &random) ?? "é"
  }

  private static let digits: [Character] = [
    "1", "1", "2", "2", "2", "3", "4", "5", "6", "7", "9", "0",
  ]
  private static let letters: [Character] = [
    "n", "s", "b", "h", "j", "k", "l", "q", "w", "c", "c", "?", "!", " ", "x", "/", "N",
    "a", "e", "d", "u", "f", "m", "t", "+", "-", "2", "3", "4", "8",
  ]
  private static let odd = ["漢", "é", "\u{301}", "👩‍👩‍👧", "\u{202E}", "ש", "🇬🇧", "क्षि", "\u{200B}"]
  private static let keys: [Key] = [
    .up, .down, .down, .left, .right, .home, .end, .pageUp, .pageDown, .escape, .tab, .backTab,
    .backspace, .delete, .function(1), .function(2), .function(9), .control("l"), .control("x"),
  ]
}

extension HistoryDocument {
  /// A history of some weeks with any answers.
  static func random(using random: inout SplitMix64) throws -> HistoryDocument {
    let weeks = [
      "2025-12-28", "2026-10-25", "2026-11-01", "2026-11-13", "2026-11-15", "2026-11-21",
    ]
    var checkIns: [CheckIn] = []
    for week in weeks where Bool.random(using: &random) {
      var checkIn = try CheckIn.sample(week)
      for id in checkIn.answers.keys.sorted() {
        let value = Int.random(in: 0...5, using: &random)
        checkIn.answers[id] = value == 5 ? .skipped : .point(value)
      }
      checkIn.note = "漢字 \u{1B}[0m \(String(repeating: "word ", count: value(&random)))"
      checkIns.append(checkIn)
    }
    return HistoryDocument(checkIns: checkIns)
  }

  private static func value(_ random: inout SplitMix64) -> Int {
    .random(in: 0...90, using: &random)
  }
}
