import CivilTime
import History
@testable import Interface
import Preferences
import Questionnaires
import Scoring
import Testing

@Suite struct `A questionnaire of one's own` {
  private static let text = #"""
    {"format":"gamut-questionnaire","version":1,"id":"evening","title":"Evenings","recallDays":7,
    "licence":"Mine.","validated":false,"lead":"How often?","leadShort":"How often?",
    "responseOptions":[{"value":0,"label":"Never"},{"value":1,"label":"Often"}],
    "items":[{"id":"music","text":"Music reached me.","short":"music"},
    {"id":"talk","text":"I wanted to talk.","short":"talking"}],
    "scoring":{"method":"sum","bands":[{"from":0,"id":"few","title":"few"}]}}
    """#

  private func open(
    _ keys: String, settings: Settings = .checkInAlone, history: HistoryDocument? = nil
  ) throws -> Rehearsal {
    let file = QuestionnaireLibrary.File(name: "evening.json", bytes: Array(Self.text.utf8))
    let added = try BuiltIn.library.adding([file])
    #expect(added.notices.isEmpty)
    var rehearsal = try Rehearsal(
      history: history ?? .fourteenWeeks(), settings: settings, library: added.library)
    rehearsal.press(keys)
    return rehearsal
  }

  @Test func `is chosen in the settings, and has its own home, history and chart`() throws {
    var rehearsal = try open("7<end>")
    #expect(rehearsal.cursorLine.contains("Asked every week"))
    rehearsal.press("<right>")
    #expect(rehearsal.cursorLine.contains("Evenings"))
    #expect(rehearsal.app.session.settings.questionnaire == "evening")
    rehearsal.press("q")
    #expect(rehearsal.text.contains("Your first check-in is ready"))
    rehearsal.press("1")
    #expect(rehearsal.text.contains("Evenings, week ending 22 November"))
    rehearsal.press("229")
    #expect(rehearsal.saved.last?.questionnaire == "evening")
    #expect(rehearsal.text.contains("Evenings: 2 of 2, few"))
    rehearsal.press("q")
    #expect(rehearsal.text.contains("Evenings: 2 of 2, few, on 22 November."))
    rehearsal.press("2")
    #expect(rehearsal.text.contains("0-2"))
    #expect(rehearsal.text.contains("1 check-in"))
    rehearsal.press("t")
    #expect(rehearsal.text.contains("o evenings."))
    rehearsal.press("t")
    #expect(rehearsal.cursorLine.contains("2"))
  }

  @Test(arguments: [(80, 24), (40, 12), (120, 40)])
  func `has its totals held against one another around a change, on no line of positions`(
    columns: Int, rows: Int
  ) throws {
    let last = try #require(CivilDate("2026-11-22"))
    let checkIns = (0..<10).map { index in
      let day = last.advanced(by: 7 * (index - 9))
      return CheckIn(
        id: "e\(index)", questionnaire: "evening", questionnaireVersion: 1, weekEnding: day,
        recordedAt: Timestamp(date: day, secondOfDay: 70_000, offset: 0),
        answers: ["music": .point(index < 5 ? 1 : 0), "talk": .point(1)])
    }
    let event = try TimelineExamples.event(.start, "2026-10-12", medicine: "sertraline")
    var rehearsal = try open(
      "7<end><right>q", history: HistoryDocument(checkIns: checkIns, events: [event]))
    rehearsal.size = Size(columns: columns, rows: rows)
    rehearsal.send(.resized(rehearsal.size))
    rehearsal.press("4<enter>")
    var text = rehearsal.text
    for _ in 0..<12 {
      rehearsal.press("<down>")
      text += "\n" + rehearsal.text
    }
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Before: 4 check-ins"))
    #expect(words.contains("The middle total was 2 before and 1 after: 1 lower."))
    for word in ["position", "towards", "full range", "▼"] { #expect(!text.contains(word)) }
  }

  @Test func `leaves the check-ins with the other as they are`() throws {
    var rehearsal = try open("7<end><right>q1229")
    rehearsal.press("q7<end><right>q")
    #expect(rehearsal.app.session.settings.questionnaire == nil)
    #expect(rehearsal.app.session.scoredCheckIns.count == 14)
    #expect(rehearsal.text.contains("Your weekly check-in is due."))
    rehearsal.press("2<tab>")
    #expect(rehearsal.text.contains("History: Evenings"))
  }

  @Test func `keeps its stored score when its file is gone, and says so`() throws {
    let day = try #require(CivilDate("2026-11-15"))
    var checkIn = CheckIn(
      id: "gone", questionnaire: "evening", questionnaireVersion: 1, weekEnding: day,
      recordedAt: Timestamp(date: day, secondOfDay: 70_000, offset: 0),
      answers: ["music": .point(1)])
    let questionnaire = try QuestionnaireReader.read(Array(Self.text.utf8))
    checkIn.storedScore = questionnaire.score(["music": .point(1), "talk": .point(1)]).json
    var history = try HistoryDocument.fourteenWeeks()
    history.add(checkIn)
    var rehearsal = try Rehearsal(history: history)
    rehearsal.press("2<tab>")
    #expect(rehearsal.text.contains("History: evening"))
    #expect(rehearsal.cursorLine.contains("2  as filed"))
    rehearsal.press("<enter>")
    #expect(rehearsal.text.contains("A total of 2, as filed; the questions are not known here"))
    #expect(rehearsal.text.contains("music: 1"))
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40)])
  func `is whole on every screen at every size`(columns: Int, rows: Int) throws {
    var rehearsal = try open("7<end><right>q1229q")
    rehearsal.size = Size(columns: columns, rows: rows)
    for keys in ["", "2", "<enter>", "<esc>t", "t", "<esc>", "<esc>5"] {
      rehearsal.press(keys)
      var faults = FrameFaults()
      #expect(
        faults.faults(in: rehearsal.frame, size: rehearsal.size, isASCII: false).isEmpty, "\(keys)")
    }
  }
}
