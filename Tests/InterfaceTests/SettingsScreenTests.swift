import CivilTime
import History
@testable import Interface
import Preferences
import Scoring
import Testing

@Suite struct `The settings` {
  private func open(
    _ keys: String = "", settings: Settings = Settings(), overrides: Overrides? = nil,
    history: HistoryDocument = HistoryDocument()
  ) throws -> Rehearsal {
    var rehearsal = try Rehearsal(history: history, settings: settings, overrides: overrides)
    rehearsal.press("7" + keys)
    return rehearsal
  }

  private func kept(_ rehearsal: Rehearsal) -> Settings? {
    rehearsal.effects.compactMap { effect in
      if case .saveSettings(let settings) = effect { settings } else { nil }
    }.last
  }

  @Test(arguments: [
    ("<right>", "Check-in day", "Monday"), ("<left>", "Check-in day", "Sunday"),
    ("3", "Wash-in after", "21 days"), ("<down><down><left>", "Wash-in after", "7 days"),
    ("4", "PHQ-8 after", "never offered"), ("5", "Colours", "always"), ("6", "ASCII", "on"),
    ("7", "Animation", "off"), ("<end><left>", "Animation", "off"),
  ])
  func `change by digits and arrows, and are kept at once`(
    keys: String, label: String, value: String
  ) throws {
    let rehearsal = try open(keys)
    #expect(rehearsal.cursorLine.contains(label))
    #expect(rehearsal.cursorLine.contains(value))
    #expect(kept(rehearsal) == rehearsal.app.session.settings)
    #expect(rehearsal.app.session.settings != Settings())
  }

  @Test(arguments: [("1", 8), ("3", 13), ("4", 2), ("5", 3), ("6", 2), ("7", 2)])
  func `go round and come back to the usual value`(row: String, count: Int) throws {
    var rehearsal = try open(row)
    var seen: Set<String> = []
    for _ in 0..<count {
      seen.insert(rehearsal.cursorLine)
      rehearsal.press("<right>")
    }
    #expect(seen.count == count)
    rehearsal.press("<left>")
    #expect(kept(rehearsal) == Settings())
  }

  @Test func `take a wash-in between two weeks to the one or the other`() throws {
    var settings = Settings()
    settings.washInDays = 10
    #expect(kept(try open("3", settings: settings))?.washIn == WashIn.standard)
    #expect(kept(try open("<down><down><left>", settings: settings))?.washInDays == 7)
    settings.washInDays = 365
    #expect(kept(try open("3", settings: settings))?.washInDays == 0)
  }

  @Test func `of a country open the list of countries`() throws {
    var rehearsal = try open("2")
    #expect(rehearsal.text.contains("Where are you?"))
    rehearsal.press("7")
    #expect(rehearsal.cursorLine.contains("Netherlands"))
    #expect(kept(rehearsal)?.country == "NL")
  }

  @Test func `that are decided elsewhere say by whom and stay as they are`() throws {
    let overrides = Overrides(
      color: .init(.always, because: "--color was given"),
      ascii: .init(true, because: "this terminal shows no more"))
    let rehearsal = try open("5", overrides: overrides)
    #expect(rehearsal.cursorLine.contains("always (--color was given)"))
    #expect(rehearsal.text.contains("on (this terminal shows no more)"))
    #expect(rehearsal.text.contains("Nothing is changed: --color was given."))
    #expect(kept(rehearsal) == nil)
  }

  @Test(arguments: ["1", "<down><down>", "4", "44", "5", "55", "555", "6", "66", "7", "77"])
  func `are told of in one line, and in more words with the keys`(keys: String) throws {
    var rehearsal = try open(keys)
    let session = rehearsal.app.session
    let settings = Setting.choices(in: session)
    for setting in settings {
      let line = setting.line(session)
      #expect((1...66).contains(line.count), "\(line)")
      #expect(line.hasSuffix("."))
    }
    rehearsal.press("?")
    var words = rehearsal.words
    rehearsal.press("<end>")
    words += rehearsal.words
    for setting in settings where setting.explanation(session) != setting.line(session) {
      #expect(words.contains(setting.explanation(session)), "\(words)")
    }
    #expect(words.contains("A rule for counting, not how long a medicine takes."))
  }

  @Test func `have one footer on every row`() throws {
    var rehearsal = try open()
    let footer = rehearsal.lines.last
    for _ in 0..<6 {
      rehearsal.press("<down>")
      #expect(rehearsal.lines.last == footer)
    }
    rehearsal.press("<home><down><right>")
    #expect(rehearsal.text.contains("Where are you?"))
  }

  @Test func `switch the signs that pictures are made of at once`() throws {
    var rehearsal = try open("6q", history: .fourteenWeeks())
    #expect(rehearsal.text.utf8.allSatisfy { $0 < 0x80 })
    rehearsal.press("76")
    #expect(!rehearsal.text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `of the wash-in move what is left out everywhere`() throws {
    let history = try TimelineExamples.sixteenWeeks()
    let usual = try open(history: history).app.session.course
    let rehearsal = try open("33333", history: history)
    #expect(rehearsal.app.session.course.washIn == WashIn(days: 49))
    #expect(rehearsal.app.session.course.phases() != usual.phases())
  }

  @Test(arguments: [
    ("2026-11-18", "Next check-in from Sunday 22 November.", "Your day is Wednesday 25 November."),
    ("2026-11-22", "Your weekly check-in is due.", "Your day is Wednesday 25 November."),
    ("2026-11-25", "Your weekly check-in is due.", "Today is your day."),
    ("2026-11-26", "Your weekly check-in is due.", nil as String?),
  ])
  func `name the person's own day and leave alone when a check-in is due`(
    today: String, headline: String, day: String?
  ) throws {
    var settings = Settings()
    settings.checkInDay = .wednesday
    let text = try Rehearsal(history: .fourteenWeeks(), today: today, settings: settings).text
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains(headline))
    #expect(day.map(words.contains) ?? !words.contains("our day is"))
  }
}
