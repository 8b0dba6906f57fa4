import CivilTime
import History
@testable import Interface
import Questionnaires
import Scoring
import Testing

@Suite struct `The history` {
  private func open(
    _ history: HistoryDocument, size: (Int, Int) = (80, 24), isASCII: Bool = false,
    access: Session.Access = .writable
  ) throws -> Rehearsal {
    var rehearsal = try Rehearsal(
      history: history, size: size, isASCII: isASCII, access: access)
    rehearsal.press("2")
    return rehearsal
  }

  /// The last history that was saved.
  private func saved(_ rehearsal: Rehearsal) -> HistoryDocument? {
    rehearsal.effects.reversed().lazy.compactMap { effect in
      if case .saveHistory(let document) = effect { document } else { nil }
    }.first
  }

  private func lines(_ rehearsal: Rehearsal) -> [String] {
    rehearsal.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.drop { $0 == " " || $0 == ">" })
    }
  }

  // MARK: What is seen

  @Test func `without check-ins says one sentence`() throws {
    var rehearsal = try open(HistoryDocument())
    #expect(rehearsal.text.contains("No week is kept here yet."))
    rehearsal.press("<enter>dfeu/<down>")
    #expect(rehearsal.text.contains("No week is kept here yet."))
    #expect(!lines(rehearsal)[23].contains("Enter"))
    #expect(saved(rehearsal) == nil)
  }

  @Test func `shows weeks, gaps and events, newest first`() throws {
    let rehearsal = try open(SampleHistory.withEverything())
    let lines = lines(rehearsal)
    #expect(lines[0] == "History                                        8 check-ins in 21 weeks")
    let starts = [
      "Week ending  0-100  Band           Change   full range            numb",
      "22 Nov 2026     50  partly muted    -25  n  ·    ·    ·  █ ·    ·    ·",
      "15 Nov 2026     75  mostly muted     +0     ·",
      "8 Nov 2026     75  mostly muted    +50  2  ·",
      "8 Nov 2026     50  partly muted         2  ·",
      "4 Nov 2026    dose change, sertraline 50 mg",
      "1 Nov 2026     25  wide range      -25  a  ·",
      "25 Oct 2026     50  partly muted         l  ·",
      "18 Oct 2026    no check-in",
      "13 Oct 2026    life event, moved house",
      "11 Oct 2026      -  34 to 66                ·    ·   ├──────┤   ·    ·",
      "4 Oct 2026    no check-in for 13 weeks",
      "5 Jul 2026    100  numb                 n  ·    ·    ·    ·    ·    █",
    ]
    for (index, start) in starts.enumerated() {
      #expect(lines[index + 2].hasPrefix(start.replacing("+0 ", with: " 0 ")), "\(start)")
    }
  }

  @Test func `says the chosen row in words, with its marks and the dose in force`() throws {
    var rehearsal = try open(SampleHistory.withEverything())
    func says(_ words: String) -> Bool { rehearsal.text.contains("\n     \(words)\n") }
    #expect(says("50             25 towards full range  50 mg a day  note"))
    rehearsal.press("<down>")
    #expect(says("75             the same place         50 mg a day"))
    rehearsal.press("<down>")
    #expect(says("75             50 towards numb        50 mg a day  two: this counts"))
    rehearsal.press("j")
    #expect(says("50                                    50 mg a day  two: other counts"))
    rehearsal.press("j")
    #expect(says("25             25 towards full range  corrected"))
    rehearsal.press("jj")
    #expect(says("No position, between 34 and 66"))
    rehearsal.press("<home>")
    #expect(rehearsal.cursorLine.hasPrefix("> 22 Nov 2026"))
    rehearsal.press("<end>")
    #expect(rehearsal.cursorLine.hasPrefix(">  5 Jul 2026"))
  }

  @Test func `tells of weeks that were missed since`() throws {
    var history = try SampleHistory.weekly(30)
    history.checkIns.removeLast(3)
    let rehearsal = try open(history)
    let lines = lines(rehearsal)
    #expect(lines[3] == "15 Nov 2026    no check-in")
    #expect(lines[4] == "8 Nov 2026    no check-in")
    #expect(rehearsal.cursorLine.hasPrefix(">  1 Nov 2026"))
  }

  @Test func `keeps date, number and band where it is narrow`() throws {
    for (columns, parts) in [
      (40, ["Change"]), (44, ["Change", " n"]), (60, ["Change", " n"]),
      (64, ["Change", " n", "full range"]), (74, ["Change", " n", "full range"]),
    ] {
      let rehearsal = try open(SampleHistory.weekly(9), size: (columns, 24))
      for part in parts + ["Week ending", "0-100", "muted", "22 Nov 2026"] {
        #expect(rehearsal.text.contains(part), "\(part) at \(columns)")
      }
      #expect(rehearsal.text.contains("full range") == (columns >= 64), "\(columns)")
    }
  }

  @Test func `scrolls through ten years by pages`() throws {
    var rehearsal = try open(SampleHistory.weekly(520))
    #expect(rehearsal.text.contains("520 check-ins in 520 weeks"))
    #expect(rehearsal.text.contains("504 more below"))
    let first = lines(rehearsal)[3]
    rehearsal.press(String(repeating: "j", count: 15))
    #expect(lines(rehearsal)[3] == first)
    rehearsal.press("j")
    #expect(rehearsal.cursorLine.hasPrefix(">  2 Aug 2026"))
    #expect(lines(rehearsal)[3].hasPrefix("2 Aug 2026"))
    rehearsal.press("<end>")
    #expect(rehearsal.cursorLine.hasPrefix("> 11 Dec 2016") || rehearsal.cursorLine.contains("201"))
    #expect(rehearsal.text.contains("more above"))
    rehearsal.press("<pageup><home>")
    #expect(lines(rehearsal)[3] == first)
  }

  @Test(arguments: [(40, 12), (44, 14), (60, 18), (80, 24), (100, 31), (200, 60), (63, 13)])
  func `fits at every size, the cursor on the chosen row`(columns: Int, rows: Int) throws {
    for isASCII in [false, true] {
      for history in [
        HistoryDocument(), try SampleHistory.weekly(1), try SampleHistory.withEverything(),
        try SampleHistory.weekly(60),
      ] {
        var rehearsal = try open(history, size: (columns, rows), isASCII: isASCII)
        for keys in [
          "", "<down>", "<pagedown>", "<end>", "f", "f", "<enter>", "<pagedown>", "<esc>", "/",
          "ana", "<enter>", "n", "<enter>", "<esc>", "e", "<esc>", "d", "u",
        ] {
          rehearsal.press(keys)
          let frame = rehearsal.frame
          #expect(frame.cells.count == rows && frame.cells.allSatisfy { $0.count == columns })
          #expect((0..<rows).contains(frame.cursor.row))
          if isASCII { #expect(rehearsal.text.utf8.allSatisfy { $0 < 0x80 }, "\(keys)") }
          if keys == "<end>", !history.checkIns.isEmpty {
            #expect(rehearsal.cursorLine.hasPrefix(">"))
          }
        }
      }
    }
  }

  // MARK: The week

  @Test func `opens a week with every answer, its note, and what was in force`() throws {
    var rehearsal = try open(SampleHistory.withEverything(), size: (80, 100))
    rehearsal.press("<enter>")
    for part in [
      "50 of 100: partly muted", "Quiet week,", "with Ana",
      "In force that week: sertraline 50 mg a day.",
      "Pleasant feelings", "Being oneself", "25 towards full range since 15 November.",
    ] {
      #expect(rehearsal.text.contains(part), "\(part)")
    }
    let questionnaire = try #require(try QuestionnaireLibrary.builtIn().standard)
    for item in questionnaire.items {
      let stem = item.text.split(separator: " ").prefix(4).joined(separator: " ")
      #expect(rehearsal.text.contains(stem), "\(stem)")
    }
    rehearsal.press("<esc><down><down><down><down><enter>")
    #expect(rehearsal.text.contains("First recorded for the week ending 31 October 2026."))
    rehearsal.press("<esc><down><enter>")
    #expect(rehearsal.text.contains("Recorded on 30 October 2026, 5 days after the week."))
  }

  // MARK: Finding

  @Test func `finds words in notes, whatever their capitals, and goes from hit to hit`() throws {
    var rehearsal = try open(SampleHistory.withEverything())
    rehearsal.press("/")
    #expect(rehearsal.text.contains("Find in your notes"))
    rehearsal.press("ANA")
    #expect(rehearsal.text.contains("ANA"))
    rehearsal.press("<enter>")
    #expect(rehearsal.text.contains("1 of 2  Quiet week, with Ana"))
    let hits = rehearsal.frame.cells.flatMap { row in row.filter { $0.role == .hit } }
    #expect(hits.map(\.glyph).joined().contains("Ana"))
    rehearsal.press("n")
    #expect(rehearsal.cursorLine.hasPrefix(">  5 Jul 2026"))
    #expect(rehearsal.text.contains("2 of 2  ana was here"))
    rehearsal.press("n")
    #expect(rehearsal.cursorLine.hasPrefix("> 22 Nov 2026"))
    #expect(rehearsal.text.contains("From the newest hit on again."))
    rehearsal.press("N")
    #expect(rehearsal.cursorLine.hasPrefix(">  5 Jul 2026"))
    rehearsal.press("<enter>")
    let marked = rehearsal.frame.cells.flatMap { row in row.filter { $0.role == .hit } }
    #expect(marked.map(\.glyph).joined() == "ana")
  }

  @Test func `says so when no note holds the words`() throws {
    var rehearsal = try open(SampleHistory.withEverything())
    rehearsal.press("/?!q9<enter>")
    #expect(rehearsal.text.contains("No note here holds “?!q9”."))
    rehearsal.press("/<enter>")
    #expect(rehearsal.text.contains("Week ending  0-100"))
    rehearsal.press("/an<esc>n")
    #expect(rehearsal.cursorLine.hasPrefix("> 22 Nov 2026"))
  }

  // MARK: Phases

  @Test func `shows one phase after another, each named by its dates`() throws {
    var rehearsal = try open(SampleHistory.withEverything())
    rehearsal.press("f")
    #expect(lines(rehearsal)[0].hasPrefix("History from 4 November 2026"))
    #expect(lines(rehearsal)[0].hasSuffix("4 check-ins in 3 weeks"))
    #expect(rehearsal.text.contains("From 4 November 2026: dose change, sertraline 50 mg."))
    #expect(!rehearsal.text.contains("Oct 2026"))
    rehearsal.press("f")
    #expect(lines(rehearsal)[0].hasPrefix("History until 3 November 2026"))
    #expect(!rehearsal.text.contains("22 Nov 2026"))
    rehearsal.press("f")
    #expect(rehearsal.text.contains("All weeks."))
    #expect(rehearsal.text.contains("22 Nov 2026"))
  }

  @Test func `offers no phases where nothing divides the weeks`() throws {
    var rehearsal = try open(SampleHistory.weekly(5))
    let before = rehearsal.text
    #expect(!before.contains("f phase"))
    rehearsal.press("f")
    #expect(rehearsal.text == before)
  }

  // MARK: Deleting

  @Test func `deletes without asking, and undoes`() throws {
    let history = try SampleHistory.weekly(5)
    var rehearsal = try open(history)
    rehearsal.press("<down>d")
    #expect(rehearsal.text.contains("Deleted: week ending 15 November 2026. u undoes."))
    #expect(saved(rehearsal)?.checkIn("week-2026-11-15")?.deletedAt != nil)
    #expect(rehearsal.cursorLine.hasPrefix(">  8 Nov 2026"))
    #expect(lines(rehearsal)[4] == "15 Nov 2026    no check-in")
    rehearsal.press("d")
    rehearsal.press("u")
    #expect(rehearsal.text.contains("Brought back: week ending 8 November 2026."))
    #expect(rehearsal.cursorLine.hasPrefix(">  8 Nov 2026"))
    rehearsal.press("u")
    #expect(rehearsal.cursorLine.hasPrefix("> 15 Nov 2026"))
    #expect(saved(rehearsal)?.checkIns.allSatisfy { $0.deletedAt == nil } == true)
    #expect(!rehearsal.text.contains("u undo"))
  }

  @Test func `brings back what was deleted in an earlier run`() throws {
    var rehearsal = try open(SampleHistory.withEverything())
    rehearsal.press("u")
    #expect(rehearsal.text.contains("Brought back: week ending 18 October 2026."))
    #expect(rehearsal.cursorLine.hasPrefix("> 18 Oct 2026"))
  }

  @Test func `deletes the only week, and can undo that`() throws {
    var rehearsal = try open(SampleHistory.weekly(1))
    rehearsal.press("d")
    #expect(rehearsal.text.contains("No week is kept here yet."))
    rehearsal.press("u")
    #expect(rehearsal.cursorLine.hasPrefix("> 22 Nov 2026"))
  }

  @Test func `says why when deleting cannot be saved, and keeps the week`() throws {
    var rehearsal = try open(SampleHistory.weekly(3))
    rehearsal.report = { _ in .failed(sentence: "The disk is full. Nothing is lost.") }
    rehearsal.press("d")
    #expect(rehearsal.text.contains("The disk is full. Nothing is lost."))
    #expect(rehearsal.cursorLine.hasPrefix("> 22 Nov 2026"))
  }

  @Test(arguments: ["d", "u", "e"])
  func `refuses on a history that is read-only`(key: String) throws {
    var rehearsal = try open(
      SampleHistory.withEverything(), access: .readOnly(sentence: "This history is read-only."))
    rehearsal.press(key)
    #expect(rehearsal.text.contains("This history is read-only."))
    #expect(saved(rehearsal) == nil)
  }

  // MARK: Editing

  @Test func `edits a note`() throws {
    var rehearsal = try open(SampleHistory.weekly(3))
    rehearsal.press("<down>e1rain<enter>")
    #expect(rehearsal.text.contains("Saved: the note of the week ending 15 November 2026."))
    let checkIn = try #require(saved(rehearsal)?.checkIn("week-2026-11-15"))
    #expect(checkIn.note == "rain")
    #expect(checkIn.changedAt != nil)
    #expect(rehearsal.cursorLine.hasPrefix("> 15 Nov 2026"))
    rehearsal.press("e1, all week<esc>")
    #expect(rehearsal.text.contains("Not saved. What you wrote waits behind e"))
    rehearsal.press("e")
    #expect(rehearsal.text.contains("The note, begun and not saved"))
    rehearsal.press("1<enter>")
    #expect(saved(rehearsal)?.checkIn("week-2026-11-15")?.note == "rain, all week")
    rehearsal.press("e1<enter>")
    #expect(rehearsal.text.contains("The note is as it was."))
  }

  @Test func `corrects an answer, and keeps the first one`() throws {
    let history = try SampleHistory.withEverything()
    let first = try #require(history.checkIn("week-2026-11-15"))
    var rehearsal = try open(history)
    rehearsal.press("<down>e2")
    #expect(rehearsal.text.contains("Correct, week ending 15 November"))
    rehearsal.press("<home><down><enter>")
    #expect(rehearsal.text.contains("Question 2 of 16"))
    rehearsal.press("5")
    #expect(rehearsal.text.contains("Very much"))
    rehearsal.press("9")
    #expect(rehearsal.text.contains("Saved. The first answers are kept too."))
    let checkIn = try #require(saved(rehearsal)?.checkIn(first.id))
    let questionnaire = try #require(try QuestionnaireLibrary.builtIn().standard)
    let item = questionnaire.items[1].id
    #expect(checkIn.answers[item] == .point(4))
    #expect(checkIn.firstAnswers == [item: try #require(first.answers[item])])
    #expect(checkIn.recordedAt == first.recordedAt)
    #expect(checkIn.context == first.context)
    #expect(rehearsal.cursorLine.contains(" a "))
    #expect(rehearsal.app.session.draft == nil)
    #expect(
      !rehearsal.effects.contains { effect in
        if case .saveDraft = effect { true } else { false }
      })
  }

  @Test func `leaves a correction and goes on with it`() throws {
    var rehearsal = try open(SampleHistory.weekly(3))
    rehearsal.press("e2<home><enter>1<esc>")
    #expect(rehearsal.text.contains("Not saved. What you changed waits behind e"))
    #expect(saved(rehearsal) == nil)
    rehearsal.press("e29")
    #expect(saved(rehearsal)?.checkIn("week-2026-11-22")?.amended != nil)
    rehearsal.press("e29")
    #expect(rehearsal.text.contains("The answers are as they were."))
  }

  @Test func `going back from a reopened question leads to the review`() throws {
    var rehearsal = try open(SampleHistory.weekly(3))
    rehearsal.press("e2<home><enter>")
    #expect(rehearsal.text.contains("Question 1 of 16"))
    rehearsal.press("<esc>")
    #expect(rehearsal.text.contains("Correct, week ending 22 November"))
    rehearsal.press("<esc>")
    #expect(rehearsal.text.contains("The answers are as they were."))
  }

  @Test func `leaves a draft of another week alone`() throws {
    let week = try #require(CivilDate(Rehearsal.today))
    let draft = Draft(
      id: "draft", questionnaire: "emotional-range", questionnaireVersion: 1, weekEnding: week,
      begunAt: Timestamp(date: week, secondOfDay: 0, offset: 0), answers: ["joy": .point(1)])
    var rehearsal = try Rehearsal(history: SampleHistory.weekly(3), draft: draft)
    rehearsal.press("2e2<home><enter>19")
    #expect(rehearsal.text.contains("Saved. The first answers are kept too."))
    #expect(rehearsal.app.session.draft == draft)
    #expect(!rehearsal.effects.contains(.discardDraft))
  }

  @Test func `corrects the date of a week`() throws {
    var rehearsal = try open(SampleHistory.weekly(3))
    rehearsal.press("<down><down>e3")
    #expect(rehearsal.text.contains("Sunday 8 November 2026"))
    rehearsal.press(String(repeating: "<backspace>", count: 10))
    rehearsal.press("tomorrow<enter>")
    #expect(rehearsal.text.contains("That is no date that can be read."))
    rehearsal.press(String(repeating: "<backspace>", count: 8))
    rehearsal.press("2026-11-23<enter>")
    #expect(rehearsal.text.contains("23 November 2026 has not come yet."))
    #expect(saved(rehearsal) == nil)
    rehearsal.press(String(repeating: "<backspace>", count: 10))
    rehearsal.press("last sunday")
    #expect(rehearsal.text.contains("There is another check-in for that week."))
    rehearsal.press(String(repeating: "<backspace>", count: 11))
    rehearsal.press("3 days ago<enter>")
    #expect(rehearsal.text.contains("Saved: week ending 19 November 2026."))
    #expect(rehearsal.cursorLine.hasPrefix("> 19 Nov 2026"))
    let checkIn = try #require(saved(rehearsal)?.checkIn("week-2026-11-08"))
    #expect(checkIn.firstWeek == CivilDate("2026-11-08"))
    rehearsal.press("<enter>")
    #expect(rehearsal.text.contains("First recorded for the week ending 8 November 2026."))
  }

  @Test func `keeps the answers of an unknown wording as they are`() throws {
    var history = try SampleHistory.weekly(2)
    history.checkIns[0].questionnaireVersion = 99
    let questionnaire = try #require(try QuestionnaireLibrary.builtIn().standard)
    let mixed = try CheckIn.sample("2026-11-15", point: 2, answers: ["joy": .point(4)])
    history.checkIns[0].storedScore = questionnaire.score(mixed.answers).json
    var rehearsal = try open(history)
    rehearsal.press("<down>")
    #expect(rehearsal.cursorLine.contains("47  as filed"))
    rehearsal.press("e2")
    #expect(rehearsal.text.contains("The questions of this week are not known here"))
    rehearsal.press("<esc><enter>")
    #expect(rehearsal.text.contains("47 of 100"))
  }

  @Test func `leads to the chart with t, and back`() throws {
    var rehearsal = try open(try SampleHistory.weekly(3))
    let table = rehearsal.frame
    rehearsal.press("t")
    #expect(rehearsal.text.contains("Chart"))
    rehearsal.press("<esc>")
    #expect(rehearsal.frame == table)
  }

  @Test func `shows hostile notes as harmless text`() throws {
    var history = try SampleHistory.weekly(2)
    history.checkIns[1].note = "\u{1B}[2Jred \u{202E}evil 😀 " + String(repeating: "x", count: 9000)
    var rehearsal = try open(history)
    rehearsal.press("/evil<enter>")
    #expect(rehearsal.text.contains("1 of 1"))
    #expect(!rehearsal.text.contains("\u{1B}") && !rehearsal.text.contains("\u{202E}"))
    rehearsal.press("<enter>")
    #expect(!rehearsal.text.contains("\u{1B}") && !rehearsal.text.contains("\u{202E}"))
  }
}
