import CivilTime
import History
@testable import Interface
import Questionnaires
import Testing

@Suite struct `The word on change, on Home and Result` {
  /// Weekly check-ins up to 15 November 2026, each counting one of these for every answer, the
  /// last one last; two answers move with them, so that weeks differ a little.
  private func history(_ points: [Int]) throws -> HistoryDocument {
    let last = try #require(CivilDate("2026-11-15"))
    let checkIns = try points.enumerated().map { index, point in
      let week = last.advanced(by: -7 * (points.count - 1 - index))
      let wobble: [String: Answer] = index % 2 == 0 ? ["joy": .point(2)] : [:]
      return try CheckIn.sample(week.description, point: point, answers: wobble)
    }
    return HistoryDocument(checkIns: checkIns)
  }

  private func home(
    _ points: [Int], size: (Int, Int) = (80, 24), events: [TimelineEvent] = []
  ) throws -> Rehearsal {
    var history = try history(points)
    for event in events { history.add(event) }
    return try Rehearsal(history: history, size: size)
  }

  private let steady = Array(repeating: 3, count: 12)

  @Test(arguments: [(1, "5 more check-ins"), (3, "3 more check-ins"), (5, "1 more check-in")])
  func `says how many check-ins a usual range takes`(weeks: Int, needed: String) throws {
    let words = try home(Array(steady.prefix(weeks))).words
    #expect(words.contains("Your usual range can't be known yet: \(needed) needed."))
  }

  @Test func `names a usual range that is still early, and what settles it`() throws {
    let words = try home(Array(steady.prefix(8))).words
    #expect(words.contains("Your usual range so far: "))
    #expect(words.contains("Four more check-ins settle it."))
    let one = try home(Array(steady.prefix(11))).words
    #expect(one.contains("One more check-in settles it."))
  }

  @Test func `names a usual range by its dates`() throws {
    let words = try home(steady).words
    #expect(words.contains("Your usual range, from 30 Aug to 15 Nov: "))
  }

  @Test(arguments: [
    ("2028-03-01", "Your usual range, from 30 Aug to 15 Nov 2026: ", "Usual, until 15 Nov 2026: "),
    ("2027-01-02", "Your usual range, from 30 Aug to 15 Nov 2026: ", "Usual, until 15 Nov 2026: "),
    ("2026-12-31", "Your usual range, from 30 Aug to 15 Nov: ", "Usual, 30 Aug to 15 Nov: "),
  ])
  func `names the year of dates that are not of this year`(
    today: String, sentence: String, short: String
  ) throws {
    let wide = try Rehearsal(history: try history(steady), today: today)
    #expect(wide.words.contains(sentence))
    #expect(
      wide.words.contains(
        "The last was on 15 November" + (sentence.contains("2026") ? " 2026" : "")))
    let narrow = try Rehearsal(history: try history(steady), size: (40, 12), today: today)
    #expect(narrow.words.contains(short))
  }

  @Test func `names both years of a range that lies in two`() throws {
    let long = Array(repeating: 3, count: 60)
    let wide = try Rehearsal(history: try history(long), today: "2026-11-16")
    // The first twelve of sixty weeks.
    #expect(wide.words.contains("Your usual range, from 28 Sep to 14 Dec 2025: "))
    let year = Array(repeating: 3, count: 50)
    let turn = try Rehearsal(history: try history(year), today: "2026-11-16")
    #expect(turn.words.contains("Your usual range, from 7 Dec 2025 to 22 Feb: "))
  }

  @Test func `says what is worth a look, as long as it lasts`() throws {
    let running = try home(steady + [1, 1])
    #expect(
      running.words.contains(
        "Worth a look: from 8 Nov beyond your usual range, towards full range."))
    #expect(!running.words.contains("Your usual range,"))
    let over = try home(steady + [1, 1, 3])
    #expect(!over.words.contains("Worth a look"))
  }

  @Test func `says nothing of a range before the first check-in`() throws {
    let words = try Rehearsal().words
    #expect(!words.contains("usual range"))
    #expect(words.contains("Timeline"))
  }

  @Test func `tells of events since the last check-in in one line`() throws {
    let dose = try TimelineExamples.event(
      .doseChange, "2026-11-18", medicine: "sertraline", dose: "50")
    let life = try TimelineExamples.event(.life, "2026-11-20", title: "a new job")
    let one = try home(steady, events: [dose]).words
    #expect(one.contains("Since then: dose change, sertraline 50 mg, 18 Nov."))
    let two = try home(steady, events: [dose, life]).words
    #expect(two.contains("Since then: 2 events, the last a life event, a new job, 20 Nov."))
    let before = try TimelineExamples.event(.life, "2026-11-14", title: "a new job")
    let quiet = try home(steady, events: [before]).words
    #expect(!quiet.contains("Since then"))
  }

  @Test func `says from when weeks count again after a medicine event`() throws {
    let start = try TimelineExamples.event(.start, "2026-11-14", medicine: "sertraline")
    let words = try home(Array(steady.prefix(4)), events: [start]).words
    #expect(words.contains("After a medicine event, weeks count again from 5 December."))
  }

  @Test func `keeps the menu and the sentence on the smallest screen`() throws {
    for points in [Array(steady.prefix(8)), steady, steady + [1, 1]] {
      var screen = try home(points, size: (40, 12))
      #expect(screen.words.contains("usual range") || screen.words.contains("Usual"))
      #expect(screen.cursorLine.hasPrefix("> 1"))
      screen.press("<end>")
      #expect(screen.cursorLine.hasSuffix("  Help now"))
    }
  }

  // MARK: Result

  private func result(_ points: [Int], size: (Int, Int) = (80, 24)) throws -> Rehearsal {
    var screen = try home(points, size: size)
    // Eleven items that ask for presence, a pause, five that ask for absence: all count 3.
    screen.press("122222222222144444" + "419")
    return screen
  }

  @Test func `names the ordinary swing beside the step`() throws {
    let words = try result(steady).words
    #expect(words.contains("The same place as last week. Up to 4 is ordinary for you."))
    #expect(!words.contains("48 in 100"))
  }

  @Test func `says that a step beyond the swing tells little by itself`() throws {
    let words = try result(steady + [1]).words
    #expect(words.contains("towards numb since last week. Up to "))
    #expect(words.contains("About 48 in 100 steady people see such a step in half a year."))
    #expect(words.contains("Painful: this shows whether painful"))
    #expect(!words.contains("Worth a look"))
  }

  @Test func `names no swing that is not known yet`() throws {
    let words = try result([3, 1]).words
    #expect(words.contains("50 towards numb since last week."))
    #expect(!words.contains("ordinary"))
    #expect(!words.contains("more check-in"))
  }

  @Test func `says what is worth a look when the week is part of it`() throws {
    let screen = try result(Array(repeating: 1, count: 12) + [3])
    #expect(
      screen.words.contains("Worth a look: from 15 Nov beyond your usual range, towards numb."))
  }
}
