import Interface
import SafeText
import TestSupport
import Testing

@testable import Curses

/// Cells that hold whatever a mistake in a screen could let through.
@Suite struct `A frame full of hostile cells` {
  @Test func `is painted with text alone, in the columns that it has`() {
    var random = SplitMix64(seed: 9)
    let pieces: [String] =
      (0..<0xA0).compactMap { Unicode.Scalar($0).map { String($0) } } + [
        "", "日", "👩‍👩‍👧", "e\u{301}", "\u{301}", "\u{202E}", "\u{2066}", "\u{2028}", "\u{FEFF}",
        "\u{E0041}",
        "\u{200B}", "\u{AD}", "\r\n", "\u{1B}[31m", "\u{9B}2J", "\u{1B}]0;x\u{7}", "🇬🇧", "a\u{0}b",
      ]
    let rows = AttackRun.count(2_000, full: 100_000)
    for _ in 0..<rows {
      let width = Int.random(in: 1...80, using: &random)
      let row = (0..<width).map { _ in
        Cell(pieces.randomElement(using: &random) ?? " ", isSelected: .random(using: &random))
      }
      for isASCII in [false, true] {
        let runs = Run.runs(of: row, columns: width, depth: .full, isASCII: isASCII)
        for run in runs {
          let isText = run.text.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0.value != 0x202E
              && (!isASCII || $0.isASCII)
          }
          #expect(isText && run.text.displayable == run.text)
          #expect(run.column + run.text.cellWidth <= width)
        }
      }
    }
    AttackRun.report("rows of hostile cells, painted", rows * 2, "text alone, inside the row")
  }
}
