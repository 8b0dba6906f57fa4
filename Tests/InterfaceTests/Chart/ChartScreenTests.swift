import CivilTime
import History
@testable import Interface
import Questionnaires
import Questionnaires
import Sentences
import TestSupport
import Testing

@Suite struct `The chart screen` {
  /// The program with the chart open.
  private func chart(
    _ history: HistoryDocument, size: (Int, Int) = (80, 24), isASCII: Bool = false,
    today: String = Rehearsal.today
  ) throws -> Rehearsal {
    var rehearsal = try Rehearsal(history: history, size: size, isASCII: isASCII, today: today)
    rehearsal.press("3")
    #expect(rehearsal.text.contains("Chart"))
    return rehearsal
  }

  private func lines(_ rehearsal: Rehearsal) -> [String] {
    rehearsal.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The row that reads the chosen week out.
  private func reading(_ rehearsal: Rehearsal) -> String {
    let rows = lines(rehearsal).map { String($0.drop { $0 == " " }) }
    return rows.last { $0.first?.isNumber == true && $0.contains(": ") } ?? ""
  }

  @Test func `says kindly that there is nothing yet`() throws {
    var rehearsal = try chart(HistoryDocument())
    #expect(rehearsal.text.contains("Nothing to draw yet."))
    #expect(rehearsal.text.contains("Do not stop or change a medicine alone"))
    rehearsal.press("<left><right><up><down>+-<tab>m<enter>t")
    #expect(rehearsal.text.contains("Nothing to draw yet."))
    rehearsal.press("<esc>")
    #expect(rehearsal.text.contains("gamut"))
  }

  @Test func `draws one check-in with room for those to come`() throws {
    let rehearsal = try chart(try ChartHistory.weeks([40]))
    #expect(rehearsal.text.contains("The first week: nothing to compare yet."))
    #expect(rehearsal.text.contains("1 week to 22 November 2026"))
    #expect(rehearsal.text.contains("22 Nov: 63  mostly muted"))
  }

  @Test func `tells first what is worth a look`() throws {
    let rehearsal = try chart(try ChartHistory.weeks(ChartHistory.shifted))
    #expect(
      lines(rehearsal)[2].contains(
        "Worth a look: from 15 Nov beyond your usual range, towards full range."))
    #expect(rehearsal.text.contains("██"))
    #expect(
      reading(rehearsal)
        == "22 Nov: 42  partly muted   2 towards full range  beyond usual range")
    #expect(lines(rehearsal)[21].contains(ChangeWording.prescriber))
  }

  @Test func `tells of a run long past after the usual range`() throws {
    let after = ChartHistory.shifted + Array(repeating: 40, count: 14)
    let rehearsal = try chart(try ChartHistory.weeks(after))
    #expect(lines(rehearsal)[2].contains("Last worth a look: 9 Aug to 16 Aug."))
  }

  @Test(arguments: [
    (2, "Your usual range can't be known yet: 4 more check-ins needed."),
    (8, "Your usual range so far: 54 to 71. 4 more check-ins settle it."),
    (14, "and nothing is worth a look."),
  ])
  func `tells else what is known of the usual range`(count: Int, sentence: String) throws {
    let points = ChartHistory.shifted.prefix(count).map(\.self)
    #expect(try chart(try ChartHistory.weeks(points)).text.contains(sentence))
  }

  @Test func `walks from week to week and reads gaps and bounds out`() throws {
    var history = try ChartHistory.weeks([40, nil, 42, 44])
    history.add(try ChartHistory.withoutPosition("2026-11-15"))
    history.checkIns.removeAll { $0.id == "week-2026-11-15" && $0.answers["joy"] != .skipped }
    var rehearsal = try chart(history)
    #expect(reading(rehearsal).hasPrefix("22 Nov: 69  mostly muted"))
    rehearsal.press("<left>")
    #expect(reading(rehearsal).hasPrefix("15 Nov: no position, between "))
    #expect(rehearsal.text.contains("┬"))
    rehearsal.press("h")
    #expect(reading(rehearsal) == "8 Nov: no check-in")
    rehearsal.press("<home>")
    #expect(reading(rehearsal) == "1 Nov: 63  mostly muted")
    rehearsal.press("<left>")
    #expect(reading(rehearsal) == "1 Nov: 63  mostly muted")
    rehearsal.press("l<end>")
    #expect(reading(rehearsal).hasPrefix("22 Nov: 69"))
  }

  @Test func `never draws across a gap`() throws {
    let rehearsal = try chart(try ChartHistory.weeks([32, nil, nil, 32]))
    let row = try #require(lines(rehearsal).first { $0.contains("▄▄▄▄") })
    #expect(row.contains("▄▄▄▄" + "        " + "▄▄▄▄"))
    #expect(rehearsal.text.contains("Nov─        ────"))
  }

  @Test func `goes from event to event and names the dose before`() throws {
    let events = [
      try ChartHistory.event(.start, "2026-08-03", medicine: "sertraline", dose: 100),
      try ChartHistory.event(.doseChange, "2026-09-22", medicine: "Sertraline", dose: 50),
      try ChartHistory.event(.life, "2026-11-04", title: "moved house"),
    ]
    var rehearsal = try chart(try ChartHistory.weeks(ChartHistory.shifted, events: events))
    #expect(rehearsal.text.contains("┊ 22 Sep"))
    rehearsal.press("<up>")
    #expect(reading(rehearsal).hasPrefix("4 Nov: moved house. The week to 8 Nov: 63."))
    rehearsal.press("k")
    #expect(reading(rehearsal).hasPrefix("22 Sep: Sertraline 100 to 50 mg."))
    rehearsal.press("<up><up>")
    #expect(rehearsal.text.contains("No event before."))
    rehearsal.press("jj")
    #expect(reading(rehearsal).hasPrefix("4 Nov: moved house."))
  }

  @Test func `zooms through 12, 26 and 52 weeks to all, and says what shares a column`() throws {
    let points = (0..<120).map { 40 + $0 * 7 % 5 }
    var rehearsal = try chart(try ChartHistory.weeks(points))
    #expect(lines(rehearsal)[0].contains("26 weeks to 22 November 2026"))
    rehearsal.press("-")
    #expect(lines(rehearsal)[0].contains("52 weeks to"))
    rehearsal.press("-")
    #expect(lines(rehearsal)[0].contains("120 weeks to 22 November 2026, 3 a column"))
    #expect(rehearsal.text.contains("Each column: the middle of 3 weeks."))
    rehearsal.press("+==+")
    #expect(lines(rehearsal)[0].contains("12 weeks to"))
    rehearsal.press("<home>")
    #expect(lines(rehearsal)[0].contains("12 weeks to 27 October 2024"))
    #expect(reading(rehearsal).hasPrefix("11 Aug 2024: 63  mostly muted"))
  }

  @Test func `draws the next line beside the position, named in the sentence`() throws {
    var rehearsal = try chart(try ChartHistory.weeks(ChartHistory.shifted))
    rehearsal.press("<tab>")
    #expect(rehearsal.text.contains("o pleasant feelings, x painful feelings"))
    #expect(rehearsal.text.contains("not how much pain"))
    #expect(reading(rehearsal).hasPrefix("22 Nov: 42, o pleasant feelings"))
    rehearsal.press("<tab>")
    #expect(rehearsal.text.contains("Beside your position: o pleasant feelings."))
    rehearsal.press("<backtab><backtab><backtab>")
    #expect(rehearsal.text.contains("Beside your position: o being oneself."))
    rehearsal.press("<tab>")
    #expect(!rehearsal.text.contains("Beside your position"))
  }

  @Test func `opens the answers of the week`() throws {
    var rehearsal = try chart(try ChartHistory.weeks([40, nil, 44]))
    rehearsal.press("<enter>")
    #expect(rehearsal.text.contains("Week ending 22 November 2026"))
    rehearsal.press("<esc><left><enter>")
    #expect(rehearsal.text.contains("There was no check-in that week."))
  }

  @Test func `compares a marked week with another, what moved most first`() throws {
    var history = try ChartHistory.weeks([40, 32])
    history.checkIns[1].answers["joy"] = .point(4)
    history.checkIns[1].answers["far-away"] = .skipped
    var rehearsal = try chart(history)
    rehearsal.press("m")
    #expect(rehearsal.text.contains("22 Nov marked. Enter compares."))
    rehearsal.press("<left><enter>")
    let rows = lines(rehearsal)
    #expect(rows[0].contains("15 November 2026 and 22 November 2026"))
    #expect(rows[2].contains("From 63 to"))
    #expect(rows[2].contains("towards full range."))
    #expect(rows[4].contains("15 Nov 2026"))
    #expect(rows[5].contains("joy"))
    #expect(rehearsal.text.contains("can't be compared"))
    rehearsal.press("<esc><right>m")
    #expect(rehearsal.text.contains("22 Nov is no longer marked."))
    rehearsal.press("<enter>")
    #expect(rehearsal.text.contains("All answers"))
  }

  @Test func `shows the same as a table and comes back to the same week`() throws {
    let events = [try ChartHistory.event(.life, "2026-11-04", title: "moved house")]
    var rehearsal = try chart(try ChartHistory.weeks([40, nil, 42, 44], events: events))
    rehearsal.press("t")
    #expect(rehearsal.text.contains("0 = full range, 100 = numb"))
    #expect(rehearsal.cursorLine.hasPrefix("> 22 Nov 2026    69  mostly muted"))
    rehearsal.press("<down><down>")
    #expect(rehearsal.cursorLine.hasPrefix(">  8 Nov 2026  no check-in"))
    #expect(rehearsal.cursorLine.contains("moved house"))
    rehearsal.press("t")
    #expect(reading(rehearsal) == "8 Nov: no check-in")
    rehearsal.press("t<down><enter>")
    #expect(rehearsal.text.contains("Week ending 1 November 2026"))
  }

  @Test func `says of two check-ins for a week that the later one counts`() throws {
    var history = try ChartHistory.weeks([40, 44])
    var second = try ChartHistory.checkIn("2026-11-22", sum: 32)
    second.id = "zz-second"
    history.add(second)
    let rehearsal = try chart(history)
    #expect(reading(rehearsal).contains("22 Nov: 50"))
    #expect(rehearsal.text.contains("the later of two"))
  }

  @Test func `keeps weeks in place when the weekday moves by a day`() throws {
    var history = try ChartHistory.weeks([40, 42, 44], last: "2026-11-14")
    history.add(try ChartHistory.checkIn("2026-11-22", sum: 46))
    var rehearsal = try chart(history)
    #expect(rehearsal.text.contains("4 weeks to 22 November 2026"))
    rehearsal.press("<left>")
    #expect(reading(rehearsal).hasPrefix("14 Nov: 69  mostly muted   3 towards numb"))
  }

  @Test func `leaves deleted check-ins and events out`() throws {
    var history = try ChartHistory.weeks(
      [40, 42, 44], events: [try ChartHistory.event(.life, "2026-11-12", title: "moved house")])
    let moment = history.checkIns[2].recordedAt
    history.deleteCheckIn(history.checkIns[2].id, at: moment)
    history.deleteEvent(history.events[0].id, at: moment)
    let rehearsal = try chart(history)
    #expect(rehearsal.text.contains("2 weeks to 15 November 2026"))
    #expect(!rehearsal.text.contains("moved house"))
  }

  @Test func `explains how change is worked out in words that are easy to read`() throws {
    var rehearsal = try chart(try ChartHistory.weeks([40]))
    rehearsal.press("w")
    #expect(rehearsal.text.contains("How change is worked out"))
    let text = BuiltInPage.paragraphs(of: "how-change-is-worked-out").joined(separator: ". ")
    #expect(ReadingGrade.grade(of: text.replacing("# ", with: "")) <= 8)
    for figure in ["27", "10", "89", "85", "48"] { #expect(text.contains(figure)) }
    #expect(!text.contains("significant"))
  }

  @Test(arguments: [(true, false), (false, false), (true, true), (false, true)])
  func `is whole at every size`(isASCII: Bool, isLong: Bool) throws {
    let points: [Int?] =
      isLong ? (0..<150).map { $0 % 9 == 4 ? nil : 20 + $0 * 7 % 31 } : [40, nil, 30]
    let events = [
      try ChartHistory.event(.life, "2026-11-04", title: "a walk with Zoë 🙂"),
      try ChartHistory.event(.start, "2026-11-20", medicine: "sertraline", dose: 50),
    ]
    var rehearsal = try chart(try ChartHistory.weeks(points, events: events), isASCII: isASCII)
    for keys in ["", "<tab>", "-", "m", "<up>", "<left><left>", "t", "<down>"] {
      rehearsal.press(keys)
      for columns in [40, 41, 59, 60, 63, 64, 73, 80, 84, 85, 120, 200] {
        for rows in [12, 13, 14, 17, 18, 19, 23, 24, 30, 60] {
          rehearsal.size = Size(columns: columns, rows: rows)
          rehearsal.send(.resized(rehearsal.size))
          let frame = rehearsal.frame
          #expect(frame.cells.count == rows && frame.cells.allSatisfy { $0.count == columns })
          #expect((1..<rows - 1).contains(frame.cursor.row), "\(columns)x\(rows) \(keys)")
          #expect((0..<columns).contains(frame.cursor.column))
          #expect(frame.cells.allSatisfy { $0[columns - 1].glyph == " " })
          if isASCII { #expect(frame.text.utf8.allSatisfy { $0 < 0x7F }) }
        }
      }
    }
  }

  @Test(arguments: [(80, 24, 4), (40, 12, 1), (120, 40, 5)])
  func `puts the cursor on the chosen week`(columns: Int, rows: Int, top: Int) throws {
    let rehearsal = try chart(
      try ChartHistory.weeks(ChartHistory.shifted), size: (columns, rows))
    let cursor = rehearsal.frame.cursor
    #expect(cursor.row > top)
    #expect(rehearsal.frame.cells[cursor.row][cursor.column].glyph == "█")
  }

  @Test func `gives a small screen the plot, its axis and one sentence`() throws {
    let rehearsal = try chart(try ChartHistory.weeks(ChartHistory.shifted), size: (40, 12))
    let rows = lines(rehearsal)
    #expect(rows[0] == "  Chart        12 weeks to 22 Nov 2026")
    #expect(rows[1] == "   0 ▔   ▔   ▔   ▔   ▔   ▔  full range")
    #expect(rows[8].hasSuffix("numb"))
    #expect(rows[10] == "  22 Nov: 42, 2 towards full range")
    #expect(rows[11] == "  + - zoom         ! help now   ? keys")
  }
}
