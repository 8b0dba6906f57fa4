import History
@testable import Interface
import SafeText
import Testing

@Suite struct `The timeline at every size` {
  private static let ways = [
    "", "<end>", "<enter>", "<enter><end>", "a", "a4<tab>", "a3<tab>1<tab>ten<tab><tab><tab>",
    "a1<tab>x<tab><tab><tab><tab>2 weeks ago<tab>a note<tab>", "e", "d", "du",
  ]

  private static let columns = Array(stride(from: 40, through: 200, by: 16))
  private static let rows = [12, 13, 14, 17, 18, 24, 30, 40, 60]

  @Test(arguments: ways) func `stays inside, with the cursor on the chosen row`(keys: String) throws
  {
    var screen = try TimelineExamples.open(try TimelineExamples.sixteenWeeks())
    screen.press(keys)
    for columns in Self.columns {
      for rows in Self.rows {
        let size = Size(columns: columns, rows: rows)
        screen.send(.resized(size))
        screen.size = size
        #expect(FrameFault.faults(in: screen.frame, size: size).isEmpty, "\(columns) by \(rows)")
      }
    }
  }

  @Test(arguments: ways) func `shows only ASCII where only that may be shown`(keys: String) throws {
    for size in [(40, 12), (80, 24), (120, 40)] {
      var screen = try TimelineExamples.open(
        try TimelineExamples.sixteenWeeks(), size: size, isASCII: true)
      screen.press(keys)
      let isPlain = screen.text.utf8.allSatisfy { $0 < 0x80 }
      #expect(isPlain)
    }
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40)])
  func `keeps every part of the form in sight when the cursor is on it`(size: (Int, Int)) throws {
    var screen = try TimelineExamples.open(try TimelineExamples.sixteenWeeks(), size: size)
    screen.press("a4")
    for label in ["What", "Medicine", "", "Dose", "", "", "When", "Note"] {
      #expect(screen.cursorLine.hasPrefix("> \(label)"))
      screen.press("<tab>")
    }
    #expect(screen.cursorLine.contains("> Save"))
    screen.press("<right>")
    #expect(screen.cursorLine.contains("> Leave"))
  }

  @Test func `lists a hundred events and keeps the chosen one in sight`() throws {
    var history = try TimelineExamples.weeks(3, from: "2026-09-15")
    for year in 1926..<2026 {
      history.add(try TimelineExamples.event(.life, "\(year)-05-01", title: "year \(year)"))
    }
    var screen = try TimelineExamples.open(history, size: (40, 12))
    for _ in 0..<30 {
      screen.press("<down>")
      #expect(screen.cursorLine.hasPrefix("> 1 May"))
    }
    screen.press("<end>")
    #expect(screen.cursorLine.contains("year 1926"))
  }
}
