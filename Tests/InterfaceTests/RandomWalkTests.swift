import History
@testable import Interface
import TestSupport
import Testing

@Suite struct `Whatever keys come at whatever size` {
  private static let seeds = Array(1...UInt64(AttackRun.count(84, full: 4_200)))
  private static let steps = 240

  @Test(arguments: [0, 1, 2, 3])
  func `every frame is whole, and the draft on the disk is the one that is known`(
    quarter: Int
  ) throws {
    var checker = FrameFaults()
    var titles: Set<String> = []
    for seed in Self.seeds where Int(seed) % 4 == quarter {
      var walker = try Walker(seed: seed)
      for step in 0..<Self.steps {
        walker.step()
        let rehearsal = walker.rehearsal
        let frame = walker.frame
        let faults = checker.faults(in: frame, size: rehearsal.size, isASCII: walker.isASCII)
        if !faults.isEmpty {
          Issue.record("Seed \(seed), step \(step), \(rehearsal.size): \(faults)\n\(frame.text)")
          break
        }
        if rehearsal.app.session.draft != walker.keptDraft {
          Issue.record("Seed \(seed), step \(step): the draft on the disk is another one.")
          break
        }
        if frame.size.columns >= 40, frame.size.rows >= 12 { titles.insert(walker.title) }
        if step.isMultiple(of: 16) { #expect(rehearsal.frame == frame) }
      }
    }
    AttackRun.report(
      "random keys, pastes and sizes, quarter \(quarter)", Self.seeds.count / 4 * Self.steps,
      "no trap, every frame whole")
    for title in [
      "gamut ", "Welcom", "Check-", "Review", "Result", "All an", "How th", "Help n", "Countr",
      "Settin", "Keys: ", "Learn ", "What e", "Source", "Two mi", "One th", "Histor", "Timeli",
      "Chart ",
    ] {
      #expect(titles.contains(title), "No walk came to \(title).")
    }
  }
}
