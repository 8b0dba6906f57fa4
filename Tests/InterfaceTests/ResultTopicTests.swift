import History
@testable import Interface
import Learn
import Testing

@Suite struct `What a result offers` {
  /// A result of a week in which every item counts as one point, and the bother as said.
  private func result(
    presence: String = "2", absence: String = "4", bother: String = "1", size: (Int, Int) = (80, 24)
  ) throws -> Rehearsal {
    var rehearsal = try Rehearsal(size: size)
    rehearsal.press("1" + String(repeating: presence, count: 11) + "1")
    rehearsal.press(String(repeating: absence, count: 5) + bother + "19")
    return rehearsal
  }

  @Test func `is a topic or two that fit, which are then read`() throws {
    let rehearsal = try result()
    #expect(rehearsal.cursorLine.hasPrefix("> 1  Read: when joy and sorrow fade together"))
    #expect(rehearsal.text.contains("2  Read: how it shows in a day"))
    for (key, title) in [
      ("1", "When joy and sorrow fade together"), ("2", "How it shows in a day"),
    ] {
      var copy = rehearsal
      copy.press(key)
      #expect(copy.text.split(separator: "\n")[0].contains(title))
      copy.press("<esc>")
      #expect(copy.text.contains("1  Read: when joy and sorrow fade together"))
    }
    var rest = rehearsal
    rest.press("3")
    #expect(rest.text.contains("All answers"))
    rest.press("<esc>4")
    #expect(rest.text.contains("1  Begin the check-in"))
  }

  @Test func `is one topic where there is little height`() throws {
    let rehearsal = try result(size: (40, 12))
    #expect(rehearsal.cursorLine.hasPrefix("> 1  Read: when joy and sorrow"))
    #expect(rehearsal.text.contains("2  Details  3  Home"))
  }

  @Test func `is how it is worked out where no topic fits`() throws {
    var rehearsal = try result(presence: "4", absence: "2")
    #expect(rehearsal.text.contains("> 1  Details    2  How this is worked out    3  Home"))
    rehearsal.press("2")
    #expect(rehearsal.text.contains("How this is worked out\n"))
  }

  @Test(arguments: [(80, 24), (40, 12), (120, 40)])
  func `is help too where the numbness bothers, and never for a score`(
    columns: Int, rows: Int
  ) throws {
    let words = columns > 60 ? "Help now, if you want to talk to a person" : "Help now"
    func offers(_ rehearsal: Rehearsal) -> Bool {
      rehearsal.text.split(separator: "\n").contains { line in
        (2...3).contains { line.contains("\($0)  \(words)") }
      }
    }
    for (presence, absence) in [("1", "5"), ("3", "3"), ("5", "1")] {
      for bother in 1...6 {
        let rehearsal = try result(
          presence: presence, absence: absence, bother: "\(bother)", size: (columns, rows))
        #expect(offers(rehearsal) == (bother == 4 || bother == 5))
      }
    }
    var opened = try result(presence: "5", absence: "1", bother: "5", size: (columns, rows))
    opened.press("2")
    #expect(opened.text.contains("Help now"))
    #expect(opened.text.contains("reason enough."))
  }

  @Test func `is not the same again in the week after`() throws {
    var history = HistoryDocument()
    history.add(try CheckIn.sample("2026-11-15", point: 3))
    var rehearsal = try Rehearsal(history: history)
    rehearsal.press("1" + String(repeating: "2", count: 11) + "1444441" + "19")
    #expect(!rehearsal.text.contains("joy and sorrow"))
    #expect(!rehearsal.text.contains("how it shows"))
    #expect(rehearsal.text.contains("1  Read: skills and therapies that were tested"))
  }

  @Test func `stays as it is when the window shrinks and grows`() throws {
    var rehearsal = try result(bother: "5")
    rehearsal.press("<end>")
    let before = rehearsal.frame
    rehearsal.size = Size(columns: 40, rows: 12)
    rehearsal.send(.resized(rehearsal.size))
    #expect(rehearsal.cursorLine.hasSuffix("Home"))
    rehearsal.size = Size(columns: 80, rows: 24)
    rehearsal.send(.resized(rehearsal.size))
    #expect(rehearsal.frame == before)
  }
}
