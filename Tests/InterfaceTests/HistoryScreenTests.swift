import CivilTime
import History
@testable import Interface
import Questionnaires
import Scoring
import Testing

@Suite struct `The history` {
  // MARK: What is seen

  @Test func `without check-ins says one sentence`() throws {
    var rehearsal = try Rehearsal.ofHistory(HistoryDocument())
    #expect(rehearsal.text.contains("No week is kept here yet."))
    rehearsal.press("<enter>dfeu/<down>")
    #expect(rehearsal.text.contains("No week is kept here yet."))
    #expect(!rehearsal.plainLines[23].contains("Enter"))
    #expect(rehearsal.savedHistory == nil)
  }

  @Test func `shows weeks, gaps and events, newest first`() throws {
    let rehearsal = try Rehearsal.ofHistory(SampleHistory.withEverything())
    let lines = rehearsal.plainLines
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
    var rehearsal = try Rehearsal.ofHistory(SampleHistory.withEverything())
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
    let rehearsal = try Rehearsal.ofHistory(history)
    let lines = rehearsal.plainLines
    #expect(lines[3] == "15 Nov 2026    no check-in")
    #expect(lines[4] == "8 Nov 2026    no check-in")
    #expect(rehearsal.cursorLine.hasPrefix(">  1 Nov 2026"))
  }

  @Test func `keeps date, number and band where it is narrow`() throws {
    for (columns, parts) in [
      (40, ["Change"]), (44, ["Change", " n"]), (60, ["Change", " n"]),
      (64, ["Change", " n", "full range"]), (74, ["Change", " n", "full range"]),
    ] {
      let rehearsal = try Rehearsal.ofHistory(SampleHistory.weekly(9), size: (columns, 24))
      for part in parts + ["Week ending", "0-100", "muted", "22 Nov 2026"] {
        #expect(rehearsal.text.contains(part), "\(part) at \(columns)")
      }
      #expect(rehearsal.text.contains("full range") == (columns >= 64), "\(columns)")
    }
  }

  @Test func `scrolls through ten years by pages`() throws {
    var rehearsal = try Rehearsal.ofHistory(SampleHistory.weekly(520))
    #expect(rehearsal.text.contains("520 check-ins in 520 weeks"))
    #expect(rehearsal.text.contains("504 more below"))
    let first = rehearsal.plainLines[3]
    rehearsal.press(String(repeating: "j", count: 15))
    #expect(rehearsal.plainLines[3] == first)
    rehearsal.press("j")
    #expect(rehearsal.cursorLine.hasPrefix(">  2 Aug 2026"))
    #expect(rehearsal.plainLines[3].hasPrefix("2 Aug 2026"))
    rehearsal.press("<end>")
    #expect(rehearsal.cursorLine.hasPrefix("> 11 Dec 2016") || rehearsal.cursorLine.contains("201"))
    #expect(rehearsal.text.contains("more above"))
    rehearsal.press("<pageup><home>")
    #expect(rehearsal.plainLines[3] == first)
  }

  @Test(arguments: [(40, 12), (44, 14), (60, 18), (80, 24), (100, 31), (200, 60), (63, 13)])
  func `fits at every size, the cursor on the chosen row`(columns: Int, rows: Int) throws {
    for isASCII in [false, true] {
      for history in [
        HistoryDocument(), try SampleHistory.weekly(1), try SampleHistory.withEverything(),
        try SampleHistory.weekly(60),
      ] {
        var rehearsal = try Rehearsal.ofHistory(history, size: (columns, rows), isASCII: isASCII)
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
    var rehearsal = try Rehearsal.ofHistory(SampleHistory.withEverything(), size: (80, 100))
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
    var rehearsal = try Rehearsal.ofHistory(SampleHistory.withEverything())
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
    var rehearsal = try Rehearsal.ofHistory(SampleHistory.withEverything())
    rehearsal.press("/?!q9<enter>")
    #expect(rehearsal.text.contains("No note here holds “?!q9”."))
    rehearsal.press("/<enter>")
    #expect(rehearsal.text.contains("Week ending  0-100"))
    rehearsal.press("/an<esc>n")
    #expect(rehearsal.cursorLine.hasPrefix("> 22 Nov 2026"))
  }

  // MARK: Phases

  @Test func `shows one phase after another, each named by its dates`() throws {
    var rehearsal = try Rehearsal.ofHistory(SampleHistory.withEverything())
    rehearsal.press("f")
    #expect(rehearsal.plainLines[0].hasPrefix("History from 4 November 2026"))
    #expect(rehearsal.plainLines[0].hasSuffix("4 check-ins in 3 weeks"))
    #expect(rehearsal.text.contains("From 4 November 2026: dose change, sertraline 50 mg."))
    #expect(!rehearsal.text.contains("Oct 2026"))
    rehearsal.press("f")
    #expect(rehearsal.plainLines[0].hasPrefix("History until 3 November 2026"))
    #expect(!rehearsal.text.contains("22 Nov 2026"))
    rehearsal.press("f")
    #expect(rehearsal.text.contains("All weeks."))
    #expect(rehearsal.text.contains("22 Nov 2026"))
  }

  @Test func `offers no phases where nothing divides the weeks`() throws {
    var rehearsal = try Rehearsal.ofHistory(SampleHistory.weekly(5))
    let before = rehearsal.text
    #expect(!before.contains("f phase"))
    rehearsal.press("f")
    #expect(rehearsal.text == before)
  }

  // MARK: Ways on

  @Test func `leads to the chart with t, and back`() throws {
    var rehearsal = try Rehearsal.ofHistory(try SampleHistory.weekly(3))
    let table = rehearsal.frame
    rehearsal.press("t")
    #expect(rehearsal.text.contains("Chart"))
    rehearsal.press("<esc>")
    #expect(rehearsal.frame == table)
  }

  @Test func `shows hostile notes as harmless text`() throws {
    var history = try SampleHistory.weekly(2)
    history.checkIns[1].note = "\u{1B}[2Jred \u{202E}evil 😀 " + String(repeating: "x", count: 9000)
    var rehearsal = try Rehearsal.ofHistory(history)
    rehearsal.press("/evil<enter>")
    #expect(rehearsal.text.contains("1 of 1"))
    #expect(!rehearsal.text.contains("\u{1B}") && !rehearsal.text.contains("\u{202E}"))
    rehearsal.press("<enter>")
    #expect(!rehearsal.text.contains("\u{1B}") && !rehearsal.text.contains("\u{202E}"))
  }
}
