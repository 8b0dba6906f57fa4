import CivilTime
import History
@testable import Interface
import Preferences
import Questionnaires
import Scoring
import Testing

@Suite struct `The second questionnaire` {
  /// A week that was just saved, with the keys that follow.
  private func saved(
    _ keys: String = "", last: String? = nil, settings: Settings = Settings()
  ) throws -> Rehearsal {
    var history = try HistoryDocument.fourteenWeeks()
    if let last { history.add(try .companion(last, total: 7)) }
    var rehearsal = try Rehearsal(history: history, settings: settings)
    rehearsal.press("1" + Scene.toReview + "9" + keys)
    return rehearsal
  }

  @Test(arguments: [(nil as String?, true), ("2026-11-08", true), ("2026-11-09", false)])
  func `is offered when fourteen days have passed since the last`(
    last: String?, isOffered: Bool
  ) throws {
    let text = try saved(last: last).text
    #expect(text.contains("Now eight more questions, if you like?") == isOffered)
    #expect(text.contains("58 of 100") != isOffered)
  }

  @Test func `is never offered where the settings say so`() throws {
    #expect(try saved(settings: .checkInAlone).text.contains("towards full range"))
  }

  @Test(arguments: ["s", "<esc>", "q", "<down><enter>"])
  func `is skipped with one key, and the result of the week is seen`(keys: String) throws {
    let rehearsal = try saved(keys)
    #expect(rehearsal.text.contains("Saved: week ending 22 November 2026"))
    #expect(rehearsal.text.contains("Pleasant feelings"))
    #expect(rehearsal.saved.count == 1)
  }

  @Test func `asks in its own words, of its own days`() throws {
    let rehearsal = try saved("1")
    let words = rehearsal.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("PHQ-8, 14 days to 22 November"))
    #expect(words.contains("Over the last 2 weeks, how often have you been bothered by any"))
    #expect(words.contains("Little interest or pleasure in doing things"))
    #expect(words.contains("4 Nearly every day"))
    #expect(!words.contains("Nothing happened"))
  }

  @Test func `is kept as a check-in of its own, with its total`() throws {
    let rehearsal = try saved("1222212229")
    let checkIn = try #require(rehearsal.saved.last)
    #expect(checkIn.questionnaire == "phq-8")
    #expect(checkIn.weekEnding == CivilDate("2026-11-22"))
    #expect(checkIn.storedTotal == 7)
    #expect(rehearsal.text.contains("PHQ-8: 7 of 24, mild"))
  }

  @Test func `leaves what is due, the trend and the course of the check as they are`() throws {
    let without = try HistoryDocument.fourteenWeeks()
    let with = try HistoryDocument.weeksWithCompanion()
    let sessions = try [without, with].map { try Rehearsal(history: $0).app.session }
    #expect(sessions[0].trend == sessions[1].trend)
    #expect(sessions[0].course.counted == sessions[1].course.counted)
    #expect(sessions[0].scoredCheckIns == sessions[1].scoredCheckIns)
    let today = try #require(CivilDate("2026-11-22"))
    #expect(
      without.dueStatus(of: "emotional-range", today: today)
        == with.dueStatus(of: "emotional-range", today: today))
  }

  @Test(arguments: [("1222212229", false), ("1222233229", true), ("1444444449", true)])
  func `offers a topic and help now from ten on`(keys: String, offersHelp: Bool) throws {
    var rehearsal = try saved(keys)
    #expect(rehearsal.text.contains("Help now\n") == offersHelp)
    #expect(rehearsal.text.contains("1  Read: ") == offersHelp)
    #expect(rehearsal.text.contains("With 10 or more it can help") == offersHelp)
    guard offersHelp else { return }
    rehearsal.press("1")
    #expect(rehearsal.text.contains("Illness, medicine, or both?"))
    rehearsal.press("<esc>2")
    #expect(rehearsal.text.contains("Life in danger"))
  }

  @Test func `has no total when an answer is missing`() throws {
    let rehearsal = try saved("122s212229")
    #expect(rehearsal.text.contains("no total, because 7 of 8 were answered"))
    #expect(!rehearsal.text.contains("of 24"))
  }

  @Test func `says what both together can say, and no cause`() throws {
    let words = try saved("1222212229").text.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(
      words.contains(
        "Part of it overlaps with this check. Sadness and guilt can score lower because feelings "
          + "are muted."))
  }

  @Test func `leads on to the result of the week`() throws {
    var rehearsal = try saved("1222212229")
    rehearsal.press("1")
    #expect(rehearsal.text.contains("Saved: week ending 22 November 2026"))
  }

  @Test func `that is left is gone on with from home, beside the weekly check`() throws {
    var rehearsal = try saved("122<esc>")
    #expect(rehearsal.text.contains("1  Go on, PHQ-8: question 3 of 8"))
    #expect(rehearsal.text.contains("2  Begin the check-in"))
    rehearsal.press("1")
    #expect(rehearsal.text.contains("3 of 8"))
    rehearsal.press("2222229")
    #expect(rehearsal.text.contains("PHQ-8: 8 of 24, mild"))
  }

  @Test func `has its own table in the history, where it can be corrected`() throws {
    var rehearsal = try Rehearsal(history: .weeksWithCompanion())
    rehearsal.press("2")
    #expect(!rehearsal.text.contains("0-24"))
    rehearsal.press("<tab>")
    #expect(rehearsal.text.contains("History: PHQ-8"))
    #expect(rehearsal.text.contains("5 check-ins"))
    #expect(rehearsal.cursorLine.contains("10  moderate"))
    rehearsal.press("d")
    #expect(rehearsal.text.contains("4 check-ins"))
    rehearsal.press("u<tab>")
    #expect(rehearsal.text.contains("14 check-ins"))
  }

  @Test func `is a line of its own on the chart`() throws {
    var rehearsal = try Rehearsal(history: .weeksWithCompanion())
    rehearsal.press("3<backtab>")
    #expect(rehearsal.text.contains("PHQ-8"))
    rehearsal.press("<left>")
    #expect(rehearsal.text.contains("10 of 24"))
  }
}
