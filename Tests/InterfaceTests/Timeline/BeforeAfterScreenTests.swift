import CivilTime
import History
@testable import Interface
import Sentences
import Testing

@Suite struct `Before and after, on the screen` {
  private func opened(
    _ history: HistoryDocument, keys: String = "<enter>", size: (Int, Int) = (80, 24)
  ) throws -> Rehearsal {
    var screen = try TimelineExamples.open(history, size: size)
    screen.press(keys)
    return screen
  }

  @Test func `shows both middles on the line, the counts, and what is left out`() throws {
    let screen = try opened(try TimelineExamples.sixteenWeeks())
    let lines = screen.lines
    #expect(lines.contains("Dose change, Sertraline 50 mg"))
    #expect(lines.contains { $0.contains("▼ after 50") })
    #expect(lines.contains { $0.contains("▲ before 75") })
    #expect(lines.contains { $0.hasPrefix("Before: 7 check-ins from 2 August") })
    #expect(screen.words.contains("25 lower, towards full"))
    #expect(screen.words.contains("Left out as wash-in: weeks that end from 15 September to 5"))
    let words = lines.dropLast().last { !$0.isEmpty }
    #expect(words == ChangeWording.prescriber)
  }

  @Test func `never says what moved anything`() throws {
    let text = try opened(try TimelineExamples.sixteenWeeks()).text
    #expect(text.contains("It does not show why."))
    for word in ["because", "caused", "significant", "better", "worse"] {
      #expect(!text.contains(word))
    }
  }

  @Test func `compares a life event too`() throws {
    let screen = try opened(try TimelineExamples.sixteenWeeks(), keys: "<down><enter>")
    #expect(screen.words.contains("Life event, moved house"))
    #expect(screen.words.contains("can't be known for this change: only 0"))
    #expect(!screen.words.contains("▼"))
  }

  @Test func `compares a new baseline`() throws {
    var history = try TimelineExamples.weeks(16, from: "2026-09-15")
    history.add(try TimelineExamples.event(.baseline, "2026-09-15"))
    let screen = try opened(history)
    #expect(screen.words.contains("New baseline"))
    #expect(screen.words.contains("▼ after 50"))
  }

  @Test func `says how many check-ins are missing after a new event`() throws {
    var history = try TimelineExamples.weeks(16, from: "2026-11-20")
    history.add(try TimelineExamples.event(.start, "2026-11-20", medicine: "sertraline"))
    let screen = try opened(history)
    #expect(screen.words.contains("can't be known yet: 3 more check-ins needed."))
    #expect(screen.words.contains("Weeks count as after from 11"))
  }

  @Test func `explains itself with w, and goes back with Esc`() throws {
    var screen = try opened(try TimelineExamples.sixteenWeeks())
    screen.press("w")
    #expect(screen.words.contains("How change is worked out"))
    screen.press("<esc><esc>")
    #expect(screen.words.contains("newest first"))
  }

  @Test func `scrolls to its last sentence where there is little room`() throws {
    var screen = try opened(try TimelineExamples.sixteenWeeks(), size: (40, 12))
    #expect(screen.words.contains("more below"))
    #expect(!screen.words.contains("whoever prescribes"))
    screen.press("<end>")
    #expect(screen.words.contains("whoever prescribes"))
    screen.press("<home>")
    #expect(screen.words.contains("Before: 7 check-ins"))
  }
}
